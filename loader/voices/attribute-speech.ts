import type { ArticleKind } from "../model/article.ts";
import { kindOfSpeaker, type SpeakerPerson, spanIn } from "../model/speaker-person.ts";
import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { SIGNS, signsOf } from "../text/speech-signs.ts";
import { WordForm } from "../text/word-form.ts";
import { isOfPerson, isOfTwo, OF_FAMILY, opensOnFamily, toldVoice } from "./announced-voice.ts";
import { type Author, authorOf } from "./author-voice.ts";
import { bodyBefore } from "./body-before.ts";
import { CarriedSpeech } from "./carried-speech.ts";
import { A_PARENT, familyVoice, isOfParentBefore } from "./family-voice.ts";
import { feelingVoice } from "./feeling-voice.ts";
import { OF_HEADLINE } from "./headline-voice.ts";
import { HEARD, heardVoice, isAboutInspectors, isHearing, QUOTED_SHARE, quotedShare } from "./heard-voice.ts";
import { voiceOfI, voiceOfWe } from "./lay-we.ts";
import { ListVoice } from "./list-voice.ts";
import { voiceOfNoun } from "./noun-of-person.ts";
import { OthersReview } from "./others-review.ts";
import { ownReportsVoice } from "./own-report.ts";
import type { Before } from "./own-story.ts";
import { ReadersComments } from "./readers-comment.ts";
import { isOfBudget, REPORTER } from "./reporters-voice.ts";
import { isFreshQuotation, runsOn } from "./runs-on.ts";
import { opensWithDash } from "./signed-voice.ts";
import { speakingPronoun } from "./speaking-pronoun.ts";
import { storyOfOne } from "./story-of-one.ts";
import { OF_SOME } from "./stranger-speaks.ts";
import { isQuotedAt, voiceOfOpener, voiceOfSubject } from "./subject-voice.ts";
import { isInspectorBefore, OF_NAME } from "./unknown-person.ts";
import { INSPECTORS, isQuoted, makeVoice, type Voice } from "./voice.ts";
import { voiceOfWritten } from "./written-voice.ts";

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
  const named = sentences.map((sentence, i) =>
    opensWithDash(sentence) && !endsQuoted(sentences[i - 1])
      ? null
      : toldVoice(sentence, people, subjects, cues),
  );
  const next = nextInParagraph(sentences, named);
  const track = new SpeechTrack(authorOf(sentences), subjects, cues);
  return sentences.map((sentence, i) => track.read(sentence, named[i] ?? null, next[i] ?? null));
}

/** Characters from the end of a quotation to the end of its sentence. */
const TO_END = 2;

/** May whoever signs behind a dash have said what stands before: is it quoted to its end? */
function endsQuoted(before: Sentence | undefined): boolean {
  return before?.quotes.some(({ end }) => end >= before.end - TO_END) === true;
}

/** Who spoke so far, sentence by sentence. */
class SpeechTrack {
  readonly #author: Author | null;
  readonly #people: readonly SpeakerPerson[];
  readonly #cues: AttributionCues;
  readonly #review = new OthersReview();
  readonly #list = new ListVoice();
  readonly #carried = new CarriedSpeech();
  readonly #comments = new ReadersComments();
  #last: Voice | null = null;
  #lastPerson: Voice | null = null;
  #lastThing: Voice | null = null;
  #lastNamed: Voice | null = null;
  /** The paragraph that told of it. */
  #thingIn = -1;
  #before: Before | undefined;

  constructor(author: Author | null, people: readonly SpeakerPerson[], cues: AttributionCues) {
    this.#author = author;
    this.#people = people;
    this.#cues = cues;
  }

  /** Who says the next sentence; `named` is who it says speaks, `next` who is named next in its paragraph. */
  read(sentence: Sentence, named: Voice | null, next: Voice | null): Voice {
    const subject = voiceOfSubject(sentence, this.#people, this.#cues);
    const told = named === OF_SOME && this.#areHeard(sentence) ? HEARD : named;
    const heard = ownVoice(sentence, told, this.#last, subject, this.#cues);
    const own = voiceOfNoun(sentence, heard, this.#lastPerson ?? this.#lastNamed, this.#people) ?? heard;
    const comment = this.#comments.voiceOf(sentence, own);
    if (comment) return comment;
    const item = this.#list.itemOf(sentence, own);
    const asked = this.#asked(sentence, own);
    const written = asked
      ? null
      : this.#author && voiceOfWritten(sentence, own, this.#before, this.#author, this.#cues);
    const voice = item ?? asked ?? written ?? this.#voiceOf(sentence, own, subject, next);
    // Whoever writes of themselves is not whom "they" and "she" mean next.
    this.#list.hear(sentence, voice, this.#cues);
    if (!item && !written && own !== OF_HEADLINE) this.#remember(sentence, voice, own, subject);
    const isOfBody = this.#thingIn === sentence.paragraph && this.#lastThing?.saidBy !== "inspectors";
    this.#before = { sentence, voice, thing: isOfBody ? this.#lastThing : null };
    return voice;
  }

  #asked(sentence: Sentence, own: Voice | null): Voice | null {
    const before = this.#before?.sentence;
    const published = ownReportsVoice(sentence, before, this.#cues);
    return published ?? (own ? null : bodyBefore(sentence, before, this.#cues));
  }

  /** "Inspectors heard from parents who were content. Others said plans were late": to the inspectors too. */
  #areHeard(sentence: Sentence): boolean {
    const before = this.#before;
    const { paragraph } = sentence;
    if (quotedShare(sentence) >= QUOTED_SHARE || before?.voice.saidBy !== "inspectors") return false;
    if (isHearing(before.sentence)) return paragraph - before.sentence.paragraph <= 1;
    return before.sentence.paragraph === paragraph && before.voice.isNamed;
  }

  #voiceOf(sentence: Sentence, own: Voice | null, subject: Voice | null, next: Voice | null): Voice {
    const around: SpokenAround = {
      next,
      last: this.#last,
      lastPerson: this.#lastPerson ?? this.#lastNamed,
      lastThing: this.#lastThing,
      before: this.#before?.sentence,
      isBeforeNamed: this.#before?.voice.isNamed === true,
      people: this.#people,
      cues: this.#cues,
    };
    const gone = this.#review.goesOn(sentence, own, around);
    if (gone) return gone;
    const voice = ownStory(own ?? carryOver(sentence, around), subject, sentence);
    if (voice !== INSPECTORS) return voice;
    const ofOne = storyOfOne(sentence, around);
    if (ofOne) return unnamed(ofOne);
    return this.#review.tellsOn(sentence, this.#before?.voice) ?? this.#carried.goesOn(sentence) ?? voice;
  }

  #remember(sentence: Sentence, voice: Voice, own: Voice | null, subject: Voice | null): void {
    this.#review.hear(sentence, own, voice);
    this.#carried.hear(sentence, voice);
    if (own || isHeard(voice, sentence)) this.#last = voice;
    if (this.#last === voice && voice.speaker === null) {
      this.#lastThing = voice;
      this.#thingIn = sentence.paragraph;
    }
    // "Ann Hill, the group's spokesman, has read the report. She said": she is no spokesman of the report's.
    const isSubjects = voice.saidBy === "inspectors" && subject?.speaker != null;
    this.#lastPerson =
      isOfPerson(voice, sentence) && !(isSubjects && voice.speaker === null)
        ? voice
        : (subject ?? this.#lastPerson);
    this.#lastNamed = voiceOfOnly(sentence, this.#people) ?? this.#lastNamed;
  }
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
  return (voice.saidBy !== "inspectors" && voice !== REPORTER) || isAboutInspectors(sentence);
}

/** "Ann Hill waited a year for her son's plan" is her story, though no verb of speech says so. */
function ownStory(carried: Voice, subject: Voice | null, { tokens }: Sentence): Voice {
  if (carried !== INSPECTORS || !subject || subject === OF_NAME) return carried;
  return subject.saidBy === "other" || tokens.some((token) => WISH.fits(token)) ? subject : carried;
}

/** "Ann Hill, the council's leader, wants a “better system”", "… joined parents in applauding staff": an official's wish and thanks are theirs. */
const WISH = listed("attribute-speech: wish");

/** The voice of the only person whom a sentence names, wherever in it: "In a letter by inspector Ann Hill …". */
function voiceOfOnly(sentence: Sentence, people: readonly SpeakerPerson[]): Voice | null {
  const named = people.filter((person) => spanIn(person, sentence));
  const [only] = named;
  if (!only || named.length > 1) return null;
  return makeVoice(kindOfSpeaker(only) ?? "other", only.name, false);
}

/** For each sentence the voice named next in its paragraph, or in those that its quotation runs on into: a quotation is often followed by its speaker. */
function nextInParagraph(sentences: readonly Sentence[], named: readonly (Voice | null)[]): (Voice | null)[] {
  const next = new Array<Voice | null>(sentences.length).fill(null);
  for (let i = sentences.length - 2; i >= 0; i--) {
    const [sentence, after] = [sentences[i], sentences[i + 1]];
    const isSame = after?.paragraph === sentence?.paragraph || runsOn(sentence, after);
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
  /** Does the sentence before name who speaks? */
  readonly isBeforeNamed: boolean;
  readonly people: readonly SpeakerPerson[];
  readonly cues: AttributionCues;
}

function carryOver(sentence: Sentence, around: SpokenAround): Voice {
  const { next, last }: SpokenAround = around;
  const signs = signsOf(sentence.tokens);
  const pronoun = speakingPronoun(sentence);
  if (pronoun !== undefined)
    return isOfParentBefore(pronoun, sentence, around.before) ? A_PARENT : unnamed(meantBy(pronoun, around));
  const ofFamily = familyVoice(sentence, signs, around);
  if (ofFamily) return unnamed(ofFamily);
  if (isQuotation(sentence, around.before)) {
    const isFresh = isFreshQuotation(sentence) && !runsOn(around.before, sentence);
    return unnamed(isFresh ? (next ?? toldOf(sentence, around) ?? last) : last);
  }
  if (signs & SIGNS.we && !isOfThose(sentence, last)) return unnamed(voiceOfWe(sentence, last));
  const ofOneself = voiceOfI(sentence, last);
  if (ofOneself) return unnamed(ofOneself);
  return isOfBudget(sentence) && !THOSE.fits(sentence.tokens[0]) ? REPORTER : INSPECTORS;
}

/** "Carol Enright, head of a primary school, wanted to speak up. “I have never known such staff”": whom the paragraph is about speaks. */
function toldOf(
  { paragraph }: Sentence,
  { before, isBeforeNamed, people, cues }: SpokenAround,
): Voice | null {
  if (!before || before.quotes.length > 0 || isBeforeNamed) return null;
  if (before.paragraph === paragraph) return voiceOfSubject(before, people, cues);
  if (before.paragraph !== paragraph - 1) return null;
  if (opensOnFamily(before)) return OF_FAMILY;
  return tellsOfWords(before) ? null : voiceOfOpener(before, people);
}

/** What somebody else says or said: "read out a letter", "was unmoved by the statement", "praised the parents who spoke". */
const WORDS = new WordForm(/^(?:letters?|statement|picture|email|emails|message|messages)$/);
const OTHERS = new WordForm(/^(?:parents|families|mothers|carers|children|people|those|staff)$/);

function tellsOfWords({ tokens }: Sentence): boolean {
  return tokens.some(
    (token, at) => WORDS.fits(token) || (OTHERS.fits(token) && tokens[at + 1]?.norm === "who"),
  );
}

const THOSE = new WordForm(/^(?:they|inspectors)$/);

/** "They asked us to speed up reviews" after inspectors were told of: "us" is whom they told, and does not speak. */
function isOfThose({ tokens }: Sentence, last: Voice | null): boolean {
  return last?.saidBy === "inspectors" && THOSE.fits(tokens[0]);
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
  const person = lastPerson ?? (isInspectorBefore(last, before) ? last : OF_FAMILY);
  if (pronoun === "they" && isOfTwo(before, people))
    return person && makeVoice(person.saidBy, null, person.isNamed, true);
  return pronoun === "he" || pronoun === "she" ? person : last;
}

function unnamed(voice: Voice | null): Voice {
  return voice ? makeVoice(voice.saidBy, voice.speaker, false, voice.isJoint) : INSPECTORS;
}

/** "“I have been encouraged by the response” of leaders": whoever spoke goes on. */
function isOfOneself(sentence: Sentence): boolean {
  const [first] = sentence.tokens;
  return first !== undefined && /^i(?:'ve|'m)?$/.test(first.norm) && isQuoted(first, sentence);
}
