import type { AttributionCues } from "./attribution-cues.ts";
import type { Sentence } from "./sentence.ts";
import { TITLE } from "./titled-voice.ts";
import type { Token } from "./tokens.ts";
import { unquotedTokens, type Voice } from "./voice.ts";
import { WordForm } from "./word-form.ts";

const BEFORE_NAME = new WordForm(/^(?:for|like|but|and|yet|meanwhile|,)$/);
/** Words before the name, at the most. */
const MOST_BEFORE = 2;
/** Places and houses are named after people. */
const OF_PLACE = new WordForm(
  /^(?:road|house|primary|centre|grammar|avenue|keynes|infants?|juniors?|special|village|school|academy|hospital)$/,
);
/** Tokens in which a table may tell that the name is a body's. */
const BODY_TOKENS = 4;

/**
 * "Kate Hill's son was excluded", "For Kate Hill, the worst part was …", "Mr Khan is a father of three": does a sentence open on a
 * person of whom the text tells no post? What it tells is that person's story.
 */
export function opensOnUnknown(sentence: Sentence, cues: AttributionCues): boolean {
  if (sentence.role === "headline") return false;
  const tokens = unquotedTokens(sentence);
  let at = 0;
  while (at < MOST_BEFORE && BEFORE_NAME.fits(tokens[at])) at++;
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!isName(first) || !isName(second)) return false;
  if (!TITLE.fits(first) && !cues.isGivenName(first.norm)) return false;
  if (OF_PLACE.fits(second) || OF_PLACE.fits(tokens[at + 2])) return false;
  return cues.speakersIn(tokens.slice(at, at + BODY_TOKENS)).every(({ row }) => row.value === "other");
}

function isName(token: Token | undefined): token is Token {
  return token?.kind === "word" && token.isCapital;
}

const ONE_INSPECTOR = new WordForm(/^(?:inspector|hm[ci])$/);

/** "He" and "she" are no inspectors of whom the text told as several, but may be the one that it told of last, or anybody of the council. */
export function isInspectorBefore(last: Voice | null, before: Sentence | undefined): boolean {
  if (last === null || last.saidBy !== "inspectors") return last !== null;
  return before !== undefined && ONE_INSPECTOR.mayStandIn(before.forms);
}
