import { type AreaNaming, namingsIn } from "../model/namings-in.ts";
import { cutBefore, openingOfClause } from "../text/clause-of-name.ts";
import { firstTokenFrom, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { EventSentence } from "./event-text.ts";
import { isNamedForPlace } from "./foreign-stretch.ts";
import { BETWEEN, BETWEEN_REACH, isInPassing } from "./named-in-passing.ts";
import { verbAfterAside } from "./tells-inspected.ts";

/** A clause that tells of the place it follows: "pupils travel to Kent, where plans are late". */
const RELATIVE = new WordForm(/^(?:where|which|whose|who)$/);
/** How the main clause goes on behind a relative one. */
const GOES_ON = new WordForm(
  /^(?:is|are|was|were|has|have|had|will|would|can|could|said|says|told|found|went|it|its|they|their|there|he|she|we|but|inspectors|ofsted|the|this|that|in)$/,
);

/**
 * The part of a sentence that tells of an area which is not this text's ("In Kent, families wait two years", "Kent's plans are no
 * better"): all of the clause, to where the sentence comes back to an area that is. What is claimed in it is not claimed of ours. None
 * where the name stands only in passing ("a mother from Kent", "better than in Kent", "pupils travel to schools in Kent"), but that a
 * relative clause tells of it.
 *
 * `namings` are those in the sentence; `isOurs` tells the areas that the text is on, and those that they came after.
 */
export function findElsewhere(
  { sentence }: EventSentence,
  namings: readonly AreaNaming[],
  isOurs: (areaId: string) => boolean,
): TokenRange | null {
  const { tokens } = sentence;
  const named = namings.filter(
    ({ isReference, end }) => !isReference && !isNamedForPlace(tokens, firstTokenFrom(tokens, end)),
  );
  const isAlone = !named.some(({ areaId }) => isOurs(areaId));
  let passed = -2; // no name stands before the first token
  for (const naming of named) {
    if (isOurs(naming.areaId)) continue;
    const at = firstTokenFrom(tokens, naming.start);
    const after = firstTokenFrom(tokens, naming.end);
    const first = openingOfClause(tokens, at);
    const start = tokens[first]?.start ?? sentence.start;
    const isOfOurs = namingsIn(named, start, naming.start).some(({ areaId }) => isOurs(areaId));
    // "Staff from Kent and Essex": so is one more in a list of such.
    if (isOfOurs || at === passed + 1 || isInPassing(tokens, first, at)) {
      const told = toldThere(tokens, { first, at, after, isOfOurs, isAlone });
      if (told) return upToOurs(told.range, told.from);
      passed = after;
      continue;
    }
    const from = tokens[after]?.norm === "," ? verbAfterAside(tokens, after) : after;
    return upToOurs({ first, last: tokens.length }, from);
  }
  return null;

  /** Ends a stretch where one of ours is named after `from` that is told of, at the mark or word that turns to it. */
  function upToOurs({ first, last }: TokenRange, from: number): TokenRange {
    for (const { areaId, start } of named) {
      const at = firstTokenFrom(tokens, start);
      if (!isOurs(areaId) || at < from || at >= last || BESIDE_OURS.fits(wordBefore(tokens, at))) continue;
      return { first, last: cutBefore(tokens, at, from) };
    }
    return { first, last };
  }
}

interface Passed {
  /** Where the clause of the name begins, the name, and what follows it. */
  readonly first: number;
  readonly at: number;
  readonly after: number;
  /** Is one of ours named before it in its clause? */
  readonly isOfOurs: boolean;
  /** Is none of ours named in the sentence? */
  readonly isAlone: boolean;
}

/** What is told all the same of a place named in passing, and where one of ours may end it; null where nothing is. */
function toldThere(
  tokens: readonly Token[],
  { first, at, after, isOfOurs, isAlone }: Passed,
): { readonly range: TokenRange; readonly from: number } | null {
  const last = tokens.length;
  if (isOfOurs && opensReason(tokens, at, after)) return { range: { first: at - 1, last }, from: after };
  if (saysThere(tokens, after) && !(isOfOurs && isForWant(tokens, after)))
    return { range: { first: at, last }, from: after };
  if (isAlone && livesThere(tokens, at)) return { range: { first, last }, from: last };
  const relative = relativeAfter(tokens, after);
  if (relative === 0) return null;
  return { range: { first: relative, last: endOfRelative(tokens, relative) }, from: relative };
}

const REASON = new WordForm(/^(?:because|since|when|if|that|until)$/);

/** "Bury was asked to help because Wigan's plans were poor": what follows is of there. */
function opensReason(tokens: readonly Token[], at: number, after: number): boolean {
  return REASON.fits(tokens[at - 1]) && tokens[after]?.norm === "'s";
}

const IS = new WordForm(/^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|seems?|remains?)$/);

/** "She moved from Kent because plans there are late": not that there are some. */
function saysThere(tokens: readonly Token[], from: number): boolean {
  return tokens.some(
    ({ norm }, at) =>
      at > from && norm === "there" && (!IS.fits(tokens[at + 1]) || THING.fits(tokens[at - 1])),
  );
}

const WANT = new WordForm(/^(?:no|not|nothing|none|few|little|too)$/);

/** "Children in Bury go to schools in Rochdale because there is no | provision there": it is ours that has none. */
function isForWant(tokens: readonly Token[], from: number): boolean {
  return tokens.some(
    ({ norm }, at) =>
      at > from &&
      norm === "there" &&
      IS.fits(tokens[at + 1]) &&
      WANT.fits(tokens[at + 2]) &&
      FOR.fits(tokens[at - 1]),
  );
}
const FOR = new WordForm(/^(?:because|as|since|for)$/);

/** What stands before "there" where it tells of the place: "plans there are late". */
const THING = new WordForm(/^(?:[a-z]{3,}s|staff|support|provision|transport|people|children|council)$/);

/** Not "based": whoever speaks of ours may be "based in Oldham". */
const LIVES = new WordForm(/^(?:live[sd]?|living|grew|raised)$/);
const IN = new WordForm(/^(?:in|near|at|up|to|outside)$/);

/** "Her son, who lives in Kent, waited four years". */
function livesThere(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (IN.fits(tokens[before])) before--;
  return before < at - 1 && LIVES.fits(tokens[before]);
}

/** Words before the name of ours that do not turn to it: "in Kent, unlike in Medway, plans are late". */
const BESIDE_OURS = new WordForm(/^(?:unlike|than|from|outside|beyond|leaving|left)$/);

/** The word before a name and what may stand between. */
function wordBefore(tokens: readonly Token[], at: number): Token | undefined {
  let before = at - 1;
  while (at - before <= BETWEEN_REACH && BETWEEN.fits(tokens[before]) && tokens[before]?.norm !== ",")
    before--;
  return tokens[before];
}

/** Where a relative clause begins right after a name, or its comma; 0 where none does. */
function relativeAfter(tokens: readonly Token[], after: number): number {
  const end = tokens[after]?.norm === "'s" ? after + 1 : after;
  const at = tokens[end]?.norm === "," ? end + 1 : end;
  return RELATIVE.fits(tokens[at]) ? at : 0;
}

function endOfRelative(tokens: readonly Token[], from: number): number {
  for (let at = from + 2; at < tokens.length; at++)
    if (tokens[at]?.norm === "," && GOES_ON.fits(tokens[at + 1])) return at;
  return tokens.length;
}
