import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** What the areas are made to write: a statement or, in most papers, an action plan. */
const STATEMENT = new WordForm(/^(?:statements?|plans?)$/);
/** What makes it one that might come: "a formal written statement of action", not "the written statement of last year". */
const INDEFINITE = new WordForm(/^(?:a|an|any|another|such|further|one)$/);
const DEFINITE = new WordForm(/^(?:the|their|its|his|her|our|this|that|these|those)$/);
/** Words between these and "statement": "so-called formal written". */
const BEFORE_STATEMENT = 8;
const NEGATES = new WordForm(/^(?:not|never|nor|neither|no|nothing|none|nobody|without)$/);
const ESCAPES = listed("denied-statement: escapes");
const UNDONE = new WordForm(/^(?:not|never|nor|nobody|cannot|failed|fails|unable)$/);
const UNDONE_REACH = 3;
/** What inspectors do who want one. That an area has "not produced" or "not published" one denies nothing. */
const DEMANDS = listed("denied-statement: demands");
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
  let isDemanded = tokens
    .slice(statement + 1, statement + 1 + AFTER_STATEMENT)
    .some((token) => DEMANDS.fits(token));
  for (let at = statement - 1; at >= Math.max(0, statement - REACH); at--) {
    const token = tokens[at];
    // "Was not spared one", "failed to avoid one": it was asked for after all.
    if (ESCAPES.fits(token)) return !UNDONE.fitsAny(tokens, Math.max(0, at - UNDONE_REACH), at);
    if (NEGATES.fits(token)) return isDemanded;
    if (BEGINS.fits(token) && !isInPhrase(tokens, at)) return false;
    if (endsAside(tokens, at, statement)) return false;
    isDemanded ||= DEMANDS.fits(token);
  }
  return false;
}

function lastStatement(tokens: readonly Token[], { first, last }: TokenRange): number {
  for (let at = last - 1; at >= first; at--) if (STATEMENT.fits(tokens[at])) return at;
  return -1;
}

function isStillToCome(tokens: readonly Token[], statement: number): boolean {
  for (let at = statement - 1; at >= Math.max(0, statement - BEFORE_STATEMENT); at--) {
    if (INDEFINITE.fits(tokens[at])) return true;
    if (DEFINITE.fits(tokens[at])) return false;
  }
  return tokens[statement]?.norm.endsWith("s") === true;
}

/** "The council and the CCG", "a so-called statement", "so serious that": no other clause begins. */
function isInPhrase(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm === "so" && tokens[at + 2]?.norm === "that") return true;
  if (tokens[at + 1]?.norm === "-") return true;
  return tokens[at]?.norm === "and" && (tokens[at + 1]?.norm === "the" || tokens[at + 1]?.isCapital === true);
}

/** "Unlike Kent, which was not asked for one, Medway must write a statement": what was said of Kent ends at the last comma. */
function endsAside(tokens: readonly Token[], at: number, statement: number): boolean {
  if (tokens[at]?.norm !== "," || tokens[at + 1]?.isCapital !== true) return false;
  return !tokens.slice(at + 1, statement).some(({ norm }) => norm === ",");
}
