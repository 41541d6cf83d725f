import { numberAt } from "../numbers/number-words.ts";
import { listed } from "../text/listed-words.ts";
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
/** "Her new education, health and care plan": what stands between a plan and what it hangs on. */
const OF_PLAN = new WordForm(
  /^(?:a|an|the|this|that|her|his|my|our|their|its|new|first|final|finished|legal|ehc|eh&c|send|sen|education|health|and|care|,|individual|child's|son's|daughter's|most|all|many)$/,
);
/** "An appeal over the plan", "a school to meet his plan", "a draft plan", "reviews of plans": it is not the plan that takes so long. */
const OTHER_HEAD = listed("plan-in-time: other head");
/** "The completion of plans" takes as long as the plans do. */
const MAKING = listed("plan-in-time: making");
/** "Local plans", "the recovery plan" are no child's plan. */
const OTHER_PLAN = listed("plan-in-time: other plan");
/** "Plans could take", "few plans take": nobody says that they do. */
const UNSURE = new WordForm(/^(?:could|may|might|can|never|few|some|rarely|seldom|hardly|not)$/);
const LEGAL = new WordForm(/^(?:law|legally|statute)$/);
/** "Even with a plan, help took four months". */
const OTHER_SUBJECT = new WordForm(/^(?:help|support|it|this|they|he|she|we|i|school|schools|nobody|for)$/);
const CHILD = new WordForm(/^(?:children|pupils|child|young|toddlers|families|those|them)$/);

type InTime = "yes" | "no" | "unsaid";

/** "Plans now take 16 weeks" is praise, as "plans take 40 weeks" is blame: whether a plan came in time its number of weeks tells. */
export function turnPlanInTime(
  { tokens }: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  if (!weighed.some((each) => isTimed(tokens, each))) return weighed;
  const told: Weighed[] = [];
  let isNow = false;
  for (const each of weighed) {
    const inTime = isTimed(tokens, each) ? readInTime(tokens, clause, each) : "no";
    if (inTime === "yes" && tokens[each.first - 1]?.norm === "now") isNow = true;
    if (inTime !== "unsaid") told.push(inTime === "yes" && each.sign === "weakness" ? turned(each) : each);
  }
  // "Plans that took 50 weeks now take 16": how long they took is no blame of today.
  return isNow
    ? told.filter((each) => !isTimed(tokens, each) || tokens[each.first - 1]?.norm !== "that")
    : told;
}

function isTimed(tokens: readonly Token[], { sign, first, last }: Weighed): boolean {
  if (sign === "mixed" || !TAKES.fits(tokens[first])) return false;
  const unit = tokens[last - 1]?.norm;
  return unit === "weeks" || unit === "months";
}

function readInTime(tokens: readonly Token[], clause: TokenRange, each: Weighed): InTime {
  if (!isShort(tokens, each)) return "no";
  const plan = lastPlanBefore(tokens, clause.first, each.first);
  if (plan < 0) return "no";
  const head = headBefore(tokens, clause.first, plan);
  if (isUnsure(tokens, clause.first, plan, each)) return "unsaid";
  if (each.sign !== "weakness" || each.from !== "cue") return "no";
  if (isOtherSubject(tokens, plan, each.first)) return "no";
  const before = tokens[head];
  if (head < clause.first || !before) return "yes";
  if (before.norm === "of") return MAKING.fitsAny(tokens, clause.first, head) ? "yes" : "no";
  return OTHER_HEAD.fits(before) && !(before.norm === "in" && head === clause.first) ? "no" : "yes";
}

/** Is the number of weeks or months no greater than the law allows? */
function isShort(tokens: readonly Token[], { first, last }: Weighed): boolean {
  const most = tokens[last - 1]?.norm === "weeks" ? WEEKS : MONTHS;
  if (NOT_ALL.fits(tokens[last])) return false;
  for (let at = first + 1; at < last - 1; at++) {
    if (NOT_ALL.fits(tokens[at])) return false;
    const number = numberAt(tokens, at);
    if (number) return number.last === last - 1 && Number(number.value) <= most;
  }
  return false;
}

function lastPlanBefore(tokens: readonly Token[], first: number, end: number): number {
  for (let at = end - 1; at >= first; at--) if (PLAN.fits(tokens[at])) return at;
  return -1;
}

/** The word that the plan hangs on; one before the clause where it hangs on none. */
function headBefore(tokens: readonly Token[], first: number, plan: number): number {
  let at = plan - 1;
  while (at >= first && OF_PLAN.fits(tokens[at])) at--;
  return at;
}

function isUnsure(tokens: readonly Token[], first: number, plan: number, each: Weighed): boolean {
  const from = Math.max(first, plan - 3);
  if (UNSURE.fitsAny(tokens, from, each.first) || LEGAL.fitsAny(tokens, first, plan)) return true;
  if (OTHER_PLAN.fits(tokens[plan - 1]) || tokens[plan + 1]?.norm === "to") return true;
  const next = tokens[each.last]?.norm === "," ? each.last + 1 : each.last;
  if (tokens[next]?.norm === "up" && tokens[next + 1]?.norm === "from") return true;
  // "16 weeks in a third of cases" is not so in the others.
  return tokens[next]?.norm === "in" && tokens[next + 1]?.norm !== "most" && hasCases(tokens, next);
}

const CASES = new WordForm(/^(?:cases|instances)$/);
const CASES_REACH = 6;

function hasCases(tokens: readonly Token[], from: number): boolean {
  return CASES.fitsAny(tokens, from, Math.min(tokens.length, from + CASES_REACH));
}

/** Does something else than the plan take so long: "even with a plan, help took four months"? */
function isOtherSubject(tokens: readonly Token[], plan: number, end: number): boolean {
  for (let at = plan + 1; at < end; at++) {
    if (!OTHER_SUBJECT.fits(tokens[at])) continue;
    if (tokens[at]?.norm !== "for" || !CHILD.fitsAny(tokens, at, end)) return true;
  }
  return false;
}
