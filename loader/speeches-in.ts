import { SPEECH } from "./inspectors-voice.ts";
import type { Sentence } from "./sentence.ts";
import { kindOfSpeaker, type SpeakerPerson } from "./speaker-person.ts";
import { unquotedTokens, type Voice } from "./voice.ts";

/** Quoted words of one speaker within a sentence. */
export interface Speech {
  readonly voice: Voice;
  readonly start: number;
  readonly end: number;
}

/**
 * The quoted words of a sentence by who says them: "Ann Hill said it had “turned a corner”, but Jane Booth said that was “laughable”".
 *
 * Shape   in order, without overlap; one where the sentence has one speaker.
 */
export function speechesIn(sentence: Sentence, voice: Voice, people: readonly SpeakerPerson[]): Speech[] {
  const speeches: Speech[] = [];
  for (const quote of sentence.quotes) {
    const before = speeches.at(-1);
    const start = Math.max(quote.start, sentence.start);
    const end = Math.min(quote.end, sentence.end);
    const own =
      speeches.length > 0 || sentence.quotes.length > 1 ? voiceBefore(sentence, start, people) : null;
    const speaks = own ?? before?.voice ?? voice;
    if (before && before.voice.speaker === speaks.speaker) speeches.splice(-1, 1, { ...before, end });
    else speeches.push({ voice: speaks.speaker === voice.speaker ? voice : speaks, start, end });
  }
  return speeches;
}

/** The person named last before the words, where a verb of speech stands between. */
function voiceBefore(sentence: Sentence, start: number, people: readonly SpeakerPerson[]): Voice | null {
  let last: { person: SpeakerPerson; end: number } | null = null;
  for (const person of people)
    for (const span of person.spans)
      if (
        span.start >= sentence.start &&
        span.end <= start &&
        span.end > (last?.end ?? 0) &&
        !isInQuote(span, sentence)
      )
        last = { person, end: span.end };
  if (!last || last.person.kind === "journalist") return null;
  const { person, end } = last;
  const isSaid = unquotedTokens(sentence).some(
    (token) => token.start >= end && token.end <= start && SPEECH.fits(token),
  );
  return isSaid ? { saidBy: kindOfSpeaker(person) ?? "other", speaker: person.name, isNamed: true } : null;
}

function isInQuote(span: { start: number; end: number }, { quotes }: Sentence): boolean {
  return quotes.some((quote) => span.start < quote.end && span.end > quote.start);
}
