import type { Blameless } from "./blameless.ts";
import type { SentenceMarks } from "./sentence-marks.ts";
import { thoseThat } from "./those-that.ts";
import { overlaps, type TokenRange } from "./token-range.ts";
import type { Weighed } from "./weighed.ts";

/** What a clause weighs without blame of what blames nothing. */
export function withoutBlameless(
  { blameless }: SentenceMarks,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  if (blameless.length === 0) return weighed;
  const left = thoseThat(
    weighed,
    ({ sign, first, turnedFrom }) =>
      sign !== "weakness" || !blameless.some((each) => isAt(each, first) || isAt(each, turnedFrom ?? first)),
  );
  return left === weighed
    ? weighed
    : thoseThat(left, ({ sign, weight }) => sign !== "strength" || weight >= FIRM_PRAISE);
}

/** Beside what somebody is up against, praise that weighs less ("set up", "supports") only tells what is done. */
const FIRM_PRAISE = 2;

/** The themes of a sentence without those that only what somebody knows or talks of would name. */
export function withoutKnownThemes<Theme extends TokenRange>(
  themes: readonly Theme[],
  blameless: readonly Blameless[],
): readonly Theme[] {
  const known = thoseThat(blameless, ({ tells }) => tells === "known");
  if (known.length === 0) return themes;
  return thoseThat(themes, ({ first }) => !known.some((each) => isAt(each, first)));
}

function isAt({ first, last }: TokenRange, at: number): boolean {
  return at >= first && at < last;
}

/** Does a part hold what blames nothing? Its words alone are no ground to judge it then, but to praise what is prevented. */
export function holdsBlameless({ blameless }: SentenceMarks, part: TokenRange, isPraise: boolean): boolean {
  return blameless.some((each) => overlaps(each, part) && !(isPraise && each.tells === "prevented"));
}
