import { kindOfSpeaker, type SpeakerPerson } from "../model/speaker-person.ts";
import { AREA_WEIGHT, type AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { PARENT } from "../text/speech-signs.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { COUNCILLOR } from "./council-office.ts";
import { headlineVoice } from "./headline-voice.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { knownVoice } from "./named-voice.ts";
import { personOfPost } from "./person-of-post.ts";
import { signedVoice } from "./signed-voice.ts";
import { isJointly } from "./speak-together.ts";
import { phraseBeforeColon } from "./speaker-phrase.ts";
import { TITLE, titledVoice } from "./titled-voice.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

/** Who is spoken of and does not speak: "the answer to Ann Hill was terse:", "asked by Ann Hill". */
const NOT_SPEAKING = new WordForm(/^(?:to|of|by|about|for|at|on|with)$/);
/** Words between such a word and a name: "by the councillor", "to Cllr". */
const BEFORE_NAME = 3;
const PRONOUN = new WordForm(/^(?:he|she|they|it|who|we|i)$/);
/** Tokens before the colon within which a pronoun is who speaks: "she replied:". */
const PRONOUN_REACH = 4;
/** Characters from a colon to the words that it announces. */
const TO_QUOTE = 2;

/** Who the sentence says is speaking: by a verb of speech, or by the colon before what is said. */
export function toldVoice(
  sentence: Sentence,
  people: readonly SpeakerPerson[],
  subjects: readonly SpeakerPerson[],
  cues: AttributionCues,
): Voice | null {
  const voice = knownVoice(sentence, people, cues);
  const person =
    voice?.saidBy !== "inspectors" && !voice?.speaker ? personOf(sentence, voice, subjects) : null;
  if (person) return makeVoice(kindOfSpeaker(person) ?? voice?.saidBy ?? "other", person.name, true);
  const byPost = voice?.speaker == null ? personOfPost(sentence, subjects) : null;
  if (byPost) return makeVoice(kindOfSpeaker(byPost) ?? voice?.saidBy ?? "other", byPost.name, true);
  if (voice === null) return voiceWithoutVerb(sentence, people, subjects, cues);
  const named =
    voice.speaker === null && voice.saidBy !== "inspectors" ? namedBeside(sentence, subjects, cues) : null;
  if (named) return named;
  return voice.speaker === null && isJointly(sentence)
    ? makeVoice(voice.saidBy, null, voice.isNamed, true)
    : voice;
}

/** Who speaks where neither a verb of saying nor a post tells. */
function voiceWithoutVerb(
  sentence: Sentence,
  people: readonly SpeakerPerson[],
  subjects: readonly SpeakerPerson[],
  cues: AttributionCues,
): Voice | null {
  return (
    announcedVoice(sentence, subjects, cues) ??
    signedVoice(sentence, subjects, cues) ??
    (isQuotedJointly(sentence) ? OF_PARTNERS : (titledVoice(sentence, people) ?? headlineVoice(sentence)))
  );
}

/** "Ann Hill, chief nurse at the trust, was clear: “…”": a post at a health body is told, and by whom it is held. */
function namedBeside(
  sentence: Sentence,
  people: readonly SpeakerPerson[],
  cues: AttributionCues,
): Voice | null {
  if (saysAnything(unquotedTokens(sentence))) return null;
  const told = announcedVoice(sentence, people, cues) ?? signedVoice(sentence, people, cues);
  return told?.speaker ? told : null;
}

/** "Had this to say:", "put it like this:". */
const PUTS =
  /\b(?:ha[sd] this to say|puts? it (?:like this|this way|thus|bluntly|simply|plainly|more bluntly))$/;
/** "As Ann Hill, the council's leader, put it:". */
const AS_PUTS = /\b(?:puts?|ha[sd] put) it$/;
/** Tokens of such words before a colon. */
const PUTS_TOKENS = 5;

/**
 * Whom no verb of saying names: "Ann Hill, chief nurse at the trust, had this to say:", "… was how Ann Hill put it", or who opens a
 * sentence in which nobody says anything ("Ann Hill, chief nurse at the trust, was blunt.").
 */
function personOf(
  sentence: Sentence,
  voice: Voice | null,
  people: readonly SpeakerPerson[],
): SpeakerPerson | null {
  if (people.length === 0) return null;
  const tokens = unquotedTokens(sentence);
  if (sentence.quotes.length === 0) return voice && !saysAnything(tokens) ? opener(tokens, people) : null;
  const colon = tokens.findIndex(({ norm, end }) => norm === ":" && opensQuote(sentence, end));
  if (colon < 0) return personOfHow(tokens, people);
  const told = normsOf(tokens.slice(Math.max(0, colon - PUTS_TOKENS), colon));
  const puts = PUTS.test(told) || (tokens[0]?.norm === "as" && AS_PUTS.test(told));
  return puts ? lastNamed(tokens.slice(0, colon), people) : null;
}

function saysAnything(tokens: readonly Token[]): boolean {
  return tokens.some((token) => SPEECH.fits(token));
}

/** Tokens before a name that opens a sentence: "Cllr Ann Hill". */
const TITLE_TOKENS = 2;

function opener(tokens: readonly Token[], people: readonly SpeakerPerson[]): SpeakerPerson | null {
  return lastNamed(tokens.slice(0, TITLE_TOKENS), people);
}

/** "Local partners issued a joint statement in which they said: “…”". */
const OF_PARTNERS = makeVoice("council", null, true, true);

function isQuotedJointly(sentence: Sentence): boolean {
  return sentence.quotes.length > 0 && isJointly(sentence);
}

/** "Jo Beddow was no kinder: “I have asked about it at every meeting”": whom the words before the colon are about speaks. */
function announcedVoice(
  sentence: Sentence,
  people: readonly SpeakerPerson[],
  cues: AttributionCues,
): Voice | null {
  if (sentence.quotes.length === 0) return null;
  const tokens = unquotedTokens(sentence);
  const colon = tokens.findIndex(({ norm, end }) => norm === ":" && opensQuote(sentence, end));
  if (colon < 0) return null;
  const isPronouns = tokens
    .slice(Math.max(0, colon - PRONOUN_REACH), colon)
    .some((token) => PRONOUN.fits(token));
  const person = isPronouns ? null : lastNamed(tokens.slice(0, colon), people);
  if (person) return makeVoice(kindOfSpeaker(person) ?? "other", person.name, true);
  if (isOfFamily(tokens.slice(0, colon))) return OF_FAMILY;
  const phrase = isPronouns ? null : phraseBeforeColon(tokens, colon, cues);
  if (phrase?.weight === AREA_WEIGHT && saysI(sentence)) return OF_FAMILY;
  return phrase && makeVoice(phrase.saidBy, null, true);
}

const I = new WordForm(/^(?:i|i'm|i've|i'd|my)$/);

/** "Bury: 'I waited two years for my son's plan'": where that was, and no council. */
function saysI({ forms, tokens }: Sentence): boolean {
  return I.mayStandIn(forms) && tokens.some((token) => I.fits(token));
}

export const OF_FAMILY = makeVoice("other", null, true);

/** "Becky from Torquay has two boys", "Sam, whose daughter is nine": somebody of no surname whom no table holds. */
export function opensOnFamily({ tokens }: Sentence): boolean {
  const [name, next, after] = tokens;
  // "Parents from Torquay", "Inspectors, who …" are several.
  if (name?.kind !== "word" || !name.isCapital || name.norm.endsWith("s")) return false;
  // "Support from carers was good": nobody is from there.
  const isFrom = next?.norm === "from" && after?.isCapital === true;
  const isParent = next?.norm === "," && PARENT_WORD.fits(after?.norm === "a" ? tokens[3] : after);
  const isIntroduced = isFrom || WHO.fits(next) || (next?.norm === "," && WHO.fits(after));
  return isParent || (isIntroduced && tokens.slice(1, OPENING_TOKENS).some((token) => CHILDREN.fits(token)));
}

/** Tokens within which it is told whose child somebody has. */
const OPENING_TOKENS = 9;
const WHO = new WordForm(/^(?:who|whose)$/);
const PARENT_WORD = new WordForm(new RegExp(`^(?:${PARENT})$`));
const CHILDREN = listed("announced-voice: children");
const FAMILY = new WordForm(
  new RegExp(`^(?:${PARENT}|mums|dads|parents|carers?|grandad|granddad|gran|nan|whose)$`),
);

/** "Priya, whose son is 20: “There is nothing after college”": a name without a surname, or none, but whose it is to speak. */
function isOfFamily(announcing: readonly Token[]): boolean {
  return announcing.length <= FAMILY_REACH && announcing.some((token) => FAMILY.fits(token));
}

/** Tokens that announce who speaks, at the most. */
const FAMILY_REACH = 14;

/** "“You can't eat a plan,” was how Ann Hill put it". */
function personOfHow(tokens: readonly Token[], people: readonly SpeakerPerson[]): SpeakerPerson | null {
  const how = tokens.findIndex(
    ({ norm }, i) => norm === "how" && /^(?:is|was)$/.test(tokens[i - 1]?.norm ?? ""),
  );
  if (how >= 0) return lastNamed(tokens.slice(how), people);
  // "“They need help,” as Ann Hill, the council's leader, put it".
  const as = tokens.findIndex(({ norm }, i) => norm === "as" && tokens[i - 1]?.kind !== "word");
  const puts = as < 0 ? -1 : tokens.findIndex(({ norm }, i) => i > as && norm === "it");
  const isPut = puts > 0 && /^puts?$/.test(tokens[puts - 1]?.norm ?? "");
  return isPut ? lastNamed(tokens.slice(as + 1, puts), people) : null;
}

function opensQuote({ quotes }: Sentence, colonEnd: number): boolean {
  return quotes.some(({ start }) => start >= colonEnd && start <= colonEnd + TO_QUOTE);
}

/** The last person named among the tokens, as one who may speak. */
function lastNamed(tokens: readonly Token[], people: readonly SpeakerPerson[]): SpeakerPerson | null {
  const starts = new Map(tokens.map(({ start }, at) => [start, at]));
  let last: { person: SpeakerPerson; at: number } | null = null;
  for (const person of people)
    for (const span of person.spans) {
      const at = starts.get(span.start);
      if (at !== undefined && at > (last?.at ?? -1) && !isSpokenOf(tokens, at)) last = { person, at };
    }
  return last?.person ?? null;
}

function isSpokenOf(tokens: readonly Token[], name: number): boolean {
  for (let at = Math.max(0, name - BEFORE_NAME); at < name; at++)
    // "Dad-of-three Sam Hill" speaks.
    if (NOT_SPEAKING.fits(tokens[at]) && tokens[at - 1]?.norm !== "-") return true;
  return false;
}

/** Two people whom the sentence before names are "they" who speak next. */
export function isOfTwo(before: Sentence | undefined, people: readonly SpeakerPerson[]): boolean {
  if (!before) return false;
  const starts = new Set(unquotedTokens(before).map(({ start }) => start));
  return people.filter(({ spans }) => spans.some(({ start }) => starts.has(start))).length > 1;
}

export const SPOKESPERSON = new WordForm(/^spokes(?:man|woman|person)$/);

/** Whom "she" means next: a person by name, or "a spokeswoman" without one, or a "Cllr Hill" of whom the text told nothing before. */
export function isOfPerson({ speaker, isNamed, saidBy }: Voice, sentence: Sentence): boolean {
  if (speaker !== null || !isNamed) return speaker !== null;
  const stands = (form: WordForm): boolean =>
    form.mayStandIn(sentence.forms) && unquotedTokens(sentence).some((token) => form.fits(token));
  if (stands(SPOKESPERSON)) return true;
  if (saidBy !== "inspectors" && (stands(TITLE) || stands(COUNCILLOR))) return true;
  return saidBy === "other" && stands(FAMILY);
}
