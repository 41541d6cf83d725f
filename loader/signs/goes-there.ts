import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const GOING = new WordForm(/^(?:going)$/);
const SEVERAL = new WordForm(/^(?:are|were)$/);
const ARTICLE = listed("goes-there: article");
/** Where people go; what they are going to do begins with a verb. */
const WHERE = listed("goes-there: where");

/** When it will be, or how little: then it is a plan, or no more of it. */
const LATER = new WordForm(/^(?:tomorrow|next|soon|later|tonight|less)$/);
const LATER_REACH = 4;
const NOBODY = new WordForm(/^(?:no|neither|none)$/);

/** "More families are going to tribunal": they go there already; "she is going to a tribunal" next month. */
export function goesThere(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  if (tokens[last - 1]?.norm !== "to" || !GOING.fitsAny(tokens, first, last)) return false;
  if (!SEVERAL.fitsAny(tokens, Math.max(0, first - 2), last)) return false;
  const where = ARTICLE.fits(tokens[last]) ? last + 1 : last;
  if (!WHERE.fits(tokens[where]) || NOBODY.fits(tokens[0])) return false;
  return !LATER.fitsAny(tokens, where + 1, Math.min(where + LATER_REACH, tokens.length));
}

const TAKES = new WordForm(/^(?:take|takes|took|taken|taking|in|into|out)$/);

/** "Reviews take | place late": no place that there could be more of. */
export function takesPlace(tokens: readonly Token[], { first }: TokenRange): boolean {
  return tokens[first]?.norm === "place" && TAKES.fits(tokens[first - 1]);
}
