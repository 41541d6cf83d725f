import { thoseThat } from "../text/those-that.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { marksIn, type SentenceMarks } from "./sentence-marks.ts";

const CONCEDES = new WordForm(/^(?:despite|notwithstanding|spite)$/);
const CLAUSE = new WordForm(/^(?:that|what|which|who)$/);

/** "Despite the efforts of staff, | waits remain long": to the next comma or the end; null where nothing is conceded so. */
function concededIn(tokens: readonly Token[]): TokenRange | null {
  const first = tokens.findIndex((token) => CONCEDES.fits(token));
  if (first < 0) return null;
  const comma = tokens.findIndex(({ norm }, at) => at > first && (norm === "," || CLAUSE.fits(tokens[at])));
  return { first, last: comma < 0 ? tokens.length : comma };
}

/** The themes of a sentence without those of what it only concedes; where that is itself praised or blamed, they are its own. */
export function withoutConceded(marks: SentenceMarks): SentenceMarks["themes"] {
  const { tokens, themes } = marks;
  const conceded = themes.length > 0 ? concededIn(tokens) : null;
  if (!conceded || marksIn(marks, "cue", conceded).some(({ row }) => row.value !== "neutral")) return themes;
  return thoseThat(themes, ({ first }) => first < conceded.first || first >= conceded.last);
}
