import type { NameCandidate } from "./person-names.ts";
import type { PostContext } from "./post-context.ts";
import type { Post } from "./posts.ts";

/** Tokens of a clause that tells who somebody is, at most. */
export const CLAUSE_WORDS = 9;

/** What a member of the public is said to be: ", 41, an accountant from Knutsford, said". */
export function apposition(
  { last }: NameCandidate,
  { tokens, tables }: PostContext,
  text: string,
): string | null {
  let first = last;
  while (tokens[first]?.norm === "," || tokens[first]?.kind === "number") first++;
  if (first === last || !/^an?$/.test(tokens[first]?.norm ?? "")) return null;
  let end = ++first;
  const isOpen = (at: number): boolean => {
    const norm = tokens[at]?.norm ?? ",";
    return (
      !/^(?:,|\.|\)|who|whose|which|that)$/.test(norm) && tables.personWords.get("speech")?.has(norm) !== true
    );
  };
  while (end < first + CLAUSE_WORDS && isOpen(end)) end++;
  return end > first ? text.slice(tokens[first]?.start, tokens[end - 1]?.end) : null;
}

/** A post as the text prints it. */
export function roleText({ role, row }: Post, { tokens }: PostContext, text: string): string | null {
  const told = text.slice(tokens[role.first]?.start ?? 0, tokens[role.last - 1]?.end ?? 0);
  if (row.kind === "parent" && /^(?:whose|from|runs)\b/i.test(told)) return null;
  return asNoun(told).replace(SHARED, "$1");
}

/** "Both councillors", "co-chairs of the forum": what is told of two. */
const SHARED =
  /^((?:(?!(?:of|for|at|in) )[\p{L}-]+ )*?(?:councillor|(?:co-)(?:chair|founder)|campaigner|organiser|trustee|parent|founder|leader|director))s\b(?!['’])/iu;

const POST_OF_VERB: readonly (readonly [verb: RegExp, noun: string, link: "of" | "for" | "on"])[] = [
  [/^(?:leads|led) on\b/i, "lead", "on"],
  [/^(?:leads|led)\b/i, "leader", "of"],
  [/^(?:holds|held) the (?:cabinet )?(?:brief|portfolio)\b(?: for\b)?/i, "cabinet member", "for"],
  [/^(?:holds|held)(?= the .+ (?:brief|portfolio)$)/i, "holder", "of"],
  [/^(?:sits|sat) on\b/i, "member", "of"],
  [/^whose (?:cabinet )?(?:brief|portfolio) (?:covers|includes|takes in)\b/i, "cabinet member", "for"],
  [/^(?:once|formerly) ran\b/i, "former head", "of"],
  [/^(?:runs|ran)\b/i, "head", "of"],
  [/^(?:chairs|chaired|chair(?= \p{Lu}))\b/u, "chair", "of"],
  [/^(?:heads|headed)\b/i, "head", "of"],
  [/^(?:helped (?:to )?)?(?:founded|found|started|start|set up)\b/i, "founder", "of"],
];

/** "who leads the council" tells of its "leader of the council". */
function asNoun(told: string): string {
  const post = POST_OF_VERB.find(([each]) => each.test(told));
  if (!post) return told;
  const [verb, noun, link] = post;
  const what = told.replace(verb, "").trim();
  return what === "" ? noun : `${noun} ${link} ${what}`;
}
