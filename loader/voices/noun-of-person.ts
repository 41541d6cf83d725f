import type { SpeakerPerson } from "../model/speaker-person.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { ADVERB } from "./speaking-person.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

/** What a person of whom the text has told is called next, and whose voice such a one's can be. */
const COUNCILLOR = new WordForm(/^(?:councillor|alderman)$/);
const LAY = listed("noun-of-person: lay");
/** Posts, whose holder the text has told by them. */
const POST = listed("noun-of-person: post");

/** "The director" is who is one, "the minister" a secretary of state too. */
function holds(name: string, noun: string, people: readonly SpeakerPerson[]): boolean {
  const role =
    people
      .find((person) => person.name === name)
      ?.role?.toLowerCase()
      .split(/[^\p{L}]+/u) ?? [];
  return role.includes(noun) || (noun === "minister" && role.includes("secretary"));
}

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
  const noun = nounSpeaking(unquotedTokens(sentence));
  if (noun === null) return null;
  const fits = POST.fits(noun)
    ? holds(lastPerson.speaker, noun.norm, people)
    : lastPerson.saidBy === "other" || (COUNCILLOR.fits(noun) && lastPerson.saidBy === "council");
  return fits ? makeVoice(lastPerson.saidBy, lastPerson.speaker, true) : null;
}

/** The noun of "the mother said" and "said the mother". */
function nounSpeaking(tokens: readonly Token[]): Token | null {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.norm !== "the") continue;
    // "The head teacher said": of two such nouns the last.
    const noun = tokens.findLastIndex((token, i) => i > at && i <= at + NOUN_REACH && isNoun(token));
    if (noun < 0) continue;
    const isAfter = SPEECH.fits(tokens[at - 1]) && isEnd(tokens[noun + 1]);
    if (isAfter || isBeforeVerb(tokens, noun)) return tokens[noun] ?? null;
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
