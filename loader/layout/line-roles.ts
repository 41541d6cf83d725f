import { isDateline } from "../numbers/published-date.ts";
import { type Byline, isJobLine, readByline } from "../people/byline.ts";
import type { FurnitureRow, NameCues } from "../tables/name-cues.ts";
import type { Line } from "../text/line.ts";
import type { LineRole } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { endOfBox, LongWords } from "./box-of-links.ts";
import { factsOf, type LineFacts, SENTENCE_END } from "./line-facts.ts";
import { findTop, isOfBody } from "./nameplate.ts";
import { isNewsroom } from "./told-outlet.ts";

/** Words that a heading inside a text has at the most. */
const HEADING_WORDS = 8;

/** What each line is, and what stands at the top of the text: null where nothing stands above the title. */
export interface TextRoles {
  readonly roles: LineRole[];
  /** The paper's or sender's name. */
  readonly nameplate: string | null;
  /** The title under such a name. */
  readonly title: string | null;
}

/**
 * Tells of every line what it is: headline, lead, body, byline, dateline, caption or page furniture.
 *
 * Shape   one role a line, in order; `tokensByLine` are the tokens of each line.
 */
export function findLineRoles(
  lines: readonly Line[],
  tokensByLine: readonly (readonly Token[])[],
  cues: NameCues,
): TextRoles {
  const repeated = findRepeated(lines);
  const facts = lines.map((line, i) => factsOf(line, tokensByLine[i] ?? [], cues));
  const told = new LongWords(lines);
  const { title, nameplate } = findTop(facts, cues);
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
    if (i === title) state.title = fact.line.text;
    state.roles.push(
      roleAbove(fact, i, title, cues) ??
        roleByMark(facts, i, state, told) ??
        roleByHead(fact, next, state, cues) ??
        (repeated.size > 0 && repeated.has(fact.line.text)
          ? "caption"
          : roleByPlace(fact, { before: facts[i - 1], next }, state)),
    );
  });
  return { roles: state.roles, nameplate, title: lines[title]?.text ?? null };
}

/** What stands above a title that is not the first line is no text's: a paper's name, its motto; the title itself is a headline. */
function roleAbove(
  { line: { text } }: LineFacts,
  at: number,
  title: number,
  cues: NameCues,
): LineRole | null {
  if (at > title) return null;
  if (at === title || isOfBody(text)) return "headline";
  if (isDateline(text)) return roleOfDated(readByline(text, cues));
  return readByline(text, cues)?.form === "said" ? "byline" : "furniture";
}

interface State {
  readonly roles: LineRole[];
  title: string | null;
  hasLead: boolean;
  bodies: number;
  skip: "none" | "links" | "notes" | "rest";
  captionNext: boolean;
  /** Does an outlet's name stand right above? */
  isUnderMasthead: boolean;
}

/**
 * Lines of some length that stand more than once: a picture's description and its caption. A sentence that comes again far below is told
 * twice: of two areas in the same official words.
 */
function findRepeated(lines: readonly Line[]): Set<string> {
  const seen = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, { text }] of lines.entries()) {
    if (!isOfSomeLength(text)) continue;
    const before = seen.get(text);
    if (before !== undefined && (at - before < FAR_BELOW || !SENTENCE_END.test(text.slice(-6))))
      repeated.add(text);
    seen.set(text, at);
  }
  return repeated;
}

/** Lines from a sentence to the same one again, where it is no caption. */
const FAR_BELOW = 3;

/** Has the line four gaps between words at least? */
function isOfSomeLength(text: string): boolean {
  let gap = -1;
  for (let gaps = 0; gaps < 4; gaps++) {
    gap = text.indexOf(" ", gap + 1);
    if (gap < 0) return false;
  }
  return true;
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
  if (isTrail(fact, state)) return "furniture";
  const isCaption = fact.isCredit || isTitleOfImage(fact.line.text, state.title);
  if (isCaption) return "caption";
  if (cue === null) return null;
  if (state.bodies > 1) state.skip = skipAfter(cue, facts, at, told) ?? state.skip;
  if (cue.reach === "links" && state.bodies > 0) state.skip = "links";
  if (cue.reach === "next") state.captionNext = fact.words <= 3;
  if (cue.reach === "credit") state.captionNext = isUnderPicture(facts[at + 1], facts[at + 2]);
  return cue.role;
}

/** "Home > Kent > News", "Kent | Education": where on its site a text stands, above its title. */
function isTrail({ line, words }: LineFacts, { title }: State): boolean {
  if (title !== null) return false;
  return /\S\s+[>»›]\s+\S/u.test(line.text) || (words <= TRAIL_WORDS && /\S\s+\|\s+\S/u.test(line.text));
}

const TRAIL_WORDS = 4;

/** What is passed over below a line that ends the text, or heads a box. */
function skipAfter(
  { reach }: FurnitureRow,
  facts: readonly LineFacts[],
  at: number,
  told: LongWords,
): State["skip"] | null {
  if (reach === "rest" || reach === "notes") return reach;
  if (reach !== "box") return null;
  const end = endOfBox(facts, at, told.before(at));
  if (end === 0) return "rest";
  return end > at + 1 ? "links" : null;
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

/** A date, or the job or newsroom of whom the line before names. */
function isBylinesOwn(next: LineFacts | undefined): boolean {
  const text = next?.line.text;
  return text !== undefined && (isDateline(text) || isJobLine(text) || isNewsroom(text));
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
  if (isNewsroom(text)) return "byline";
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

/** The lines above and below one. */
interface Beside {
  readonly before: LineFacts | undefined;
  readonly next: LineFacts | undefined;
}

/** One more item of a list without bullets: right below a line of text that has no full stop either. */
function isNextItem({ line, words }: LineFacts, before: LineFacts | undefined, { roles }: State): boolean {
  if (before === undefined || roles.at(-1) !== "body" || words < ITEM_WORDS) return false;
  return (
    line.start === before.line.end + 1 && !before.isProse && !SENTENCE_END.test(before.line.text.slice(-6))
  );
}

/** What an item of a list has at the least, in words. */
const ITEM_WORDS = 4;

/** The role of a line among notes to editors, or of a link; null where the text goes on. */
function roleOfPassed(fact: LineFacts, next: LineFacts | undefined, state: State): LineRole | null {
  if (state.skip === "notes") return fact.isProse || fact.isBullet ? "note" : "furniture";
  if (state.skip !== "links") return null;
  if (leadsAway(next) || !isText(fact) || asksAsLink(fact)) return "furniture";
  state.skip = "none";
  return null;
}

function roleByPlace(fact: LineFacts, { before, next }: Beside, state: State): LineRole {
  const passed = roleOfPassed(fact, next, state);
  if (passed) return passed;
  if (state.bodies === 0 && !fact.isProse && !fact.isBullet && !startsText(fact)) {
    if (state.title === null) {
      state.title = fact.line.text;
      return "headline";
    }
    return fact.words >= leastOfHead(fact) ? "headline" : "furniture";
  }
  const isHeading = !fact.isProse && !fact.isBullet && next !== undefined && isShort(fact);
  if (isHeading && !isNextItem(fact, before, state)) return "furniture";
  state.bodies++;
  if (state.hasLead || fact.isBullet) return "body";
  state.hasLead = true;
  return "lead";
}

/** Words of a line above the text, at the least: "The verdict: inconsistent." tells something too. */
function leastOfHead({ line }: LineFacts): number {
  return FULL_STOP.test(line.text.slice(-2)) ? SENTENCE_WORDS : HEAD_WORDS;
}

const HEAD_WORDS = 5;
const SENTENCE_WORDS = 3;
const FULL_STOP = /[.]["”’]?$/u;

/** "Why are so many plans late in the county this year?": a link among others, where no text begins anew. */
function asksAsLink({ line }: LineFacts): boolean {
  return line.text.endsWith("?");
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
