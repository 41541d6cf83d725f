import { hasFinite } from "./finite-verb.ts";
import { listed } from "./listed-words.ts";
import type { Token } from "./tokens.ts";
import { SAID } from "./verbs-of-saying.ts";
import { WordForm } from "./word-form.ts";

const VERB = new WordForm(/^(?:is|are|was|were|has|have)$/);

/**
 * The "and" from `from` on that opens a clause with a subject and a verb of its own: "demand has doubled and funding has not followed".
 *
 * Shape   an index into the tokens before `to`; -1 where none does.
 */
export function secondClauseAt(tokens: readonly Token[], from: number, to: number): number {
  let and = -1;
  for (let at = from; at < to; at++) {
    if (tokens[at]?.norm === "and") and = at;
    else if (and >= 0 && at > and + 1 && VERB.fits(tokens[at])) return and;
  }
  return -1;
}

/** Tokens within which a second main clause shows its verb. */
export const SUBJECT_TOKENS = 10;
export const SAYS_ALSO = new WordForm(new RegExp(`^(?!say$)(?:${SAID}|found)$`));

/** What is not there, or not held, where one "that" after the other tells what. */
const TOKEN_OF = listed("second-clause: token of");
const DENIES = new WordForm(
  /^(?:no|not|little|scant|never|nobody|hardly|insufficient|limited|scarcely|n't)$/,
);
/** Words between the denial and what is denied: "not at all convinced", "no real sign". */
const DENIES_REACH = 3;

/** "There is no sign that waits are shorter and that plans are better": one denial of both. */
function isDeniedThat(tokens: readonly Token[], and: number): boolean {
  const that = tokens.findIndex(({ norm }) => norm === "that");
  if (that < 1 || that > and || !TOKEN_OF.fits(tokens[that - 1])) return false;
  return DENIES.fitsAny(tokens, Math.max(0, that - 1 - DENIES_REACH), that - 1);
}

/** Verbs of a report that hand over only with "that": "praises leaders and notes that plans are late". */
const NOTES_THAT = listed("second-clause: notes that");

/** Token "and" of "found that waits are long and that plans are late", "and said plans are late": each opens a claim of its own. */
function isSecondThat(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm !== "and" || at === 0) return false;
  const next = tokens[at + 1];
  if (next?.norm === "that" && isDeniedThat(tokens, at)) return false;
  return next?.norm === "that"
    ? !/^(?:of|in|is|this)$/.test(tokens[at + 2]?.norm ?? "")
    : SAYS_ALSO.fits(next) || (NOTES_THAT.fits(next) && tokens[at + 2]?.norm === "that");
}

const HAVE_OR_ARE = new WordForm(/^(?:have|had|are|were|'ve|'re)$/);

/** "The wait is not acceptable and we have put more money in": without a comma, but who speaks turns to what they did themselves. */
function isSecondWe(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at]?.norm !== "and" || tokens[at + 1]?.norm !== "we") return false;
  return HAVE_OR_ARE.fits(tokens[at + 2]) && hasFinite(tokens, from, at);
}

const PERSON = new WordForm(/^(?:we|she|he|they|i)$/);
/** Verbs of what somebody did or does besides, as far as their form tells. */
const DID = listed("second-clause: did", /^[a-z]{3,}ed$/);

/** "The wait was a scandal and she paid tribute to nurses": who is taken up again tells something else. */
function isSecondPerson(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at]?.norm !== "and" || !PERSON.fits(tokens[at + 1])) return false;
  return DID.fits(tokens[at + 2]) && hasFinite(tokens, from, at);
}

const SOME = new WordForm(/^(?:some|many|most|others|few)$/);
const ARE = new WordForm(/^(?:are|were|have|had|do|did|cannot|could)$/);
/** Words that a clause has at least before one of some of them. */
const FEWEST_BEFORE = 4;

/** "Plans vary from town to town and some are so vague that nobody can use them": of some of them more is told. */
function isSecondSome(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at]?.norm !== "and" || at - from < FEWEST_BEFORE) return false;
  return SOME.fits(tokens[at + 1]) && ARE.fits(tokens[at + 2]);
}

const AMOUNT = new WordForm(/^(?:many|few)$/);

/** "Transport has improved and too many pupils are excluded": without a comma, but of others. */
function isSecondTooMany(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at]?.norm !== "and" || tokens[at + 1]?.norm !== "too" || !AMOUNT.fits(tokens[at + 2]))
    return false;
  return hasFinite(tokens, from, at) && hasFinite(tokens, at + 3, at + 3 + SUBJECT_TOKENS);
}

const JUDGES_OF_OTHERS = new WordForm(/^(?:inspectors|watchdogs|watchdog|ofsted|regulators|report|letter)$/);
const TELLS = listed("second-clause: tells");

/** "Parents praise schools as watchdogs warn of long waits": of two things in a headline. */
function isAsTold(tokens: readonly Token[], at: number): boolean {
  return (
    at > 0 && tokens[at]?.norm === "as" && JUDGES_OF_OTHERS.fits(tokens[at + 1]) && TELLS.fits(tokens[at + 2])
  );
}

const DENIED = new WordForm(/^(?:no|little|few|none|otherwise|nothing|neither|differently)$/);
const NOTES = listed("second-clause: notes");

/** "Plans are on time and inspectors praised their quality": those who judge tell of something else. */
function isSecondJudge(tokens: readonly Token[], at: number, from: number): boolean {
  if (tokens[at]?.norm !== "and" || !hasFinite(tokens, from, at)) return false;
  const who = tokens[at + 1]?.norm === "the" ? at + 2 : at + 1;
  // "Leaders said plans were good and inspectors saw no evidence of it" is one denial.
  if (DENIED.fits(tokens[who + 2])) return false;
  return JUDGES_OF_OTHERS.fits(tokens[who]) && (TELLS.fits(tokens[who + 1]) || NOTES.fits(tokens[who + 1]));
}

const HAVE = new WordForm(/^(?:have|has|'ve)$/);
const BY_NOW = new WordForm(/^(?:already|since|now|just|recently|also)$/);
const WILL = listed("second-clause: will");
const BE = new WordForm(/^(?:is|are|am|'re|'m)$/);

/** "And | have already taken on eight case workers": what is done by now, whatever is planned beside it. */
export function tellsDone(tokens: readonly Token[], and: number): boolean {
  if (tokens[and]?.norm !== "and" || !HAVE.fits(tokens[and + 1])) return false;
  return BY_NOW.fits(tokens[and + 2]) && tokens[and + 3]?.norm !== "to";
}

/** "We will open a school and have already hired staff": the one is planned, the other done. */
function isSecondDone(tokens: readonly Token[], at: number, from: number): boolean {
  if (!tellsDone(tokens, at)) return false;
  for (let i = from; i < at; i++)
    if (WILL.fits(tokens[i]) || (BE.fits(tokens[i]) && /ing$/.test(tokens[i + 1]?.norm ?? ""))) return true;
  return false;
}

/** Does a clause of its own open after the word at `at`, without a comma? `from` is where the clause before began. */
export function opensSecondClause(tokens: readonly Token[], at: number, from: number): boolean {
  return (
    isSecondThat(tokens, at) ||
    isSecondWe(tokens, at, from) ||
    isSecondPerson(tokens, at, from) ||
    isSecondJudge(tokens, at, from) ||
    isSecondSome(tokens, at, from) ||
    isSecondTooMany(tokens, at, from) ||
    isSecondDone(tokens, at, from) ||
    isAsTold(tokens, at)
  );
}
