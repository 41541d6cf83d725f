import type { AreaNaming } from "../model/namings-in.ts";
import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { EventSentence } from "./event-text.ts";

const NEIGHBOURING = new WordForm(/^(?:neighbouring|nearby|adjoining|adjacent)$/);
/** "Nearby Hunslet" may be a part of the place itself; who borders on it is not. */
const BORDERS = new WordForm(/^(?:neighbouring|adjoining)$/);
const JUDGED = listed("unknown-neighbour: judged");
const GIVEN = listed("unknown-neighbour: given");
/** "Manor Lane School", "Northern Care Alliance" are no places that are inspected. */
const OF_PLACE = listed("unknown-neighbour: of place");
/** Tokens before it, at the most: "By contrast, neighbouring …". */
const OPENING = 3;
const IN = new WordForm(/^(?:in|over|across)$/);
const HAS = new WordForm(/^(?:was|were|had|has|been|have|also|too|got|received)$/);
/** What somebody is given or told comes right behind: "gave neighbouring Kingston | the lowest grade", "told neighbouring Kingston | to write". */
const WHAT = new WordForm(/^(?:the|a|an|to|its|their)$/);
/** "In neighbouring Whitefield, which it covers": it is a part of the place. */
const PART = new WordForm(/^(?:which|where|part|one|a|an|the|that|itself)$/);

/**
 * "Neighbouring Richmond was given the lowest grade", where no table tells which Richmond: that is another place's, whichever it is.
 * `namings` are those in the sentence.
 */
export function opensOnUnknownNeighbour(
  { sentence: { tokens } }: EventSentence,
  namings: readonly AreaNaming[],
): boolean {
  if (opensOnPlaceBeside(tokens) && namings.every(({ isReference }) => isReference)) return true;
  if (!tokens.some((token) => NEIGHBOURING.fits(token))) return false;
  if (namings.some(({ isReference }) => !isReference)) return false;
  return tokens.some((token, at) => NEIGHBOURING.fits(token) && isGivenResult(tokens, at));
}

/** Is the place named behind the token itself given or told something, and no hub or school there? */
function isGivenResult(tokens: readonly Token[], at: number): boolean {
  const after = endOfName(tokens, at + 1);
  if (after === at + 1 || OF_PLACE.fits(tokens[after - 1])) return false;
  if (JUDGED.fits(tokens[at - 1])) return WHAT.fits(tokens[after]);
  if (at > OPENING) return false;
  if (IN.fits(tokens[at - 1]) && BORDERS.fits(tokens[at]))
    return tokens[after]?.norm === "," && !PART.fits(tokens[after + 1]);
  let verb = after;
  while (HAS.fits(tokens[verb])) verb++;
  return verb > after && GIVEN.fits(tokens[verb]);
}

/** "Richmond, across the river, was given the highest rating": where it lies says that a name which no table knows is a place's. */
function opensOnPlaceBeside(tokens: readonly Token[]): boolean {
  const comma = endOfName(tokens, 0);
  if (comma === 0 || tokens[comma]?.norm !== "," || !BESIDE.fits(tokens[comma + 1])) return false;
  const end = tokens.findIndex((token, at) => at > comma && token.norm === ",");
  if (end < 0 || end - comma > ASIDE) return false;
  let verb = end + 1;
  while (HAS.fits(tokens[verb])) verb++;
  return verb > end + 1 && GIVEN.fits(tokens[verb]);
}

const BESIDE = listed("unknown-neighbour: beside");
/** Tokens of an aside that says where a place lies. */
const ASIDE = 9;

function endOfName(tokens: readonly Token[], first: number): number {
  let end = first;
  while (tokens[end]?.isCapital === true && tokens[end]?.kind === "word") end++;
  return end;
}
