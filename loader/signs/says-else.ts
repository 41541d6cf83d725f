import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { CueMatch } from "./sentence-marks.ts";

const AMOUNT = listed("says-else: amount");
const DIRECTION = new WordForm(/^(?:up|down|from|to|beyond|above|below)$/);

/** Does the word that follows make a row's words say something else: "a sharp | fall", "confidence has gone | up", "lower than elsewhere"? */
export function saysElse(tokens: readonly Token[], { row, first, last }: CueMatch): boolean {
  const end = tokens[last - 1]?.norm;
  if (end === "sharp" && last === first + 1) return AMOUNT.fits(tokens[last]);
  if (end === "gone") return DIRECTION.fits(tokens[last]);
  return end === "elsewhere" && row.value === "neutral" && tokens[last - 2]?.norm === "than";
}
