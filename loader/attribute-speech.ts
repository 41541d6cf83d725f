import type { SpeakerKind } from "../cypher/schema.ts";
import type { ArticleKind } from "./article.ts";
import { LexemeFlags } from "./lexeme-memo.ts";
import type { PatternMatch, PatternSet } from "./pattern-set.ts";
import type { AttributionRow } from "./polarity-cues.ts";
import type { Sentence } from "./sentence.ts";
import type { SpeakerPerson } from "./speaker-person.ts";
import { kindOfSpeaker } from "./speaker-person.ts";
import type { Token } from "./tokens.ts";

/** Who says a sentence. */
export interface Voice {
  readonly saidBy: SpeakerKind;
  /** Name of the person who says it, where a person does. */
  readonly speaker: string | null;
  /** Does the sentence itself name who speaks? */
  readonly isNamed: boolean;
}

type Attribution = PatternMatch<AttributionRow>;

const INSPECTORS: Voice = { saidBy: "inspectors", speaker: null, isNamed: false };
const PRONOUN_SPEECH =
  /\b(?<pronoun>he|she|they|it|who)\b (?:\w+ly |also |then |further )?(?:said|says|say|added|adds|continued|explained|told|noted|admitted|acknowledged|wrote|stated|reads?|went on|claimed|claims|insisted|replied|warned|argued|commented|conceded|described|describes|called|calls|mentioned|blamed|denied|accepted|revealed|recalled)\b|\b(?:said|added|continued|explained|replied|claimed)\b (?<after>he|she|they|it)\b/;
const OWN_VOICE = /\b(?:we|we're|we've|we'll|our|ours|us)\b/;
const FAMILY_VOICE = /\b(?:my|our) (?:\w+ )?(?:son|daughter|child|boy|girl|grandson|granddaughter)\b/;
/** Part of a sentence that must stand in quotation marks for the sentence to be someone's own words. */
const QUOTED_SHARE = 0.6;

/** Who says each sentence, in the order of the sentences. */
export function attributeSpeech(
  sentences: readonly Sentence[],
  people: readonly SpeakerPerson[],
  kind: ArticleKind,
  cues: PatternSet<AttributionRow>,
): Voice[] {
  if (kind !== "news") return sentences.map(() => INSPECTORS);
  const named = sentences.map((sentence) => knownVoice(sentence, people, cues));
  const voices: Voice[] = [];
  let last: Voice | null = null;
  let lastPerson: Voice | null = null;
  const next = nextInParagraph(sentences, named);
  sentences.forEach((sentence, i) => {
    const voice = named[i] ?? carryOver(sentence, next[i] ?? null, last, lastPerson);
    voices.push(voice);
    if (named[i] || voice.saidBy !== "inspectors") last = voice;
    if (voice.speaker !== null) lastPerson = voice;
  });
  return voices;
}

/** For each sentence the voice named next in its paragraph: a quotation is often followed by its speaker. */
function nextInParagraph(sentences: readonly Sentence[], named: readonly (Voice | null)[]): (Voice | null)[] {
  const next: (Voice | null)[] = [];
  for (let i = sentences.length - 2; i >= 0; i--) {
    const isSame = sentences[i + 1]?.paragraph === sentences[i]?.paragraph;
    next[i] = isSame ? (named[i + 1] ?? next[i + 1] ?? null) : null;
  }
  return next;
}

function carryOver(
  sentence: Sentence,
  next: Voice | null,
  last: Voice | null,
  lastPerson: Voice | null,
): Voice {
  const signs = signsOf(sentence.tokens);
  const pronoun = (signs & SPEAKING) === SPEAKING ? speakingPronoun(sentence) : undefined;
  if (pronoun === "he" || pronoun === "she") return unnamed(lastPerson ?? last);
  if (pronoun !== undefined) return unnamed(last);
  if ((signs & FAMILY) === FAMILY && FAMILY_VOICE.test(wordsOf(sentence.tokens)))
    return { saidBy: "other", speaker: null, isNamed: false };
  if (quotedShare(sentence) >= QUOTED_SHARE)
    return unnamed(isFreshQuotation(sentence) ? (next ?? last) : last);
  if (signs & SIGNS.we) return last && last.saidBy !== "inspectors" ? unnamed(last) : COUNCIL;
  return INSPECTORS;
}

/** What single words tell before a sentence is read as a whole: most sentences lack one that every form needs. */
const SIGNS = { pronoun: 1, speech: 2, we: 4, mine: 8, child: 16 } as const;
const SPEAKING = SIGNS.pronoun | SIGNS.speech;
const FAMILY = SIGNS.mine | SIGNS.child;
const SIGN_WORDS: readonly (readonly [number, RegExp])[] = [
  [SIGNS.pronoun, /\b(?:he|she|they|it|who)\b/],
  [
    SIGNS.speech,
    /\b(?:said|says?|add(?:s|ed)|continued|explained|told|noted|admitted|acknowledged|wrote|stated|reads?|went|claim(?:s|ed)|insisted|replied|warned|argued|commented|conceded)\b/,
  ],
  [SIGNS.we, OWN_VOICE],
  [SIGNS.mine, /\b(?:my|our)\b/],
  [SIGNS.child, /\b(?:son|daughter|child|boy|girl|grandson|granddaughter)\b/],
];
const signs = new LexemeFlags(({ norm }) =>
  SIGN_WORDS.reduce((all, [sign, word]) => (word.test(norm) ? all | sign : all), 0),
);

function signsOf(tokens: readonly Token[]): number {
  let all = 0;
  for (const token of tokens) all |= signs.of(token);
  return all;
}

function speakingPronoun(sentence: Sentence): string | undefined {
  const match = PRONOUN_SPEECH.exec(wordsOf(unquotedTokens(sentence)));
  return match?.groups?.["pronoun"] ?? match?.groups?.["after"];
}

function wordsOf(tokens: readonly Token[]): string {
  let words = "";
  for (const { norm } of tokens) words += words === "" ? norm : ` ${norm}`;
  return words;
}

const COUNCIL: Voice = { saidBy: "council", speaker: null, isNamed: false };

function unnamed(voice: Voice | null): Voice {
  return voice ? { ...voice, isNamed: false } : INSPECTORS;
}

/** Share of the sentence that stands in quotation marks. */
function quotedShare(sentence: Sentence): number {
  if (sentence.quotes.length === 0) return 0;
  const quoted = sentence.tokens.filter((token) => isQuoted(token, sentence)).length;
  return sentence.tokens.length > 0 ? quoted / sentence.tokens.length : 0;
}

function isFreshQuotation(sentence: Sentence): boolean {
  return sentence.quotes.some(({ start }) => start >= sentence.start && start <= sentence.start + 2);
}

function isQuoted(token: Token, sentence: Sentence): boolean {
  return sentence.quotes.some(({ start, end }) => start <= token.start && token.end <= end);
}

function unquotedTokens(sentence: Sentence): readonly Token[] {
  if (sentence.quotes.length === 0) return sentence.tokens;
  return sentence.tokens.filter((token) => !isQuoted(token, sentence));
}

interface KnownVoice {
  readonly people: readonly SpeakerPerson[];
  readonly cues: PatternSet<AttributionRow>;
  readonly voice: Voice | null;
}
const knownVoices = new WeakMap<Sentence, KnownVoice>();

/** Claims and statements ask for the voice of the same sentences: each is read once. */
function knownVoice(
  sentence: Sentence,
  people: readonly SpeakerPerson[],
  cues: PatternSet<AttributionRow>,
): Voice | null {
  const known = knownVoices.get(sentence);
  if (known?.people === people && known.cues === cues) return known.voice;
  const voice = namedVoice(sentence, people, cues);
  knownVoices.set(sentence, { people, cues, voice });
  return voice;
}

/** Weight of an attribution that only names the report: a person who says something goes before it. */
const MENTIONED = 1;

/** Who the sentence itself says is speaking, read outside its quotation marks. */
function namedVoice(
  sentence: Sentence,
  people: readonly SpeakerPerson[],
  cues: PatternSet<AttributionRow>,
): Voice | null {
  const tokens = unquotedTokens(sentence);
  if (opensWithInspectors(tokens)) return { ...INSPECTORS, isNamed: true };
  const fitting = cues.find(tokens).filter((match) => isSubjectOfVerb(tokens, match));
  const [best] = nearestPerVerb(fitting).sort(byWeight);
  const person = speakingPerson(tokens, sentence, people);
  const isReport = best?.row.value === "inspectors" && best.row.weight > MENTIONED;
  if (person && (!isReport || person.kind === "inspector")) {
    const saidBy =
      best && person.kind === "official" ? best.row.value : (kindOfSpeaker(person) ?? best?.row.value);
    return { saidBy: saidBy ?? "other", speaker: person.name, isNamed: true };
  }
  return best ? { saidBy: best.row.value, speaker: null, isNamed: true } : null;
}

const PRONOUN = /^(?:he|she|they|it|who|we|i|inspectors?|report|letter)$/;

/** What may follow the speaker of "said the report": a verb after it makes it the subject of what is said. */
const AFTER_SPEAKER =
  /^(?:inspectors?|report|letter|reports|published|released|issued|by|from|into|of|which|who|that|in|on|at|after|following|and|as|when|today|yesterday)$/;

/** "Said the report's findings were fair": what stands after the verb is the subject of what is said. */
function opensClause(tokens: readonly Token[], after: number): boolean {
  const next = tokens[after];
  return next?.kind === "word" && !AFTER_SPEAKER.test(next.norm);
}

const BE = /^(?:is|are|was|were|be|been|being)$/;

/** "Staff were described as kind": the subject says nothing. */
function isPassive(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1]?.norm ?? "";
  return BE.test(/ly$|^(?:also|often)$/.test(before) ? (tokens[verb - 2]?.norm ?? "") : before);
}

/** Not "families need, it says", where another subject stands before the verb; nor "they said the council's staff". */
function isSubjectOfVerb(tokens: readonly Token[], { first, last, words }: Attribution): boolean {
  const normAt = (i: number): string => tokens[i]?.norm ?? "";
  const opensWithVerb = SPEECH_VERBS.has(normAt(first));
  if (opensWithVerb && (PRONOUN.test(normAt(first - 1)) || opensClause(tokens, last))) return false;
  const hasGap = last - first > words;
  if (!opensWithVerb && hasGap && isPassive(tokens, last - 1)) return false;
  return !(last - first > 2 && SPEECH_VERBS.has(normAt(last - 1)) && PRONOUN.test(normAt(last - 2)));
}

const INSPECTING = /^(?:inspectors?|watchdogs?|inspectorates?|report|letter)$/;
/** How far on the aside after "Inspectors, who" may end. */
const ASIDE_TOKENS = 20;

/** "Inspectors, who spent a week in the county, said": the aside between may name others. */
function opensWithInspectors(tokens: readonly Token[]): boolean {
  const subject = [0, 1].find((i) => INSPECTING.test(tokens[i]?.norm ?? ""));
  if (subject === undefined || tokens[subject + 1]?.norm !== ",") return false;
  const end = tokens.findIndex(
    ({ norm }, i) => i > subject + 1 && i <= subject + ASIDE_TOKENS && norm === ",",
  );
  const verb = end < 0 ? "" : (tokens[end + 1]?.norm ?? "");
  return SPEECH_VERBS.has(verb) || verb === "found";
}

/** Of the matches that end on one verb, or begin with one, the shortest: the nearest speaker. */
function nearestPerVerb(matches: Attribution[]): Attribution[] {
  if (matches.length < 2) return matches;
  return matches.filter(
    (match) =>
      !matches.some(
        (other) =>
          (other.last === match.last || other.first === match.first) &&
          other.words >= match.words &&
          other.last - other.first < match.last - match.first,
      ),
  );
}

function byWeight(a: Attribution, b: Attribution): number {
  return b.row.weight - a.row.weight || a.first - b.first || a.rank - b.rank;
}

const SPEECH_VERBS = new Set(
  `said says saying added adds told tells explained commented admitted acknowledged insisted stressed responded continued wrote writes stated
  warned conceded welcomed claimed argued apologised confirmed tweeted posted replied replies described describes called calls mentioned
  blamed denied agreed accepted revealed pledged promised vowed recalled branded slammed admits insists stresses claims argues`.split(
    /\s+/,
  ),
);
/** Words between a person's name and the verb: "X, executive director for children at the council, said". */
const PERSON_REACH = 16;

/** The person whose name stands nearest to a verb of speech. */
function speakingPerson(
  tokens: readonly Token[],
  sentence: Sentence,
  people: readonly SpeakerPerson[],
): SpeakerPerson | null {
  const named = people.filter(({ spans }) => spans.some((span) => isWithin(span, sentence)));
  if (named.length === 0) return null;
  const verbs = tokens.flatMap(({ norm }, i) => (SPEECH_VERBS.has(norm) && !isPassive(tokens, i) ? [i] : []));
  if (verbs.length === 0) return null;
  const distanceOf = (person: SpeakerPerson): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const at of namePlaces(tokens, sentence, person))
      for (const verb of verbs) least = Math.min(least, Math.abs(verb - at));
    return least;
  };
  const [best] = named
    .map((person) => ({ person, distance: distanceOf(person) }))
    .filter(({ distance }) => distance <= PERSON_REACH)
    .sort((a, b) => a.distance - b.distance);
  return best?.person ?? null;
}

function isWithin(span: { start: number; end: number }, { start, end }: Sentence): boolean {
  return span.start >= start && span.end <= end;
}

/** The tokens at which the sentence names the person. */
function namePlaces(tokens: readonly Token[], sentence: Sentence, person: SpeakerPerson): number[] {
  return person.spans
    .filter((span) => isWithin(span, sentence))
    .map(({ start, end }) => tokens.findIndex((token) => token.start >= start && token.end <= end))
    .filter((at) => at >= 0);
}
