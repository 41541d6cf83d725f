import type { Polarity } from "../../cypher/schema.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { CueMatch } from "./sentence-marks.ts";
import { contraryOf } from "./weighed.ts";

/** Any word that turns a row in whose gap it stands. */
const TURNS = new WordForm(
  /^(?:must|should|ought|needs?|needed|will|never|rarely|seldom|hardly|not|longer|from)$/,
);
const NEED = new WordForm(/^(?:must|should|ought|needs?|needed)$/);
const NEEDS = new WordForm(/^(?:needs?|needed)$/);
const DENIES = new WordForm(/^(?:never|rarely|seldom|hardly|not|longer|from)$/);
const ONLY = new WordForm(/^(?:only|just|least|have|merely)$/);
const RELATIVE = new WordForm(/^(?:what|which|who|that)$/);
/** Tokens from "not" to the "but" that answers it. */
const NOT_BUT_REACH = 5;
const FEWEST_TOKENS = 4;
/** Tokens from what denies to the end of what it denies: "reviews are | never late". */
const REACH = 3;

/**
 * The sign of a row of several words with what stands in its gap: "views | must be taken into account" is a need, "reviews are never
 * late" is no blame. Null where it is told for nothing: "views will be taken into account".
 */
export function signWithGap(tokens: readonly Token[], winner: CueMatch, sign: Polarity): Polarity | null {
  const { first, last, words } = winner;
  if (words < 2 || last - first < FEWEST_TOKENS || !TURNS.fitsAny(tokens, first + 1, last - 1)) return sign;
  for (let at = first + 1; at + 1 < last; at++)
    if (TURNS.fits(tokens[at]) && !winner.row.pattern.includes(tokens[at]?.norm ?? ""))
      return turnedBy(tokens, at, winner, sign);
  return sign;
}

function turnedBy(tokens: readonly Token[], at: number, { last }: CueMatch, sign: Polarity): Polarity | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (ONLY.fits(next) || isRelative(tokens, at) || opensNotBut(tokens, at)) return sign;
  if (sign === "strength" && NEED.fits(token) && (!NEEDS.fits(token) || next?.norm === "to"))
    return "weakness";
  if (sign === "strength" && token?.norm === "will" && next?.norm === "be") return null;
  if (!DENIES.fits(token) || at < last - REACH || !isWhole(tokens, at)) return sign;
  return contraryOf(sign);
}

/** "Views, which should shape plans, are considered", "what must be improved": a need of an aside is none of the whole. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  return RELATIVE.fits(tokens[at - 1]) && !DENIES.fits(tokens[at]);
}

/** "Run not for months but for years": the contrary of what is denied follows. */
function opensNotBut(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm !== "not") return false;
  return tokens.slice(at + 1, at + NOT_BUT_REACH).some(({ norm }) => norm === "but");
}

/** "No longer", "far from". */
function isWhole(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.norm;
  if (tokens[at]?.norm === "longer") return before === "no";
  return tokens[at]?.norm !== "from" || before === "far";
}
