import type { EventSentence } from "./event-text.ts";
import { isNamedForPlace, verbAfterAside } from "./foreign-stretch.ts";
import { type AreaNaming, namingsIn } from "./namings-in.ts";
import { firstTokenFrom, type TokenRange } from "./token-range.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/** Words before a name that only measure by it, or tell whence, whither or whose company: "than Kent", "moved from Kent". */
const IN_PASSING = new WordForm(
  /^(?:from|to|into|near|towards|than|unlike|like|as|with|alongside|beside|beyond|between|outside|by|for|versus|via|through|after|before|since|following|formerly|except|at|or|not)$/,
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

/** Marks that a clause of its own comes after: "Rutland is not alone: Kent was told …". */
const CLAUSE_MARK = new WordForm(/^[:;]$/);

/**
 * The part of a sentence that tells of an area which is not this text's ("In Kent, families wait two years", "Kent's plans are no
 * better"): all of the clause, to the next name of an area that is. What is claimed in it is not claimed of ours. None where the name
 * stands only in passing ("a mother from Kent", "better than in Kent", "pupils travel to schools in Kent").
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
    const first = tokens.slice(0, at).findLastIndex((token) => CLAUSE_MARK.fits(token)) + 1;
    const start = tokens[first]?.start ?? sentence.start;
    const isOfOurs = namingsIn(named, start, naming.start).some(({ areaId }) => isOurs(areaId));
    // "Staff from Kent and Essex": so is one more in a list of such.
    if (isOfOurs || at === passed + 1 || isInPassing(tokens, first, at)) {
      passed = after;
      continue;
    }
    const from = tokens[after]?.norm === "," ? verbAfterAside(tokens, after) : after;
    const next = named.find((other) => isOurs(other.areaId) && firstTokenFrom(tokens, other.start) >= from);
    return { first, last: next ? firstTokenFrom(tokens, next.start) : tokens.length };
  }
  return null;
}

/** What another area is told of only beside: "twice the rate of those in Kent". */
const BESIDE = new WordForm(/^(?:those|that)$/);

/** Is the name that begins at `at` one in passing, in a clause that begins at `first`? */
function isInPassing(tokens: readonly Token[], first: number, at: number): boolean {
  let before = at - 1;
  while (before >= first && at - before <= BETWEEN_REACH && BETWEEN.fits(tokens[before])) before--;
  if (before >= first && IN_PASSING.fits(tokens[before])) return true;
  if (tokens.slice(before + 1, at).some((token) => BESIDE.fits(token))) return true;
  return tokens.slice(first, at).some((token) => TAKEN_THERE.fits(token));
}
