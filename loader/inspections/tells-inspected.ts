import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** Words that tie what follows to the area just named. */
export const RELATIVES: ReadonlySet<string> = new Set(["which", "where", "who", "whose"]);

/** Tokens after a name within which it is told that the place was inspected: "Bury, which was revisited in May". */
const INSPECTED_REACH = 10;
const NOT = new WordForm(/^(?:not|never|yet)$/);

/** "Has not been inspected", "is to be inspected", but "was among the first to be inspected". */
function isAhead(verb: readonly Token[]): boolean {
  const to = verb.findIndex(({ norm }) => norm === "to");
  return verb.some((token) => NOT.fits(token)) || (to > 0 && !FIRST.fits(verb[to - 1]));
}

const FIRST = new WordForm(/^(?:first|last|latest|places|areas|few)$/);
const PASSIVE = new WordForm(/^(?:was|were|is|has|had|been|being)$/);
const INSPECTED = new WordForm(/^(?:inspected|visited|revisited|reinspected)$/);

/** Does what follows the name say that inspectors were there ("Bury was inspected last year", "Bury, inspected in May,")? */
export function tellsInspected(tokens: readonly Token[], first: number, after: number): boolean {
  return (
    namesItsInspection(tokens, after) ||
    namesInspectionThere(tokens, first) ||
    wasInspected(tokens, first, after)
  );
}

function wasInspected(tokens: readonly Token[], first: number, after: number): boolean {
  const isRelative = tokens[after]?.norm === "," && RELATIVES.has(tokens[after + 1]?.norm ?? "");
  if (!isRelative && (OF_PLACE.fits(tokens[first - 1]) || isOfOther(tokens, first - 1))) return false;
  const isAside = tokens[after]?.norm === ",";
  if (isAside && INSPECTED.fits(tokens[after + 1])) return true;
  if (isAside && opensInspectors(tokens, first, after + 1)) return true;
  // "The trust, which also serves Bury, was praised": the verb of what the aside tells of.
  if (isAside && PASSIVE.fits(tokens[after + 1]) && hasComma(tokens, first)) return false;
  if (saysInspectorsCame(tokens, isAside ? after + 1 : after)) return true;
  const verb = isAside ? verbAfterAside(tokens, after) : after;
  return [after, verb].some((from) => isSeenIn(tokens, from));
}

/** "Was last inspected in May", "was praised by inspectors", "had its own inspection". */
function isSeenIn(tokens: readonly Token[], from: number): boolean {
  const told = tokens.slice(from, from + INSPECTED_REACH);
  const passive = told.findIndex((token) => PASSIVE.fits(token));
  const seen = told.findIndex((token, at) => at > passive && INSPECTED.fits(token));
  // "Bury has 60 schools, of which ten were inspected": it was not.
  if (told.slice(0, Math.max(0, passive)).some((token) => WHOSE.fits(token))) return false;
  if (passive >= 0 && seen > passive && told.slice(passive + 1, seen).every((token) => OF_VERB.fits(token)))
    return !isAhead(told.slice(passive, seen));
  if (passive >= 0 && isJudgedByInspectors(tokens, from + passive)) return true;
  return followedInspection(tokens, from) || (opensHad(told) && hasInspection(told));
}

/** "Kent's own inspection took place in 2018", "Kent's inspection, in 2018, led to a statement": not "Kent's inspection team". */
function namesItsInspection(tokens: readonly Token[], after: number): boolean {
  let at = tokens[after]?.norm === "'s" ? after + 1 : after;
  while (OF_INSPECTION.fits(tokens[at]) && at < after + INSPECTED_REACH) at++;
  return INSPECTION.fits(tokens[at]) && GOES_ON.fits(tokens[at + 1]);
}

const GOES_ON = new WordForm(
  /^(?:[,(]|in|last|took|resulted|ended|found|was|were|led|had|came|went|two|three|four|five|a|earlier|back|this|also|did|brought|revealed|showed)$/,
);

/** "A similar inspection in Kent in 2018 found", "the same inspectors praised Kent last autumn". */
function namesInspectionThere(tokens: readonly Token[], first: number): boolean {
  if (IN.fits(tokens[first - 1]) || tokens[first - 1]?.norm === "of")
    return INSPECTION.fits(tokens[first - 2]);
  return CAME_TO.fits(tokens[first - 1]) && VISITORS.fits(tokens[first - 2]);
}

const CAME_TO = listed("tells-inspected: came to");
const VISITORS = new WordForm(/^(?:inspectors|ofsted|watchdogs|inspectorates|commission|cqc)$/);

/** What may stand inside "was among the very first areas to be inspected", "has itself since been visited". */
const OF_VERB = new WordForm(
  /^(?:been|being|also|already|itself|themselves|both|all|each|recently|since|then|last|first|second|twice|again|separately|jointly|latest|among|one|two|three|of|the|a|few|handful|very|several|areas?|places?|councils?|boroughs?|to|be|in|by|not|never|yet|only|just|now|\d+)$/,
);

/** What may stand between "had" and "inspection": "its own joint". */
const OF_INSPECTION = listed("tells-inspected: of inspection");
const OF_OTHER = new WordForm(/^(?:of|team|teams|report|regime)$/);

const HAS = new WordForm(/^(?:has|have)$/);

/** "Had", "has had", "passed", "came through". */
function opensHad([first, second]: readonly Token[]): boolean {
  return HAD.fits(HAS.fits(first) ? second : first) || (CAME.fits(first) && THROUGH.fits(second));
}

/** "Had its own inspection", "got a glowing report", not "got a letter from an inspection team", "faced an inspection of its homes". */
function hasInspection(told: readonly Token[]): boolean {
  const from = THROUGH.fits(told[1]) || HAS.fits(told[0]) ? 1 : 0;
  const at = told.findIndex((token, i) => i > from && !OF_INSPECTION.fits(token));
  const token = told[at];
  if (token === undefined || OF_OTHER.fits(told[at + 1])) return false;
  return namesInspection(told, token, at) || isReportThatJudges(told, at);
}

/** What tells of an inspection, and may stand for it. */
export const REPORT = new WordForm(/^(?:report|letter|verdict|write-up)$/);
const JUDGES = listed("tells-inspected: judges");
/** What a report is on, and whose it is: not "a good report on its finances", "a poor report from the auditors". */
const ON_WHAT = new WordForm(/^(?:on|about|into|for|of|from|by|over|to|card)$/);

function isReportThatJudges(told: readonly Token[], at: number): boolean {
  if (!REPORT.fits(told[at]) || !JUDGES.fits(told[at - 1])) return false;
  return !ON_WHAT.fits(told[at + 1]) || INSPECTORS.fits(told[at + 2]);
}

const AFTER = new WordForm(/^(?:after|following|since)$/);
const THEN = new WordForm(/^(?:when|after)$/);
/** Tokens after a name up to the inspection that what is told followed. */
const FOLLOWED_REACH = 16;
const GOES_ON_STILL = new WordForm(/^(?:still|also|already|now|itself|currently)$/);
const IS = new WordForm(/^(?:is|was|were|has|had|are|have|fared|did|came|emerged)$/);
/** What tells that nothing was held yet, or of another service's. */
const ELSE = new WordForm(
  /^(?:not|never|yet|to|will|would|schools?|homes?|hospitals?|nursery|nurseries|ilacs)$/,
);

/** "Bury is still working through its plan after a critical inspection last year", "was hauled over the coals when inspectors found". */
function followedInspection(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (GOES_ON_STILL.fits(tokens[at])) at++;
  if (!IS.fits(tokens[at])) return false;
  const end = Math.min(tokens.length, from + FOLLOWED_REACH);
  for (let i = at + 1; i < end; i++) {
    if (ELSE.fits(tokens[i])) return false;
    if (THEN.fits(tokens[i]) && INSPECTORS.fits(tokens[i + 1])) return true;
    if (!AFTER.fits(tokens[i])) continue;
    let noun = i + 1;
    while (OF_INSPECTION.fits(tokens[noun]) && noun < end) noun++;
    return INSPECTION.fits(tokens[noun]) && !OF_OTHER.fits(tokens[noun + 1]);
  }
  return false;
}

const ARTICLE = new WordForm(/^(?:an?|the|its|joint)$/);
const INSPECTORS = new WordForm(/^(?:inspectors|inspection|ofsted|watchdogs?|inspectorates)$/);

/** "In Bury, inspectors praised …", "In neighbouring Bury, an inspection in May …". */
function opensInspectors(tokens: readonly Token[], first: number, from: number): boolean {
  let at = from;
  while (ARTICLE.fits(tokens[at])) at++;
  const isOpening = first === 1 || (first === 2 && NEAR.fits(tokens[1]));
  return isOpening && IN.fits(tokens[0]) && INSPECTORS.fits(tokens[at]);
}

const IN = new WordForm(/^(?:in|over|across)$/);
const NEAR = new WordForm(/^(?:neighbouring|nearby|in|the)$/);

/** "Bury, where inspectors called in May", "Bury, one of several areas inspected in May". */
function saysInspectorsCame(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm === "where") return INSPECTORS.fits(tokens[at + 1]) || INSPECTORS.fits(tokens[at + 2]);
  if (!ONE_OF.fits(tokens[at])) return false;
  const seen = tokens.findIndex((token, i) => i > at && INSPECTED.fits(token));
  if (tokens.slice(at, seen).some((token) => WHOSE.fits(token))) return false;
  return tokens.slice(at, at + INSPECTED_REACH + 1).some((token) => INSPECTED.fits(token));
}

const WHOSE = new WordForm(/^(?:whose|home|school|nursery|hospital|college)$/);
const ONE_OF = new WordForm(/^(?:one|another|among|also)$/);

/** "A care home in Bury was visited": it and not the place was, but that it is the services of the place. */
function isOfOther(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at]?.norm === "in" && !OF_AREA.fits(tokens[at - 1]) && !MARK.fits(tokens[at - 1]);
}

const OF_AREA = listed("tells-inspected: of area");
const MARK = new WordForm(/^(?:[,;:–—]|-)$/);

function hasComma(tokens: readonly Token[], before: number): boolean {
  for (let at = 0; at < before; at++) if (tokens[at]?.norm === ",") return true;
  return false;
}

const JUDGED = new WordForm(/^(?:praised|commended|hailed|criticised|slammed|rebuked|condemned)$/);

/** "Bury was praised by inspectors". */
function isJudgedByInspectors(tokens: readonly Token[], passive: number): boolean {
  const at = passive + (JUDGED.fits(tokens[passive + 1]) ? 1 : 2);
  if (!JUDGED.fits(tokens[at]) || tokens[at + 1]?.norm !== "by") return false;
  return INSPECTORS.fits(tokens[at + 2]) || INSPECTORS.fits(tokens[at + 3]);
}

/** "Pupils from Bury were visited": not the place was. */
const OF_PLACE = new WordForm(/^(?:from|of|near|to|with|for|by)$/);

/** "Bury had its own inspection in May". */
const HAD = listed("tells-inspected: had");
const CAME = new WordForm(/^(?:came|got|sailed|went|scraped|breezed)$/);
const THROUGH = new WordForm(/^(?:through)$/);
const INSPECTION = new WordForm(/^(?:inspection|revisit|reinspection)$/);

/** "Its own inspection", "a visit from the inspectors". */
function namesInspection(told: readonly Token[], token: Token, at: number): boolean {
  const isVisit = token.norm === "visit" && told.slice(at + 1).some((each) => INSPECTORS.fits(each));
  return isVisit || INSPECTION.fits(token);
}

/** Tokens of an aside between a name and its verb. */
const ASIDE_TOKENS = 9;

/** The token after an aside that opens at a comma, where its verb may be; the comma itself where none closes. */
export function verbAfterAside(tokens: readonly Token[], comma: number): number {
  for (let at = comma + 2; at <= comma + ASIDE_TOKENS; at++) if (tokens[at]?.norm === ",") return at + 1;
  return comma;
}
