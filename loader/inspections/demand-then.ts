import { WordForm } from "../text/word-form.ts";
import { type EventSentence, wordsOf } from "./event-text.ts";

/** How a written statement is asked for. */
const ORDERED = new WordForm(
  /^(?:told|ordered|orders|asked|required|instructed|demanded|directed|made|led)$/,
);
/** What inspectors come back for: "they called to see how the statement they had ordered was going". */
const COMES_BACK = new WordForm(
  /^(?:see|check|find|look|judge|assess|review|progress|since|again|return(?:s|ed)?|back|went|now|still|improved|enough|sufficient)$/,
);

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
