import type { AreaNaming } from "../model/namings-in.ts";
import { listed } from "../text/listed-words.ts";
import { firstTokenFrom } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { type EventSentence, wordsOf } from "./event-text.ts";
import { asideAround, BETWEEN, BETWEEN_REACH } from "./named-in-passing.ts";

/** A name this many tokens or fewer after "compared with", "neighbouring" is a comparison. */
const COMPARISON_REACH = 4;

/** Is the area named only to be compared with ("lower than in Kent", "Kent having been the first")? */
export function isCompared(event: EventSentence, naming: AreaNaming): boolean {
  const { tokens } = event.sentence;
  if (wordsOf(event, "compared").some(({ first }) => tokens[first - 1]?.end === naming.end)) return true;
  return wordsOf(event, "comparison").some(({ last }) => {
    const from = tokens[last]?.start ?? naming.end;
    const to = tokens[last + COMPARISON_REACH]?.start ?? naming.end;
    return from <= naming.start && naming.start <= to;
  });
}

/** Words before a name that measure by it, or tell what came before or lies beside it. */
const BESIDE = listed("named-beside: beside");
const AS = new WordForm(/^as$/);
const WITH = new WordForm(/^with$/);
const TO = new WordForm(/^to$/);
/** "Next door to Kent", "in contrast to Kent", but "a visit to Kent". */
const BEFORE_TO = listed("named-beside: before to");
/** "As well as Kent" and "along with Kent" tell of both; inspectors may be happy with Kent, or have met with its families. */
const BEFORE_WITH = listed("named-beside: before with");
const BEFORE_AS = new WordForm(/^(?:such|well|known)$/);
const PEOPLE = new WordForm(/^(?:children|pupils|families|leaders|schools)$/);

/**
 * Is the area named only beside the one that a sentence tells of: "the first inspection since the town parted from Kent", "Medway, which
 * shares a board with Kent, was praised"? That inspectors came to Kent is not told.
 */
export function isNamedBeside(event: EventSentence, { start }: AreaNaming): boolean {
  const { tokens } = event.sentence;
  const at = firstTokenFrom(tokens, start);
  if (isAfterLink(tokens, at)) return true;
  const opens = asideAround(tokens, 0, at);
  return opens > 0 && wordsOf(event, "visit", { first: opens, last: tokens.length }).every(isBefore(at));
}

function isBefore(at: number): (word: { readonly first: number }) => boolean {
  return ({ first }) => first > at + COMPARISON_REACH;
}

function isAfterLink(tokens: readonly Token[], at: number): boolean {
  let link = at - 1;
  while (at - link <= BETWEEN_REACH && BETWEEN.fits(tokens[link])) link--;
  const before = tokens[link - 1];
  if (BESIDE.fits(tokens[link])) return true;
  if (AS.fits(tokens[link])) return !BEFORE_AS.fits(before);
  if (TO.fits(tokens[link])) return BEFORE_TO.fits(before);
  if (!WITH.fits(tokens[link]) || BEFORE_WITH.fits(before)) return false;
  return !tokens.slice(link, at).some((token) => PEOPLE.fits(token));
}
