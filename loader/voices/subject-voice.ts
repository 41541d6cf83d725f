import { kindOfSpeaker, type SpeakerPerson } from "../model/speaker-person.ts";
import type { AttributionCues } from "../tables/attribution-cues.ts";
import type { Sentence } from "../text/sentence.ts";
import { WordForm } from "../text/word-form.ts";
import { OF_FAMILY, opensOnFamily } from "./announced-voice.ts";
import { voiceOfUnknown } from "./unknown-person.ts";
import { voiceOfPost } from "./unnamed-post.ts";
import { makeVoice, type Voice } from "./voice.ts";

/** Tokens within which a sentence names its subject: "Lib Dem councillor Ann Hill was not impressed". */
const SUBJECT_REACH = 8;
/** With a post before the name, and no verb: "But the county council's cabinet member for schools, Cllr Ann Hill, hit back". */
const POST_REACH = 18;
const NO_POST = new WordForm(
  /^(?:is|are|was|were|has|had|have|will|would|said|says|to|by|from|with|about|that|who|which|when|after|before|as)$|..ed$/,
);

/** The voice of the person whom a sentence is about, though they say nothing in it: "he" or "she" who speaks next is that person. */
export function voiceOfSubject(
  sentence: Sentence,
  people: readonly SpeakerPerson[],
  cues: AttributionCues,
): Voice | null {
  const last = endOfReach(sentence);
  const subject = firstNamed(people, sentence.start, last);
  if (!subject)
    return opensOnFamily(sentence)
      ? OF_FAMILY
      : (voiceOfUnknown(sentence, cues) ?? voiceOfPost(sentence, cues));
  if (isQuotedAt(sentence)) return null;
  return makeVoice(kindOfSpeaker(subject) ?? "other", subject.name, false);
}

/** Tokens of titles before the name that opens a sentence. */
const TITLES = 2;

/** The voice of the person whose name opens a sentence: "Ann Hill, the council's leader, took another view." */
export function voiceOfOpener({ tokens, start }: Sentence, people: readonly SpeakerPerson[]): Voice | null {
  const person = firstNamed(people, start, tokens[TITLES]?.end ?? start);
  return person ? makeVoice(kindOfSpeaker(person) ?? "other", person.name, false) : null;
}

/** Who is named first: "Tom Ash, head of Hill Primary School" is not of the Ms Hill whom the text tells of too. */
function firstNamed(people: readonly SpeakerPerson[], from: number, to: number): SpeakerPerson | undefined {
  let first: { person: SpeakerPerson; start: number } | undefined;
  for (const person of people)
    for (const { start } of person.spans)
      if (start >= from && start < to && start < (first?.start ?? to)) first = { person, start };
  return first?.person;
}

/** Where a sentence has told whom it is about. */
function endOfReach({ tokens, start }: Sentence): number {
  const verb = tokens.slice(0, POST_REACH).findIndex((token) => NO_POST.fits(token));
  const reach = Math.max(SUBJECT_REACH, verb < 0 ? POST_REACH : verb);
  return tokens[Math.min(reach, tokens.length) - 1]?.end ?? start;
}

/** Does the sentence open with a quotation, or within one? */
export function isQuotedAt({ start, quotes }: Sentence): boolean {
  return quotes.some((quote) => quote.start <= start + 2 && start < quote.end);
}
