import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { speakerOf } from "./speaker-phrase.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

const PUBLISHES = listed("own-report: publishes");
const REPORT = new WordForm(/^(?:report|review|survey|study|research|analysis|inquiry|audit)$/);
const FOUND = new WordForm(/^(?:found|finds|said|says|concluded|concludes|showed|shows)$/);
/** Tokens that name who published it, at the most. */
const SUBJECT_TOKENS = 8;

/** "The forum carried out its own survey. It found": the forum says so; null where no such stands before. */
export function ownReportsVoice(
  { tokens, paragraph }: Sentence,
  before: Sentence | undefined,
  cues: AttributionCues,
): Voice | null {
  if (tokens[0]?.norm !== "it" || !FOUND.fits(tokens[1]) || before?.paragraph !== paragraph) return null;
  const told = unquotedTokens(before);
  const own = told.findIndex(({ norm }, at) => norm === "own" && REPORT.fitsAny(told, at + 1, at + 3));
  const verb = told.slice(0, Math.min(own, SUBJECT_TOKENS)).findIndex((token) => PUBLISHES.fits(token));
  if (own < 0 || verb < 1) return null;
  const voice = speakerOf(told.slice(0, verb), cues);
  if (voice) return voice.saidBy === "inspectors" ? null : makeVoice(voice.saidBy, null, false);
  return isName(told.slice(0, verb)) ? makeVoice("other", null, false) : null;
}

/** "Healthwatch Bury": somebody by name of whom no table tells. */
function isName(phrase: readonly Token[]): boolean {
  return phrase.every(({ kind, isCapital }) => kind === "word" && isCapital);
}
