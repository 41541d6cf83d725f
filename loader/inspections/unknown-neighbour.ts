import type { AreaNaming } from "../model/namings-in.ts";
import { listed } from "../text/listed-words.ts";
import { WordForm } from "../text/word-form.ts";
import type { EventSentence } from "./event-text.ts";

const NEIGHBOURING = new WordForm(/^(?:neighbouring|nearby|adjoining|adjacent)$/);
const JUDGED = listed("unknown-neighbour: judged");
/** Tokens before it, at the most: "By contrast, neighbouring …". */
const OPENING = 3;

/**
 * "Neighbouring Richmond was given the lowest grade", where no table tells which Richmond: that is another place's, whichever it is.
 * `namings` are those in the sentence.
 */
export function opensOnUnknownNeighbour(
  { sentence: { tokens } }: EventSentence,
  namings: readonly AreaNaming[],
): boolean {
  if (namings.some(({ isReference }) => !isReference)) return false;
  return tokens.some(
    (token, at) =>
      NEIGHBOURING.fits(token) &&
      tokens[at + 1]?.isCapital === true &&
      (at <= OPENING || JUDGED.fits(tokens[at - 1])),
  );
}
