import { SPOKESPERSON } from "./announced-voice.ts";
import type { AttributionCues } from "./attribution-cues.ts";
import { SPEECH } from "./inspectors-voice.ts";
import type { Sentence } from "./sentence.ts";
import type { Token } from "./tokens.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";
import { WordForm } from "./word-form.ts";

const WRITER = new WordForm(/^(?:me|us)$/);

/** "I asked the council. A spokeswoman said …", "It told me …": the council or health body of the sentence before; null where it names none. */
export function bodyBefore(
  sentence: Sentence,
  before: Sentence | undefined,
  cues: AttributionCues,
): Voice | null {
  if (!before || !isOfSomeBody(sentence)) return null;
  const named = cues
    .speakersIn(unquotedTokens(before))
    .findLast(({ row: { value, weight } }) => weight > 1 && (value === "council" || value === "nhs"));
  return named && named.row.value !== "neutral" ? makeVoice(named.row.value, null, false) : null;
}

function isOfSomeBody(sentence: Sentence): boolean {
  if (!SPOKESPERSON.mayStandIn(sentence.forms) && !WRITER.mayStandIn(sentence.forms)) return false;
  const tokens = unquotedTokens(sentence);
  return tokens.some(
    (token, at) => SPEECH.fits(token) && (isOfSpokesman(tokens, at) || isToWriter(tokens, at)),
  );
}

function isOfSpokesman(tokens: readonly Token[], verb: number): boolean {
  return (
    SPOKESPERSON.fits(tokens[verb - 1]) ||
    tokens.slice(verb + 1, verb + 3).some((token) => SPOKESPERSON.fits(token))
  );
}

function isToWriter(tokens: readonly Token[], verb: number): boolean {
  return WRITER.fits(tokens[verb + 1]) && /^(?:it|they)$/.test(tokens[verb - 1]?.norm ?? "");
}
