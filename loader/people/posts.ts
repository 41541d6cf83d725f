import type { PostRow } from "../tables/people-cues.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { describedBody } from "./described-body.ts";
import { namedBodyAt } from "./named-body.ts";
import type { PersonTables } from "./person-names.ts";
import type { PostContext } from "./post-context.ts";

/** A post and the organisation that it is told of. `organisation` is null where the text beside it names none. */
export interface Post {
  readonly row: PostRow;
  readonly role: TokenRange;
  readonly organisation: TokenRange | null;
}

const MAX_EMPLOYER = 10;
const EMPLOYER_LINKS = new Set(["at", "of", "for", "with", "from", "in", "on", ",", "-", "–"]);
const OWNS = /^'s?$/;

/** Reads `tokens[from, to)` as a post with its organisation: "the council's director of education", "chief nurse at NHS Kent". Patterns may reach over `to` to `reach`: to the name after the post. */
export function readPost(context: PostContext, from: number, to: number, reach = to): Post | null {
  const { tokens, tables } = context;
  const openers = tables.personWords.get("opener");
  let start = from;
  while (start < to && openers?.has(tokens[start]?.norm ?? "") && tokens[start + 1]?.norm !== "majesty")
    start++;
  const matches = tables.posts.find(tokens, start, reach).filter(({ first }) => first < to);
  const [first] = [...matches].sort((a, b) => a.first - b.first);
  if (!first) return null;
  const longest = [...matches].sort((a, b) => b.words - a.words || a.first - b.first || a.rank - b.rank)[0];
  const row = first.row.kind === "inspector" ? first.row : (longest ?? first).row;
  const owner = SITS.test(tokens[start]?.norm ?? "") ? null : ownerBefore(context, start, to);
  const begin = owner && tables.posts.find(tokens, owner.end, to).length > 0 ? owner.end : start;
  const after = employerAfter(context, begin, to, row);
  const role = trim(context, { first: begin, last: after?.cut ?? to });
  const told = begin === start || after?.isKnown ? after?.range : owner?.range;
  return role.last > role.first ? { row, role, organisation: told ?? null } : null;
}

interface Owner {
  readonly range: TokenRange;
  /** First token after the organisation. */
  readonly end: number;
}

/** The organisation before the post: "Kent County Council's director", "Ofsted inspector", "the council's leader". */
function ownerBefore(context: PostContext, from: number, to: number): Owner | null {
  const { tokens } = context;
  const mention = namedBodyAt(context, from);
  if (mention && mention.last < to) {
    const owns = OWNS.test(tokens[mention.last]?.norm ?? "");
    return { range: mention, end: mention.last + (owns ? 1 : 0) };
  }
  for (let at = from + 1; at < Math.min(to, from + MAX_EMPLOYER); at++) {
    if (tokens[at]?.norm === ",") return null;
    if (isNamedBody(context, from, at)) return { range: { first: from, last: at }, end: at };
    if (tokens[at]?.kind === "tail" && OWNS.test(tokens[at]?.norm ?? "") && isOwner(context, from, at))
      return { range: { first: from, last: at }, end: at + 1 };
  }
  return null;
}

/** "Who sits on the county's panel": the county's panel is what they sit on. */
const SITS = /^(?:sits|sat)$/;

/** "Local Government Association chair": capitals, the last of them a word for a body. */
function isNamedBody({ tokens, tables }: PostContext, from: number, at: number): boolean {
  const last = tokens[at - 1]?.norm ?? "";
  const next = tokens[at];
  const isEnd = next?.kind === "word" && tables.personWords.get("body")?.has(next.norm) !== true;
  const holds = at - from > 1 && isEnd && tables.personWords.get("body")?.has(last) === true;
  return (
    holds &&
    tokens.slice(from, at).every(({ isCapital }) => isCapital) &&
    !isCapitalPost(tables, tokens, from, at)
  );
}

/** A post in capitals ("Director of Schools") is no body. */
function isCapitalPost(tables: PersonTables, tokens: readonly Token[], from: number, at: number): boolean {
  return tables.posts.find(tokens, from, at).length > 0;
}

function isOwner({ tokens, tables }: PostContext, from: number, tail: number): boolean {
  const words = tokens.slice(from, tail);
  const lastWord = words.at(-1)?.norm ?? "";
  if (tables.personWords.get("not-owner")?.has(lastWord)) return false;
  const bodies = tables.personWords.get("body");
  const holdsPost = tables.posts.find(tokens, from, tail).length > 0;
  return !holdsPost && words.some(({ norm, isCapital }) => isCapital || bodies?.has(norm));
}

interface Employer {
  readonly range: TokenRange;
  /** First token that is no longer the role. */
  readonly cut: number;
  /** Does it stand in the tables? */
  readonly isKnown: boolean;
}

/** The organisation after the post: "at the county council", "for the Kent CCGs", ", Bury Council". */
function employerAfter(context: PostContext, from: number, to: number, row: PostRow): Employer | null {
  // "MP for the Isle of Wight": a seat is part of the post.
  if (row.organisation_kind === "parliament") return null;
  const { tokens } = context;
  const of = isPostVerb(tokens, from) ? ownNameAt(context, from + 1, to) : null;
  if (of) return { range: of, cut: of.last, isKnown: true };
  for (let at = from + 1; at < to; at++) {
    const norm = tokens[at]?.norm ?? "";
    const isAt = norm === "at";
    if (!EMPLOYER_LINKS.has(norm) || isGlued(tokens, at) || isInArea(context, tokens[at])) continue;
    const begin = tokens[at + 1]?.norm === "the" ? at + 2 : at + 1;
    const range = isAt ? whole(context, begin, to) : employerAt(context, begin, to, norm);
    if (range) return { range, cut: at, isKnown: namedBodyAt(context, range.first) !== null };
  }
  return null;
}

/** "Who chairs Kent Parent Carer Forum", "who founded the charity Fair Deal": what the verb is followed by. */
const POST_VERB = /^(?:chairs|chaired|leads|led|heads|runs|founded|cofounded|started|manages)$/;

/** "Ann Hill and Bob Low, who chair the forum": the plural is a noun too. */
const PLURAL_VERB = /^(?:chair|lead|head|run)$/;

function isPostVerb(tokens: readonly Token[], at: number): boolean {
  const norm = tokens[at]?.norm ?? "";
  return POST_VERB.test(norm) || (PLURAL_VERB.test(norm) && tokens[at - 1]?.norm === "who");
}

function ownNameAt(context: PostContext, at: number, to: number): TokenRange | null {
  const start = context.tokens[at]?.norm === "the" ? at + 1 : at;
  const isReferred = context.employers.some(
    ({ by, end }) => by === "reference" && end >= (context.tokens[start]?.end ?? 0),
  );
  const named = isReferred ? null : namedBodyAt(context, start);
  return named ?? describedBody(context, at, to) ?? bodyInCapitals(context, start, to);
}

/** "Who chairs Rutland Parent Carer Forum": capitals up to a word for a body, where no table holds the name. */
function bodyInCapitals({ tokens, tables }: PostContext, first: number, to: number): TokenRange | null {
  let last = first;
  while (last < to && tokens[last]?.isCapital) last++;
  const isBody = tables.personWords.get("body")?.has(tokens[last - 1]?.norm ?? "") === true;
  return isBody && last - first > 1 ? { first, last } : null;
}

/** "A parent in the Isle of Wight": the link is part of the name. */
function isInArea({ areas }: PostContext, token: Token | undefined): boolean {
  return token !== undefined && areas.some(({ start, end }) => start < token.start && token.end < end);
}

/** A hyphen inside a word ("co-chair") links no employer. */
function isGlued(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm === "-" && tokens[at]?.start === tokens[at - 1]?.end;
}

function whole(context: PostContext, start: number, to: number): TokenRange | null {
  if (/^an?$/.test(context.tokens[start]?.norm ?? "")) return null;
  const mention = namedBodyAt(context, start);
  const end = mention?.last ?? endOfEmployer(context, start, to);
  return end > start ? { first: start, last: end } : null;
}

function employerAt(context: PostContext, start: number, to: number, link: string): TokenRange | null {
  const mention = namedBodyAt(context, start);
  const { tokens, tables } = context;
  if (mention && mention.last <= to) return mention;
  // "For NHS Greater Manchester (Bury)": the post ends before what stands in brackets.
  if (mention && tokens[to]?.norm === "(") return { first: mention.first, last: to };
  const described = describedBody(context, start, to);
  if (described) return described;
  const end = endOfEmployer(context, start, to);
  const words = tokens.slice(start, end);
  const lastWord = words.at(-1);
  if (!lastWord || words.length > MAX_EMPLOYER) return null;
  // "Of the opposition on Kent Council": what stands before the link is no part of the council's name.
  const hasLink = words.some(
    ({ norm }, i) => /^(?:at|for|in|on)$/.test(norm) && !isGlued(tokens, start + i - 1),
  );
  if (hasLink && !isProper(context, words)) return null;
  const isBody = tables.personWords.get("body")?.has(lastWord.norm) === true;
  // "Member for schools, skills and the university": a list of what the post is for.
  if (link === "," && !words[0]?.isCapital && words.some(({ norm }) => norm === "and")) return null;
  const isBare = link === "of" && isProper(context, words);
  return isBody || isBare ? { first: start, last: end } : null;
}

/** A name of its own: "Pinpoint", "Council for Disabled Children"; not a subject in capitals ("Education and Skills"). */
function isProper({ tables }: PostContext, words: readonly Token[]): boolean {
  const head = words[0];
  const isHead = head && (!tables.postWords.has(head.norm) || tables.personWords.get("body")?.has(head.norm));
  return (
    isHead === true && words.every(({ norm, isCapital }) => isCapital || /^(?:of|for|and|the|&)$/.test(norm))
  );
}

function endOfEmployer({ tokens }: PostContext, start: number, to: number): number {
  let end = start;
  while (end < to && tokens[end]?.norm !== ",") end++;
  while (end > start && tokens[end - 1]?.norm === ".") end--;
  return end;
}

function trim({ tokens, tables }: PostContext, { first, last }: TokenRange): TokenRange {
  const links = tables.personWords.get("link");
  const openers = tables.personWords.get("opener");
  let from = first;
  let to = last;
  while (to > from && links?.has(tokens[to - 1]?.norm ?? "")) to--;
  while (from < to && openers?.has(tokens[from]?.norm ?? "") && tokens[from + 1]?.norm !== "majesty") from++;
  return { first: from, last: to };
}
