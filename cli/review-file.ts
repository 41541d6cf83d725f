import type { ReviewEntry } from "../loader/batch/review-entry.ts";

/** Letters of a stretch of text that a line shows. */
const MOST_LETTERS = 120;

/**
 * What was not resolved as the lines of a file: for a file whose name ends in `.json` those of a list, in `.jsonl` an object a line, else
 * a line each for a person. `entries` are lines of JSON.
 */
export async function* formatReview(path: string, entries: AsyncIterable<string>): AsyncGenerator<string> {
  if (path.endsWith(".json")) yield* listed(entries);
  else if (path.endsWith(".jsonl")) yield* entries;
  else for await (const entry of entries) yield tellEntry(JSON.parse(entry));
}

async function* listed(entries: AsyncIterable<string>): AsyncGenerator<string> {
  let before = "[";
  for await (const entry of entries) {
    yield before;
    before = `  ${JSON.stringify(JSON.parse(entry), null, 2).replaceAll("\n", "\n  ")},`;
  }
  if (before === "[") yield "[]";
  else yield `${before.slice(0, -1)}\n]`;
}

function tellEntry({ path, start, end, reason, text, message, candidates }: ReviewEntry): string {
  const where = start === null ? path : `${path}:${start}-${end}`;
  const parts = [
    where,
    reason,
    ...(text === null ? [] : [`“${shorten(text)}”`]),
    message,
    ...(candidates.length > 0 ? [`(${candidates.join(", ")})`] : []),
  ];
  return parts.map((part) => part.replaceAll(/\s+/g, " ")).join("  ");
}

function shorten(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text;
}
