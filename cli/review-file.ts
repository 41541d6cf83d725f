import type { ReviewEntry } from "../loader/review-entry.ts";

/** Letters of a stretch of text that a line shows. */
const MOST_LETTERS = 120;

/**
 * What was not resolved as the text of a file: for a file whose name ends in `.json` a list, in `.jsonl` an object a line, else
 * a line each for a person.
 */
export function formatReview(path: string, entries: readonly ReviewEntry[]): string {
  if (path.endsWith(".json")) return `${JSON.stringify(entries, null, 2)}\n`;
  const lines = path.endsWith(".jsonl")
    ? entries.map((entry) => JSON.stringify(entry))
    : entries.map(tellEntry);
  return lines.map((line) => `${line}\n`).join("");
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
