import { kindOfSpeaker, type SpeakerPerson, spanIn } from "../model/speaker-person.ts";
import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { GOVERNMENT, isOfGovernment as isGovernments, OF_GOVERNMENT } from "./reviewers-paper.ts";
import { phraseFrom, speakerOf } from "./speaker-phrase.ts";
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
  // A minister by name speaks as such.
  if (isWritten(tokens, sentence) && !people.some((person) => spanIn(person, sentence))) return OF_GOVERNMENT;
  if (!LETTER.mayStandIn(sentence.forms)) return null;
  if (tellsOfInspectors(tokens)) return OF_INSPECTORS;
  return voiceOfAccording(tokens, cues) ?? voiceOfOpening(tokens, people, cues);
}

const OF_INSPECTORS = makeVoice("inspectors", null, true);
const INSPECTOR = new WordForm(/^(?:inspectors|ofsted|inspection|watchdogs)$/);
const FOUND = listed("letter-voice: found");
const HANDED = listed("letter-voice: handed");
/** Words from the letter's verb to the inspectors: "notes that in 2021 inspectors". */
const FOUND_REACH = 7;

/** "The minister's letter notes that in 2021 inspectors found plans were late": they judged it. */
function tellsOfInspectors(tokens: readonly Token[]): boolean {
  const letter = tokens.slice(0, MOST_BEFORE).findIndex((token) => LETTER.fits(token));
  if (letter < 0 || !HANDED.fits(tokens[letter + 1])) return false;
  return tokens
    .slice(letter + 2, letter + 2 + FOUND_REACH)
    .some((token, at, all) => INSPECTOR.fits(token) && FOUND.fits(all[at + 1] ?? tokens[letter + 3 + at]));
}

/** Who wrote the letter that opens the sentence. */
function voiceOfOpening(
  tokens: readonly Token[],
  people: readonly SpeakerPerson[],
  cues: AttributionCues,
): Voice | null {
  const letter = tokens.slice(0, MOST_BEFORE).findIndex((token) => LETTER.fits(token));
  if (letter < 0 || tokens[letter + 1]?.kind === "tail") return null;
  const to = addressAt(tokens, letter);
  if (to < 0) return isOfGovernment(tokens, letter) ? OF_GOVERNMENT : null;
  const verb = tokens.findIndex((token, at) => at > to && SPEECH.fits(token));
  if (verb < 0 || isSaidBeside(tokens, verb, people)) return null;
  const writer = writerOf(tokens, letter, to, verb);
  if (writer.length === 0) return isOfGovernment(tokens, letter) ? OF_GOVERNMENT : null;
  const person = people.find(({ spans }) =>
    spans.some(({ start }) => writer.some((token) => token.start === start)),
  );
  if (person) return makeVoice(kindOfSpeaker(person) ?? "other", person.name, true);
  const told = speakerOf(writer, cues);
  if (!told || (isOfPlace(told.saidBy, writer, tokens[letter]) && !PARENTS.fitsAny(tokens, to, verb)))
    return null;
  return makeVoice(told.saidBy, null, true);
}

/** Tokens from a letter to its verb: "the department's letter, published on Tuesday, says". */
const VERB_REACH = 20;

/** "The department's letter says", "the DfE letter, dated 3 May, praises": no inspectors wrote it, whomever it is to. */
function isOfGovernment(tokens: readonly Token[], letter: number): boolean {
  return (
    isGovernments(tokens, letter) &&
    tokens.slice(letter + 1, letter + VERB_REACH).some((token) => HANDS_OVER.fits(token))
  );
}

const HANDS_OVER = listed("letter-voice: hands over");

const ACCORDING = new WordForm(/^according$/);
/** Tokens from "according to" to the letter. */
const ACCORDING_REACH = 6;

/** "According to a letter from the DfE", "according to the minister's letter": who wrote it. */
function voiceOfAccording(tokens: readonly Token[], cues: AttributionCues): Voice | null {
  const at = tokens.findIndex((token) => ACCORDING.fits(token));
  if (at < 0) return null;
  const reach = tokens.slice(0, at + ACCORDING_REACH);
  const letter = reach.findLastIndex((token) => LETTER.fits(token));
  if (letter <= at) return null;
  if (isGovernments(tokens, letter)) return OF_GOVERNMENT;
  if (!FROM.fits(tokens[letter + 1])) return null;
  const told = speakerOf(phraseFrom(tokens, letter + 2), cues);
  return told && makeVoice(told.saidBy, null, true);
}

const WRITTEN = new WordForm(/^(?:written|wrote|writes)$/);
/** Words after it that hand over what was written: "to the council to say that". */
const SAYING = new WordForm(/^(?:say|saying|that|tell|telling|confirm|confirming)$/);
/** Tokens of who writes, and of whom to. */
const WRITING_REACH = 9;

/** "The Department for Education has written to the council to say that". */
function isWritten(tokens: readonly Token[], { forms }: Sentence): boolean {
  if (!WRITTEN.mayStandIn(forms)) return false;
  const verb = tokens.slice(0, WRITING_REACH).findIndex((token) => WRITTEN.fits(token));
  if (verb < 1) return false;
  const who = tokens.slice(0, verb);
  if (!who.some((token) => GOVERNMENT.fits(token)) || who.some((token) => NO_SUBJECT_OF_IT.fits(token)))
    return false;
  return tokens.slice(verb + 1, verb + 1 + WRITING_REACH).some((token) => SAYING.fits(token));
}
const NO_SUBJECT_OF_IT = listed("letter-voice: no subject of it");

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
