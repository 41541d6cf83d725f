import { listed } from "./listed-words.ts";
import type { TokenRange } from "./token-range.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/** "The council must say what it will do", "it has yet to say", "it has not agreed", "it cannot say how many wait": it has not said it. */
export function isToBeSaid(tokens: readonly Token[], verb: number): boolean {
  const [twoBefore, before] = [tokens[verb - 2]?.norm ?? "", tokens[verb - 1]?.norm ?? ""];
  if (/^(?:not|never|cannot)$/.test(before)) return true;
  return /^(?:must|should)$/.test(before) || (before === "to" && NOT_YET.test(twoBefore));
}
const NOT_YET =
  /^(?:has|have|had|yet|unable|failed|fails|refused|refuses|declined|declines|struggled|struggles)$/;

const CALLS = new WordForm(/^(?:calls|claims)$/);
const OWNER = new WordForm(
  /^(?:her|his|their|our|my|its|the|phone|these|those|any|no|repeated|parents'?|of|to)$/,
);

/** "It gives families more say", "nobody at the council had answered her calls": nobody speaks. */
export function isNounOfSaying(tokens: readonly Token[], at: number): boolean {
  if (CALLS.fits(tokens[at])) return OWNER.fits(tokens[at - 1]);
  return (
    tokens[at]?.norm === "say" &&
    /^(?:more|much|any|no|little|greater|real|final|a|the|their|our|genuine|proper|bigger|equal|fair|strong|stronger|meaningful|direct|full|fuller)$/.test(
      tokens[at - 1]?.norm ?? "",
    )
  );
}

/** "The borough conceded 94% of appeals": it has lost them, and says nothing. */
export function isLost(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]?.norm !== "conceded") return false;
  return /^(?:[\d.,]+%?|most|half|all|appeals?|cases?|defeat|nearly|almost|over|more|three|two|nine)$/.test(
    tokens[verb + 1]?.norm ?? "",
  );
}

const HANDS_ON = listed("silent-verb: hands on");
const ELIDES = new WordForm(/^(?:and|but)$/);
const SUBJECT = new WordForm(/^(?:he|she|they|it|inspectors?|ofsted)$/);

/**
 * "He claimed that officers had been slow and said nobody listened", "they spoke highly of how leaders worked but said plans were late":
 * the verb behind "and" is of whom the sentence is about, not of those whom they speak of.
 */
export function isElided(tokens: readonly Token[], { first }: TokenRange, verb: number): boolean {
  if (first === 0 || !ELIDES.fits(tokens[verb - 1])) return false;
  return tokens.slice(0, first).some((token, at) => SUBJECT.fits(token) && isDoing(tokens, at + 1, first));
}

/** Is there a verb of saying, or one that the subject does, before what else is told of? */
function isDoing(tokens: readonly Token[], at: number, end: number): boolean {
  return at < end && tokens.slice(at, Math.min(end, at + 2)).some((token) => HANDS_ON.fits(token));
}

/** "Parents, not the council, say", "it was not inspectors but parents who said": who is denied to speak. */
function isDenied(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.norm === "the" ? first - 2 : first - 1;
  return tokens[before]?.norm === "not";
}

const PATIENT = listed("silent-verb: patient");

/** "We were seen within a month": by a doctor, and not by inspectors. */
function isSeen(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return tokens[last - 1]?.norm === "seen" && PATIENT.fits(tokens[first - 1]);
}

/** "No place was found", "a school had been found for him": by those who look for one. */
function isLookedFor(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return (
    tokens[last - 1]?.norm === "found" &&
    SOUGHT.fits(tokens[/^(?:had|has|have)$/.test(tokens[first - 1]?.norm ?? "") ? first - 2 : first - 1])
  );
}
const SOUGHT = new WordForm(/^(?:place|places|placement|school|home|tutor|job|solution)$/);

/** What names a place, and stands for its council where it speaks. */
export const PLACE = new WordForm(/^(?:borough|county|city|town)$/);
const WITHIN = new WordForm(/^(?:in|to|into|across|around|throughout|within|near|outside|from)$/);

/** "A head in the borough said", "those who came to the town in May say": where somebody is does not speak. */
function isPlace(tokens: readonly Token[], { first }: TokenRange): boolean {
  if (!PLACE.fits(tokens[first]) || PLACE_COUNCIL.fits(tokens[first + 1])) return false;
  return WITHIN.fits(tokens[tokens[first - 1]?.norm === "the" ? first - 2 : first - 1]);
}
const PLACE_COUNCIL = new WordForm(/^(?:council|councillors?|hall|authority|leaders|bosses|chiefs)$/);

/** Is a subject denied, one that others than inspectors see, or only where somebody is? */
export function isNoSubject(tokens: readonly Token[], range: TokenRange): boolean {
  return (
    isDenied(tokens, range.first) ||
    isSeen(tokens, range) ||
    isLookedFor(tokens, range) ||
    isPlace(tokens, range)
  );
}
