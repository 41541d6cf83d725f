import type { PatternMatch } from "../patterns/pattern-set.ts";
import type { OutcomeCueRow } from "../tables/event-cues.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { isAskedOfOthers } from "./asked-of-others.ts";
import { clauseBefore } from "./clause-before.ts";
import { isDeniedOutcome } from "./denied-outcome.ts";
import { isDeniedStatement } from "./denied-statement.ts";
import { standingOf } from "./outcome-standing.ts";

/** Rows of the other results tell what was denied themselves. */
const CAN_BE_DENIED: ReadonlySet<string> = new Set([
  "systemic-failings",
  "typically-positive",
  "sufficient-progress",
  "inconsistent",
  "praised",
  "improvement-requested",
]);

/** What is left of a cue where its sentence is read: nothing of what is feared, possible or denied. */
export function asItStands(
  match: PatternMatch<OutcomeCueRow>,
  tokens: readonly Token[],
  following?: readonly Token[],
): PatternMatch<OutcomeCueRow>[] {
  const { outcome } = match.row;
  if (outcome === "shield" || outcome === "same" || outcome === "unknown") return [match];
  if (ASKED_FOR.has(outcome) && isAskedOfOthers(tokens, match.first)) return [];
  const standing = standingOf(tokens, match, outcome, following);
  if (standing === "untold") return [];
  if (standing === "given") return outcome === "no-wsoa" ? [] : [match];
  if (standing === "denied" && outcome !== "wsoa") return outcome === "no-wsoa" ? [match] : [];
  if (isDeniedHere(match, tokens)) return [];
  return [withoutDenied(match, tokens, standing === "denied")];
}

function isDeniedHere(match: PatternMatch<OutcomeCueRow>, tokens: readonly Token[]): boolean {
  const { pattern, outcome } = match.row;
  if (TAKES_PLAN.has(outcome) && PLAN.test(pattern))
    return (
      isDeniedStatement(tokens, { first: match.first, last: match.last + 1 }) ||
      isDeniedOutcome(tokens, match)
    );
  if (outcome === "insufficient-progress") return isOfNone(tokens, match);
  if (!CAN_BE_DENIED.has(outcome)) return false;
  // "Inspectors found no failings", "inspectors did not praise": rows begin with who judges.
  const end = { first: match.last - 1, last: match.last };
  return isDeniedOutcome(tokens, match) || (!NEGATIVE.test(pattern) && isDeniedOutcome(tokens, end));
}

/** Results with a plan of their own to write: who need not write it was not given them. */
const TAKES_PLAN: ReadonlySet<string> = new Set(["systemic-failings", "insufficient-progress"]);
/** Results that are something to do. */
const ASKED_FOR: ReadonlySet<string> = new Set(["wsoa", "improvement-requested"]);
const PLAN = /plan|action\*/;
const NEGATIVE = /\b(?:no|not|never|none|neither|nor|without|nothing)\b/;
const NONE = new WordForm(/^(?:none|nowhere|neither)$/);
const NO = new WordForm(/^(?:no|not)$/);
const FIELD = new WordForm(/^(?:area|weakness|aspect|one|field|respect|failing|concern)$/);
const FAILED = new WordForm(/^fail(?:ed|ing|s)?$/);

const TURNED = /but|though/;
const TURNS = new WordForm(/^(?:but|although|though|;|:)$/);
/** Behind a count: "none of the five | was found to have seen too little". */
const FALLS_SHORT = new WordForm(/^(?:little|insufficient|inadequate|slow|unsatisfactory)$/);
const SHORT_REACH = 8;

/** "None of the weaknesses saw too little progress", "there was no area in which …", "has not failed to make …". */
function isOfNone(
  tokens: readonly Token[],
  { first, last, row: { pattern } }: PatternMatch<OutcomeCueRow>,
): boolean {
  for (let at = first; at < last; at++) if (FAILED.fits(tokens[at]) && NO.fits(tokens[at - 1])) return true;
  // "It could not be done, they said, but inspectors found enough progress".
  if (NEGATIVE.test(pattern)) return !TURNED.test(pattern) && TURNS.fitsAny(tokens, first, last);
  if (NONE.fits(tokens[first])) return FALLS_SHORT.fitsAny(tokens, first, last + SHORT_REACH);
  return clauseBefore(tokens, first).some(
    (at) => NONE.fits(tokens[at]) || (NO.fits(tokens[at]) && FIELD.fits(tokens[at + 1])),
  );
}

/** What weighs more than a statement named elsewhere in the text. */
const DENIED = { outcome: "no-wsoa", strength: 3, priority: 97 } as const;
/** A plan is less than a statement: one that is not asked for weighs little more than one that is. */
const MORE_THAN_PLAN = 2;
const STATEMENT = new WordForm(/^(?:statements?|wsoas?)$/);

function withoutDenied(
  match: PatternMatch<OutcomeCueRow>,
  tokens: readonly Token[],
  isDenied: boolean,
): PatternMatch<OutcomeCueRow> {
  if (match.row.outcome !== "wsoa") return match;
  const isStatement = STATEMENT.fitsAny(tokens, match.first, match.last);
  // "No significant concerns were raised": that is praise, and no word of a statement.
  if (!isDenied && !isDeniedStatement(tokens, match)) return withoutConcern(match, tokens);
  const priority = isStatement ? DENIED.priority : match.row.priority + MORE_THAN_PLAN;
  return { ...match, row: { ...match.row, ...DENIED, priority } };
}

function withoutConcern(
  match: PatternMatch<OutcomeCueRow>,
  tokens: readonly Token[],
): PatternMatch<OutcomeCueRow> {
  const isOfConcern = CONCERN.fits(tokens[match.last - 1]) && isDeniedOutcome(tokens, match);
  return isOfConcern ? { ...match, row: { ...match.row, ...UNCONCERNED } } : match;
}

const CONCERN = new WordForm(/^(?:concerns?|weakness(?:es)?|failings?)$/);
const UNCONCERNED = { outcome: "praised", strength: 1, priority: 60 } as const;
