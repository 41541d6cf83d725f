import { useSyncExternalStore } from "react";
import type { Place } from "../view/place.ts";
import { shorten } from "../view/wording.ts";
import { linkTo } from "./use-place.ts";

const KEY = "sendgraph.queries";
const MOST_REMEMBERED = 30;
const MOST_LETTERS = 90;
const CHANGED = "sendgraph:remembered";

/** Remembers a query that ran, in this browser alone; the newest first. */
export function rememberQuery(text: string): void {
  const before = readHistory();
  if (before[0] === text) return;
  try {
    const texts = [text, ...before.filter((other) => other !== text)].slice(0, MOST_REMEMBERED);
    localStorage.setItem(KEY, JSON.stringify(texts));
    window.dispatchEvent(new Event(CHANGED));
  } catch (error) {
    // A browser may refuse storage to a page, or have no room left: then nothing is remembered.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** The queries that ran in this browser, each a link to itself. */
export function History({ place }: { readonly place: Place }) {
  const stored = useSyncExternalStore(subscribe, readStored);
  const texts = readHistory(stored).filter(
    (text) => text !== (place.query?.kind === "own" && place.query.text),
  );
  if (texts.length === 0) return null;
  return (
    <section className="query-history" aria-label="Earlier queries">
      <h2>Earlier</h2>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <a
              href={linkTo(place, { query: { kind: "own", text, values: {}, show: null } })}
              title={text.slice(0, 1_000)}
            >
              {tellQuery(text)}
            </a>
          </li>
        ))}
      </ul>
      <button type="button" className="more" onClick={forget}>
        Forget them
      </button>
    </section>
  );
}

function tellQuery(text: string): string {
  const title = /^\/\/ ?title:\s*(?<title>.+)$/m.exec(text)?.groups?.["title"];
  const bare = text.replace(/^\/\/.*$/gm, "").replace(/\s+/g, " ");
  return shorten(title ?? bare.trim(), MOST_LETTERS);
}

function forget(): void {
  localStorage.removeItem(KEY);
  window.dispatchEvent(new Event(CHANGED));
}

function readStored(): string {
  try {
    return localStorage.getItem(KEY) ?? "[]";
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return "[]";
  }
}

function readHistory(stored = readStored()): string[] {
  try {
    const read: unknown = JSON.parse(stored);
    return Array.isArray(read) ? read.filter((text) => typeof text === "string") : [];
  } catch (error) {
    // Another page of this address may keep something else under the name.
    if (!(error instanceof SyntaxError)) throw error;
    return [];
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  window.addEventListener("storage", onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
    window.removeEventListener("storage", onChange);
  };
}
