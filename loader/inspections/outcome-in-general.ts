import type { OutcomeName } from "../model/extraction.ts";
import { numberAt } from "../numbers/number-words.ts";
import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { clauseBefore } from "./clause-before.ts";
import { ITS_OWN } from "./denied-behind.ts";

const AREAS = listed("outcome-in-general: areas");
const AREA = new WordForm(/^(?:area|council|authority|partnership|borough|county)$/);
/** How many, or which, of all areas: "half of all areas", "most councils", "one in four areas". */
const HOW_MANY = listed("outcome-in-general: how many");
const THE_ONES = new WordForm(/^(?:the|these|those|both|two|three|its|their|other|such|local|upper|tier)$/);
const OPENS_SUBJECT = new WordForm(/^(?:that|and|but|while|[,;:–—])$/);
const RELATIVE = listed("outcome-in-general: relative");
const AMONG = new WordForm(/^(?:among|amongst|of|like|unlike|joins?|joined)$/);
const ONE_OF = new WordForm(/^(?:one|among|amongst|like|unlike|joins?|joined)$/);
const ANY = new WordForm(/^(?:an|any|every|each|no)$/);
const OF_ANY = new WordForm(/^(?:can|could|may|is|has|gets?|must|might|ever)$/);
const EXTREME = listed("outcome-in-general: extreme");
const IS = new WordForm(/^(?:is|are|being|was|would)$/);
const OF_CHOICE = listed("outcome-in-general: of choice");
const HOW_MANY_REACH = 7;
const OPENING = 3;

/** Is a result told of areas in general ("half of areas are asked for one") or as one of those there may be ("the worst is …")? */
export function isInGeneral(tokens: readonly Token[], said: TokenRange, outcome: OutcomeName): boolean {
  const clause = clauseBefore(tokens, said.first);
  const isOfWeaknesses = outcome === "sufficient-progress" || outcome === "insufficient-progress";
  return (
    clause.some((at) => isOfAreas(tokens, at, isOfWeaknesses)) ||
    isDefined(tokens, clause) ||
    isBeingDefined(tokens, said) ||
    (outcome === "wsoa" && isSaidToBe(tokens, said.last)) ||
    isGivenWhere(tokens, said) ||
    isOfChoices(tokens, clause, said)
  );
}

function isOfAreas(tokens: readonly Token[], at: number, isOfWeaknesses: boolean): boolean {
  const token = tokens[at];
  if (SHARE.fits(token) && SO_MANY_DO.fits(tokens[at + 1])) return !isOfWeaknesses && !isOneOf(tokens, at);
  if (AREA.fits(token)) return !isOfWeaknesses && isOfAny(tokens, at);
  if (!AREAS.fits(token) || (isOfWeaknesses && token?.norm === "areas" && !isVisited(tokens, at)))
    return token?.norm === "those" && isVisited(tokens, at) && isCounted(tokens, at);
  if (isOneOf(tokens, at)) return false;
  return isCounted(tokens, at) || isBare(tokens, at);
}

/** "Any area may", "no council in the region has". */
function isOfAny(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.norm === "no" || (ANY.fits(before) && OF_ANY.fits(tokens[at + 1]));
}

/** "Of the 90 areas, about a quarter | have fallen into the lowest category". */
const SHARE = new WordForm(/^(?:half|quarter|third|fifth|cent|majority|minority|most)$/);
const SO_MANY_DO = new WordForm(/^(?:have|had|has|were|was|are|got|get|fell|fall|came|come)$/);

const VISITED = new WordForm(/^(?:inspected|revisited|visited|reinspected|fail|do|did)$/);

/** "Areas that are revisited", "those inspected so far". */
function isVisited(tokens: readonly Token[], at: number): boolean {
  return VISITED.fitsAny(tokens, at + 1, at + 5);
}

/** "Half of all areas", "one in four areas", "most councils". */
function isCounted(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - HOW_MANY_REACH); i--) {
    if (HOW_MANY.fits(tokens[i])) return !isOneOf(tokens, i);
    if (tokens[i]?.norm === "in" && numberAt(tokens, i - 1)) return !isOneOf(tokens, i - 1);
    if (!THE_ONES.fits(tokens[i]) && tokens[i]?.norm !== "of" && !numberAt(tokens, i)) return false;
  }
  return false;
}

/** "One of about half of all areas", "among those", "like most areas": this one is too. */
function isOneOf(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - HOW_MANY_REACH); i--) {
    if (ONE_OF.fits(tokens[i]) && (tokens[i]?.norm !== "one" || AMONG.fits(tokens[i + 1]))) return true;
    if (OPENS_SUBJECT.fits(tokens[i])) return false;
  }
  return false;
}

/** "Areas that do badly have to …": no word says which. */
function isBare(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.norm === "local" ? at - 2 : at - 1;
  const opens = before < 0 || OPENS_SUBJECT.fits(tokens[before]) || tokens[before]?.norm === "to";
  return opens && RELATIVE.fits(tokens[at + 1]);
}

/** "The worst that can happen to an area is …", "the best of which is …". */
function isDefined(tokens: readonly Token[], clause: readonly number[]): boolean {
  const is = clause.findIndex((at) => IS.fits(tokens[at]));
  if (is < 0 || is > OPENING + 2) return false;
  const before = clause.slice(is + 1);
  const extreme = before.findIndex((at) => EXTREME.fits(tokens[at]));
  return extreme >= 0 && before.slice(0, extreme).some((at) => OF_CHOICE.fits(tokens[at]));
}

/** "The best that an area can get | is …": that tells what it would be. */
function isBeingDefined(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  if (!EXTREME.fitsAny(tokens, first, last)) return false;
  let at = last;
  while (THAT_MAY_BE.fits(tokens[at])) at++;
  return tokens[at]?.norm === "is" && OF_CHOICE.fitsAny(tokens, first, at);
}

/** "A written statement of action is the toughest thing that inspectors can ask for". */
function isSaidToBe(tokens: readonly Token[], last: number): boolean {
  let at = last;
  while (ITS_OWN.fits(tokens[at])) at++;
  if (tokens[at]?.norm !== "is") return false;
  return EXTREME.fitsAny(tokens, at, at + 3) && OF_CHOICE.fitsAny(tokens, at, at + WHERE_REACH);
}

const THAT_MAY_BE = listed("outcome-in-general: that may be");

const WHERE = new WordForm(/^(?:where|wherever|when|whenever|if|unless)$/);
const CASE = listed("outcome-in-general: case");
const PRESENT = listed("outcome-in-general: in general");

/** "Is given where experiences are mixed", "is required if inspectors find weaknesses". */
function isGivenWhere(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  for (let at = last; at < Math.min(tokens.length, last + WHERE_REACH); at++) {
    if (tokens[at]?.kind === "mark") return false;
    if (tokens[at]?.norm === "in" && isOfCases(tokens, at)) return true;
    if (!WHERE.fits(tokens[at]) || !CASE.fitsAny(tokens, at + 1, at + 3)) continue;
    const told = tokens.slice(Math.max(0, first - WHERE_REACH), at);
    return told.some((token) => PRESENT.fits(token)) && !told.some((token) => PAST.fits(token));
  }
  return false;
}

/** "In about half of cases". */
function isOfCases(tokens: readonly Token[], at: number): boolean {
  return HOW_MANY.fitsAny(tokens, at + 1, at + 4) && CASES.fitsAny(tokens, at + 2, at + 7);
}

const CASES = new WordForm(/^cases$/);
const PAST = new WordForm(/^(?:was|were|had|has|have|did|gave|asked|found)$/);
const WHERE_REACH = 8;

const RESULTS = listed("outcome-in-general: results");
const MAY_BE = new WordForm(/^(?:there|can|could|may|possible|either|one)$/);

/** "There are three possible outcomes: …", "inspectors can reach two conclusions": none of what is listed was given. */
function isOfChoices(tokens: readonly Token[], clause: readonly number[], { first }: TokenRange): boolean {
  const opens = clause.at(-1) ?? first;
  const results = tokens.findIndex(
    (token, at) =>
      at < first && RESULTS.fits(token) && HOW_MANY_RESULTS_REACH.some((n) => isNumber(tokens, at - n)),
  );
  if (results < 0 || !MAY_BE.fitsAny(tokens, 0, results)) return false;
  // "…, and Bury got the second of them": from the list on nothing else begins.
  const isListOpen = !ENDS_LIST.fitsAny(tokens, results, opens) && !GOT.fitsAny(tokens, results, first + 1);
  return isListOpen && tokens.slice(0, results).some((token) => MAY_LIST.fits(token));
}

const HOW_MANY_RESULTS_REACH = [1, 2, 3] as const;
const MAY_LIST = new WordForm(/^(?:there|can|could|may|either)$/);
const ENDS_LIST = new WordForm(/^(?:;|but)$/);
const GOT = listed("outcome-in-general: got");

function isNumber(tokens: readonly Token[], at: number): boolean {
  return at >= 0 && numberAt(tokens, at) !== null;
}
