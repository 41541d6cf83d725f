import { hasFinite, REPORTS } from "../text/finite-verb.ts";
import { listed } from "../text/listed-words.ts";
import { tellsDoing } from "../text/plain-verb.ts";
import { opensSecondClause, SAYS_ALSO, SUBJECT_TOKENS } from "../text/second-clause.ts";
import { sortFew } from "../text/sort-few.ts";
import { isWithin, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { closesException, endsWithException } from "./excepted.ts";
import { type CueMatch, openMarksIn, type SentenceMarks } from "./sentence-marks.ts";
import { type Cut, type Opening, withTurns } from "./turn-cuts.ts";
import { wordsOfPattern } from "./winning-cues.ts";

/** A part of a sentence that is judged by itself; `opening` tells how it is joined to what stands before. */
export interface Clause extends TokenRange {
  readonly opening: Opening;
}

const SUBJECT_PRONOUN = new WordForm(/^(?:we|they|he|she|it|there|i)$/);

const NO_TURNS: readonly number[] = [];

/** Cuts a sentence into clauses, in order and without gaps; commas alone do not cut. At `turnsAt` another speaks. */
export function cutClauses(marks: SentenceMarks, turnsAt: readonly number[] = NO_TURNS): Clause[] {
  const { tokens } = marks;
  const whole = { first: 0, last: tokens.length };
  const cuts = cutAtTokens(tokens).filter(({ at }) => at === 0 || at !== marks.labelEnd);
  for (const contrast of openMarksIn(marks, "contrast", whole)) {
    if (isInCue(marks, contrast) || isAside(tokens, contrast)) continue;
    if (contrast.row.value === "coord") {
      cuts.push({ at: contrast.first, opening: "coord" });
      continue;
    }
    cuts.push({ at: contrast.first, opening: "sub" });
    const end = endOfConcession(tokens, contrast.last);
    if (end !== null) cuts.push({ at: end, opening: "main" });
  }
  return toClauses(withTurns(cuts, turnsAt), tokens.length);
}

/** The cuts that marks and joining words make. */
function cutAtTokens(tokens: readonly Token[]): Cut[] {
  const cuts: Cut[] = [{ at: 0, opening: "stop" }];
  let asideEnd = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (i === asideEnd) continue;
    asideEnd = isDash(tokens, i) ? endOfAside(tokens, i) : asideEnd;
    const opening = isDash(tokens, i) && i < asideEnd ? null : openingAfter(tokens, i, cuts.at(-1)?.at ?? 0);
    if (opening) cuts.push({ at: i + 1, opening });
  }
  return cuts;
}

/** How a clause opens after token `i`, where one does: `from` is where the clause before began. */
function openingAfter(tokens: readonly Token[], i: number, from: number): Opening | null {
  const token = tokens[i];
  if (endsWithException(tokens, i + 1) || closesException(tokens, i)) return "second";
  if (opensYet(tokens, i, from)) return "coord";
  if (token?.kind === "mark") {
    if (isStop(tokens, i)) return token.norm === ":" ? "colon" : "stop";
    const isSecond = isSecondMain(tokens, i, from) || isListedMain(tokens, i, from);
    return isSecond || isListedThat(tokens, i, from) || opensOthers(tokens, i) ? "second" : null;
  }
  if (opensSecondClause(tokens, i, from)) return "second";
  return opensReason(tokens, i) ? "stop" : null;
}

/** After "yet" these tell how far something has come: "plans, yet to be finished, ..." */
const NOT_SO_FAR = new WordForm(/^(?:to|been|again|another|more|further|known|ready)$/);

/** The comma of "parents have to fight, yet links with schools are strong": a turn, with a verb of its own on either side. */
function opensYet(tokens: readonly Token[], comma: number, from: number): boolean {
  if (tokens[comma]?.norm !== "," || tokens[comma + 1]?.norm !== "yet") return false;
  if (NOT_SO_FAR.fits(tokens[comma + 2]) || comma - from < 2) return false;
  const end = nextComma(tokens, comma + 1);
  return end !== comma + 2;
}

/** What inspectors did before they asked for something: "a statement was asked for after finding that plans are late". */
const FINDING = listed("clauses: finding");
const FINDERS = new WordForm(/^(?:inspectors|inspector|ofsted|watchdogs|watchdog|regulators|they|it)$/);
const FOUND = listed("clauses: found");

/** Is the token "after" before what was found, the reason for what stands before it? */
export function opensReason(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm !== "after" || at === 0) return false;
  if (FINDING.fits(tokens[at + 1]) || (FINDERS.fits(tokens[at + 1]) && FOUND.fits(tokens[at + 2])))
    return true;
  return tokens.slice(at + 2, at + 2 + SUBJECT_TOKENS).some((_, i) => comesToLight(tokens, at + 2 + i));
}

const COMES = new WordForm(/^(?:came|come|were|was|emerged|surfaced)$/);
const TO_LIGHT = new WordForm(/^(?:light|found|uncovered|identified|exposed|discovered|revealed|unearthed)$/);

/** "After serious failings | came to light", "after long delays | were found". */
function comesToLight(tokens: readonly Token[], at: number): boolean {
  if (!COMES.fits(tokens[at])) return false;
  const next = tokens[at]?.norm === "came" ? tokens[at + 2] : tokens[at + 1];
  return /^(?:emerged|surfaced)$/.test(tokens[at]?.norm ?? "") || TO_LIGHT.fits(next);
}

/** "They said that plans are late, that calls go unanswered and that …": a comma before one more "that". */
function isListedThat(tokens: readonly Token[], comma: number, from: number): boolean {
  if (tokens[comma]?.norm !== "," || tokens[comma + 1]?.norm !== "that") return false;
  return tokens.slice(from, comma).some((token) => token.norm === "that" || SAYS_ALSO.fits(token));
}

/** "Some go the extra mile, others are reluctant". */
function opensOthers(tokens: readonly Token[], comma: number): boolean {
  return tokens[comma + 1]?.norm === "others" && tokens[comma + 2]?.kind === "word" && comma > 2;
}

const AUXILIARY = new WordForm(
  /^(?:has|have|had|is|are|was|were|be|been|can|could|will|would|should|must|may|might|do|does|did|not)$/,
);

/** What stands inside a verb without commas: "schools were nonetheless found to be inclusive". */
const INSIDE_VERB = new WordForm(/^(?:nonetheless|nevertheless|however)$/);

/**
 * "Social workers, though, know them", "trust has, however, broken down": between commas after a subject without its verb, or inside
 * a verb, the word contrasts with the sentence before.
 */
function isAside(tokens: readonly Token[], { first, last }: CueMatch): boolean {
  if (INSIDE_VERB.fits(tokens[first]) && AUXILIARY.fits(tokens[first - 1])) return true;
  if (tokens[first - 1]?.norm !== "," || tokens[last]?.norm !== ",") return false;
  return AUXILIARY.fits(tokens[first - 2]) || !hasFinite(tokens, 0, first);
}

/** "no choice but to", "all but three": the cue says what the contrast word does there. */
function isInCue(marks: SentenceMarks, contrast: CueMatch): boolean {
  if (marks.tokens[contrast.first - 1]?.norm === "all") return true;
  const word = marks.tokens[contrast.first]?.norm ?? "";
  return (marks.byKind.get("cue") ?? []).some(
    (cue) =>
      cue.words > contrast.words && isWithin(contrast, cue) && wordsOfPattern(cue.row.pattern).has(word),
  );
}

const TELLERS = new WordForm(/^(?:families|parents|carers|heads|teachers|pupils|staff)$/);

/** Token after the comma of ", and the report said": a second main clause, with a verb of its own on either side. */
function isSecondMain(tokens: readonly Token[], comma: number, from: number): boolean {
  if (tokens[comma]?.norm !== "," || tokens[comma + 1]?.norm !== "and") return false;
  if (TELLERS.fits(tokens[comma + 2]) && SAYS_ALSO.fits(tokens[comma + 3])) return true;
  const hasSubject = SUBJECT_PRONOUN.fits(tokens[comma + 2]);
  return (
    hasFinite(tokens, from, comma) && (hasSubject || hasFinite(tokens, comma + 2, comma + 2 + SUBJECT_TOKENS))
  );
}

/** Words that open no main clause after a comma, or a clause that is none before it. */
const SUBORDINATE = new WordForm(
  /^(?:which|who|whose|where|when|while|whereas|although|though|but|or|and|with|without|including|such|as|because|if|that|despite|after|before|since|until|unless|once|to|in|for|from|at|on|by|of)$/,
);
/** Tokens within which a listed clause shows its verb: "plans were late, leaders had no grip, and families were angry". */
const LISTED_TOKENS = 5;

/** Is the comma one between main clauses of a list, which ends with ", and" and a main clause of its own? */
function isListedMain(tokens: readonly Token[], comma: number, from: number): boolean {
  if (tokens[comma]?.norm !== "," || SUBORDINATE.fits(tokens[comma + 1])) return false;
  if (SUBORDINATE.fits(tokens[from]) || !hasFinite(tokens, from, comma, REPORTS)) return false;
  const next = nextComma(tokens, comma + 1);
  if (next < 0 || !hasFinite(tokens, comma + 1, Math.min(next, comma + 1 + LISTED_TOKENS))) return false;
  return isSecondMain(tokens, next, comma + 1) || isListedMain(tokens, next, comma + 1);
}

function nextComma(tokens: readonly Token[], from: number): number {
  return nextOf(tokens, from, ",");
}

function nextOf(tokens: readonly Token[], from: number, norm: string): number {
  for (let at = from; at < tokens.length; at++) if (tokens[at]?.norm === norm) return at;
  return -1;
}

function toClauses(cuts: readonly Cut[], end: number): Clause[] {
  if (cuts.length === 1 && end > 0) return [{ first: 0, last: end, opening: "stop" }];
  const sorted = sortFew([...cuts], byPlace);
  const kept = sorted.filter((cut, i) => cut.at < end && cut.at !== sorted[i - 1]?.at);
  return kept.map((cut, i) => ({ first: cut.at, last: kept[i + 1]?.at ?? end, opening: cut.opening }));
}

function byPlace(a: Cut, b: Cut): number {
  return a.at - b.at || rankOf(b) - rankOf(a);
}

/** Where two cuts fall together, the one that tells more stays. */
function rankOf({ opening }: Cut): number {
  return ["stop", "colon", "second", "main", "coord", "sub"].indexOf(opening);
}

/** Words that open a second half whose subject stands before an aside: "Links – the forum says – are poor". */
const VERB_AFTER_ASIDE = new WordForm(
  /^(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|will|would|should|must|remains?|remained)$/,
);

/** The second dash of "X – an aside – is late", at which nothing begins; -1 where what follows is a claim of its own. */
function endOfAside(tokens: readonly Token[], dash: number): number {
  for (let at = dash + 2; at < tokens.length; at++) {
    if (!isDash(tokens, at)) continue;
    return VERB_AFTER_ASIDE.fits(tokens[at + 1]) ? at : -1;
  }
  return -1;
}

const DASH = new WordForm(/^[–—-]$/);

function isDash(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.kind === "mark" && DASH.fits(tokens[i]) && isStop(tokens, i);
}

/** Semicolon, colon, or a dash with a space on a side; not the colon of a time (10:30) nor the hyphen of a word. */
function isStop(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== "mark") return false;
  if (token.norm === ";" || token.norm === "—") return true;
  const isOpenAfter = (tokens[i + 1]?.start ?? token.end) > token.end;
  if (token.norm === ":") return isOpenAfter;
  const isOpenBefore = token.start > (tokens[i - 1]?.end ?? token.start);
  return (token.norm === "–" || token.norm === "-") && isOpenBefore && isOpenAfter;
}

/** What opens examples between commas: "While some teams, such as those for speech and sight, are valued, …". */
const GIVES_EXAMPLE = new WordForm(/^(?:such|including|like|particularly|especially|notably)$/);

/** A concession ends at the next comma that is not one of a list or beside examples, or where "others" begin. */
function endOfConcession(tokens: readonly Token[], from: number): number | null {
  for (let i = from; i < tokens.length; i++) {
    const norm = tokens[i]?.norm;
    if (norm === "others") return i;
    if (norm !== "," || (isInList(tokens, i) && !isBetweenMains(tokens, from, i))) continue;
    if (GIVES_EXAMPLE.fits(tokens[i + 1])) i = endOfExamples(tokens, i + 1);
    else if (!isInSubject(tokens, from, i)) return i + 1;
  }
  return null;
}

/** "Although governance is tighter, health and education do not work together": a verb stands on either side of the comma. */
function isBetweenMains(tokens: readonly Token[], from: number, comma: number): boolean {
  const next = nextComma(tokens, comma + 1);
  const end = Math.min(next < 0 ? tokens.length : next, comma + 1 + SUBJECT_TOKENS);
  return hasFinite(tokens, from, comma) && tellsMain(tokens, comma + 1, end);
}

function tellsMain(tokens: readonly Token[], from: number, to: number): boolean {
  return hasFinite(tokens, from, to) || tellsDoing(tokens, from, to);
}

/** The comma after examples, the last of which "and" joins ("such as portage, the library and the nursery, "). */
function endOfExamples(tokens: readonly Token[], from: number): number {
  const comma = nextComma(tokens, from);
  const and = nextOf(tokens, from + 1, "and");
  const last = and < 0 ? -1 : nextComma(tokens, and);
  return Math.max(from, last < 0 ? comma : last);
}

/** "While nurseries, clinics, and schools were praised": one comma stands before "and", and no verb came yet. */
function isInSubject(tokens: readonly Token[], from: number, comma: number): boolean {
  const opensAnd = (i: number): boolean => tokens[i + 1]?.norm === "and";
  const next = nextComma(tokens, comma + 1);
  const end = opensAnd(comma) ? comma : next;
  return end > 0 && opensAnd(end) && !hasFinite(tokens, from, end);
}

/** Those who are named together begin a clause and no list: "While waits are long, children and young people are helped". */
const COUPLES = /^(?:children and young|parents and carers|families and|leaders and|staff and)\b/;

/** Is the comma one between the items of a list (a comma or "and" follows within three tokens)? */
function isInList(tokens: readonly Token[], comma: number): boolean {
  const next = tokens.slice(comma + 1, comma + 5).map(({ norm }) => norm);
  const and = next.indexOf("and");
  return (
    and > 0 &&
    !COUPLES.test(next.join(" ")) &&
    !next.slice(0, and).some((norm) => /^(?:it|they|there|the|this|is|are|was|were|has|have)$/.test(norm))
  );
}
