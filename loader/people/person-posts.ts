import type { Sentence } from "../text/sentence.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import type { NameCandidate } from "./person-names.ts";
import { skipAside } from "./post-aside.ts";
import type { PostContext } from "./post-context.ts";
import { isHyphen, isNow, isOfCare } from "./post-links.ts";
import { withOwner } from "./post-owner.ts";
import { isSubjectBackwards, isSubjectOnwards } from "./post-subject.ts";
import { type Post, readPost } from "./posts.ts";

const MAX_AFTER = 30;
const MAX_BEFORE = 30;
/** Tokens of a short form in brackets: "(BNSSG CCG)". */
const MAX_BRACKET = 5;
/** "A spokesperson for Ann Hill" tells of another's post. */
const NOT_BEFORE = new Set(
  "for of at with to by and the in on a an this our from near across than as".split(" "),
);
/** What a subject does who holds a post: "Ann Hill chairs the forum". */
const POST_VERBS = new Set(["chairs", "leads", "heads", "runs", "founded", "represents"]);
/** Tokens before the subject of a sentence, and from it to "and is vice-chair of the forum". */
const SUBJECT = { mostBefore: 2, reach: 12 } as const;
/** "Ann Hill, of the campaign group": for whom she speaks, and no post. */
const AFFILIATES = new Set(["of", "from"]);
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn)$/;
const CREDIT = /^(?:credit|picture|pic|photo|image)$/;
const OPENS = new Set([",", "(", "-", "–", "—"]);

/** A post told beside a name, and the token after the last that it takes up. */
export interface PostBeside {
  readonly post: Post;
  readonly end: number;
}

/** The post that stands after a name: "Jane Hill, director of education at the council, said". `starts` are where names begin. */
export function postAfter(
  context: PostContext,
  sentence: Sentence,
  candidate: NameCandidate,
  starts: ReadonlySet<number>,
): PostBeside | null {
  const { tokens } = context;
  const from = startAfter(context, candidate.last) ?? startOfPredicate(context, candidate, starts);
  if (from === null || AFFILIATES.has(tokens[from]?.norm ?? "")) return null;
  const limit = Math.min(tokens.length, from + MAX_AFTER);
  let end = from;
  while (
    end < limit &&
    !starts.has(end) &&
    (isPostWord(context, end) || isSubjectOnwards(context, from, end)) &&
    !isSplitByQuote(sentence, tokens, end - 1, end)
  )
    end++;
  if (starts.has(end) && end > from) end = endBeforeNext(tokens, from, end);
  if (isAnothers(context, candidate, { first: from, last: end })) return null;
  const post = end > from ? readPost(context, from, end) : null;
  return post ? { post, end } : null;
}

/** What a sentence opens with before its subject: "In a letter to council leader Ann Hill, Ofsted's director said". */
const FRAME =
  /^(?:in|writing|speaking|responding|replying|asked|after|following|addressing|alongside|with|at)$/;

/** A post that itself says something, after a name in the opening of the sentence, is another's. */
function isAnothers(
  { tokens, tables }: PostContext,
  { from }: NameCandidate,
  { first, last }: TokenRange,
): boolean {
  if (from === 0 || !FRAME.test(tokens[0]?.norm ?? "")) return false;
  const hasComma = (a: number, b: number): boolean => tokens.slice(a, b).some(({ norm }) => norm === ",");
  if (hasComma(0, from) || hasComma(first, last)) return false;
  return tables.personWords.get("speech")?.has(tokens[last]?.norm ?? "") === true;
}

/** The token that an apposition begins with: after a comma, a bracket, an age or "who is". */
function startAfter(context: PostContext, name: number): number | null {
  const { tokens, tables } = context;
  const last = skipHonours(context, name);
  let at = skipAside(tokens, last);
  if (OPENS.has(tokens[at]?.norm ?? "")) at++;
  // "I met the leader, Ann Hill, and the chief executive of the board": that is somebody else.
  if (tokens[at]?.norm === "and" && OWNER_OF_NEXT.has(tokens[at + 1]?.norm ?? "")) return null;
  const isClause = /^(?:who|is|as)$/.test(tokens[at]?.norm ?? "");
  if (at === last && !isClause) return isLetters(tokens[last]) ? last : null;
  const openers = tables.personWords.get("opener");
  at = tokens[at]?.norm === "who" ? endOfServing(tokens, at + 1) : at;
  while (openers?.has(tokens[at]?.norm ?? "")) at++;
  return at;
}

/** Tokens from "who" to "as": "who took over from Bob Low as". */
const SERVING_REACH = 6;
const SERVES = /^(?:took|takes|serves|served|works|worked|sits|sat|acts|acted|joined|returned|stood|steps)$/;

/** "Ann Hill, who took over as cabinet member": where the post begins; `at` where nothing such is told. */
function endOfServing(tokens: readonly Token[], at: number): number {
  if (!SERVES.test(tokens[at]?.norm ?? "")) return at;
  const as = tokens.findIndex(({ norm }, i) => i > at && i < at + SERVING_REACH && norm === "as");
  return as > 0 ? as + 1 : at;
}

/** The post of a subject that the sentence tells of later: "Ann Hill chairs the forum", "Ann Hill has been Kent's director of education since May", "… works nights and is chair of the forum". */
function startOfPredicate(
  { tokens }: PostContext,
  { from, last }: NameCandidate,
  starts: ReadonlySet<number>,
): number | null {
  if (from > SUBJECT.mostBefore) return null;
  if (POST_VERBS.has(tokens[last]?.norm ?? "")) return last;
  const being = endOfBeing(tokens, last);
  if (being > last) return being;
  for (let at = last + 1; at < Math.min(tokens.length, last + SUBJECT.reach); at++) {
    if (starts.has(at)) return null;
    const next = tokens[at + 1]?.norm;
    if (tokens[at]?.norm === "and" && (next === "is" || next === "was")) return at + 2;
  }
  return null;
}

/** The token after "is", "became" or "has been" at token `at`; `at` itself where none stands there. */
function endOfBeing(tokens: readonly Token[], at: number): number {
  const [verb, next] = [tokens[at]?.norm ?? "", tokens[at + 1]?.norm ?? ""];
  if (/^(?:is|was|became|becomes)$/.test(verb)) return at + 1;
  return /^(?:has|had)$/.test(verb) && /^(?:been|become)$/.test(next) ? at + 2 : at;
}

/** A post in letters right after the name: "Ann Hill HMI", "Ann Hill MP". */
function isLetters(token: Token | undefined): boolean {
  return token?.norm === "hmi" || token?.norm === "mp";
}

/** The token after the letters of an honour: "Ann Hill OBE, director of education". */
function skipHonours({ tokens, tables }: PostContext, last: number): number {
  const letters = tables.personWords.get("letters");
  let at = last;
  while (letters?.has(tokens[at]?.norm ?? "") && !isLetters(tokens[at])) at++;
  return at;
}

/** Where another name follows: ", and its chief executive, Ann Hill" is hers, as is "…, lead inspector Ann Hill". */
function endBeforeNext(tokens: readonly Token[], from: number, end: number): number {
  if (tokens[end - 1]?.norm !== ",") return isSeparator(tokens[end - 1]) ? end : lastComma(tokens, from, end);
  for (let at = end - 2; at > from; at--)
    if (tokens[at]?.norm === "and" && OWNER_OF_NEXT.has(tokens[at + 1]?.norm ?? "")) return at;
  return end;
}

const OWNER_OF_NEXT = new Set(["its", "the", "their", "his", "her"]);

/** Where another person's post follows at once ("…, lead inspector Ann Hill"), this one ends at the comma before. */
function lastComma(tokens: readonly Token[], from: number, end: number): number {
  let at = end;
  while (at > from && tokens[at]?.norm !== ",") at--;
  return at;
}

function isSeparator(token: Token | undefined): boolean {
  return token?.norm === "," || token?.norm === "and";
}

/** May the token be part of a post: a word that posts are made of, a name, or what links them? */
function isPostWord({ tokens, tables }: PostContext, at: number): boolean {
  const token = tokens[at];
  if (!token || isCredit(token) || (token.isCapital && MONTH.test(token.norm))) return false;
  if (/^[-–—]$/.test(token.norm) && isCredit(tokens[at + 1])) return false;
  if (tables.personWords.get("speech")?.has(token.norm) && !token.isCapital) return false;
  // Who "looks after" children has a post; ", after inspectors had called" is none of it.
  if (token.norm === "after" && !isOfCare(tokens, at)) return false;
  if (token.isCapital || token.kind === "tail") return true;
  const uses = ["link", "body"] as const;
  return (
    isNow(tokens, at) ||
    tables.postWords.has(token.norm) ||
    uses.some((use) => tables.personWords.get(use)?.has(token.norm))
  );
}

/** The word that a picture's credit begins with: "Ann Hill, chief executive - Credit: the council". */
function isCredit(token: Token | undefined): boolean {
  return token?.isCapital === true && CREDIT.test(token.norm);
}

/** Does a quotation mark stand between two tokens? A post does not reach into what is said. */
function isSplitByQuote({ quotes }: Sentence, tokens: readonly Token[], a: number, b: number): boolean {
  const from = tokens[a]?.end ?? 0;
  const to = tokens[b]?.start ?? 0;
  return quotes.some(({ start, end }) => (start > from && start <= to) || (end >= from && end < to));
}

/** The post that stands before a name: "council leader Jane Hill", "Ofsted's chief inspector, Jane Hill, said". */
export function postBefore(
  context: PostContext,
  sentence: Sentence,
  candidate: NameCandidate,
  consumed: number,
): Post | null {
  const { tokens } = context;
  const hasComma = tokens[candidate.from - 1]?.norm === ",";
  if (hasComma && !closesApposition(context, skipHonours(context, candidate.last))) return null;
  if (NOT_BEFORE.has(tokens[candidate.from - 1]?.norm ?? "")) return null;
  const to = hasComma ? candidate.from - 1 : candidate.from;
  const post = postUpTo(context, sentence, candidate, { to, least: Math.max(consumed, to - MAX_BEFORE) });
  const comma = (post?.role.first ?? 0) - 1;
  if (post?.row.kind !== "parent" || tokens[comma]?.norm !== ",") return post;
  const told = postUpTo(context, sentence, candidate, {
    to: comma,
    least: Math.max(consumed, comma - MAX_BEFORE),
  });
  return told && told.row.kind !== "parent" ? told : post;
}

/** The post that ends at token `to`. "Its organiser, mum-of-two Ann Hill" has two before the name: the one before the comma is her post. */
function postUpTo(
  context: PostContext,
  sentence: Sentence,
  candidate: NameCandidate,
  { to, least }: Omit<Reach, "goesOn">,
): Post | null {
  const { tokens, tables } = context;
  const hasComma = tokens[to]?.norm === ",";
  const reach = (goesOn: boolean) => {
    const from = startBefore(context, sentence, { to, least, goesOn });
    const match = tables.posts.find(tokens, from, candidate.from + 1).find(({ first }) => first < to);
    return match ? { from, match } : null;
  };
  const told = reach(false) ?? reach(true);
  if (!told) return null;
  const { from, match } = told;
  const post = readPost(context, withOwner(context, from, match.first), to, hasComma ? to : to + 1);
  return post && withTitle(post, match.last, candidate);
}

interface Reach {
  readonly to: number;
  readonly least: number;
  /** Over the commas of what the post is for too: "member for children, young people and learning". */
  readonly goesOn: boolean;
}

/** How far the words of a post reach back from token `to`, at most to `least`. */
function startBefore(context: PostContext, sentence: Sentence, { to, least, goesOn }: Reach): number {
  const { tokens } = context;
  let from = to;
  while (from > least) {
    const unit = startOfUnit(context, from);
    const isComma = tokens[from - 1]?.norm === ",";
    const isOpen = isComma ? goesOn && isListComma(context, from - 1) : isPostWord(context, from - 1);
    const isPart = unit < from || isOpen || isSubjectBackwards(context, from - 1);
    if (!isPart || isSplitByQuote(sentence, tokens, from - 1, from)) break;
    from = Math.max(least, Math.min(unit, from - 1));
  }
  return from;
}

/** Between two subjects of one post: "children, young people". */
function isListComma({ tokens, tables }: PostContext, at: number): boolean {
  const topics = tables.personWords.get("topic");
  return [at - 1, at + 1].every((beside) => topics?.has(tokens[beside]?.norm ?? ""));
}

/** "Green councillor Ann Hill": the title that a post's words end in is part of it. */
function withTitle(post: Post, matched: number, { first, titles }: NameCandidate): Post {
  const isTitled = titles.length > 0 && matched > post.role.last && matched <= first;
  return isTitled ? { ...post, role: { ...post.role, last: matched } } : post;
}

/** Where a body's name, a short form in brackets or a word with hyphens begins that ends right before token `to`; `to` where none does. */
function startOfUnit({ tokens, employers }: PostContext, to: number): number {
  const open =
    tokens[to - 1]?.norm === ")" ? tokens.slice(0, to).findLastIndex(({ norm }) => norm === "(") : -1;
  if (open >= 0 && to - open <= MAX_BRACKET) return open;
  let whole = to - 1;
  while (isHyphen(tokens, whole - 1)) whole -= 2;
  if (whole < to - 1) return whole;
  const end = tokens[to - 1]?.end ?? 0;
  const mention = employers.find((each) => each.by !== "reference" && each.end === end);
  const first = mention ? tokens.findIndex(({ start }) => start >= mention.start) : -1;
  return first >= 0 ? Math.min(first, to) : to;
}

/** After a name that its post came before: a comma, a colon, a verb of speech, or the sentence's end. */
function closesApposition({ tokens, tables }: PostContext, last: number): boolean {
  const norm = tokens[last]?.norm;
  return (
    norm === undefined ||
    [",", ":", "."].includes(norm) ||
    tables.personWords.get("speech")?.has(norm) === true
  );
}
