import { readStored, store } from "./stored.ts";

/** A text that was written and not run, and the query that it was begun from: empty where it was begun anew. */
interface Draft {
  readonly of: string;
  readonly text: string;
}

const KEY = "sendgraph.drafts";
const MOST_KEPT = 10;

/** Keeps what was written over a query, in this browser alone, in place of what it was a moment ago; the newest first. */
export function keepDraft(of: string, text: string, before: string): void {
  const others = readDrafts().filter((draft) => draft.of !== of && draft.text !== before);
  store(KEY, JSON.stringify([{ of, text }, ...others].slice(0, MOST_KEPT)));
}

/** Forgets what has been run, or is as it was. */
export function forgetDraft(of: string, text: string): void {
  const drafts = readDrafts();
  const others = drafts.filter((draft) => draft.of !== of && draft.text !== text);
  if (others.length < drafts.length) store(KEY, JSON.stringify(others));
}

/** What was written over a query and not run; whoever begins anew goes on with what they wrote last. */
export function draftOf(of: string): string | null {
  const drafts = readDrafts();
  const found = drafts.find((draft) => draft.of === of) ?? (of === "" ? drafts[0] : undefined);
  return found?.text ?? null;
}

function readDrafts(): Draft[] {
  try {
    const read: unknown = JSON.parse(readStored(KEY) ?? "[]");
    return Array.isArray(read) ? read.filter(isDraft) : [];
  } catch (error) {
    // Another page of this address may keep something else under the name.
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === "object" &&
    value !== null &&
    "of" in value &&
    typeof value.of === "string" &&
    "text" in value &&
    typeof value.text === "string"
  );
}
