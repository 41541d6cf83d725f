import { readKeptViews, type SavedView, writeViews } from "../view/saved-views.ts";
import { readStored, store } from "./stored.ts";

const KEY = "sendgraph.views";

/** The views that this browser keeps, as they are now: another tab may have kept one. */
export function listKeptViews(): readonly SavedView[] {
  return readKeptViews(readStored(KEY));
}

/** Keeps these views. False where the browser refuses: then they last only as a file. */
export function putKeptViews(views: readonly SavedView[]): boolean {
  const text = writeViews(views);
  store(KEY, text);
  return readStored(KEY) === text;
}
