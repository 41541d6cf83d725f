import { listed } from "../text/listed-words.ts";
import { type EventSentence, wordsOf } from "./event-text.ts";

/** How a written statement is asked for. */
const ORDERED = listed("demand-then: ordered");
/** What inspectors come back for: "they called to see how the statement they had ordered was going". */
const COMES_BACK = listed("demand-then: comes back");

const RETURNS = ["revisit", "monitoring", "now"] as const;

/**
 * In a text on a revisit, "in March 2019 inspectors told the area to write a statement": that is asked for once, after the first inspection,
 * however late its year. Not of a sentence that tells of the return.
 */
export function tellsDemandThen(event: EventSentence): boolean {
  if (wordsOf(event, "demand").length === 0 || RETURNS.some((role) => event.wordsByRole.has(role)))
    return false;
  const { tokens } = event.sentence;
  return (
    ORDERED.fitsAny(tokens, 0, tokens.length) && !tokens.some((token, at) => COMES_BACK.fits(token) && at > 0)
  );
}
