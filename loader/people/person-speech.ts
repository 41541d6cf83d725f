import type { Sentence } from "../text/sentence.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { NameCandidate } from "./person-names.ts";
import type { PostContext } from "./post-context.ts";

const SPEECH_REACH = 20;
/** Verbs that a speaker follows: "said Jane Hill". After others ("told Jane Hill") stands who is spoken to. */
const BEFORE = new Set("said says added adds explained commented wrote stated warned to".split(" "));

/** "Bosses, led by Ann Hill": what people do by whose name follows. */
const LED = /^(?:led|headed|chaired|asked|posed|raised|tabled|moved|presented|signed|written)$/;

const CHILD_WORDS = "sons?|daughters?|child|boy|girl|twins|grandson|granddaughter";
const CHILD = new RegExp(`^(?:${CHILD_WORDS}|children)$`);
/** Tokens from "whose" to the child: "whose nine-year-old autistic son". */
const CHILD_REACH = 8;

/** ", from Knowle, whose nine-year-old son is autistic": a parent, whether or not they speak in this sentence. */
function isParent(tokens: readonly Token[]): boolean {
  const whose = tokens.findIndex(({ norm }) => norm === "whose");
  return whose > 0 && holdsChild(tokens.slice(whose, whose + CHILD_REACH));
}

/** What goes on behind the age of a child: "whose nine-year-old has autism". */
const OF_CHILD = new WordForm(
  new RegExp(`^(?:${CHILD_WORDS}|autistic|disabled|is|was|has|had|who|and|cannot|needs|goes|went)$`),
);

/** "Eight-year-old son", "12-year-old, Theo,", "eight-year-old Alfie". */
function holdsChild(tokens: readonly Token[]): boolean {
  return tokens.some(({ norm, isCapital }, at) => {
    const next = tokens[at + 1];
    const isAge = norm === "old" && tokens[at - 1]?.norm === "-" && tokens[at - 2]?.norm === "year";
    const isTold = next === undefined || next.isCapital || next.kind === "mark" || OF_CHILD.fits(next);
    return CHILD.test(norm) || (isAge && !isCapital && isTold);
  });
}

/** "Ann Hill's eight-year-old daughter", "Ann Hill and her son Bob": a child told of right beside the name. */
function isBesideChild(tokens: readonly Token[], { last }: NameCandidate): boolean {
  const opens = tokens[last]?.kind === "tail" ? 1 : /^(?:and|with)$/.test(tokens[last]?.norm ?? "") ? 2 : 0;
  if (opens === 0 || (opens === 2 && !HER.fits(tokens[last + 1]))) return false;
  const beside = tokens.slice(last + opens, last + opens + CHILD_REACH - 1);
  const end = beside.findIndex(({ kind, norm }) => kind === "mark" && norm !== "-");
  const told = end < 0 ? beside : beside.slice(0, end);
  const noun = told.findIndex((token) => ENDS_OWNED.fits(token));
  return holdsChild(noun < 0 ? told : told.slice(0, noun));
}

/** "Ann Hill's son Bob, 11, is one of them": whose child a sentence opens with. */
function opensWithChild(tokens: readonly Token[], candidate: NameCandidate): boolean {
  const { from, last, titles } = candidate;
  if (from > MOST_BEFORE_SUBJECT || titles.length > 0 || tokens[last]?.kind !== "tail") return false;
  return isBesideChild(tokens, candidate);
}

const HER = new WordForm(/^(?:her|his|their)$/);
const ENDS_OWNED = new WordForm(/^(?:is|was|has|had|said|says|of|for|at|in|on|who|and|to|that)$/);

/** "My boy was six when I started," said Ann Hill: whose child a quotation tells of is the speaker's. */
const OWN_CHILD = new RegExp(
  `\\bmy (?:own )?(?:[\\p{L}\\d-]+ ){0,3}?(?:${CHILD_WORDS}|lad|lass|kids?|eldest|youngest|little one|grandchildren)\\b`,
  "iu",
);

/** "For Ann Hill, of Rugby, it comes late. Her son Ben, 16, waited": the child that the next sentence tells of. */
const NEXT_CHILD = new RegExp(
  `^\\s*(?:her|his|she has|he has|their) (?:[\\p{L}\\d-]+ ){0,4}?(?:${CHILD_WORDS}|[\\p{L}\\d]+-year-old)\\b`,
  "iu",
);
const NEXT_REACH = 90;

/** "parent", of somebody of the public who speaks in a sentence of a child of their own; null for others. */
export function roleByOwnWords(
  context: PostContext,
  candidate: NameCandidate,
  { quotes, end: after }: Sentence,
  text: string,
): string | null {
  const next = isOfPlace(context, candidate) ? NEXT_CHILD.exec(text.slice(after, after + NEXT_REACH)) : null;
  if (next) return /grand/iu.test(next[0]) ? "grandparent" : "parent";
  if (quotes.length === 0 || !isSpeaking(context, candidate)) return null;
  const told = quotes.map(({ start, end }) => OWN_CHILD.exec(text.slice(start, end))?.[0]);
  const child = told.find((words) => words !== undefined);
  if (child === undefined) return null;
  return /grand/iu.test(child) ? "grandparent" : "parent";
}

/** What a parent's story begins with: "Ann Hill, from Leyland, has a 12-year-old son", "Ann Hill lives near Ayton with her daughter". */
const STORY =
  /^(?:removed|has|had|lives|lived|waited|fought|spent|battled|struggled|moved|took|cares|cared|paid|gave|quit|left)$/;
/** Tokens from a name to the verb of its story: ", 34, from Leyland, has". */
const ASIDE_REACH = 8;
/** Tokens from that verb to the child. */
const STORY_REACH = 14;
const OWNED_CHILD = new RegExp(
  `\\b(?:a|an|one|two|three|four|five|her|his|their) (?:[\\p{L}\\d'’-]+ ){0,9}?(?:${CHILD_WORDS}|boys|girls|triplets|grandsons|granddaughters|stepsons?|stepdaughters?)\\b|\\b(?:her|his) (?:[\\p{L}\\d'’-]+ ){0,3}?children\\b|\\b(?:a|an|her|his) (?:[\\p{L}]+ ){0,2}?[\\p{L}\\d]+ - years? - old (?:who|with|whose|and|is)\\b|\\btwins\\b`,
  "u",
);

/** Tokens of a place's name, at the most. */
const PLACE_REACH = 4;

/** "Ann Hill, from Rugby, …", "for Ann Hill, 34, of Rugby, …": a member of the public, by where they live; not "of Ofsted". */
function isOfPlace({ tokens, employers }: PostContext, { from, last }: NameCandidate): boolean {
  if (from > MOST_BEFORE_SUBJECT) return false;
  const hasComma = tokens[last]?.norm === ",";
  const hasAge = hasComma && tokens[last + 1]?.kind === "number" && tokens[last + 2]?.norm === ",";
  const at = last + (hasAge ? 3 : hasComma ? 1 : 0);
  if (!(hasComma ? /^(?:from|of)$/ : /^from$/).test(tokens[at]?.norm ?? "")) return false;
  const place = tokens.slice(at + 1, at + 2 + PLACE_REACH);
  const end = place.findIndex(({ norm }) => norm === ",");
  const named = place.slice(0, end);
  const [start, stop] = [named[0]?.start ?? 0, named.at(-1)?.end ?? 0];
  const isEmployer = employers.some((body) => body.start < stop && start < body.end);
  return end > 0 && named.every(({ isCapital, kind }) => isCapital || kind === "mark") && !isEmployer;
}

/** Does a sentence that opens with a name tell of a child of that person's? */
function tellsOfChild(tokens: readonly Token[], { from, last }: NameCandidate): boolean {
  if (from > MOST_BEFORE_SUBJECT) return false;
  const aside = tokens.slice(last, last + ASIDE_REACH);
  return aside.some(({ norm }, i) => {
    if (!STORY.test(norm) || aside.slice(0, i).some((token) => token.norm === "and")) return false;
    const verb = last + i;
    return OWNED_CHILD.test(normsOf(tokens.slice(verb + 1, verb + STORY_REACH)));
  });
}
/** Tokens before the subject of a sentence: "For mum", "But". */
const MOST_BEFORE_SUBJECT = 3;

/** Tokens from a name to its verb of saying: ", 34, from Saltburn by the Sea, said". */
const HEARD_REACH = 12;

/** Does a verb of saying follow? */
function isHeardSoon({ tokens, tables }: PostContext, { last }: NameCandidate): boolean {
  const speech = tables.personWords.get("speech");
  return tokens.slice(last, last + HEARD_REACH).some(({ norm }) => speech?.has(norm) === true);
}

/** Is a name that opens a sentence that of who speaks in it? */
export function isHeardAtOnce(context: PostContext, candidate: NameCandidate): boolean {
  return candidate.from <= MOST_BEFORE_SUBJECT && isHeardSoon(context, candidate);
}

/** A member of the public, by a child of theirs or by where they live. */
function isOfPublic(context: PostContext, candidate: NameCandidate): boolean {
  return (
    tellsOfChild(context.tokens, candidate) ||
    isOfPlace(context, candidate) ||
    opensWithChild(context.tokens, candidate)
  );
}

/** What somebody is whose child the text tells of beside the name, and nothing else: "Ann Hill, whose son is autistic"; null for others. */
export function roleInFamily({ tokens }: PostContext, candidate: NameCandidate): string | null {
  const after = tokens.slice(candidate.last, candidate.last + SPEECH_REACH);
  if (!isParent(after) && !tellsOfChild(tokens, candidate) && !isBesideChild(tokens, candidate)) return null;
  return after.some(({ norm }) => norm.startsWith("grand")) ? "grandparent" : "parent";
}

/** Is somebody without a post a person all the same: by a title, or as one who speaks? */
export function isSpeaking(context: PostContext, candidate: NameCandidate): boolean {
  const { tokens, tables } = context;
  if (candidate.titles.length > 0) return true;
  const norm = (at: number): string => tokens[at]?.norm ?? "";
  const speech = tables.personWords.get("speech");
  if (!candidate.isGiven) return isOfPlace(context, candidate) && isHeardSoon(context, candidate);
  if (isOfPublic(context, candidate)) return true;
  const before = norm(candidate.from - 1);
  if (before === "to") return norm(candidate.from - 2) === "according";
  if (before === "how") return /^(?:is|was)$/.test(norm(candidate.from - 2));
  if (before === "by") return LED.test(norm(candidate.from - 2));
  if (BEFORE.has(before)) return true;
  const next = candidate.last;
  if (speech?.has(norm(next))) return true;
  if (/^(?:also|then|later|further|who|\w+ly)$/.test(norm(next)) && speech?.has(norm(next + 1))) return true;
  return speaksAfterAside(context, next);
}

/** "Ann Hill and Bob Day said": the first of two who speak together. */
export function speaksWithNext(
  context: PostContext,
  { last, isGiven }: NameCandidate,
  next: NameCandidate | undefined,
): boolean {
  const isJoined = next?.from === last + 1 && context.tokens[last]?.norm === "and";
  return isGiven && isJoined && isSpeaking(context, next);
}

/** "Ann Hill, a mother of two", "Ann Hill, from the forum, said". */
function speaksAfterAside({ tokens, tables }: PostContext, next: number): boolean {
  const norm = (at: number): string => tokens[at]?.norm ?? "";
  const speech = tables.personWords.get("speech");
  if (norm(next) !== "," && norm(next) !== "(") return false;
  if (isParent(tokens.slice(next, next + SPEECH_REACH))) return true;
  for (let at = next + 2; at < Math.min(tokens.length, next + SPEECH_REACH); at++)
    if (speech?.has(norm(at)) && /^[,)]$/.test(norm(at - 1))) return true;
  return false;
}
