import { secondClauseAt } from "../text/second-clause.ts";
import { overlaps, type TokenRange } from "../text/token-range.ts";
import { marksIn, type SentenceMarks, wordsBetween } from "./sentence-marks.ts";
import type { Weighed } from "./weighed.ts";

/** Words that a denial reaches over to what it denies. */
const REACH = 10;

/** "No evidence that children wait too long": what is denied is no blame, nor is the denial; of praise it is. */
export function withoutDenied(
  marks: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  let left = weighed;
  for (const denial of marksIn(marks, "denial", clause)) {
    const after = left.filter(({ first }) => first >= denial.last).sort((a, b) => a.first - b.first);
    const [denied] = after;
    if (denied?.sign !== "weakness" || denied.from === "negation") continue;
    if (wordsBetween(marks, denial.last, denied.first) > REACH) continue;
    const end = endOfDenied(marks, after);
    left = left.filter(
      (stretch) => !(stretch.first >= denied.first && stretch.last <= end) && !overlaps(stretch, denial),
    );
  }
  return left;
}

/** "No evidence that waits | for therapies are | too long": blame after blame is denied, up to praise, a mark or a clause of its own. */
function endOfDenied({ tokens }: SentenceMarks, after: readonly Weighed[]): number {
  let end = after[0]?.last ?? 0;
  for (const { first, last, sign, from } of after.slice(1)) {
    if (sign !== "weakness" || from === "negation") return end;
    if (
      tokens.slice(end, first).some(({ kind }) => kind === "mark") ||
      secondClauseAt(tokens, end, first) >= 0
    )
      return end;
    end = Math.max(end, last);
  }
  return end;
}
