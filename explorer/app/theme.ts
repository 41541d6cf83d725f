import { readStored, store } from "./stored.ts";

/** Light or dark, as the reader chose; without a choice the page follows the system. */
export type Theme = "light" | "dark";

const KEY = "sendgraph.theme";

/** Sets the theme that the reader chose at an earlier visit. */
export function applyStoredTheme(): void {
  const stored = readStored(KEY);
  if (stored === "light" || stored === "dark") document.documentElement.dataset["theme"] = stored;
}

/** The theme that the page has now. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"];
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Turns the page over to the other theme and remembers it. */
export function toggleTheme(): Theme {
  const next = currentTheme() === "dark" ? "light" : "dark";
  document.documentElement.dataset["theme"] = next;
  store(KEY, next);
  return next;
}
