import type { ClaimPart } from "./claim-part.ts";
import { hasStrongTheme } from "./find-themes.ts";
import { decidingWords, guessLabel, learntWordsOf, shareOf } from "./guess-label.ts";
import type { LearntGroup, LearntWords } from "./learnt-words.ts";
import { openMarksIn, type SentenceMarks } from "./sentence-marks.ts";
import type { TokenRange } from "./token-range.ts";

/** How sure the words must be of praise or blame, and how little they may look like no claim at all. */
const LEAST_SHARE = 0.6;
const MOST_NONE = 0.2;
/** Fewer words than this are judged by one of them. */
const FEWEST_WORDS = 6;
/** What a learnt sign weighs: enough for a finding, with a topic, whoever speaks. */
const WEIGHT = 2.5;

/**
 * Gives claims that no row judges the sign that their words were learnt to tell ("Therapists spend their days on the road"). Only where
 * a theme is named for certain, and nothing tells of method, plan, background or the outcome of the inspection.
 */
export function guessSign(
  marks: SentenceMarks,
  parts: readonly ClaimPart[],
  { sign }: LearntWords,
): readonly ClaimPart[] {
  if (parts.every(({ verdict }) => verdict.polarity !== null) || isBackground(marks)) return parts;
  return parts.map((part) => (canTake(marks, part) ? takeSign(marks, part, sign) : part));
}

function isBackground(marks: SentenceMarks): boolean {
  const whole = { first: 0, last: marks.tokens.length };
  const tells = (kind: "reject" | "condition"): boolean => openMarksIn(marks, kind, whole).length > 0;
  return marks.byKind.has("outcome") || tells("reject") || tells("condition");
}

function canTake(marks: SentenceMarks, part: ClaimPart): boolean {
  return part.verdict.polarity === null && hasStrongTheme(marks, part);
}

function takeSign(marks: SentenceMarks, part: ClaimPart, signs: LearntGroup): ClaimPart {
  const words = learntWordsOf(marks.tokens, { first: Math.max(part.first, marks.frameEnd), last: part.last });
  if (words.length < FEWEST_WORDS) return part;
  const { label, share } = guessLabel(signs, words);
  if (share < LEAST_SHARE || shareOf(signs, words, "none") > MOST_NONE) return part;
  if (label !== "strength" && label !== "weakness") return part;
  const [praise, blame] = label === "strength" ? [WEIGHT, 0] : [0, WEIGHT];
  const [word] = decidingWords(signs, words, label, 1);
  const cue = placeOf(marks, part, word);
  return { ...part, verdict: { ...part.verdict, polarity: label, praise, blame, cue } };
}

function placeOf({ tokens }: SentenceMarks, { first, last }: TokenRange, word?: string): TokenRange | null {
  for (let at = first; at < last; at++) if (tokens[at]?.norm === word) return { first: at, last: at + 1 };
  return null;
}
