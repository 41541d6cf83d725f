import { kindOfSpeaker, type SpeakerPerson } from "../model/speaker-person.ts";
import type { AttributionCues } from "../tables/attribution-cues.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { speakerOf } from "./speaker-phrase.ts";
import { makeVoice, type Voice } from "./voice.ts";

const LETTER = new WordForm(/^(?:letter|email)$/);
/** Tokens before the letter that opens a sentence: "Now the Department for Education's letter". */
const MOST_BEFORE = 8;
/** What makes it no subject: "in a letter from", "after the letter". */
const NO_SUBJECT = new WordForm(
  /^(?:in|after|with|by|to|from|on|at|is|are|was|were|has|had|said|says|that|,|but)$/,
);
/** Tokens of who writes: "Tom Hill, deputy director at the Department for Education". */
const MOST_OF_WRITER = 14;

/**
 * "A letter from Ann Hill, of the Department for Education, to Bob Low, director of children's services, says", "the department's
 * letter, sent to Bob Low, says": who wrote it says so; null where no letter opens the sentence or its writer is not told.
 */
export function voiceOfLetter(
  tokens: readonly Token[],
  sentence: Sentence,
  people: readonly SpeakerPerson[],
  cues: AttributionCues,
): Voice | null {
  if (!LETTER.mayStandIn(sentence.forms)) return null;
  const letter = tokens.slice(0, MOST_BEFORE).findIndex((token) => LETTER.fits(token));
  if (letter < 0 || tokens[letter + 1]?.kind === "tail") return null;
  const to = addressAt(tokens, letter);
  if (to < 0) return null;
  const verb = tokens.findIndex((token, at) => at > to && SPEECH.fits(token));
  if (verb < 0 || isSaidBeside(tokens, verb, people)) return null;
  const writer = writerOf(tokens, letter, to, verb);
  if (writer.length === 0) return null;
  const person = people.find(({ spans }) =>
    spans.some(({ start }) => writer.some((token) => token.start === start)),
  );
  if (person) return makeVoice(kindOfSpeaker(person) ?? "other", person.name, true);
  const told = speakerOf(writer, cues);
  if (!told || (isOfPlace(told.saidBy, writer, tokens[letter]) && !PARENTS.fitsAny(tokens, to, verb)))
    return null;
  return makeVoice(told.saidBy, null, true);
}

/** "Kent's letter, addressed to the council": what inspectors wrote of Kent. */
function isOfPlace(saidBy: Voice["saidBy"], [first]: readonly Token[], letter: Token | undefined): boolean {
  const isBody = saidBy === "council" || saidBy === "nhs";
  return isBody && first !== undefined && letter !== undefined && first.start < letter.start;
}
const PARENTS = new WordForm(/^(?:parents|families|carers|residents|mothers|fathers|headteachers|schools)$/);

/** Where "to" stands before whom a letter is for: "letter to", "letter, which was sent to", "letter from the council to"; -1 where nowhere. */
function addressAt(tokens: readonly Token[], letter: number): number {
  const isFrom = FROM.fits(tokens[letter + 1]);
  for (let at = letter + 1; at <= letter + MOST_OF_WRITER && at < tokens.length; at++) {
    if (tokens[at]?.norm === "to") return at;
    if (isFrom ? VERB.fits(tokens[at]) : !SENT.fits(tokens[at])) return -1;
  }
  return -1;
}
const FROM = new WordForm(/^(?:from|by)$/);
const SENT = new WordForm(/^(?:,|which|that|was|is|sent|addressed|written|delivered|and)$/);
const VERB = new WordForm(/^(?:is|are|was|were|has|had|have|asked|said|says)$|..(?:ed|ing|es)$/);

/** "A letter to leaders, said Ann Hill, …": she says so. */
function isSaidBeside(tokens: readonly Token[], verb: number, people: readonly SpeakerPerson[]): boolean {
  const [before, after, next] = [tokens[verb - 1]?.end, tokens[verb + 1]?.start, tokens[verb + 2]?.start];
  return people.some(({ spans }) =>
    spans.some(({ start, end }) => end === before || start === after || start === next),
  );
}

/** The words that tell who wrote it: after "from" or "by", before or after whom it is to; else whose letter it is. */
function writerOf(tokens: readonly Token[], letter: number, to: number, verb: number): readonly Token[] {
  const before = tokens.slice(0, letter);
  if (before.some((token, at) => NO_SUBJECT.fits(token) && (at > 0 || !OPENER.fits(token)))) return [];
  if (FROM.fits(tokens[letter + 1])) return tokens.slice(letter + 2, to);
  const by = tokens.findIndex((token, at) => at > to && at < verb && FROM.fits(token));
  if (by > 0) return tokens.slice(by + 1, verb);
  const tail = before.findLastIndex(({ kind }) => kind === "tail");
  return tail > 0 ? before.slice(0, tail) : [];
}
const OPENER = new WordForm(/^(?:and|but)$/);
