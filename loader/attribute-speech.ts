import { isOfPerson, isOfTwo, toldVoice } from "./announced-voice.ts";
import type { ArticleKind } from "./article.ts";
import type { AttributionCues } from "./attribution-cues.ts";
import { heardVoice, QUOTED_SHARE, quotedShare } from "./heard-voice.ts";
import type { Sentence } from "./sentence.ts";
import { kindOfSpeaker, type SpeakerPerson, spanIn } from "./speaker-person.ts";
import { CHILD, PARENT, SIGNS, signsOf } from "./speech-signs.ts";
import { normsOf } from "./tokens.ts";
import { SAID } from "./verbs-of-saying.ts";
import { INSPECTING, INSPECTORS, isQuoted, makeVoice, unquotedTokens, type Voice } from "./voice.ts";
import { WordForm } from "./word-form.ts";

const PRONOUN_SPEECH = new RegExp(
  `\\b(?<pronoun>he|she|they|it|who)\\b (?:\\w+ly |also |then |further |now |later |again |still |has |have |had )?(?:${SAID}|tell|admit|acknowledge|write|reads?|went on|go on|claims?|insist|warn|argue|described|describes|called|calls|mentioned|blamed|denied|accepted|revealed)\\b|\\b(?:${SAID})\\b (?<after>he|she|they|it)\\b|\\b(?<person>he|she)\\b (?:\\w+ly |also |then )?(?:goes on|speaks|spoke|welcomed|agreed|agrees|hoped|pledged|promised|vowed|urged|thanked|apologised|stressed|concluded)\\b|\\bin (?<own>his|her) (?:own )?(?:words|view|opinion)\\b|\\b(?<letter>his|her) (?:open )?(?:letter|statement|e-?mail|post|message|blog|report)\\b|^(?<opens>he|she) (?:points|pointed) to\\b|^(?<also>he|she) (?:[\\w'-]+ ){1,8}and (?:says|adds|insists|admits|said|added|insisted|admitted)\\b`,
);
const AGED = "\\d+ - year - old";
/** "The 34-year-old said", "the mother-of-two added": whom the text told of last. */
const LAY_SPEECH = new RegExp(
  `\\b(?:the|this|one|another|a) (?:\\w+ )?(?:${AGED}|(?:${PARENT}|couple)(?: -? ?of -? ?\\w+)?)(?: (?:from|in|of|with|at) (?:[\\w'-]+ ){1,5}?)?(?: ?, who(?:se)? .{1,90} ,)?(?: ?(?:also|then))? ?(?:${SAID})\\b|^[\\w'-]+ , (?:aged )?\\d+ ,(?: (?:from|of) [\\w -]+ ,)? (?:said|says|told)\\b|\\b(?:${SAID}|muttered|sighed|fumed|shouted) (?:the|one|another|a) (?:\\w+ )?(?:${AGED}|(?:${PARENT})\\b)`,
);
const FAMILY_VOICE = new RegExp(`\\b(?:my|our) (?:\\w+ )?(?:${CHILD})\\b`);
/** Who says each sentence, in the order of the sentences. */
export function attributeSpeech(
  sentences: readonly Sentence[],
  people: readonly SpeakerPerson[],
  kind: ArticleKind,
  cues: AttributionCues,
): Voice[] {
  return kind === "news" ? attributeNews(sentences, people, cues) : sentences.map(() => INSPECTORS);
}

function attributeNews(
  sentences: readonly Sentence[],
  people: readonly SpeakerPerson[],
  cues: AttributionCues,
): Voice[] {
  const subjects = people.filter((person) => person.kind !== "journalist");
  const named = sentences.map((sentence) => toldVoice(sentence, people, subjects, cues));
  const voices: Voice[] = [];
  let last: Voice | null = null;
  let lastPerson: Voice | null = null;
  let lastThing: Voice | null = null;
  let lastNamed: Voice | null = null;
  const next = nextInParagraph(sentences, named);
  for (const sentence of sentences) {
    const i = voices.length;
    const subject = voiceOfSubject(sentence, subjects);
    const own = ownVoice(sentence, named[i] ?? null, last, subject, cues);
    const around: SpokenAround = {
      next: next[i] ?? null,
      last,
      lastPerson: lastPerson ?? lastNamed,
      lastThing,
      before: sentences[i - 1],
      people: subjects,
    };
    const voice: Voice = ownStory(own ?? carryOver(sentence, around), subject, sentence);
    voices.push(voice);
    if (own || isHeard(voice, sentence)) last = voice;
    if (last === voice && voice.speaker === null) lastThing = voice;
    lastPerson = isOfPerson(voice, sentence) ? voice : (subject ?? lastPerson);
    lastNamed = voiceOfOnly(sentence, subjects) ?? lastNamed;
  }
  return voices;
}

/** Who the sentence itself says is speaking, or how they feel. */
function ownVoice(
  sentence: Sentence,
  named: Voice | null,
  last: Voice | null,
  subject: Voice | null,
  cues: AttributionCues,
): Voice | null {
  return heardVoice(sentence, named, last, cues) ?? feelingVoice(sentence, subject);
}

/** Does somebody speak, or are inspectors told of? */
function isHeard(voice: Voice, sentence: Sentence): boolean {
  return voice.saidBy !== "inspectors" || isAboutInspectors(sentence);
}

/** "Ann Hill waited a year for her son's plan" is her story, though no verb of speech says so. */
function ownStory(carried: Voice, subject: Voice | null, { tokens }: Sentence): Voice {
  if (carried !== INSPECTORS || !subject) return carried;
  return subject.saidBy === "other" || tokens.some((token) => WISH.fits(token)) ? subject : carried;
}

/** "Ann Hill, the council's leader, wants a “better system”", "… joined parents in applauding staff": an official's wish and thanks are theirs. */
const WISH = new WordForm(
  /^(?:wants|hopes|believes|fears|thinks|feels|applauding|applauded|thanking|thanked|hailing|welcoming)$/,
);

const BEING = new WordForm(/^(?:is|are|was|were|am|felt|feels|feeling|'s|'re)$/);
const FEELING = new WordForm(
  /^(?:pleased|delighted|proud|sorry|happy|glad|grateful|thankful|thrilled|disappointed|saddened|appalled|shocked|surprised|unsurprised|angry|furious|frustrated|heartened|encouraged|confident|hopeful|optimistic|determined|committed|relieved|upset|concerned|worried|devastated|ashamed|embarrassed|keen|excited)$/,
);
/** Words before the feeling: "“really very pleased”". */
const FEELING_REACH = 3;

/** "Ann Hill, the council's leader, was “very pleased with our response”": whom the sentence is about speaks. */
function feelingVoice({ tokens, quotes }: Sentence, subject: Voice | null): Voice | null {
  if (!subject) return null;
  const isTold = quotes.some(({ start, end }) => {
    const first = tokens.findIndex((token) => token.start >= start);
    const isAfterBeing = tokens.slice(Math.max(0, first - 2), first).some((token) => BEING.fits(token));
    const opening = tokens.slice(first, first + FEELING_REACH);
    return isAfterBeing && opening.some((token) => token.end <= end && FEELING.fits(token));
  });
  return isTold ? makeVoice(subject.saidBy, subject.speaker, true) : null;
}

/** Tokens within which a sentence names its subject: "Lib Dem councillor Ann Hill was not impressed". */
const SUBJECT_REACH = 8;

/** The voice of the person whom a sentence is about, though they say nothing in it: "he" or "she" who speaks next is that person. */
function voiceOfSubject(sentence: Sentence, people: readonly SpeakerPerson[]): Voice | null {
  if (people.length === 0) return null;
  const last = sentence.tokens[Math.min(SUBJECT_REACH, sentence.tokens.length) - 1]?.end ?? sentence.start;
  const subject = people.find(({ spans }) =>
    spans.some(({ start }) => start >= sentence.start && start < last),
  );
  if (!subject || isQuotedAt(sentence)) return null;
  return makeVoice(kindOfSpeaker(subject) ?? "other", subject.name, false);
}

/** The voice of the only person whom a sentence names, wherever in it: "In a letter by inspector Ann Hill …". */
function voiceOfOnly(sentence: Sentence, people: readonly SpeakerPerson[]): Voice | null {
  const named = people.filter((person) => spanIn(person, sentence));
  const [only] = named;
  if (!only || named.length > 1) return null;
  return makeVoice(kindOfSpeaker(only) ?? "other", only.name, false);
}

function isQuotedAt({ start, quotes }: Sentence): boolean {
  return quotes.some((quote) => quote.start <= start + 2 && start < quote.end);
}

/** For each sentence the voice named next in its paragraph: a quotation is often followed by its speaker. */
function nextInParagraph(sentences: readonly Sentence[], named: readonly (Voice | null)[]): (Voice | null)[] {
  const next = new Array<Voice | null>(sentences.length).fill(null);
  for (let i = sentences.length - 2; i >= 0; i--) {
    const isSame = sentences[i + 1]?.paragraph === sentences[i]?.paragraph;
    next[i] = isSame ? (named[i + 1] ?? next[i + 1] ?? null) : null;
  }
  return next;
}

/** Who spoke before a sentence, and who speaks next in its paragraph. */
interface SpokenAround {
  readonly next: Voice | null;
  readonly last: Voice | null;
  readonly lastPerson: Voice | null;
  /** The last that "it" can mean: no person. */
  readonly lastThing: Voice | null;
  readonly before: Sentence | undefined;
  readonly people: readonly SpeakerPerson[];
}

function carryOver(sentence: Sentence, around: SpokenAround): Voice {
  const { next, last }: SpokenAround = around;
  const signs = signsOf(sentence.tokens);
  const pronoun = (signs & SPEAKING) === SPEAKING ? speakingPronoun(sentence) : undefined;
  if (pronoun !== undefined) return unnamed(meantBy(pronoun, around));
  const ofFamily = familyVoice(sentence, signs, around);
  if (ofFamily) return unnamed(ofFamily);
  if (isQuotation(sentence, around.before))
    return unnamed(isFreshQuotation(sentence) ? (next ?? last) : last);
  if (signs & SIGNS.we) return last && last.saidBy !== "inspectors" ? unnamed(last) : COUNCIL;
  return INSPECTORS;
}

/** A parent who speaks without a name, or of a child of their own; null where none does. */
function familyVoice(sentence: Sentence, signs: number, { last, lastPerson }: SpokenAround): Voice | null {
  const isOneMore = last?.saidBy === "other" || quotedShare(sentence) >= QUOTED_SHARE;
  if (isOneMore && isAnother(sentence)) return A_PARENT;
  if (signs & SIGNS.speech && isOfLay(sentence)) return layVoice(lastPerson) ?? A_PARENT;
  return isOfFamily(sentence, signs) ? (layVoice(last) ?? layVoice(lastPerson) ?? A_PARENT) : null;
}

/** Is it somebody's own words, for the most part or as a colon announced? */
function isQuotation(sentence: Sentence, before: Sentence | undefined): boolean {
  if (quotedShare(sentence) >= QUOTED_SHARE || isOfOneself(sentence)) return true;
  return before?.text.endsWith(":") === true && isQuotedAt(sentence);
}

function meantBy(
  pronoun: string,
  { last, lastPerson, lastThing, before, people }: SpokenAround,
): Voice | null {
  if (pronoun === "it") return lastThing;
  const person = lastPerson ?? last;
  if (pronoun === "they" && isOfTwo(before, people))
    return person && makeVoice(person.saidBy, null, person.isNamed, true);
  return pronoun === "he" || pronoun === "she" ? person : last;
}

const SPEAKING = SIGNS.pronoun | SIGNS.speech;
const FAMILY = SIGNS.mine | SIGNS.child;

function speakingPronoun(sentence: Sentence): string | undefined {
  const groups = PRONOUN_SPEECH.exec(normsOf(unquotedTokens(sentence)))?.groups;
  const own = (groups?.["own"] ?? groups?.["letter"]) === undefined ? undefined : "he";
  const opening = groups?.["opens"] ?? groups?.["also"];
  return groups?.["pronoun"] ?? groups?.["after"] ?? groups?.["person"] ?? opening ?? own;
}

function isOfFamily({ tokens }: Sentence, signs: number): boolean {
  return (signs & FAMILY) === FAMILY && FAMILY_VOICE.test(normsOf(tokens));
}

/** A member of the public whom the text names. */
function layVoice(voice: Voice | null): Voice | null {
  return voice?.saidBy === "other" && voice.speaker !== null ? voice : null;
}

const ANOTHER = new RegExp(
  `^(?:another|others|one|some)(?: of them)? (?:${SAID})\\b|\\b(?:said|added) (?:one|another)$`,
);

const ONE_MORE = new WordForm(/^(?:another|others|one|some)$/);

/** "“We got nothing,” said one. Another said: …": one more of those who spoke. */
function isAnother(sentence: Sentence): boolean {
  const told = unquotedTokens(sentence);
  // Hardly any sentence has one of those words: the others need no reading.
  if (!told.some((token) => ONE_MORE.fits(token))) return false;
  const words = told.filter(({ kind }) => kind !== "mark");
  return ANOTHER.test(normsOf(words));
}

function isOfLay(sentence: Sentence): boolean {
  return LAY_SPEECH.test(normsOf(unquotedTokens(sentence)));
}

/** How early in a sentence its subject stands. */
const SUBJECT_TOKENS = 5;
const PREPOSITION = new WordForm(/^(?:by|of|to|from|in|on|after|following|despite|said|says|told)$/);

/** "Ofsted carried out the visit in May": what follows with "it" or "they" is theirs. */
function isAboutInspectors({ tokens }: Sentence): boolean {
  for (let at = 0; at < Math.min(SUBJECT_TOKENS, tokens.length); at++) {
    const token = tokens[at];
    if (INSPECTING.fits(token)) return true;
    if (token?.kind === "mark" || PREPOSITION.fits(token)) return false;
  }
  return false;
}

const A_PARENT: Voice = makeVoice("other", null, false);
const COUNCIL: Voice = makeVoice("council", null, false);

function unnamed(voice: Voice | null): Voice {
  return voice ? makeVoice(voice.saidBy, voice.speaker, false, voice.isJoint) : INSPECTORS;
}

/** "“I have been encouraged by the response” of leaders": whoever spoke goes on. */
function isOfOneself(sentence: Sentence): boolean {
  const [first] = sentence.tokens;
  return first !== undefined && /^i(?:'ve|'m)?$/.test(first.norm) && isQuoted(first, sentence);
}

function isFreshQuotation(sentence: Sentence): boolean {
  return sentence.quotes.some(({ start }) => start >= sentence.start && start <= sentence.start + 2);
}
