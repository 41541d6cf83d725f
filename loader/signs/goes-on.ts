import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const CONTINUES = new WordForm(/^continues?$/);
/** Who do what they go on with themselves: "we continue to improve". */
const DOERS = new WordForm(
  /^(?:we|they|it|i|council|leaders|partners|partnership|trust|board|team|staff|officers|also|will|must|should|to|can)$/,
);
const FOLLOWS = new WordForm(
  /^(?:[.,;:!?—–)"”’]|and|but|in|at|for|since|across|year|with|thanks|because|as|although|while|after|under|over|despite|though|steadily|well|rapidly|strongly)$/,
);

/** "Attendance | continues to improve": it gets better by itself; what somebody continues to improve is only being done. */
export function goesOn(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  if (!CONTINUES.fits(tokens[first]) || tokens[last - 1]?.norm !== "improve") return false;
  const isAlone = tokens[last] === undefined || FOLLOWS.fits(tokens[last]);
  return isAlone && first > 0 && tokens[first - 1]?.kind === "word" && !DOERS.fits(tokens[first - 1]);
}
