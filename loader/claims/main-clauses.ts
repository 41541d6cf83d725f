import type { Polarity } from "../../cypher/schema.ts";
import { judgePolarity } from "../signs/judge-polarity.ts";
import type { SentenceMarks } from "../signs/sentence-marks.ts";
import type { WeighedClause } from "../signs/weighed.ts";
import { hasFinite, REPORTS } from "../text/finite-verb.ts";
import { listed } from "../text/listed-words.ts";
import { tellsDoing } from "../text/plain-verb.ts";
import { SUBJECT_TOKENS } from "../text/second-clause.ts";
import { isWithin, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { ITEM_WEIGHT, isOnePhrase } from "./cut-items.ts";

/** A clause has so many words at least: "and that is poor" goes on about the one before. */
const FEWEST_TOKENS = 3;
/** What opens no clause of another subject: verbs, those spoken of before, and words of subordinate clauses. */
const GOES_ON = new WordForm(
  /^(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|will|would|should|must|not|it|they|he|she|we|i|you|this|these|that|those|which|who|whose|whom|where|when|while|whereas|although|though|but|or|and|with|without|including|such|as|because|if|despite|after|before|since|until|unless|once|to|in|for|from|at|on|by|of|how|what|why|whether|so|only|even|therefore|thus|then)$/,
);
/** What is done besides, or how it is done: "needs are identified and assessed quickly". */
const PARTICIPLE = listed("main-clauses: participle", /^[a-z]{3,}(?:ed|ing|ly)$/);
const JOINS = new WordForm(/^(?:and|or|,)$/);
/** What something is done for is told by one claim: "they work together to ensure that needs are met and help is there". */
const FOR_WHAT = listed("main-clauses: for what");
const NEEDS = new WordForm(/^needs?$/);
const RELATIVE = new WordForm(/^(?:who|which|that|whose|where|when|if|unless|whether|because)$/);

/**
 * Cuts a part that no head of a list judges at "and", and at the commas of a list that ends with it, between main clauses that each judge alike by words
 * of their own: "plans are late and leaders have been slow to act". What one word denies or asks of both stays one part: there, the
 * second by itself would have the contrary sign.
 */
export function cutMainClauses(
  marks: SentenceMarks,
  weighed: WeighedClause,
  part: TokenRange,
  isUnderHead: boolean,
): TokenRange[] {
  if (isUnderHead || weighed.weighed.length < 2) return [part];
  const { tokens } = marks;
  const cuts: number[] = [];
  for (let at = part.first + FEWEST_TOKENS; at < part.last - FEWEST_TOKENS; at++)
    if (!isOnePhrase(marks, at) && opensMain(tokens, at, cuts.at(-1) ?? part.first, part.last)) cuts.push(at);
  while (tokens[cuts.at(-1) ?? -1]?.norm === ",") cuts.pop();
  if (cuts.length === 0) return [part];
  const { polarity: judged } = judgePolarity(weighed, part);
  if (judged === null || judged === "mixed") return [part];
  const pieces = [...cuts, part.last].map((last, i) => ({
    first: i === 0 ? part.first : (cuts[i - 1] as number) + 1,
    last,
  }));
  return pieces.every((piece) => judgesAlike(weighed, piece, judged)) ? pieces : [part];
}

/** Does the "and" or comma at `at` stand between main clauses, the one before from `from` on? */
function opensMain(tokens: readonly Token[], at: number, from: number, end: number): boolean {
  const norm = tokens[at]?.norm;
  if (norm !== "and" && norm !== ",") return false;
  const next = tokens[at + 1];
  if (GOES_ON.fits(next) || PARTICIPLE.fits(next) || next?.kind === "mark") return false;
  if (FOR_WHAT.fitsAny(tokens, from, at)) return false;
  const told = startOfTold(tokens, from, at);
  const isClause = hasFinite(tokens, told, at, REPORTS) || tellsDoing(tokens, told, at);
  return isClause && hasOwnVerb(tokens, at + 1, end);
}

/** Where what is told begins: "they were impressed that | children". */
function startOfTold(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (tokens[at]?.norm === "that") return at + 1;
  return from;
}

/** A subject and its verb, and no noun with "who" behind it. */
function hasOwnVerb(tokens: readonly Token[], from: number, end: number): boolean {
  const reach = Math.min(from + SUBJECT_TOKENS, end);
  for (let at = from + 1; at < reach; at++) {
    if (tokens[at]?.kind === "mark" || RELATIVE.fits(tokens[at])) return false;
    if (NEEDS.fits(tokens[at]) || !hasFinite(tokens, at, at + 1)) continue;
    return !JOINS.fits(tokens[at - 1]);
  }
  return tellsDoing(tokens, from, reach);
}

function judgesAlike(weighed: WeighedClause, piece: TokenRange, judged: Polarity): boolean {
  const isOwn = weighed.weighed.some(
    (stretch) =>
      stretch.weight >= ITEM_WEIGHT &&
      stretch.from !== "hint" &&
      isWithin(stretch, piece) &&
      (stretch.turnedFrom ?? piece.first) >= piece.first,
  );
  const { polarity, isRequest, isPlan } = judgePolarity(weighed, piece);
  return isOwn && polarity === judged && !isRequest && !isPlan;
}
