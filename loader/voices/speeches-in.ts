import { kindOfSpeaker, type SpeakerPerson } from "../model/speaker-person.ts";
import type { Sentence } from "../text/sentence.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

/** Quoted words of one speaker within a sentence. */
export interface Speech {
  readonly voice: Voice;
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Speech[] = [];

/**
 * The quoted words of a sentence by who says them: "Ann Hill said it had “turned a corner”, but Jane Booth said that was “laughable”".
 *
 * Shape   in order, without overlap; one where the sentence has one speaker.
 */
export function speechesIn(
  sentence: Sentence,
  voice: Voice,
  people: readonly SpeakerPerson[],
): readonly Speech[] {
  if (sentence.quotes.length === 0) return NONE;
  const named = sentence.quotes.length > 1 ? saidBy(sentence, people) : [];
  const speeches: Speech[] = [];
  let next = 0;
  let own: Voice | null = null;
  for (const quote of sentence.quotes) {
    const start = Math.max(quote.start, sentence.start);
    const end = Math.min(quote.end, sentence.end);
    for (let told = named[next]; told && told.from <= start; told = named[++next]) own = told.voice;
    const before = speeches.at(-1);
    const speaks = own ?? voice;
    if (before && before.voice.speaker === speaks.speaker) speeches.splice(-1, 1, { ...before, end });
    else speeches.push({ voice: speaks.speaker === voice.speaker ? voice : speaks, start, end });
  }
  return speeches;
}

interface Told {
  readonly voice: Voice;
  /** From here on the person's words may stand. */
  readonly from: number;
}

/** Who is named outside the quotation marks with a verb of speech after the name, in order of the verbs. */
function saidBy(sentence: Sentence, people: readonly SpeakerPerson[]): Told[] {
  const tokens = unquotedTokens(sentence);
  const starts = new Map(tokens.map(({ start }, at) => [start, at]));
  const names = people
    .filter(({ kind }) => kind !== "journalist")
    .flatMap((person) => person.spans.map(({ start }) => ({ person, at: starts.get(start) ?? -1 })))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return names.flatMap(({ person, at }, i): Told[] => {
    const end = names[i + 1]?.at ?? tokens.length;
    const verb = tokens.slice(at, end).find((token) => SPEECH.fits(token));
    const voice = makeVoice(kindOfSpeaker(person) ?? "other", person.name, true);
    return verb ? [{ voice, from: verb.end }] : [];
  });
}
