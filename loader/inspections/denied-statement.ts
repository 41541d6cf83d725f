import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { asideEndedAt, isPause } from "./clause-before.ts";

/** What the areas are made to write: a statement or, in most papers, an action plan. */
const STATEMENT = new WordForm(/^(?:statements?|plans?|writing|paper)$/);
const IN_WRITING = new WordForm(/^(?:writing|paper)$/);
/** What makes it one that might come: "a formal written statement of action", not "the written statement of last year". */
const INDEFINITE = new WordForm(/^(?:a|an|any|another|such|further|one|no)$/);
const DEFINITE = new WordForm(/^(?:the|their|its|his|her|our|this|that|these|those)$/);
/** Words between these and "statement": "so-called formal written". */
const BEFORE_STATEMENT = 8;
const NEGATES = new WordForm(/^(?:not|never|nor|neither|no|nothing|none|nobody|nowhere|without)$/);
const ESCAPES = listed("denied-statement: escapes");
const UNDONE = new WordForm(/^(?:not|never|nor|nobody|cannot|failed|fails|unable)$/);
const UNDONE_REACH = 3;
/** What inspectors do who want one. That an area has "not produced" or "not published" one denies nothing. */
export const DEMANDS = listed("denied-statement: demands");
/** Where another clause begins: "were not satisfied and ordered a statement". */
const BEGINS = new WordForm(
  /^(?:[;:]|but|so|because|although|though|while|which|who|and|as|when|since|after|instead)$/,
);
/** Tokens from a statement to what tells that it is wanted: "of action was needed". */
const AFTER_STATEMENT = 4;
/** Words over which a denial reaches. */
const REACH = 20;

/** "Did not require the council to draw up a formal statement", "nor does it make the city write one": is the statement that the cue names one that nobody asks for? */
export function isDeniedStatement(tokens: readonly Token[], cue: TokenRange): boolean {
  const statement = lastStatement(tokens, cue);
  if (statement < 0 || !isStillToCome(tokens, statement)) return false;
  // "Nothing so serious that a statement was needed".
  let isDemanded =
    IN_WRITING.fits(tokens[statement]) ||
    tokens.slice(statement + 1, statement + 1 + AFTER_STATEMENT).some((token) => DEMANDS.fits(token));
  for (let at = statement - 1; at >= Math.max(0, statement - REACH); at--) {
    const isDenied = deniesAt(tokens, at, statement, isDemanded);
    if (isDenied !== null) return isDenied;
    if (isPause(tokens, at)) at = Math.min(at, opensOfAside(tokens, at));
    isDemanded ||= DEMANDS.fits(tokens[at]);
  }
  return false;
}

/** What a word before a statement tells of it; null where it tells nothing. */
function deniesAt(
  tokens: readonly Token[],
  at: number,
  statement: number,
  isDemanded: boolean,
): boolean | null {
  const token = tokens[at];
  if (CONTESTS.fits(token)) return false;
  // "Was not spared one", "failed to avoid one": it was asked for after all.
  if (ESCAPES.fits(token)) return !UNDONE.fitsAny(tokens, Math.max(0, at - UNDONE_REACH), at);
  if (keepsOut(tokens, at)) return statement - at <= KEPT_OUT_REACH;
  if (token?.norm === "no" && statement - at <= NO_REACH) return true;
  if (NEGATES.fits(token)) return isDemanded && !CONTESTS.fitsAny(tokens, at + 1, at + CONTEST_REACH);
  return endsBefore(tokens, at, statement) ? false : null;
}

/** Does another clause end here, so that what stands before it denies nothing behind it? */
function endsBefore(tokens: readonly Token[], at: number, statement: number): boolean {
  if (BEGINS.fits(tokens[at])) return !isInPhrase(tokens, at);
  if (!isPause(tokens, at)) return false;
  if (endsAside(tokens, at, statement)) return true;
  return asideEndedAt(tokens, at) < 0 && opensClause(tokens, at + 1);
}

function opensOfAside(tokens: readonly Token[], end: number): number {
  const opens = asideEndedAt(tokens, end);
  return opens < 0 ? end : opens;
}

/** "Far from | ordering one", "instead of | being asked for one", "ruled out | one". */
function keepsOut(tokens: readonly Token[], at: number): boolean {
  return KEEPS_OUT.get(tokens[at]?.norm ?? "")?.test(tokens[at - 1]?.norm ?? "") ?? false;
}

const KEEPS_OUT: ReadonlyMap<string, RegExp> = new Map([
  ["from", /^far$/],
  ["of", /^(?:instead|short)$/],
  ["than", /^rather$/],
  ["out", /^(?:rule[sd]?|ruling)$/],
]);
const KEPT_OUT_REACH = 9;
/** "No joint written | statement". */
const NO_REACH = 4;

/** The place of the statement or plan that a cue names; -1 where it names none. */
export function lastStatement(tokens: readonly Token[], { first, last }: TokenRange): number {
  for (let at = last - 1; at >= first; at--) if (STATEMENT.fits(tokens[at])) return at;
  return -1;
}

function isStillToCome(tokens: readonly Token[], statement: number): boolean {
  if (IN_WRITING.fits(tokens[statement])) return true;
  for (let at = statement - 1; at >= Math.max(0, statement - BEFORE_STATEMENT); at--) {
    if (INDEFINITE.fits(tokens[at])) return true;
    // "One of those statements that others have to write".
    if (DEFINITE.fits(tokens[at])) return tokens[at - 1]?.norm === "of" && tokens[at - 2]?.norm === "one";
  }
  return tokens[statement]?.norm.endsWith("s") === true;
}

/** "The council and the CCG", "a so-called statement", "so serious that": no other clause begins. */
function isInPhrase(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm === "so" && tokens[at + 2]?.norm === "that") return true;
  // "Does not go so far as to demand one".
  if (tokens[at]?.norm === "so" && tokens[at + 2]?.norm === "as") return true;
  if (tokens[at]?.norm === "as" && tokens[at - 2]?.norm === "so") return true;
  if (tokens[at + 1]?.norm === "-") return true;
  return tokens[at]?.norm === "and" && (PARTNER.fits(tokens[at + 1]) || tokens[at + 1]?.isCapital === true);
}

const PARTNER = new WordForm(/^(?:the|its|their|his|her|local|health|any|all)$/);

/** "Although no child was at risk, | a statement is required": what was denied ends where another clause begins. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  return CLAUSE.fits(tokens[at]);
}

const CLAUSE = new WordForm(/^(?:it|they|he|she|we|i|a|an|there|inspectors|ofsted|this|that|one)$/);
/** What is not contested is true: "did not dispute the order", "came as no surprise". */
const CONTESTS = listed("denied-statement: contests");
const CONTEST_REACH = 3;

/** Does a row that tells of no statement reach over the end of what was denied ("unlike Kent, which was spared one, it must write …")? */
export function isBrokenDenial(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const statement = lastStatement(tokens, { first, last });
  for (let at = first + 1; at < statement; at++) {
    if (CONTESTS.fits(tokens[at]) || ENDS.fits(tokens[at])) return true;
    if (isPause(tokens, at) && asideEndedAt(tokens, at) < first && opensClause(tokens, at + 1)) return true;
  }
  return false;
}

const ENDS = new WordForm(/^[;:]$/);

/** "Unlike Kent, which was not asked for one, Medway must write a statement": what was said of Kent ends at the last comma. */
function endsAside(tokens: readonly Token[], at: number, statement: number): boolean {
  if (tokens[at]?.norm !== "," || tokens[at + 1]?.isCapital !== true) return false;
  return !tokens.slice(at + 1, statement).some(({ norm }) => norm === ",");
}
