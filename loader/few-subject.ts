import { findQuantities } from "./find-quantities.ts";
import { percentOf } from "./judge-share.ts";
import { hasMarkIn, type SentenceMarks } from "./sentence-marks.ts";
import type { TokenRange } from "./token-range.ts";
import type { Token } from "./tokens.ts";
import { turned, type Weighed, withWeight } from "./weighed.ts";
import { WordForm } from "./word-form.ts";

/** Of so many in a hundred or fewer it may be said that they are few. */
const FEW_PERCENT = 25;
/** Words before "few" that go with it; "too few" is blame, and "a few" are some. */
const DEGREE = new WordForm(/^(?:very|relatively|comparatively|so|the)$/);
const HARDLY = new WordForm(/^(?:hardly|scarcely|barely)$/);
const ALMOST = new WordForm(/^(?:almost|virtually|practically)$/);
const ONLY = new WordForm(/^(?:only|just|merely|barely|under)$/);
const LESS = new WordForm(/^(?:fewer|less)$/);

/**
 * "Few pupils are excluded", "hardly any plans are late", "just 8% of parents feel let down" are praise, as "few parents are happy" is
 * blame: what is said of few turns. Where a figure says how few, only blame does; what is done in time a figure judges by itself.
 */
export function turnFew(
  marks: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  const { tokens, frameEnd } = marks;
  const at = Math.max(clause.first, frameEnd);
  const few = endOfFew(tokens, at);
  const isTimed = hasMarkIn(marks, "share", clause);
  const end = few ?? (isTimed ? null : endOfLowShare(tokens, at, clause.last));
  if (end === null || (few !== null && weighed.some((each) => tellsFew(each, end)))) return weighed;
  // What "few" and its negation weigh by themselves is told with what is said; blame may take in the figure ("12 per cent are late").
  const said = weighed.filter(
    ({ first, last }) => first >= end || (few === null && last > end && ENDS_BAD.fits(tokens[last - 1])),
  );
  const canTurn = ({ from, sign, turnedFrom }: Weighed): boolean =>
    (from === "cue" || from === "negation") &&
    (turnedFrom === null || turnedFrom >= end) &&
    sign !== "mixed" &&
    (few !== null || sign === "weakness");
  if (said.length === 0 || (few === null && !said.some(canTurn))) return weighed;
  return said.map((each) => {
    if (canTurn(each)) return turned(each);
    return each.sign === "strength" && each.from === "negation" ? withWeight(each, OF_FEW) : each;
  });
}

/** What blame of a share ends with where the share is of what is bad: "12 per cent of plans are late". */
const ENDS_BAD = new WordForm(
  /^(?:late|overdue|suspended|excluded|expelled|absent|waiting|unemployed|refused|vacant|missing)$/,
);

/** A row that takes "few" in itself says it all: "few have heard of it". */
function tellsFew({ first, last, weight }: Weighed, end: number): boolean {
  return first < end && last > end && weight >= FIRM;
}

/** What blame that "few" turns weighs as praise. */
const OF_FEW = 2.5;
/** A row of this weight says more than "few" alone. */
const FIRM = 3;

const TINY = new WordForm(/^(?:tiny|mere)$/);
const MINORITY = new WordForm(/^(?:minority|handful|fraction)$/);
/** "Few areas can match it" is of others. */
const OTHERS = new WordForm(/^(?:areas|councils|authorities|places|counties|boroughs|others)$/);

/** The token after "few", "very few", "hardly any", "almost no", "not many", "a tiny minority". */
function endOfFew(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.norm === "a" && TINY.fits(tokens[at + 1]) && MINORITY.fits(tokens[at + 2])) return at + 3;
  const from = DEGREE.fits(tokens[at]) ? at + 1 : at;
  const [first, second] = [tokens[from], tokens[from + 1]];
  if (first?.norm === "few") return OTHERS.fits(second) ? null : from + 1;
  const isFew =
    (HARDLY.fits(first) && second?.norm === "any") ||
    (ALMOST.fits(first) && second?.norm === "no") ||
    (first?.norm === "not" && second?.norm === "many");
  return isFew ? from + 2 : null;
}

/** The token after "only one in ten", "fewer than 10 per cent", where that is a low share. */
function endOfLowShare(tokens: readonly Token[], at: number, last: number): number | null {
  const isLess = LESS.fits(tokens[at]) && tokens[at + 1]?.norm === "than";
  if (!isLess && !ONLY.fits(tokens[at])) return null;
  const from = isLess ? at + 2 : at + 1;
  const [share] = findQuantities(tokens.slice(from, last));
  const percent = share?.first === 0 ? percentOf(share) : null;
  return share && percent !== null && percent <= FEW_PERCENT ? from + share.last : null;
}
