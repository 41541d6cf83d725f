import type { Polarity } from "../../cypher/schema.ts";
import type { Verdict } from "../signs/judge-polarity.ts";
import { hasOpenMarkIn, type SentenceMarks } from "../signs/sentence-marks.ts";
import { type ClaimPart, changePart } from "./claim-part.ts";
import { hasStrongTheme } from "./find-themes.ts";

/** What a claim weighs whose sign is that of the claim before it: enough for a finding, with a topic. */
const LENT_WEIGHT = 2;
/** Words by which a sentence turns from what went before. */
const TURNS = /^(?:but|however|yet|nevertheless|nonetheless|although|though|conversely|instead)$/;
/** Words by which a sentence goes over to something else: nothing is lent past them. */
const LEAVES = /^(?:meanwhile|elsewhere|separately)$/;
/** "Told of what had been found: how well needs are met": what is asked is not judged. */
const ASKS = /^(?:how|whether|if)$/;
const FEWEST_TOKENS = 5;

/**
 * Lends a claim without a word of praise or blame ("The school day is an hour"), or with a mere hint ("Some …"), the sign of the claim before it:
 * inspectors go on praising or blaming until they turn. Only where a theme is named for certain, and nothing tells of method,
 * plan or background.
 */
export function lendSign(
  marks: SentenceMarks,
  parts: readonly ClaimPart[],
  before: Polarity | null,
): ClaimPart[] {
  const whole = { first: 0, last: marks.tokens.length };
  const isBackground = hasOpenMarkIn(marks, "reject", whole) || hasOpenMarkIn(marks, "condition", whole);
  const opens = marks.tokens[0]?.norm ?? "";
  const kept = LEAVES.test(opens) ? null : before;
  let sign = TURNS.test(opens) || tellsException(marks) ? opposite(kept) : kept;
  return parts.map((part) => {
    const { polarity, praise, blame } = part.verdict;
    const isHint = polarity === sign && Math.max(praise, blame) < LENT_WEIGHT;
    if (polarity !== null && !isHint) {
      sign = polarity;
      return part;
    }
    const takes = sign !== null && sign !== "mixed" && !isBackground && canTake(marks, part);
    return takes && sign !== null ? lent(part, sign) : part;
  });
}

/** Was the sign of a verdict lent, so that no word of its own gives it one? */
export function isLent({ polarity, praise, blame, cue }: Verdict): boolean {
  return polarity !== null && cue === null && Math.max(praise, blame) === LENT_WEIGHT;
}

/** "The exception is mental health". */
function tellsException({ tokens }: SentenceMarks): boolean {
  return /^(?:the|one)$/.test(tokens[0]?.norm ?? "") && /^exceptions?$/.test(tokens[1]?.norm ?? "");
}

function canTake(marks: SentenceMarks, part: ClaimPart): boolean {
  const isLong = part.last - part.first >= FEWEST_TOKENS;
  if (!isLong || part.themes.length === 0 || !hasStrongTheme(marks, part)) return false;
  const opens = opening(marks, part);
  return !ASKS.test(opens) && !TURNS.test(opens);
}

function opening({ tokens }: SentenceMarks, { first }: ClaimPart): string {
  return first === 0 ? "" : (tokens[first]?.norm ?? "");
}

function opposite(sign: Polarity | null): Polarity | null {
  if (sign === null || sign === "mixed") return null;
  return sign === "strength" ? "weakness" : "strength";
}

function lent(part: ClaimPart, sign: Polarity): ClaimPart {
  const isPraise = sign === "strength";
  const { isRequest, isPlan, cue } = part.verdict;
  const [praise, blame] = isPraise ? [LENT_WEIGHT, 0] : [0, LENT_WEIGHT];
  return changePart(part, { verdict: { polarity: sign, praise, blame, isRequest, isPlan, cue } });
}
