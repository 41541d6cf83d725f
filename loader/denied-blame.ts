import { marksIn, type SentenceMarks, wordsBetween } from "./sentence-marks.ts";
import { overlaps, type TokenRange } from "./token-range.ts";
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
    left = left.filter((stretch) => stretch !== denied && !overlaps(stretch, denial));
  }
  return left;
}
