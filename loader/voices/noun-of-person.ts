import type { SpeakerPerson } from "../model/speaker-person.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { meansHolder } from "./means-holder.ts";
import { ADVERB } from "./speaking-person.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

/** What a person of whom the text has told is called next, and whose voice such a one's can be. */
const COUNCILLOR = new WordForm(/^(?:councillor|alderman)$/);
const LAY = listed("noun-of-person: lay");
/** Posts, whose holder the text has told by them. */
const POST = listed("noun-of-person: post");

/** Words by which a text calls one and the same: whoever is a mother is a mum and a parent. */
const SAME: Readonly<Record<string, RegExp>> = {
  minister: /^(?:minister|secretary)$/,
  mother: /^(?:mother|mum|mam|parent|carer)$/,
  mum: /^(?:mother|mum|mam|parent|carer)$/,
  mam: /^(?:mother|mum|mam|parent|carer)$/,
  father: /^(?:father|dad|parent|carer)$/,
  dad: /^(?:father|dad|parent|carer)$/,
  parent: /^(?:mother|mum|mam|father|dad|parent|carer)$/,
  carer: /^(?:carer|foster|grandmother|grandfather)$/,
  headteacher: /^(?:headteacher|head|principal)$/,
  head: /^(?:headteacher|head|principal)$/,
  teacher: /^(?:teacher|headteacher|head)$/,
  campaigner: /^(?:campaign\p{L}*|activist|founder)$/u,
  activist: /^(?:campaign\p{L}*|activist)$/u,
  solicitor: /^(?:solicitor|lawyer)$/,
  lawyer: /^(?:solicitor|lawyer)$/,
};

/** "The director" is who is one, "the minister" a secretary of state too, "the mum" a mother. */
function holds({ role }: SpeakerPerson, noun: string): boolean {
  const words = role?.toLowerCase().split(/[^\p{L}]+/u) ?? [];
  return words.some((word) => word === noun || SAME[noun]?.test(word) === true);
}

/** A councillor is told of by an office at a council, or by nothing. */
const NO_COUNCILLOR =
  /\b(?:MPs?|Member of Parliament|mother|mum|father|dad|parent|carer|teacher|head|nurse)\b/i;

/** May the noun be said of the person? Of whom the text tells no post it may be any, but no head of a school. */
function canBe(person: SpeakerPerson, noun: Token): boolean {
  if (COUNCILLOR.fits(noun)) return !NO_COUNCILLOR.test(person.role ?? "");
  if (POST.fits(noun) || OF_SCHOOL.fits(noun)) return holds(person, noun.norm);
  return person.role === null || holds(person, noun.norm);
}
const OF_SCHOOL = new WordForm(/^(?:teacher|head|headteacher|principal|governor)$/);

/** Tokens from "the" to the noun: "the former councillor", and behind it to the verb: "the mother of two". */
const NOUN_REACH = 3;
const OF_REACH = 5;

/**
 * "“Nobody rings back,” the mother said", "the councillor added": the person by name who was told of last, where they can be one; null
 * where the sentence calls nobody so.
 */
export function voiceOfNoun(
  sentence: Sentence,
  own: Voice | null,
  lastPerson: Voice | null,
  people: readonly SpeakerPerson[],
): Voice | null {
  if (!own || own.speaker !== null || !lastPerson?.speaker || !SPEECH.mayStandIn(sentence.forms)) return null;
  const { forms } = sentence;
  if (!COUNCILLOR.mayStandIn(forms) && !LAY.mayStandIn(forms) && !POST.mayStandIn(forms)) return null;
  const tokens = unquotedTokens(sentence);
  const called = nounSpeaking(tokens);
  const noun = called && tokens[called.noun];
  const person = people.find(({ name }) => name === lastPerson.speaker);
  if (!noun || !person || !canBe(person, noun) || !meansHolder(person, { tokens, ...called })) return null;
  const isTheirs =
    POST.fits(noun) ||
    lastPerson.saidBy === "other" ||
    (COUNCILLOR.fits(noun) && lastPerson.saidBy === "council");
  return isTheirs ? makeVoice(lastPerson.saidBy, lastPerson.speaker, true) : null;
}

/** The noun of "the mother said" and "said the mother", and where its phrase begins behind "the". */
function nounSpeaking(tokens: readonly Token[]): { readonly first: number; readonly noun: number } | null {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.norm !== "the") continue;
    // "The head teacher said": of two such nouns the last.
    const noun = tokens.findLastIndex((token, i) => i > at && i <= at + NOUN_REACH && isNoun(token));
    if (noun < 0) continue;
    const isAfter = SPEECH.fits(tokens[at - 1]) && isEnd(tokens[noun + 1]);
    if (isAfter || isBeforeVerb(tokens, noun)) return { first: at + 1, noun };
  }
  return null;
}

function isNoun(token: Token): boolean {
  return COUNCILLOR.fits(token) || LAY.fits(token) || POST.fits(token);
}

function isEnd(token: Token | undefined): boolean {
  return token === undefined || token.kind === "mark" || token.norm === "of";
}

function isBeforeVerb(tokens: readonly Token[], noun: number): boolean {
  let at = noun + 1;
  const isOf = /^(?:-|of)$/.test(tokens[at]?.norm ?? "");
  while (isOf && at < noun + OF_REACH && !SPEECH.fits(tokens[at]) && !isComma(tokens[at])) at++;
  while (ADVERB.fits(tokens[at]) || /^(?:has|had|then|later)$/.test(tokens[at]?.norm ?? "")) at++;
  return SPEECH.fits(tokens[at]);
}

function isComma(token: Token | undefined): boolean {
  return token === undefined || token.norm === ",";
}
