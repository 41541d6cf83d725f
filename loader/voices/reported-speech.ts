import type { ExtractedStatement } from "../model/extraction.ts";
import { type SpeakerPerson, spanIn } from "../model/speaker-person.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import type { Voice } from "./voice.ts";

/** What somebody says in fewer words than this tells nothing. */
const LEAST_WORDS = 3;
const VERB = new RegExp(`^(?:${SAID}|described|called|accepted|welcomed|apologised)$`);
/** Words after the verb that tell to whom, up to "that": "told the council's cabinet on Tuesday that". */
const HEARER_REACH = 10;

/**
 * What named people say without quotation marks, or with a borrowed word in them ("said the report made for “difficult
 * reading”"): the first such sentence of each.
 *
 * Shape   evidence runs from the word after "said that" to the sentence's end.
 */
export function findReportedSpeech(
  sentences: readonly Sentence[],
  voices: readonly Voice[],
  people: readonly SpeakerPerson[],
): ExtractedStatement[] {
  const statements = new Map<string, ExtractedStatement>();
  sentences.forEach((sentence, i) => {
    const voice = voices[i];
    const person = voice?.isNamed ? people.find(({ name }) => name === voice.speaker) : undefined;
    if (!person || !canSpeak(person, sentence) || statements.has(person.name)) return;
    const evidence = saidIn(sentence, person);
    if (evidence)
      statements.set(person.name, { speaker: person.name, organisation: person.organisation, evidence });
  });
  return [...statements.values()];
}

/** Officials, campaigners and families are reported where the sentence has words of their own in it. */
function canSpeak(person: SpeakerPerson, sentence: Sentence): boolean {
  if (sentence.quotes.length === 0 || isAddressed(person, sentence)) return false;
  return person.kind === "official" || person.kind === "campaigner";
}

const ADDRESSED =
  /\b(?:(?:addressed|sent|delivered|written|wrote|letter|e-?mail|presented|issued|handed) to|(?:letter|e-?mail) (?:from|by)\b[^.;]*\bto)\b[^.;]*$/i;
/** "In a letter to parents from the director, Ann Hill": it is hers. */
const WRITER = /\b(?:from|by)\b(?:(?!\bto\b)[^;.])*$/i;
/** "To council leader Ann Hill": nobody else stands between; "a letter to parents Ann Hill wrote" is hers. */
const DIRECTLY = /\bto (?:(?!\bto\b)[^,;:.–—])*$/i;
const TO_OTHERS =
  /\b(?:[\p{L}-]+(?<!services|affairs|ss)s|children|council|trust|board|committee|cabinet|authority|cqc|government|department|dfe|forum|echo|newspaper|public|press|community|people|everyone) (?:(?:cllr|mr|mrs|ms|miss|dr|sir|dame|lord|lady|councillor|professor) )?$/iu;
/** "The letter, sent to A, head of schools, and B, head of health, states": the letter is what says so. */
const OPENS_WITH_LETTER =
  /^(?:(?:now|but|and|yet) )?(?:(?:the|a|an|this|that|their|its|his|her|one|another)\b|[\p{L}]+['’]s\b)(?: [\p{L}\d-]+){0,3}? (?:letter|e-?mail|report|notice|document)\b(?!['’])/iu;
const IS_TOLD_OF =
  /(?<!\b(?:which|that)) \b(?:is|was|were|are|has|had|went|said|says|and (?:the|its|his|her|their))\b/i;

/** "In a letter to parents, the director, Ann Hill, wrote", "…, Ann Hill, who leads it, wrote": it is hers. */
const SPEAKS_NEXT = new RegExp(`^(?:, [^.;:]{2,100},|,)? (?:also )?(?:${SAID})\\b`, "i");
/** "The letter was sent to council leader Ann Hill, who said so". */
const WHO_SAYS = new RegExp(`^(?:, [^.;:]{2,80})?, who (?:[\\p{L}]+ ){0,2}(?:${SAID})\\b`, "iu");
/** Characters that this may take. */
const SPEAKS_REACH = 120;

/** "Asked by Ann Hill whether she would resign, she replied": who asks does not answer. */
const ASKED_BY =
  /\b(?:asked|pressed|quizzed|challenged|questioned|criticised|praised|pushed) by (?:[\p{L}'’-]+ ){0,4}$/iu;

/** Does somebody write to the person ("in a letter to corporate director Ann Hill")? Then they say nothing there. */
export function isAddressed(person: SpeakerPerson, sentence: Sentence): boolean {
  const named = spanIn(person, sentence);
  if (!named) return false;
  const before = sentence.text.slice(0, named.start - sentence.start);
  const near = before.slice(-ADDRESS_REACH);
  if (ASKED_BY.test(near)) return true;
  const after = sentence.text.slice(named.end - sentence.start, named.end - sentence.start + SPEAKS_REACH);
  if (!ADDRESSED.test(near) || WHO_SAYS.test(after)) return false;
  return !SPEAKS_NEXT.test(after) || isWrittenTo(before);
}

/** Is the name that ends `before` of whom a letter is for, though a verb of saying stands behind it: "the letter, addressed to Ann Hill, the director, says"? */
function isWrittenTo(before: string): boolean {
  if (WRITER.test(before)) return false;
  if (DIRECTLY.test(before)) return !TO_OTHERS.test(before);
  return OPENS_WITH_LETTER.test(before) && !IS_TOLD_OF.test(before);
}

/** Characters between "addressed to" and a name: room for a post and an employer. */
const ADDRESS_REACH = 120;

/** The words after the speaker's verb; null where they stand before it or nobody says anything. */
function saidIn(sentence: Sentence, person: SpeakerPerson): ExtractedStatement["evidence"] | null {
  const { tokens } = sentence;
  const named = spanIn(person, sentence);
  if (!named) return null;
  const verb = tokens.findIndex((token) => token.start >= named.end && VERB.test(token.norm));
  if (verb < 0) return null;
  const first = firstSaid(tokens, verb);
  let last = tokens.length;
  while (last > first && tokens[last - 1]?.kind === "mark") last--;
  const said = tokens.slice(first, last);
  const [from] = said;
  const to = said.at(-1);
  if (!from || !to || said.filter(({ kind }) => kind === "word").length < LEAST_WORDS) return null;
  const { start } = from;
  return { exact: sentence.text.slice(start - sentence.start, to.end - sentence.start), start, end: to.end };
}

const WROTE = /^(?:wrote|writes)$/;
const SAYING = /^(?:say|saying|warn|warning|stating)$/;

/** The token after the verb, its hearers and "that". */
function firstSaid(tokens: readonly Token[], verb: number): number {
  const hearers = tokens.slice(verb + 1, verb + 1 + HEARER_REACH);
  // "Wrote to the council last week to say": what follows that is said.
  const say = WROTE.test(tokens[verb]?.norm ?? "") ? hearers.findIndex(({ norm }) => SAYING.test(norm)) : -1;
  if (say > 0) return verb + say + (hearers[say + 1]?.norm === "that" ? 3 : 2);
  const that = hearers.findIndex(({ norm }) => norm === "that");
  const isTold = tokens[verb]?.norm === "told";
  const from = that === 0 || (isTold && that > 0) ? verb + that + 2 : verb + 1;
  return tokens[from]?.kind === "mark" ? from + 1 : from;
}
