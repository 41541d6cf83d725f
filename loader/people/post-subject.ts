import type { Token } from "../text/tokens.ts";
import type { PostContext } from "./post-context.ts";

/** Words in a run that no table holds: "for learning and aspiration", "of starting well". */
const MOST_UNKNOWN = 3;
const OPENS_SUBJECT = /^(?:of|for|and)$/;
/** Words of clauses, which are no subject of a post. */
const OF_CLAUSE =
  /^(?:is|are|was|were|has|have|had|be|been|who|whose|which|that|when|while|since|until|after|before|but|not|will|would|can|could|should|may|might|must|did|does|do|i|we|he|she|they|it|you|this|those|these|all|many|some|more|most)$/;

/** Is the word at `at` the subject of the post that began at `from`, though no table holds it: do the post's words go on or end after it? */
export function isSubjectOnwards(context: PostContext, from: number, at: number): boolean {
  const { tokens } = context;
  let first = at;
  while (first > from && isUnknown(context, tokens[first - 1])) first--;
  if (!OPENS_SUBJECT.test(tokens[first - 1]?.norm ?? "") || first - 2 < from) return false;
  // "Thank you to Ann Hill, the manager, for coming".
  if (tokens[first - 1]?.norm === "for" && tokens[first - 2]?.norm === ",") return false;
  const last = endOfRun(context, at);
  return isUnknown(context, tokens[at]) && last - first <= MOST_UNKNOWN && isClosed(context, tokens[last]);
}

/** The same of the word that stands before a name, or before what else of its post does. */
export function isSubjectBackwards(context: PostContext, at: number): boolean {
  const { tokens, tables } = context;
  let first = at;
  while (at - first < MOST_UNKNOWN && isUnknown(context, tokens[first])) first--;
  if (first === at || !OPENS_SUBJECT.test(tokens[first]?.norm ?? "")) return false;
  const before = tokens[first - 1]?.norm ?? "";
  return tables.postWords.has(before) && tables.personWords.get("link")?.has(before) !== true;
}

function endOfRun(context: PostContext, at: number): number {
  let last = at;
  while (isUnknown(context, context.tokens[last])) last++;
  return last;
}

/** What may stand after a subject: a comma, a verb of saying, more of the post, or the end. */
function isClosed({ tables }: PostContext, next: Token | undefined): boolean {
  if (next === undefined || /^[,):.]$/.test(next.norm)) return true;
  return (
    tables.personWords.get("speech")?.has(next.norm) === true ||
    tables.postWords.has(next.norm) ||
    /^(?:at|for|in|on)$/.test(next.norm)
  );
}

/** A word in small letters that the tables of posts do not hold. */
function isUnknown({ tables }: PostContext, token: Token | undefined): boolean {
  if (token?.kind !== "word" || token.isCapital || OF_CLAUSE.test(token.norm)) return false;
  const uses = ["link", "body", "speech", "opener"] as const;
  return (
    !tables.postWords.has(token.norm) && !uses.some((use) => tables.personWords.get(use)?.has(token.norm))
  );
}
