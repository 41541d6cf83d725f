import type { SpeakerPerson } from "../model/speaker-person.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { isAddressed } from "./reported-speech.ts";

/** More than any sentence has tokens. */
const FAR = Number.POSITIVE_INFINITY;

/** How inspectors tell what they saw: "the inspector Ann Hill found that …". */
const FINDING = listed("speaking-person: finding");
/** How somebody's view is told: "Ann Hill believes that …", "Ann Hill hit back, insisting that …". */
const HOLDS = listed("speaking-person: holds");
/** Words between a person's name and the verb: "X, executive director for children at the council, said". */
const PERSON_REACH = 24;
/** Of who opens a sentence, over a post for two bodies. */
const SUBJECT_REACH = 45;
/** Tokens before who opens it: "Cllr", "Professor Dame". */
const MOST_BEFORE_SUBJECT = 3;

/** Whose name stands nearest to a verb of speech, and how many tokens from it. */
export interface Speaking {
  readonly person: SpeakerPerson;
  readonly distance: number;
}

/** The person whose name stands nearest to a verb of speech. */
export function speakingPerson(
  tokens: readonly Token[],
  sentence: Sentence,
  people: readonly SpeakerPerson[],
): Speaking | null {
  let best: { person: SpeakerPerson; distance: number } | null = null;
  for (const person of people) {
    if (!isNamedIn(person, sentence) || isAddressed(person, sentence)) continue;
    const places = namePlaces(tokens, sentence, person);
    const distance = isWhoJudges(tokens, places) ? 0 : distanceToVerb(tokens, places, person.kind);
    const isSubject = places.some((at) => at < MOST_BEFORE_SUBJECT);
    if (distance <= (isSubject ? SUBJECT_REACH : PERSON_REACH) && distance < (best?.distance ?? FAR))
      best = { person, distance };
  }
  return best;
}

/** "For Ann Hill, of the teachers' union, the findings are a warning": so she says. */
function isWhoJudges(tokens: readonly Token[], places: readonly number[]): boolean {
  if (tokens[0]?.norm !== "for") return false;
  return places.includes(1) || (TITLED.fits(tokens[1]) && places.includes(2));
}

const TITLED = listed("speaking-person: titled");

function isNamedIn({ spans }: SpeakerPerson, sentence: Sentence): boolean {
  return spans.some((span) => isWithin(span, sentence));
}

/** Tokens from the places of a person's name to the nearest verb of theirs. */
function distanceToVerb(
  tokens: readonly Token[],
  places: readonly number[],
  kind: SpeakerPerson["kind"],
): number {
  let least = FAR;
  for (let verb = 0; verb < tokens.length; verb++) {
    const token = tokens[verb];
    const isVerb =
      SPEECH.fits(token) ||
      HOLDS.fits(token) ||
      isAccording(tokens, verb) ||
      isToSay(tokens, verb) ||
      (kind === "inspector" && FINDING.fits(token));
    if (!isVerb || isPassive(tokens, verb)) continue;
    for (const at of places) if (!isOfClause(tokens, verb, at)) least = Math.min(least, Math.abs(verb - at));
  }
  return least;
}

const TO_SAY = listed("speaking-person: to say");
const GOES = listed("speaking-person: goes");
/** Tokens between: "went on BBC Radio Kent to say". */
const GOES_REACH = 9;

/** "Ann Hill took to Facebook to say", "was quick to insist". */
function isToSay(tokens: readonly Token[], verb: number): boolean {
  if (!TO_SAY.fits(tokens[verb]) || tokens[verb - 1]?.norm !== "to") return false;
  return tokens.slice(Math.max(0, verb - GOES_REACH), verb).some((token) => GOES.fits(token));
}

/** Tokens of a name with its title, at the most. */
const NAME_REACH = 4;
const PREDICATE = new WordForm(/^(?:is|was|were|has|had|would|should|could|will|must|did)$/);

/** "Said Ms Hill was late": whose name is followed by a verb after the verb of saying is spoken of. */
function isOfClause(tokens: readonly Token[], verb: number, at: number): boolean {
  if (at <= verb || at - verb > 2) return false;
  for (let next = at + 1; next <= at + NAME_REACH; next++)
    if (!tokens[next]?.isCapital) return PREDICATE.fits(tokens[next]);
  return false;
}

/** "According to Ann Hill, the council's leader, …". */
function isAccording(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm === "according" && tokens[at + 1]?.norm === "to";
}

function isWithin(span: { start: number; end: number }, { start, end }: Sentence): boolean {
  return span.start >= start && span.end <= end;
}

/** The tokens at which the sentence names the person. */
export function namePlaces(tokens: readonly Token[], sentence: Sentence, person: SpeakerPerson): number[] {
  return person.spans
    .filter((span) => isWithin(span, sentence))
    .map(({ start, end }) => tokens.findIndex((token) => token.start >= start && token.end <= end))
    .filter((at) => at >= 0);
}

const BE = new WordForm(/^(?:is|are|was|were|be|been|being)$/);

export const ADVERB = new WordForm(/ly$|^(?:also|often)$/);

/** "Staff were described as kind": the subject says nothing. */
export function isPassive(tokens: readonly Token[], verb: number): boolean {
  const before = tokens[verb - 1];
  return BE.fits(ADVERB.fits(before) ? tokens[verb - 2] : before);
}

/** Tokens from who opens a sentence to the comma after their name: "Councillor Mary Ann Hill,". */
const NAME_TOKENS = 6;

/** "Ann Hill, lead member for children and families at the council, told us": between the name and the verb stands what she is. */
export function isApposed(tokens: readonly Token[], places: readonly number[]): boolean {
  const comma = tokens.findIndex(({ norm }) => norm === ",");
  if (comma < 1 || comma > NAME_TOKENS || !places.some((at) => at < comma)) return false;
  const verb = tokens.findIndex((token, at) => at > comma + 1 && SPEECH.fits(token));
  return verb > 0 && tokens[verb - 1]?.norm === ",";
}

/** Tokens from the first of a name to what is right beside it. */
const BESIDE = 2;

/** "Mr Hill's letter says": it is his. */
export function hasOwnLetter(tokens: readonly Token[], sentence: Sentence, person: SpeakerPerson): boolean {
  return namePlaces(tokens, sentence, person).some((at) => {
    const tail = tokens.findIndex(({ kind }, i) => i > at && kind === "tail");
    const isNear = tail > 0 && tail - at <= BESIDE;
    return isNear && tokens[tail + 1]?.norm === "letter" && SPEECH.fits(tokens[tail + 2]);
  });
}
