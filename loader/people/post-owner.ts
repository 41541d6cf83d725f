import type { Token } from "../text/tokens.ts";
import type { PostContext } from "./post-context.ts";

/** Takes in what stands before the post's own words: its subject ("education director") and its owner ("Kent's director"). */
export function withOwner(
  { tokens, tables, employers, areas }: PostContext,
  from: number,
  first: number,
): number {
  let start = first;
  const topics = tables.personWords.get("topic");
  while (start > from && topics?.has(tokens[start - 1]?.norm ?? "")) start--;
  const at = tokens[start - 1];
  if (start <= from || !at) return start;
  const place = tokens[first]?.start ?? 0;
  const employer = employers.findLast(
    (mention) => mention.start < place && mention.end >= (tokens[start - 1]?.start ?? 0),
  );
  if (employer) {
    const begin = tokens.findIndex((token) => token.end > employer.start);
    return begin >= from ? begin : start;
  }
  if (tokens[first]?.norm === "mp") return startOfSeat(tokens, from, start);
  if (at.kind !== "tail") return startOfCapitals(tokens, from, start, tables.personWords.get("body"));
  const area = areas.find((each) => each.end === at.start || each.end === at.end);
  // "Kensington and Chelsea's lead member": of the whole of it.
  if (area)
    return Math.max(
      from,
      tokens.findIndex((token) => token.end > area.start),
    );
  let owner = start - 1;
  while (owner > from && tokens[owner - 1]?.isCapital) owner--;
  return owner === start - 1 ? Math.max(from, owner - 1) : owner;
}

/** "Wirral West MP Ann Hill": the seat is part of the post. */
function startOfSeat(tokens: readonly Token[], from: number, start: number): number {
  let first = start;
  while (first > from && (tokens[first - 1]?.isCapital || tokens[first - 1]?.norm === "and")) first--;
  while (first < start && !tokens[first]?.isCapital) first++;
  return first;
}

/** The first of the capitals that stand right before a post and end in a word for a body. */
function startOfCapitals(
  tokens: readonly Token[],
  from: number,
  start: number,
  bodies: ReadonlySet<string> | undefined,
): number {
  if (!bodies?.has(tokens[start - 1]?.norm ?? "")) return start;
  let first = start;
  while (first > from && tokens[first - 1]?.isCapital) first--;
  return first;
}
