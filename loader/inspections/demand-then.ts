import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { type EventSentence, wordsOf } from "./event-text.ts";

/** How a written statement is asked for. */
const ORDERED = listed("demand-then: ordered");
/** What is done with it where it is asked for: "told to | draw up a statement", and not "told to update its statement". */
export const WRITE = listed("demand-then: write");
/** What alone may stand between: "asked | for a", "led | to a", "ordered | a formal". */
const BETWEEN = new WordForm(/^(?:for|to|a|an|another|formal|joint)$/);
/** What inspectors come back for: "they called to see how the statement they had ordered was going". */
const COMES_BACK = listed("demand-then: comes back");

const RETURNS = ["revisit", "monitoring", "now"] as const;

/**
 * In a text on a revisit, "in March 2019 inspectors told the area to write a statement": that is asked for once, after the first inspection,
 * however late its year. Not of a sentence that tells of the return.
 */
export function tellsDemandThen(event: EventSentence): boolean {
  const demands = wordsOf(event, "demand");
  if (demands.length === 0 || RETURNS.some((role) => event.wordsByRole.has(role))) return false;
  const { tokens } = event.sentence;
  return (
    demands.some(({ first }) => isOrdered(tokens, first)) &&
    !tokens.some((token, at) => COMES_BACK.fits(token) && at > 0)
  );
}

/** Words between an order and what is to be written. */
const REACH = 12;

function isOrdered(tokens: readonly Token[], statement: number): boolean {
  const order = tokens.findLastIndex(
    (token, at) => at < statement && statement - at <= REACH && ORDERED.fits(token),
  );
  if (order < 0) return false;
  const between = tokens.slice(order + 1, statement);
  return (
    between.every((token) => BETWEEN.fits(token)) ||
    between.some((token, i) => token.norm === "to" && WRITE.fits(between[i + 1]))
  );
}
