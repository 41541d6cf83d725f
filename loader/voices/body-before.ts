import { toldAfter } from "../names/told-after.ts";
import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPOKESPERSON } from "./announced-voice.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { speakerOf } from "./speaker-phrase.ts";
import { ADVERB } from "./speaking-person.ts";
import { INSPECTING, makeVoice, unquotedTokens, type Voice } from "./voice.ts";

const WRITER = new WordForm(/^(?:me|us)$/);

/**
 * "I asked the council. A spokeswoman said …", "It told me …": the council or health body of the sentence before; "Kent PACT, which
 * represents parents, was more measured. It said …": whom that is about. Null where neither stands.
 */
export function bodyBefore(
  sentence: Sentence,
  before: Sentence | undefined,
  cues: AttributionCues,
): Voice | null {
  if (!before) return null;
  if (!isOfSomeBody(sentence)) return opensWithIt(sentence) ? subjectOf(sentence, before, cues) : null;
  const named = cues
    .speakersIn(unquotedTokens(before))
    .findLast(({ row: { value, weight } }) => weight > 1 && (value === "council" || value === "nhs"));
  return named && named.row.value !== "neutral" ? makeVoice(named.row.value, null, false) : null;
}

const BUT = new WordForm(/^(?:but|and|yet|however|,)$/);

/** "It said", "But it added". */
function opensWithIt(sentence: Sentence): boolean {
  if (!SPEECH.mayStandIn(sentence.forms)) return false;
  const tokens = unquotedTokens(sentence);
  let at = 0;
  while (at < 2 && BUT.fits(tokens[at])) at++;
  return tokens[at]?.norm === "it" && SPEECH.fits(tokens[ADVERB.fits(tokens[at + 1]) ? at + 2 : at + 1]);
}

const DOES = listed("body-before: does");
const JUDGED = new WordForm(/(?:ed|told|found|asked)$/);
const ASKS = listed("body-before: asks");

/** "The council had asked for more time": nobody asked it. */
function asksItself(tokens: readonly Token[], auxiliary: number): boolean {
  return /^ha[sd]$/.test(tokens[auxiliary]?.norm ?? "") && ASKS.fits(tokens[auxiliary + 1]);
}

/** "It salutes the special schools": who is meant the text has told before. */
const OF_OTHERS = new WordForm(/^(?:it|they|he|she|this|that|there|these|those|who|what)$/);

/** Tokens that name a subject, at the most. */
const SUBJECT_TOKENS = 8;

/** The body that the sentence before is about, where it does something itself; none of the inspectors'. */
function subjectOf({ paragraph }: Sentence, before: Sentence, cues: AttributionCues): Voice | null {
  const { tokens } = before;
  if (
    before.paragraph !== paragraph ||
    OF_OTHERS.fits(tokens[0]) ||
    tokens.some((token) => INSPECTING.fits(token))
  )
    return null;
  const end = tokens.slice(0, SUBJECT_TOKENS).findIndex((token) => token.kind === "mark" || DOES.fits(token));
  // "The council said the school was good. It said": who spoke goes on.
  if (tokens.slice(0, end).some((token) => SPEECH.fits(token))) return null;
  if (end < 1 || (JUDGED.fits(tokens[end + 1]) && !asksItself(tokens, end))) return null;
  if (toldAfter(tokens, end, NOWHERE) !== null) return OF_GROUP;
  const told = speakerOf(tokens.slice(0, end), cues);
  return told && told.saidBy !== "inspectors" ? makeVoice(told.saidBy, null, false) : null;
}

const NOWHERE: ReadonlyMap<number, string> = new Map();
const OF_GROUP = makeVoice("other", null, false);

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
