import { hasFinite } from "../text/finite-verb.ts";
import { listed } from "../text/listed-words.ts";
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

/** What services are up against: of money and demand that is only conceded nothing is claimed. */
const STRAITS = listed("conceded: straits");
/** "A new strategy": praise so faint that the main clause alone counts. */
const FAINT = 1;

/**
 * "Despite falling budgets, more children get therapy", "despite a new strategy, little has changed": what is conceded without a verb of
 * its own, of money or by faint words, claims nothing; null where nothing is.
 */
export function faintlyConceded(marks: SentenceMarks): TokenRange | null {
  const { tokens } = marks;
  const range = concededIn(tokens);
  if (!range || hasFinite(tokens, range.first, range.last)) return null;
  const isOfStraits = STRAITS.fitsAny(tokens, range.first, range.last);
  const isFirm = (["cue", "change"] as const).some((kind) =>
    marksIn(marks, kind, range).some(({ row }) => row.value !== "neutral" && row.weight > FAINT),
  );
  return isOfStraits || !isFirm ? range : null;
}
