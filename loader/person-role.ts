import type { NameCandidate } from "./person-names.ts";
import type { Post, PostContext } from "./posts.ts";

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
  return asNoun(told).replace(/\bcouncillors$/i, "councillor");
}

const POST_OF_VERB: readonly (readonly [verb: RegExp, noun: string])[] = [
  [/^(?:leads|led)\b/i, "leader"],
  [/^(?:holds|held) the (?:cabinet )?(?:brief|portfolio)\b/i, "cabinet member"],
  [/^whose (?:cabinet )?(?:brief|portfolio) (?:covers|includes|takes in)\b/i, "cabinet member"],
  [/^(?:once|formerly) ran\b/i, "former head"],
  [/^(?:runs|ran)\b/i, "head"],
  [/^(?:chairs|chaired)\b/i, "chair"],
  [/^(?:heads|headed)\b/i, "head"],
  [/^(?:helped (?:to )?)?(?:founded|found|started|start|set up)\b/i, "founder"],
];

/** "who leads the council" tells of its "leader of the council". */
function asNoun(told: string): string {
  const [verb, noun] = POST_OF_VERB.find(([each]) => each.test(told)) ?? [];
  if (verb === undefined || noun === undefined) return told;
  const of = told.replace(verb, "").trim().replace(/^for /, "");
  return of === "" ? noun : `${noun} ${noun === "cabinet member" ? "for" : "of"} ${of}`;
}
