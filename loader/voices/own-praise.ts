import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/token-range.ts";
import { WordForm } from "../text/word-form.ts";
import { isSaying } from "./speaker-phrase.ts";
import { INSPECTING } from "./voice.ts";

/** Who speaks of what is theirs. */
const OURS = new WordForm(/^(?:we|our|ours|us|my|we're|we've)$/);

/**
 * Are the words of a verdict what somebody who was inspected makes of it ("“Inspectors praised our leadership,” the council said", "the
 * council said inspectors had praised its leaders")? It is no outcome.
 */
export function isOwnPraise({ tokens, quotes }: Sentence, { first, last }: TokenRange): boolean {
  const at = tokens[first]?.start ?? 0;
  const quote = quotes.find(({ start, end }) => start <= at && at < end);
  if (quote)
    return tokens.some((token) => token.start >= quote.start && token.end <= quote.end && OURS.fits(token));
  for (let verb = 1; verb < first; verb++) {
    if (!isSaying(tokens, verb)) continue;
    const isOfInspectors = tokens.slice(0, verb).some((token) => INSPECTING.fits(token));
    return !isOfInspectors && tokens.slice(verb, last).some((token) => INSPECTING.fits(token));
  }
  return false;
}
