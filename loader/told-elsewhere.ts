import { cutBefore, openingOfClause } from "./clause-of-name.ts";
import type { EventSentence } from "./event-text.ts";
import { figureBefore } from "./figures-beside.ts";
import { isNamedForPlace, verbAfterAside } from "./foreign-stretch.ts";
import { type AreaNaming, namingsIn } from "./namings-in.ts";
import { firstTokenFrom, type TokenRange } from "./token-range.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/** Words before a name that only measure by it, or tell whence, whither or whose company: "than Kent", "moved from Kent". */
const IN_PASSING = new WordForm(
  /^(?:from|to|into|near|towards|than|unlike|like|as|with|alongside|beside|beyond|between|outside|by|for|versus|via|through|after|before|since|following|formerly|except|at|or|not|against|below|above)$/,
);
/** Words that may stand between those and the name: "than in neighbouring Kent". */
const BETWEEN = new WordForm(
  /^(?:in|of|the|its|their|our|neighbouring|nearby|neighbours?|county|city|borough|council|those|that|children|pupils|families|schools|colleges|leaders|,)$/,
);
const BETWEEN_REACH = 4;

/** Words of going there, being taught or looked after there: "they travel to schools in Surrey and Hampshire". */
const TAKEN_THERE = new WordForm(
  /^(?:travel(?:s|led|ling)?|journeys?|sen[dt]|sending|placed?|placing|placements?|moved?|moving|taxis?|transport(?:ed)?|buse?s?|look(?:s|ing)?|go(?:es|ing)?|drive[ns]?|driving|attend(?:s|ing|ed)?|schools?|colleges?|academy|hospitals?|clinics?|units?|centres?|based|born|live[ds]?|living|career|degree|university|conference|tribunal|court)$/,
);
/** What is written to or about a place, or done there, and tells of it: "the letter to Kent County Council said". */
const OF_THERE = new WordForm(
  /^(?:letters?|reports?|verdict|inspections?|visits?|revisit|judgements?|figures?|rates?|totals?|averages?|shares?|proportion)$/,
);
const TO_THERE = new WordForm(/^(?:to|into|at|for)$/);

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
      const relative = relativeAfter(tokens, after);
      if (relative > 0) return upToOurs({ first: relative, last: endOfRelative(tokens, relative) }, relative);
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

/** What another area is told of only beside: "twice the rate of those in Kent". */
const BESIDE = new WordForm(/^(?:those|that)$/);

/** Is the name that begins at `at` one in passing, in a clause that begins at `first`? */
function isInPassing(tokens: readonly Token[], first: number, at: number): boolean {
  let before = at - 1;
  while (before >= first && at - before <= BETWEEN_REACH && BETWEEN.fits(tokens[before])) before--;
  if (before >= first && IN_PASSING.fits(tokens[before])) return !tellsOfThere(tokens, first, before);
  if (isMeasure(tokens, first, at) || isInAside(tokens, first, at)) return true;
  if (tokens.slice(before + 1, at).some((token) => BESIDE.fits(token))) return true;
  return tokens.slice(first, at).some((token) => TAKEN_THERE.fits(token) && !isAcronym(token));
}

const AROUND = new WordForm(
  /^(?:the|a|an|just|only|about|around|rate|average|figure|of|nearly|almost|some)$/,
);

/** "31 per cent, against 58 per cent in Kent": its figure is only measured by. */
function isMeasure(tokens: readonly Token[], first: number, at: number): boolean {
  let before = (figureBefore(tokens, at) ?? 0) - 1;
  while (before > first && AROUND.fits(tokens[before])) before--;
  return before > first && IN_PASSING.fits(tokens[before]);
}

const ASIDE_REACH = 16;
const OPENS_ASIDE = new WordForm(/^(?:who|which|whose)$/);

/** "The trust, which also serves Kent, has long waits", "Inspectors, who were in Kent last week, found". */
function isInAside(tokens: readonly Token[], first: number, at: number): boolean {
  for (let i = at - 1; i > Math.max(first + 1, at - ASIDE_REACH); i--) {
    if (tokens[i]?.norm === ",") return false;
    if (OPENS_ASIDE.fits(tokens[i]) && tokens[i - 1]?.norm === ",") return !OF_THERE.fits(tokens[i - 2]);
  }
  return false;
}

const WENT = new WordForm(/^(?:went|came|returned|back|called|visits?|trip)$/);
const VISITORS = new WordForm(/^(?:inspectors|teams?|ofsted|inspectorates|watchdogs)$/);

/** "Inspectors who went to Kent found": what is told is of there; "inspectors, who went to Kent before, found" is not. */
function wentThere(tokens: readonly Token[], first: number, before: number): boolean {
  if (!WENT.fits(tokens[before - 1])) return false;
  const told = tokens.slice(first, before);
  return told.some((token) => VISITORS.fits(token)) && !told.some(({ norm }) => norm === ",");
}

/** "At Kent County Council, plans are late", "the letter to Kent". */
function tellsOfThere(tokens: readonly Token[], first: number, before: number): boolean {
  if (!TO_THERE.fits(tokens[before])) return false;
  if (wentThere(tokens, first, before)) return true;
  return OF_THERE.fits(tokens[before - 1]) || (before === first && tokens[before]?.norm === "at");
}

/** "SEND" is not sending. */
function isAcronym({ norm, isCapital }: Token): boolean {
  return norm === "send" && isCapital;
}
