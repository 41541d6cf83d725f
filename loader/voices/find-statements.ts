import type { Article } from "../model/article.ts";
import type { ExtractedStatement } from "../model/extraction.ts";
import type { SpeakerPerson } from "../model/speaker-person.ts";
import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { LineRole, Sentence } from "../text/sentence.ts";
import { normsOf } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { WordForm } from "../text/word-form.ts";
import { SPOKESPERSON } from "./announced-voice.ts";
import { attributeSpeech } from "./attribute-speech.ts";
import { bodiesBeside, type NamedBodies, namesOf, onlyBody } from "./bodies-beside.ts";
import { findReportedSpeech, isAddressed } from "./reported-speech.ts";
import { isJointly, speakersTogether } from "./speak-together.ts";
import { type Speech, speechesIn } from "./speeches-in.ts";
import { speaksByTitle } from "./titled-voice.ts";
import { unquotedTokens, type Voice } from "./voice.ts";

/** Quotations of fewer words in a run are borrowed words ("a top priority"): a statement where they are all that is quoted of a speaker. */
const LEAST_WORDS = 3;
const LEAST_WORDS_CUT = 2;
const LEAST_WORDS_LATER = 7;
const LEAST_WORDS_UNNAMED = 6;
const READ_ROLES: ReadonlySet<LineRole> = new Set(["lead", "body"]);

/** One speaker's quotation, over the sentences and paragraphs it runs on. */
interface Quotation {
  readonly voice: Voice;
  readonly sentences: readonly [Sentence, ...Sentence[]];
  readonly start: number;
  readonly end: number;
}

/** One that may still go on: grown in place, since it may run over thousands of sentences. */
interface OpenQuotation extends Quotation {
  readonly sentences: [Sentence, ...Sentence[]];
  end: number;
}

/**
 * What officials, bodies, campaigners and named inspectors say in their own words. What a report or letter says is a
 * finding and no statement.
 *
 * Shape   evidence runs from the first quoted word to the last of one speech, over several paragraphs if it goes on.
 */
export function findStatements(
  sentences: readonly Sentence[],
  article: Article,
  named: NamedBodies,
  people: readonly SpeakerPerson[],
  cues: { readonly attribution: AttributionCues },
): ExtractedStatement[] {
  if (article.kind !== "news") return [];
  const read = sentences.filter(({ role }) => READ_ROLES.has(role));
  const voices = attributeSpeech(read, people, article.kind, cues.attribution);
  const reported = findReportedSpeech(read, voices, people);
  const quoted = joinQuotations(read, voices, people)
    .filter((quotation) => isStatement(quotation, people))
    .map((quotation) => ({ quotation, statement: makeStatement(quotation, article, named, people) }))
    .filter(withoutShort(article.text, reported))
    .filter(withoutBorrowed(new Set(people.map(({ name }) => name))))
    .map(({ statement }) => statement);
  const speakers = new Set(quoted.map(({ speaker }) => speaker));
  const isTold = ({ speaker, evidence }: ExtractedStatement): boolean =>
    speakers.has(speaker) ||
    quoted.some((each) => each.evidence.start < evidence.end && evidence.start < each.evidence.end);
  return [...quoted, ...reported.filter((each) => !isTold(each))].sort(
    (a, b) => a.evidence.start - b.evidence.start,
  );
}

function joinQuotations(
  sentences: readonly Sentence[],
  voices: readonly Voice[],
  people: readonly SpeakerPerson[],
): Quotation[] {
  const quotations: OpenQuotation[] = [];
  let open: OpenQuotation | null = null;
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i];
    const voice = voices[i];
    if (!sentence || !voice) continue;
    const speeches = speechesIn(sentence, voice, people);
    const [first] = speeches;
    if (open && first && goesOn(open, sentence, first)) {
      open.sentences.push(sentence);
      open.end = first.end;
    } else if (first) quotations.push(beginAt(sentence, first));
    for (let at = 1; at < speeches.length; at++) beginNext(quotations, sentence, speeches[at]);
    open = first ? (quotations.at(-1) ?? null) : null;
  }
  return quotations;
}

function beginNext(quotations: OpenQuotation[], sentence: Sentence, speech: Speech | undefined): void {
  if (speech) quotations.push(beginAt(sentence, speech));
}

function beginAt(sentence: Sentence, { voice, start, end }: Speech): OpenQuotation {
  return { voice, sentences: [sentence], start, end };
}

/** "“We are sorry,” she added": the next paragraph says anew who speaks. */
const ADDED = new WordForm(new RegExp(`^(?:${SAID}|went|goes)$`));

/** The quotation runs on into the next sentence, or that opens with a mark anew and no new speaker; not over a line that is none of the text's. */
function goesOn(open: Quotation, sentence: Sentence, { voice, start }: Speech): boolean {
  if (sentence.paragraph > (open.sentences.at(-1)?.paragraph ?? 0) + 1) return false;
  if ((sentence.quotes[0]?.start ?? sentence.start) < sentence.start) return true;
  const isSame = voice.speaker === open.voice.speaker && voice.saidBy === open.voice.saidBy;
  const isFromItsStart = start - sentence.start <= 2;
  const isSameParagraph = open.sentences.at(-1)?.paragraph === sentence.paragraph;
  const isToldAnew = !isSameParagraph && unquotedTokens(sentence).some((token) => ADDED.fits(token));
  return isSame && isFromItsStart && !isToldAnew && (!voice.isNamed || start === sentence.start);
}

function isStatement({ voice, sentences }: Quotation, people: readonly SpeakerPerson[]): boolean {
  const speaker = people.find(({ name }) => name === voice.speaker);
  const [first] = sentences;
  if (voice.saidBy === "inspectors" && !speaker) return spokesmanIn(sentences.slice(0, 1)) !== undefined;
  return !(speaker && first && voice.isNamed && isAddressed(speaker, first));
}

/** "It must agree a “Priority Impact Plan”": what a thing is called is no statement. */
const NAME_ALONE =
  /^\p{Lu}[\p{L}'’-]*(?: (?:of|and|for|the|to|in))*(?: \p{Lu}[\p{L}'’-]*(?: (?:of|and|for|the|to|in))*)+$/u;

interface Said {
  readonly quotation: Quotation;
  readonly statement: ExtractedStatement;
}

/**
 * Is a quotation of words enough, a sentence of its own ("“By me.”"), cut off where the text ends, or all that there is of its speaker:
 * nothing longer, and nothing reported?
 */
function withoutShort(
  text: string,
  reported: readonly ExtractedStatement[],
): (said: Said, at: number, all: readonly Said[]) => boolean {
  return ({ quotation, statement: { speaker, evidence } }, _, all) => {
    if (NAME_ALONE.test(evidence.exact)) return false;
    if (isLong(quotation, text) || /^\p{Lu}.*[.,!?]$/u.test(evidence.exact)) return true;
    if (!/^\p{Ll}/u.test(evidence.exact) || reported.some((other) => other.speaker === speaker)) return false;
    return !all.some((other) => other.statement.speaker === speaker && isLong(other.quotation, text));
  };
}

/**
 * Does a statement say more than words borrowed in passing ("is “a top priority”")? Of a named speaker who says nothing longer they are
 * what is quoted of them; beside more, or of somebody unnamed, a body or several, they are the reporter's sentence.
 */
function withoutBorrowed(
  persons: ReadonlySet<string>,
): (said: Said, at: number, all: readonly Said[]) => boolean {
  return (said, _, all) => {
    const { speaker } = said.statement;
    const isPerson = persons.has(speaker);
    if (!isPerson && isMentioned(said)) return false;
    if (!isBorrowed(said)) return true;
    if (speaker === JOINT) return longestRun(said.quotation) > LEAST_WORDS;
    if (!isPerson) return longestRun(said.quotation) >= LEAST_WORDS_UNNAMED;
    const own = all.filter((other) => other.statement.speaker === speaker);
    return own[0] === said && own.every(isBorrowed);
  };
}

/** "The forum gets a mention for “speaking with authority”": where nobody says part of a sentence, it is said of them. */
function isMentioned({ quotation, statement: { evidence } }: Said): boolean {
  const [first] = quotation.sentences;
  return /^\p{Ll}/u.test(evidence.exact) && !unquotedTokens(first).some((token) => SAYS.fits(token));
}

const SAYS = new WordForm(
  new RegExp(
    `^(?:${SAID}|saying|adding|according|statement|described|describes|called|calls|welcomed|accepted|agreed|promised|apologised|hailed|branded|thanked|pledged|vowed)$`,
  ),
);

function isBorrowed({ quotation, statement: { evidence } }: Said): boolean {
  return /^\p{Ll}/u.test(evidence.exact) && longestRun(quotation) < LEAST_WORDS_LATER;
}

/** "spokeswoman", as the words outside the quotation marks name who speaks. */
function spokesmanIn(sentences: readonly Sentence[]): string | undefined {
  const told = sentences.filter(({ forms }) => SPOKESPERSON.mayStandIn(forms));
  return told.flatMap(unquotedTokens).find((token) => SPOKESPERSON.fits(token))?.norm;
}

/** Of words enough, or cut off where the text ends. */
function isLong(quotation: Quotation, text: string): boolean {
  const words = longestRun(quotation);
  return words >= LEAST_WORDS || (words >= LEAST_WORDS_CUT && quotation.end >= text.trimEnd().length);
}

/** Words in the longest run inside quotation marks. */
function longestRun({ sentences }: Quotation): number {
  const runs = sentences.flatMap(({ quotes, tokens }) =>
    quotes.map(
      ({ start, end }) =>
        tokens.filter((token) => token.kind === "word" && token.start >= start && token.end <= end).length,
    ),
  );
  return Math.max(0, ...runs);
}

function makeStatement(
  quotation: Quotation,
  article: Article,
  named: NamedBodies,
  people: readonly SpeakerPerson[],
): ExtractedStatement {
  const { voice, start, end } = quotation;
  const evidence = { exact: article.text.slice(start, end), start, end };
  const person = people.find(({ name }) => name === voice.speaker);
  const together = person ? speakersTogether(quotation.sentences[0], people) : [];
  if (person && together.length === 0)
    return { speaker: person.name, organisation: person.organisation, evidence };
  const employers = together.flatMap(({ organisation }) => organisation ?? []);
  const beside = person ? [] : bodiesBeside(quotation, named);
  const bodies = person ? [...new Set(employers)] : namesOf(beside, named.reference);
  const organisation =
    bodies.length > 0 ? bodies.join("; ") : (departmentOf(quotation) ?? bodyMeant(quotation, named));
  const told = [...new Set(beside.map(({ exact }) => exact))];
  return { speaker: person ? JOINT : speakerOf(quotation, told), organisation, evidence };
}

/** "A council spokesman", "it added"; "Ms Low told members", of whom the text tells no more, is of no body. */
function bodyMeant({ voice, sentences }: Quotation, named: NamedBodies): string | null {
  const beside = unquotedTokens(sentences[0]);
  const body = speaksByTitle(beside) ? null : onlyBody(voice, named);
  const told = body?.toLowerCase() ?? "";
  return beside.some((token) => OF_ANOTHER.fits(token) && !told.includes(token.norm)) ? null : body;
}

/** What tells of another council or health body than the one that the text names: "the town council", "a hospital spokesman". */
const OF_ANOTHER = listed("find-statements: of another");

const DEPARTMENT = new WordForm(/^(?:dfe|education)$/);

/** "A DfE spokesperson", "a spokesman for the Department for Education": no table of bodies holds the department. */
function departmentOf({ voice, sentences }: Quotation): string | null {
  const [first] = sentences;
  if (voice.saidBy !== "other" || !DEPARTMENT.mayStandIn(first.forms) || spokesmanIn(sentences) === undefined)
    return null;
  const told = normsOf(unquotedTokens(first));
  return OF_DEPARTMENT.test(told) ? "Department for Education" : null;
}
const OF_DEPARTMENT =
  /\b(?:(?:dfe|department for education)(?: 's)? spokes\w+|spokes\w+ (?:for|from|at) the (?:dfe|department for education))\b/;

/** Of those who speak with one voice. */
const JOINT = "joint statement";

const UNNAMED_SPEAKER = {
  council: "the council",
  nhs: "the NHS",
  inspectors: "inspectors",
  other: "unnamed",
} as const;

/** "joint statement", "spokesperson", else the one body named, else whose voice it is: what the quoted words name are others. */
function speakerOf({ voice, sentences }: Quotation, bodies: readonly string[]): string {
  if (voice.isJoint || bodies.length > 1 || sentences.some(isJointly)) return JOINT;
  // "Ms Low told members", of whom the text tells no more, is no council.
  const isSomebody = bodies.length === 0 && speaksByTitle(unquotedTokens(sentences[0]));
  return (
    spokesmanIn(sentences) ??
    bodies[0] ??
    (isSomebody ? UNNAMED_SPEAKER.other : UNNAMED_SPEAKER[voice.saidBy])
  );
}
