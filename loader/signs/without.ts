import { hasFinite } from "../text/finite-verb.ts";
import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { CueMatch, SentenceMarks } from "./sentence-marks.ts";

const OF_DOING = new WordForm(
  /^(?:a|an|any|the|single|one|anyone|anybody|child|family|pupil|having|being|ever|been)$/,
);

/** "Without anyone having | lost touch", "without a child being | sent away": blame that is done without. */
export function isDoneWithout(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  blame: TokenRange,
): boolean {
  if (tokens[first]?.norm !== "without") return false;
  for (let at = last; at < blame.first; at++) if (!OF_DOING.fits(tokens[at])) return false;
  return true;
}

const RELATIVE = new WordForm(/^(?:that|which|who|where|when)$/);

/** "Children without words | are helped to choose": what they are without is over where the verb of the sentence comes. */
export function isOfSubject(tokens: readonly Token[], { first, last }: TokenRange, to: number): boolean {
  return (
    tokens[first]?.norm === "without" && hasFinite(tokens, last, to) && !RELATIVE.fitsAny(tokens, last, to)
  );
}

const IS_LEFT = listed("without: is left");

/** "Children | without words are helped", not "children go without": who they are is no blame by itself. */
export function tellsWho(
  { tokens }: Pick<SentenceMarks, "tokens">,
  negator: TokenRange,
  end: number,
): boolean {
  return isOfSubject(tokens, negator, end) && !IS_LEFT.fits(tokens[negator.first - 1]);
}

const NONE = new WordForm(/^(?:no|none|nobody|nothing|never|nowhere)$/);

/** "No decision is made | without parents": what nobody is, and what all would be without, deny each other; which is better no word tells. */
export function withoutCancelled(
  tokens: readonly Token[],
  negators: readonly CueMatch[],
): readonly CueMatch[] {
  const without = negators.findLast(({ first }) => tokens[first]?.norm === "without");
  if (!without) return negators;
  const none = negators.find(
    ({ first, last }) =>
      NONE.fits(tokens[first]) && last < without.first && !hasMark(tokens, last, without.first),
  );
  return none ? negators.filter((negator) => negator !== none && negator !== without) : negators;
}

function hasMark(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind === "mark");
}
