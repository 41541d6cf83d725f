import { listed } from "../text/listed-words.ts";
import { stretchesFrom, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { BETTER_OR_MORE } from "./needs-words.ts";

const MARKS = new WordForm(/^[,–—-]$/);
const RELATIVE = new WordForm(/^(?:which|that)$/);
/** What plans and reviews are there for, in the words of a reporter: "which set out the support that a child must get". */
const EXPLAINS = listed("explaining-asides: explains");
/** What the law asks of them: "which should be held every year". */
const LAW = new WordForm(/^(?:should|must|have|has|ought)$/);
const DONE = new WordForm(/^(?:be|been)$/);
const LAW_REACH = 4;
const DUE = listed("explaining-asides: due");
/** What names such a thing once more: "the legal documents that". */
const NAMES = listed("explaining-asides: names");
const ARTICLE = new WordForm(/^(?:the|a|an|legal|statutory|formal|legally)$/);
const NAME_REACH = 4;
const AFTER_NAME = listed("explaining-asides: after name");
const VERB = listed("explaining-asides: verb");
/** By these an aside claims something itself: "which should take 20 weeks but often take a year". */
const CLAIMS = listed("explaining-asides: claims");
const FEWEST_TOKENS = 3;
const MOST_TOKENS = 40;

/**
 * The stretches, from mark to mark, in which a reporter explains to readers what a thing is: "plans, which set out the support that a
 * child must get, are late". They claim nothing, and what is said goes on behind them as if they were not there.
 */
export function explainingAsides(tokens: readonly Token[]): readonly TokenRange[] {
  return stretchesFrom(1, tokens.length - FEWEST_TOKENS, (at) => {
    const isBracket = tokens[at]?.norm === "(";
    const isOpening = isBracket || (MARKS.fits(tokens[at]) && isSpaced(tokens, at) && opens(tokens, at + 1));
    return isOpening ? closingMark(tokens, at) : 0;
  });
}

/** "12-week" has no dash. */
function isSpaced(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm === "," || tokens[at]?.end !== tokens[at + 1]?.start;
}

function opens(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.norm === "of") return RELATIVE.fits(tokens[at + 1]);
  if (RELATIVE.fits(token)) return EXPLAINS.fits(tokens[at + 1]) || isDue(tokens, at + 1);
  if (!ARTICLE.fits(token)) return false;
  for (let name = at + 1; name < at + NAME_REACH; name++)
    if (NAMES.fits(tokens[name])) return AFTER_NAME.fits(tokens[name + 1]);
  return false;
}

/** "Which should be held every year", "which are meant to be checked", "which by law". */
function isDue(tokens: readonly Token[], at: number): boolean {
  if (DUE.fits(tokens[at]) || DUE.fits(tokens[at + 1])) return true;
  return LAW.fits(tokens[at]) && DONE.fitsAny(tokens, at + 1, at + LAW_REACH);
}

/** The mark after which the verb of the sentence follows; 0 where none does, or where the aside claims something itself. */
function closingMark(tokens: readonly Token[], from: number): number {
  const mark = tokens[from]?.norm === "(" ? ")" : tokens[from]?.norm;
  for (let at = from + 1; at < tokens.length && at < from + MOST_TOKENS; at++) {
    const isCount = tokens[at + 1]?.norm === "than";
    if (CLAIMS.fits(tokens[at]) || (BETTER_OR_MORE.fits(tokens[at]) && !isCount)) return 0;
    if (tokens[at]?.norm === mark && at > from + FEWEST_TOKENS && VERB.fits(tokens[at + 1])) return at;
  }
  return 0;
}
