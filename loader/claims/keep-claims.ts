import type { Article } from "../model/article.ts";
import { isFrameAlone } from "../signs/frame-alone.ts";
import type { SentenceMarks } from "../signs/sentence-marks.ts";
import { isUnclaimed } from "../signs/unclaimed.ts";
import type { Sentence } from "../text/sentence.ts";
import { thoseThat } from "../text/those-that.ts";
import type { Voice } from "../voices/voice.ts";
import type { ClaimCues } from "./claim-cues.ts";
import type { ClaimPart } from "./claim-part.ts";
import { hearClaims, isSentence } from "./hear-claims.ts";
import { isContradicted, isFinding, isVerdict } from "./is-finding.ts";

/** A sentence, what the tables find in it, and who says it. */
export interface SpokenSentence {
  readonly sentence: Sentence;
  readonly marks: SentenceMarks;
  readonly voice: Voice;
  /** Is the whole of it said of one area? */
  readonly isOfOne: boolean;
}

/** The parts that make a claim, each with its themes. */
export function keepClaims(
  { sentence, marks, voice, isOfOne }: SpokenSentence,
  parts: readonly ClaimPart[],
  { kind, text }: Article,
  cues: ClaimCues,
): readonly ClaimPart[] {
  const isByWords = kind === "news" && isOfOne && isSentence(sentence);
  const likely = thoseThat(
    parts,
    (part) => (isByWords || part.verdict.polarity !== null) && !isFrameAlone(marks.tokens, part),
  );
  if (likely.length === 0) return likely;
  return thoseThat(hearClaims(marks, likely, cues, isByWords), (part) => {
    if (part.verdict.polarity === null || isContradicted(marks, part)) return false;
    // A sign that its neighbour lent is of nothing where nothing is claimed.
    if (part.verdict.cue === null && isUnclaimed(marks, part)) return false;
    if (part.verdict.cue === null && isStub(sentence, text)) return false;
    // A claim on no theme is kept only where the inspectors are named as those who judge.
    if (part.themes.length === 0) return isVerdict(marks, part, voice, kind);
    return isFinding(marks, part, voice, kind, cues.gates.claim);
  });
}

/** Words of a sentence that is no more than a name. */
const STUB_WORDS = 3;

/** "SENDIASS. Yes. Angels, all of them": a name with a full stop, before more on its line, is no item whose sign its head tells. */
function isStub({ tokens, end }: Sentence, text: string): boolean {
  return (
    tokens.length <= STUB_WORDS + 1 &&
    tokens.at(-1)?.norm === "." &&
    /^[ \t]+\S/.test(text.slice(end, end + 2))
  );
}
