import { numberAt } from "../numbers/number-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { SentenceMarks } from "./sentence-marks.ts";
import { turned, type Weighed } from "./weighed.ts";

/** The law gives a plan 20 weeks. */
const WEEKS = 20;
const MONTHS = 4;
const TAKES = new WordForm(/^(?:take|takes|took|taking|taken|has|have|had)$/);
const PLAN = new WordForm(/^(?:plan|plans|ehcps?|plan's)$/);
/** "Took 12 weeks longer than it should", "more than 18 weeks": the number is not how long it took. */
const NOT_ALL = new WordForm(/^(?:longer|more|late|over|beyond|too|past|just|before|and|or)$/);

/** "Plans now take 16 weeks" is praise, as "plans take 40 weeks" is blame: whether a plan came in time its number of weeks tells. */
export function turnPlanInTime(
  { tokens }: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  if (!weighed.some((each) => isInTime(tokens, clause, each))) return weighed;
  return weighed.map((each) => (isInTime(tokens, clause, each) ? turned(each) : each));
}

function isInTime(tokens: readonly Token[], clause: TokenRange, each: Weighed): boolean {
  if (each.sign !== "weakness" || each.from !== "cue" || !TAKES.fits(tokens[each.first])) return false;
  const unit = tokens[each.last - 1]?.norm;
  const most = unit === "weeks" ? WEEKS : unit === "months" ? MONTHS : 0;
  if (most === 0 || NOT_ALL.fits(tokens[each.last]) || !PLAN.fitsAny(tokens, clause.first, each.first))
    return false;
  for (let at = each.first + 1; at < each.last - 1; at++) {
    if (NOT_ALL.fits(tokens[at])) return false;
    const number = numberAt(tokens, at);
    if (number) return number.last === each.last - 1 && Number(number.value) <= most;
  }
  return false;
}
