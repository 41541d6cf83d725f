import { listed } from "../text/listed-words.ts";
import { isWithin, stretchesFrom, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { endOfKin } from "./told-of-kin.ts";

/** What opens brackets that say what a thing is: "plans (the legal documents that set out support)". */
const OPENS_BRACKETS = new WordForm(/^(?:the|a|an|where|when|which|these|those|legal|this)$/);
/** How a description of who runs a service begins: ", which is jointly commissioned by". */
const IS = new WordForm(/^(?:is|are|was|were)$/);
const GOES_ON = new WordForm(/^(?:is|are|was|were|has|have|had|remains?|remained|needs?)$/);
const RUN = listed("defining-asides: run");
/** Words between "which is" and how it is run. */
const ADVERBS = 2;
/** Fewer words in brackets are a name or a figure. */
const FEWEST_TOKENS = 4;
const MOST_TOKENS = 40;

/** The stretches of a sentence that only say what something is or who runs it: they claim nothing and name no theme of the claim. */
export function definingAsides(tokens: readonly Token[]): readonly TokenRange[] {
  return stretchesFrom(0, tokens.length, (at) => endOfAside(tokens, at));
}

/** Does one of the stretches hold all of it? */
export function isInAside(asides: readonly TokenRange[], range: TokenRange): boolean {
  for (const aside of asides) if (isWithin(range, aside)) return true;
  return false;
}

/** The token after the aside that begins at `at`; 0 where none does. */
function endOfAside(tokens: readonly Token[], at: number): number {
  const norm = tokens[at]?.norm;
  if (norm === "whereby") return commaBeforeVerb(tokens, at) || endAt(tokens, at, ",") || tokens.length;
  if (norm === "(" && OPENS_BRACKETS.fits(tokens[at + 1])) {
    const end = endAt(tokens, at, ")");
    return end - at > FEWEST_TOKENS ? end : 0;
  }
  if (norm !== ",") return endOfKin(tokens, at);
  if (isOfLife(tokens, at)) return endAt(tokens, at + 1, ",") || tokens.length;
  return tellsWhoRuns(tokens, at) ? endAt(tokens, at + 1, ",") : 0;
}

/** What people do or did for a living: "Ann Hill, who taught for 22 years and now helps parents with appeals". */
const LIVES = listed("defining-asides: lives");

/** Does an aside after a person's name say what they do? */
function isOfLife(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma + 1]?.norm !== "who" || tokens[comma - 1]?.isCapital !== true) return false;
  return LIVES.fits(tokens[comma + 2]) || LIVES.fits(tokens[comma + 3]);
}

/** The comma after which the main clause goes on: "whereby children, families and staff plan together, is patchy". */
function commaBeforeVerb(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at < tokens.length && at < from + MOST_TOKENS; at++)
    if (tokens[at]?.norm === "," && GOES_ON.fits(tokens[at + 1])) return at;
  return 0;
}

function tellsWhoRuns(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma + 1]?.norm !== "which" || !IS.fits(tokens[comma + 2])) return false;
  for (let at = comma + 3; at <= comma + 3 + ADVERBS; at++) if (RUN.fits(tokens[at])) return true;
  return false;
}

function endAt(tokens: readonly Token[], from: number, norm: string): number {
  for (let at = from + 1; at < tokens.length && at < from + MOST_TOKENS; at++)
    if (tokens[at]?.norm === norm) return at;
  return 0;
}
