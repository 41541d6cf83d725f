import type { Sentence } from "../text/sentence.ts";
import { countBelow } from "../text/taken-places.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { WordForm } from "../text/word-form.ts";
import type { NameCandidate, PersonTables } from "./person-names.ts";

/**
 * Surnames, lower case, that a text gives a title ("Ms Hill replied"): whoever is named in full with one of them is a person.
 */
export function titledSurnames(
  sentences: readonly Sentence[],
  { personWords }: PersonTables,
): ReadonlySet<string> {
  const titles = personWords.get("title");
  const surnames = new Set<string>();
  for (const { tokens } of sentences)
    for (let i = 1; i < tokens.length; i++) {
      const [title, token] = [tokens[i - 1], tokens[i]];
      const isTitled = token?.isCapital && title?.isCapital && titles?.has(title.norm);
      if (isTitled) surnames.add(token.norm);
    }
  return surnames;
}

const PLURAL_TITLES = new Set(["cllrs", "councillors"]);

/** "Cllrs Ann Hill and Bob Low": the title in the plural is the next name's too. */
export function withSharedTitle(
  candidate: NameCandidate,
  before: NameCandidate | undefined,
  { tokens }: Sentence,
): NameCandidate {
  if (!before?.titles.some((title) => PLURAL_TITLES.has(title))) return candidate;
  const between = tokens.slice(before.last, candidate.from).map(({ norm }) => norm);
  const isShared = between.length > 0 && between.every((norm) => norm === "and" || norm === ",");
  return isShared ? { ...candidate, titles: before.titles } : candidate;
}

const PLURAL_POST =
  /^(?:(?:co|(?:vice|joint) -? ?)?(?:chairs|chairmen|founders|leaders|directors)|parents|councillors|campaigners|organisers|mps|trustees|who (?:chair|cochair|lead|run|head|founded|set up))\b/;

/** "Ann Hill and Bob Low, both Lib Dem councillors": the name whose post is the first one's too; else the first itself. */
export function sharingPost(
  candidate: NameCandidate,
  next: NameCandidate | undefined,
  tokens: readonly Token[],
): NameCandidate {
  if (next?.from !== candidate.last + 1 || tokens[candidate.last]?.norm !== "and") return candidate;
  if (tokens[next.last]?.norm !== ",") return candidate;
  const after = tokens.slice(next.last + 1, next.last + 4).map(({ norm }) => norm);
  return after[0] === "both" || PLURAL_POST.test(after.join(" ")) ? next : candidate;
}

/** Tokens before the subject of a sentence: "For", "But for", "However, Labour's". */
const MOST_BEFORE_SUBJECT = 4;
/** Tokens at the head of a sentence within which "she said" stands after a quotation, or before one. */
const SPEAKS = new RegExp(`\\b(?:s?he (?:${SAID})|(?:said|says|added) s?he)\\b`, "u");

/** "For Ann Hill, the wait goes on. "I gave up," she said.": the subject of a sentence before one in which "she" speaks. */
export function isHeardNext(
  { from, isGiven }: NameCandidate,
  ownNames: number,
  next: Sentence | undefined,
): boolean {
  if (!isGiven || ownNames !== 1 || from > MOST_BEFORE_SUBJECT || !next) return false;
  return next.quotes.length > 0 && SPEAKS.test(normsOf(next.tokens));
}

const SIDE = new WordForm(/^(?:left|right|l-r)$/u);
const OPENS_LINE_UP = new WordForm(/^[:,-]$/u);

/**
 * A caption that names those in a picture in the order they stand in: "From left: Ann Hill, Bob Low and Raj Patel, all members of a choir".
 *
 * Units   indexes of tokens: after `opens` come the names; each of `roles` is what is said of all of them.
 */
export interface LineUp {
  readonly opens: number;
  readonly roles: readonly number[];
}

/** The line-up that a sentence is; null for all but such captions. */
export function readLineUp({ role, tokens }: Sentence): LineUp | null {
  if (role !== "caption") return null;
  const opens = tokens.findIndex((token, i) => SIDE.fits(token) && OPENS_LINE_UP.fits(tokens[i + 1]));
  if (opens < 0) return null;
  return { opens, roles: tokens.flatMap((token, i) => (SHARED_ROLE.fits(token) ? [i] : [])) };
}

/** Is somebody named in it? */
export function isInLineUp({ from, isGiven }: NameCandidate, lineUp: LineUp | null): boolean {
  return lineUp !== null && isGiven && lineUp.opens < from;
}

const SHARED_ROLE = new WordForm(/^(?:members|volunteers|parents|campaigners|trustees|founders|mothers)$/u);

/** What it says after a name of all whom it names: ", all of them members of a choir". */
export function roleInLineUp(
  candidate: NameCandidate,
  { tokens }: Sentence,
  lineUp: LineUp | null,
): string | null {
  if (!lineUp || !isInLineUp(candidate, lineUp)) return null;
  const at = lineUp.roles[countBelow(lineUp.roles, candidate.last)];
  return at === undefined ? null : (tokens[at]?.norm.replace(/s$/u, "") ?? null);
}
