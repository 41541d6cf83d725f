import type { OutcomeName } from "../model/extraction.ts";
import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { clauseBefore } from "./clause-before.ts";
import { isDeniedBehind } from "./denied-behind.ts";
import { isBrokenDenial, isDeniedStatement, lastStatement } from "./denied-statement.ts";
import { cameAfter, cameOfIt } from "./outcome-came-of-it.ts";
import { isInDoubt } from "./outcome-in-doubt.ts";
import { isInGeneral } from "./outcome-in-general.ts";

/** How a sentence puts a result that it names: as given, as one that was not, or as neither (feared, possible, of areas in general). */
export type Standing = "given" | "denied" | "untold";

/** How a result stands where more than the words right before it tells; null where nothing else does. */
export function standingOf(
  tokens: readonly Token[],
  match: TokenRange,
  outcome: OutcomeName,
  following?: readonly Token[],
): Standing | null {
  const said = saidIn(tokens, match, outcome);
  const isGeneral = isInGeneral(tokens, said, outcome);
  if (isGeneral || isInDoubt(tokens, said)) {
    const standing = cleared(tokens, said, following);
    // "Half get through without one, and we were one of them": which of the two came is left to the reader.
    const isOfDenied = isGeneral && outcome === "wsoa" && isDeniedStatement(tokens, match);
    return standing === "given" && isOfDenied && !isToEscape(tokens, said.first) ? "untold" : standing;
  }
  if (isNowhere(tokens, said.first)) return "denied";
  if (outcome === "no-wsoa") return isBrokenDenial(tokens, match) ? "untold" : null;
  return isDeniedBehind(tokens, said) ? "denied" : null;
}

/** What a second clause, or the next sentence, makes of a result that the first only feared. */
function cleared(
  tokens: readonly Token[],
  said: TokenRange,
  following: readonly Token[] | undefined,
): Standing {
  const came = cameOfIt(tokens, said) ?? (following ? cameAfter(following) : null);
  if (came === null) return "untold";
  const isGiven = isToEscape(tokens, said.first) ? came !== "did" : came !== "did-not";
  return isGiven ? "given" : "denied";
}

/** What names the result: of a statement only itself, for rows begin with who asks for it. */
function saidIn(tokens: readonly Token[], match: TokenRange, outcome: OutcomeName): TokenRange {
  if (outcome !== "wsoa" && outcome !== "no-wsoa") return match;
  const statement = lastStatement(tokens, match);
  return statement < 0 ? match : { first: statement, last: Math.max(match.last, statement + 1) };
}

const ESCAPE = new WordForm(/^(?:avoid|escape|dodge|evade|spared|sidestep|stave)$/);
const ESCAPE_REACH = 8;

/** "Had hoped to avoid one, but did not". */
function isToEscape(tokens: readonly Token[], said: number): boolean {
  return ESCAPE.fitsAny(tokens, Math.max(0, said - ESCAPE_REACH), said);
}

const NO_TIME = listed("outcome-standing: no time");

/** "Not one of those with …", "not among the areas that …". */
const AMONG = /^(?:one of|among|amongst)/;

/** "At no point did inspectors speak of …", "nowhere does the letter say …": nothing in the clause is so. */
function isNowhere(tokens: readonly Token[], said: number): boolean {
  return clauseBefore(tokens, said).some(
    (at) =>
      tokens[at]?.norm === "nowhere" ||
      (tokens[at]?.norm === "no" && NO_TIME.fits(tokens[at + 1])) ||
      (tokens[at]?.norm === "not" && AMONG.test(`${tokens[at + 1]?.norm} ${tokens[at + 2]?.norm}`)),
  );
}
