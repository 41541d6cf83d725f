import type { AreaNaming } from "../model/namings-in.ts";
import { MONTHS } from "../numbers/find-dates.ts";
import { hasFinite } from "../text/finite-verb.ts";
import { listed } from "../text/listed-words.ts";
import { firstTokenFrom, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { EventSentence } from "./event-text.ts";

/** What may stand where a sentence turns from one area to another. */
const MARK = new WordForm(/^(?:[,;:–—]|-|and)$/);

/**
 * Where a sentence that names several areas turns from one to the next: at the mark or "and" before "in Kent", where each has a verb of
 * its own, and at the last mark between two names, once a result is told of the one before ("Kent received the top outcome and Medway the bottom one", "unlike Kent, which was not asked for one, Medway …").
 *
 * `named` are the namings in the sentence, `outcomes` the places of words that tell a result.
 */
export function clauseCuts(
  { sentence: { tokens } }: EventSentence,
  named: readonly AreaNaming[],
  outcomes: readonly TokenRange[],
): number[] {
  const cuts: number[] = [];
  named.forEach((naming, i) => {
    const before = named[i - 1];
    if (!before || before.areaId === naming.areaId || naming.isReference) return;
    const from = firstTokenFrom(tokens, before.end);
    const at = firstTokenFrom(tokens, naming.start);
    const told = outcomes.filter(
      ({ first, last }) => last <= at && last > from && first >= (cuts.at(-1) ?? 0),
    );
    if (told.length === 0) cutUntold(from, at, named[i + 1]);
    else cutAtMark(Math.max(...told.map(({ last }) => last)), at);
  });
  return cuts;

  function cutUntold(from: number, at: number, next: AreaNaming | undefined): void {
    const turn = turnInto(tokens, from, at);
    const last = next ? firstTokenFrom(tokens, next.start) : tokens.length;
    if (turn > from && isClause(tokens, from, turn) && isClause(tokens, at + 1, last)) cuts.push(turn);
    else if (hasOwnTime(tokens, from, at) && tellsTime(tokens, at + 1, last)) cutAtMark(from, at);
  }

  function cutAtMark(from: number, at: number): void {
    const mark = tokens.slice(from, at).findLastIndex((token) => MARK.fits(token));
    if (mark >= 0) cuts.push(from + mark);
  }
}

/** "Kent (inspected in March) and Medway (May) were told": what is told is of both. */
const OPENS_ASIDE = new WordForm(/^[(,]$/);
const YEAR = new WordForm(/^20\d\d$/);
const MONTH = new WordForm(new Set(MONTHS));

/** "Kent was inspected in 2018 and Medway in March": is a time told between two names that is the first one's own? */
export function hasOwnTime(tokens: readonly Token[], from: number, at: number): boolean {
  return !OPENS_ASIDE.fits(tokens[from]) && tellsTime(tokens, from, at);
}

function tellsTime(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (YEAR.fits(token) || (token?.isCapital && MONTH.fits(token))) return true;
  }
  return false;
}

const LEADS = new WordForm(/^(?:in|over|across|at|the|neighbouring|nearby)$/);

/** The mark or "and" before "in Kent", "over in Kent"; 0 where none stands there. */
function turnInto(tokens: readonly Token[], from: number, at: number): number {
  let before = at - 1;
  while (before > from && LEADS.fits(tokens[before])) before--;
  return before < at - 1 && MARK.fits(tokens[before]) ? before : 0;
}

/** Without "and" so many tokens are a clause, whatever its verb. */
const CLAUSE_TOKENS = 4;

function isClause(tokens: readonly Token[], from: number, to: number): boolean {
  return hasFinite(tokens, from, to) || (to - from >= CLAUSE_TOKENS && tokens[to]?.norm !== "and");
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["both", 2],
  ["two", 2],
  ["three", 3],
  ["four", 4],
]);
/** What all areas of a text have: "the inspections took place in May". */
const ALL_THEIRS = listed("clauses-of-areas: all theirs");
/** What is counted of each of several areas, and not the areas: "both weaknesses", "three members of the team". */
const OF_EACH = new WordForm(/^(?:were|are|have|had|must|will|was|inspected|visited|told|councils?)$/);
const OPENING = new WordForm(/^(?:the|these|those|all|in)$/);

/** "Reports on the two partnerships were published in May". */
const OF_REPORTS = new WordForm(/^(?:reports|letters|inspections|visits|teams|inspectors)$/);
const ON = new WordForm(/^(?:on|of|to|about|for|in|from|visited|inspected)$/);

/** Does a sentence without a name tell of all the areas that the text is about ("Both were inspected in May", "The two inspections …")? */
export function tellsOfAll(event: EventSentence, namings: readonly AreaNaming[], areas: number): boolean {
  if (areas < 2 || namings.some(({ isReference }) => !isReference)) return false;
  const { tokens } = event.sentence;
  const from = OF_REPORTS.fits(tokens[0]) && ON.fits(tokens[1]) ? 2 : 0;
  let at = from;
  while (at < from + 2 && OPENING.fits(tokens[at])) at++;
  const number = NUMBERS.get(tokens[at]?.norm ?? "");
  if (number === undefined) return at > 0 && tokens[0]?.norm === "the" && opensPlural(tokens, at);
  return number === areas && (OF_EACH.fits(tokens[at + 1]) || opensPlural(tokens, at + 1));
}

function opensPlural(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm === "areas" && OF_WORK.fits(tokens[at + 1])) return false;
  return ALL_THEIRS.fits(tokens[at]) || (tokens[at]?.norm === "local" && ALL_THEIRS.fits(tokens[at + 1]));
}

/** "Two areas of significant weakness", "the areas for improvement": those are of the work. */
const OF_WORK = new WordForm(/^(?:of|for|where|requiring|needing)$/);
