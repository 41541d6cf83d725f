import type { Mention } from "../model/mention.ts";
import { firstTokenFrom } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { EventSentence } from "./event-text.ts";

/** Tokens of a list of bodies between one of them and its verb. */
const LIST_REACH = 16;

const IN_LIST = new WordForm(/^(?:,|\(|\)|and|&|the|of|both|with|along|together|as|well|its|also|all|now)$/);
const HAS = new WordForm(/^(?:has|have|had|was|were|been|are|is)$/);
const TOLD = new WordForm(/^(?:told|ordered|asked|instructed|required|directed)$/);
const MUST = new WordForm(/^(?:must)$/);

/**
 * Does a text tell that a body must answer for an inspection ("Norfolk County Council and NHS Norfolk CCG have been told to produce a
 * statement", "Ofsted told the council and the CCG to improve")? `body` is its id.
 */
export function isToldToAnswer(
  body: string,
  mentions: readonly Mention[],
  text: readonly EventSentence[],
): boolean {
  return mentions.some(({ entityId, start, end }) => {
    if (entityId !== body) return false;
    const event = text.find(({ sentence }) => sentence.start <= start && end <= sentence.end);
    return event !== undefined && isTold(event.sentence.tokens, start, end);
  });
}

function isTold(tokens: readonly Token[], start: number, end: number): boolean {
  const after = skipList(tokens, firstTokenFrom(tokens, end), 1);
  if (MUST.fits(tokens[after])) return true;
  if (tokens[after]?.norm === "to")
    return TOLD.fits(tokens[skipList(tokens, firstTokenFrom(tokens, start) - 1, -1)]);
  if (!HAS.fits(tokens[after])) return false;
  let verb = after + 1;
  while (HAS.fits(tokens[verb]) || IN_LIST.fits(tokens[verb])) verb++;
  return tokens[verb]?.norm === "to" || (TOLD.fits(tokens[verb]) && tokens[verb + 1]?.norm === "to");
}

/** Over the other bodies of a list ("Kent County Council, Medway Council and their CCG"), one way or the other. */
function skipList(tokens: readonly Token[], from: number, step: 1 | -1): number {
  let at = from;
  while (Math.abs(at - from) < LIST_REACH && (IN_LIST.fits(tokens[at]) || tokens[at]?.isCapital)) at += step;
  return at;
}
