import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { Weighed } from "./weighed.ts";

/** What a bare name weighs at the most. */
const FAINT = 1;
const STILL = new WordForm(/^(?:still|remains?|remained)$/);
const DEGREE = new WordForm(/^(?:very|consistently|largely|highly|as|so|a)$/);

/** Where what is said of something claims nothing, its bare name ("relationships", "co-production") claims nothing either. */
export function withoutFaint(left: readonly Weighed[], before: number): readonly Weighed[] {
  if (left.length === before || left.length === 0) return left;
  return left.every(({ weight, from }) => weight <= FAINT && from === "cue") ? [] : left;
}

/** "Transport remains | reliable", "reviews are still timely": what goes on so is no blame where it is good. */
export function withoutStill(tokens: readonly Token[], weighed: readonly Weighed[]): readonly Weighed[] {
  const still = weighed.find((each) => isStill(tokens, each));
  if (!still) return weighed;
  const at = DEGREE.fits(tokens[still.last]) ? still.last + 1 : still.last;
  const isGood = weighed.some(({ first, sign }) => first === at && sign === "strength");
  return isGood ? weighed.filter((each) => each !== still) : weighed;
}

function isStill(tokens: readonly Token[], { first, last, sign, weight, from }: Weighed): boolean {
  return (
    sign === "weakness" &&
    from === "cue" &&
    weight <= FAINT &&
    last === first + 1 &&
    STILL.fits(tokens[first])
  );
}
