import { type Byline, isJobLine, readByline } from "./byline.ts";
import type { Line } from "./line.ts";
import type { FurnitureRow, NameCues } from "./name-cues.ts";
import { isDateline } from "./published-date.ts";
import type { LineRole } from "./sentence.ts";
import { isWord, type Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/** What is known of one line before its neighbours are looked at. */
interface LineFacts {
  readonly line: Line;
  readonly words: number;
  /** Ends as a sentence does, and is long enough for one. */
  readonly isProse: boolean;
  readonly isBullet: boolean;
  /** Tells whose picture it is. */
  readonly isCredit: boolean;
  readonly cue: FurnitureRow | null;
}

/** Words that a line of prose has at the least, and that a heading inside a text has at the most. */
const PROSE_WORDS = 8;
const HEADING_WORDS = 8;
/** Tokens of a line that may tell of what it is. */
const MOST_TOKENS = 40;
const BULLET = /^[•·▪●◦*–—-]\s/u;
const SENTENCE_END = /[.!?…:;,]["”’')\]]*$/u;
const CREDIT =
  /(?:^|[.!?)”"’]\s*|\(|\s[-–—]\s)(?:Picture|PICTURE|Pic|PIC|Photo|PHOTO|Photograph|PHOTOGRAPH|Image|IMAGE|Credit|CREDIT)(?:s|S)?\s?(?:[:/]|(?:credit|source|by|courtesy|from)\b)|\b[Ii]mage source,|^©/u;

/** What no credit does without, but for the sign of copyright. */
const CREDIT_WORD = new WordForm(/^(?:pic|photo|image|credit)/u);

/**
 * Tells of every line what it is: headline, lead, body, byline, dateline, caption or page furniture.
 *
 * Shape   one role a line, in order; `tokensByLine` are the tokens of each line.
 */
export function findLineRoles(
  lines: readonly Line[],
  tokensByLine: readonly (readonly Token[])[],
  cues: NameCues,
): LineRole[] {
  const repeated = findRepeated(lines);
  const facts = lines.map((line, i) => factsOf(line, tokensByLine[i] ?? [], cues));
  const told = new LongWords(lines);
  const state: State = {
    roles: [],
    title: null,
    hasLead: false,
    bodies: 0,
    skip: "none",
    captionNext: false,
    isUnderMasthead: false,
  };
  facts.forEach((fact, i) => {
    const next = facts[i + 1];
    state.roles.push(
      roleByMark(facts, i, state, told) ??
        roleByHead(fact, next, state, cues) ??
        (repeated.size > 0 && repeated.has(fact.line.text) ? "caption" : roleByPlace(fact, next, state)),
    );
  });
  return state.roles;
}

interface State {
  readonly roles: LineRole[];
  title: string | null;
  hasLead: boolean;
  bodies: number;
  skip: "none" | "links" | "rest";
  captionNext: boolean;
  /** Does an outlet's name stand right above? */
  isUnderMasthead: boolean;
}

function factsOf(line: Line, tokens: readonly Token[], cues: NameCues): LineFacts {
  let words = 0;
  let isCredit = line.text.startsWith("©");
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token && isWord(token)) words++;
    isCredit ||= CREDIT_WORD.fits(token);
  }
  isCredit &&= CREDIT.test(line.text);
  const isProse = words >= PROSE_WORDS && SENTENCE_END.test(line.text.slice(-6));
  const isBullet = BULLET.test(line.text);
  return { line, words, isProse, isBullet, isCredit, cue: cueOf(tokens, words, isBullet, cues) };
}

function cueOf(
  tokens: readonly Token[],
  words: number,
  isBullet: boolean,
  cues: NameCues,
): FurnitureRow | null {
  const from = isBullet || tokens[0]?.norm === "|" ? 1 : 0;
  const matches = cues.furniture.find(tokens, from, Math.min(tokens.length, MOST_TOKENS), from + 1);
  if (matches.length === 0 || words === 0) return null;
  const fitting = matches.filter(
    ({ row, last }) =>
      (row.reach !== "whole" && row.reach !== "credit") || tokens.slice(last).filter(isWord).length === 0,
  );
  const best = fitting.sort((a, b) => b.words - a.words || a.rank - b.rank)[0];
  return best?.row ?? null;
}

/** Lines of some length that stand more than once: a picture's description and its caption. */
function findRepeated(lines: readonly Line[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { text } of lines) {
    if (!isOfSomeLength(text)) continue;
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  return repeated;
}

/** Has the line four gaps between words at least? */
function isOfSomeLength(text: string): boolean {
  let gap = -1;
  for (let gaps = 0; gaps < 4; gaps++) {
    gap = text.indexOf(" ", gap + 1);
    if (gap < 0) return false;
  }
  return true;
}

const LONG_WORD = /\p{L}{5,}/gu;
/** So many long words in common tell that a line goes on with the text. */
const WORDS_IN_COMMON = 3;

function longWordsOf({ text }: Line): readonly string[] {
  return text.toLowerCase().match(LONG_WORD) ?? [];
}

/** The long words of the lines above one, gathered as the lines are gone through, each line once. */
class LongWords {
  readonly #lines: readonly Line[];
  readonly #words = new Set<string>();
  #read = 0;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** Those of the lines before number `at`, which never goes back. */
  before(at: number): ReadonlySet<string> {
    for (const line of this.#lines.slice(this.#read, at))
      for (const word of longWordsOf(line)) this.#words.add(word);
    this.#read = Math.max(this.#read, at);
    return this.#words;
  }
}

/** Is it prose on what the text told before? A box of links that stands above it has lost its links. */
function goesOn(next: LineFacts | undefined, told: ReadonlySet<string>): boolean {
  if (next?.isProse !== true) return false;
  const words = new Set(longWordsOf(next.line));
  return [...words].filter((word) => told.has(word)).length >= WORDS_IN_COMMON;
}

function roleByMark(facts: readonly LineFacts[], at: number, state: State, told: LongWords): LineRole | null {
  const fact = facts[at];
  if (!fact) return null;
  if (state.skip === "rest") return "furniture";
  if (state.captionNext) {
    state.captionNext = false;
    return "caption";
  }
  const { cue } = fact;
  const isCaption = fact.isCredit || isTitleOfImage(fact.line.text, state.title);
  if (isCaption) return "caption";
  if (cue === null) return null;
  const isOfRest = cue.reach === "rest" || (cue.reach === "box" && !goesOn(facts[at + 1], told.before(at)));
  if (isOfRest && state.bodies > 1) state.skip = "rest";
  if (cue.reach === "links" && state.bodies > 0) state.skip = "links";
  if (cue.reach === "next") state.captionNext = fact.words <= 3;
  if (cue.reach === "credit") state.captionNext = isUnderPicture(facts[at + 1], facts[at + 2]);
  return cue.role;
}

/** After an agency's name alone: a caption ends without a full stop, and a description stands before the next agency's name. */
function isUnderPicture(text: LineFacts | undefined, after: LineFacts | undefined): boolean {
  return text !== undefined && (!text.isProse || after?.cue?.reach === "credit");
}

/** "SEND experience in Bury image": the title once more, as a picture's description. */
function isTitleOfImage(text: string, title: string | null): boolean {
  return (
    title !== null &&
    text.startsWith(title) &&
    /^ (?:image|picture|photo)s?$/iu.test(text.slice(title.length))
  );
}

/** A line of parts may tell both when and by whom. */
function roleOfDated(byline: Byline | null): LineRole {
  return byline?.form === "said" ? "byline" : "dateline";
}

/** The job below a name is of its byline. */
function roleOfJob(text: string, { roles }: State): LineRole | null {
  return roles.at(-1) === "byline" && isJobLine(text) ? "byline" : null;
}

/** A date, or the job of whom the line before names. */
function isBylinesOwn(next: LineFacts | undefined): boolean {
  return next !== undefined && (isDateline(next.line.text) || isJobLine(next.line.text));
}

function roleByHead(
  fact: LineFacts,
  next: LineFacts | undefined,
  state: State,
  cues: NameCues,
): LineRole | null {
  const { text } = fact.line;
  const isAboveText = state.bodies === 0 && state.title !== null;
  const { isUnderMasthead } = state;
  state.isUnderMasthead = cues.outlets.byMasthead(text) !== null;
  if (fact.isProse || (fact.isBullet && !isAboveText)) return null;
  const byline = readByline(text, cues);
  if (isDateline(text)) return roleOfDated(byline);
  if (state.isUnderMasthead) return "furniture";
  if (byline === null) return roleOfJob(text, state);
  const isBesideDate = state.roles.at(-1) === "dateline" || isBylinesOwn(next);
  const isPersons = isUnderMasthead && cues.givenNames.has(text.toLowerCase().split(" ", 1)[0] ?? "");
  const isInHead = (isAboveText || isPersons) && fact.words <= 4;
  return byline.form === "said" || isBesideDate || isInHead ? "byline" : null;
}

/** "Go to the story": the line above, in a box of links, is what tempts one to. */
function leadsAway(next: LineFacts | undefined): boolean {
  return next?.cue?.role === "furniture" && next.cue.reach === "line";
}

function roleByPlace(fact: LineFacts, next: LineFacts | undefined, state: State): LineRole {
  if (state.skip === "links") {
    if (leadsAway(next) || !isText(fact)) return "furniture";
    state.skip = "none";
  }
  if (state.bodies === 0 && !fact.isProse && !fact.isBullet && !startsText(fact)) {
    if (state.title === null) {
      state.title = fact.line.text;
      return "headline";
    }
    return fact.words >= 5 ? "headline" : "furniture";
  }
  const isHeading = !fact.isProse && !fact.isBullet && next !== undefined && isShort(fact);
  if (isHeading) return "furniture";
  state.bodies++;
  if (state.hasLead || fact.isBullet) return "body";
  state.hasLead = true;
  return "lead";
}

function isText(fact: LineFacts): boolean {
  return fact.isProse || startsText(fact);
}

/** A long line that is cut in mid-sentence is text all the same. */
function startsText(fact: LineFacts): boolean {
  return fact.words > 40;
}

function isShort(fact: LineFacts): boolean {
  return fact.words <= HEADING_WORDS && !SENTENCE_END.test(fact.line.text.slice(-6));
}
