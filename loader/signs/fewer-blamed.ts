import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { CueMatch } from "./sentence-marks.ts";

const MADE = listed("fewer-blamed: made");
/** "A growing number of plans contain errors". */
const GROWS = new WordForm(/^(?:growing|rising|increasing|more)$/);
const IS_BAD = listed("fewer-blamed: is bad");
/** Tokens from "fewer" to the verb of what there is fewer of. */
const FEWER_REACH = 4;

/** Tokens from what there is fewer of to the end of its blame. */
const SAID_REACH = 6;

/** "Fewer annual reviews are late": it is not the reviews that there are fewer of. */
export function isOfFewerBlamed(
  tokens: readonly Token[],
  change: CueMatch,
  winners: readonly CueMatch[],
): boolean {
  const isCounted = tokens[change.first]?.norm === "fewer" || GROWS.fits(tokens[change.first]);
  if (!isCounted) return false;
  let verb = change.last;
  while (verb < change.last + FEWER_REACH && !MADE.fits(tokens[verb])) verb++;
  if (!MADE.fits(tokens[verb]) || !IS_BAD.fits(tokens[verb + 1])) return false;
  const end = verb + SAID_REACH;
  return winners.some(
    ({ row, first, last }) => row.value === "weakness" && last > verb + 1 && first <= verb + 3 && last <= end,
  );
}
