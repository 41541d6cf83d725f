/** Signs that names are written with and without: "King’s" and "Kings", "St. Helens" and "St Helens". */
const LEFT_OUT = /['’‘ʼ`´]|\.(?!\d)/g;
/** What joins words: a space in one paper, nothing in another. */
const HYPHENS = /[-‐‑‒–—]/g;

/** A text as it is looked for: without accents and apostrophes, in lower case, with a space (or nothing) for each hyphen. */
export function fold(text: string, hyphen: " " | "" = " "): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(LEFT_OUT, "")
    .replace(HYPHENS, hyphen)
    .toLowerCase();
}

/** All that a text is when folded: "co-production" is "co production" and "coproduction". */
export function foldWays(text: string): string[] {
  return [...new Set([fold(text).trim(), fold(text, "").trim()])];
}

/** A folded text, and where in the text itself each of its letters comes from. UTF-16 code units. */
export interface FoldedText {
  readonly folded: string;
  readonly starts: readonly number[];
}

/** Folds a text sign by sign, so that what is found in it can be shown where it stands. */
export function foldMapped(text: string, hyphen: " " | "" = " "): FoldedText {
  const starts: number[] = [];
  let folded = "";
  let at = 0;
  for (const sign of text) {
    const next = text.charAt(at + sign.length);
    // Whether a full stop is left out hangs on what comes after it.
    const kept = sign === "." ? (/\d/.test(next) ? "." : "") : fold(sign, hyphen);
    for (let unit = 0; unit < kept.length; unit += 1) starts.push(at);
    folded += kept;
    at += sign.length;
  }
  return { folded, starts };
}

/**
 * Letters that a database folds one by one, each before what it becomes: it knows no accents. Hyphens become one and the same
 * sign, apostrophes nothing.
 */
export const FOLDED_LETTERS: readonly string[] = [
  "áa", "àa", "âa", "äa", "åa", "ãa", "çc", "ée", "èe", "êe", "ëe", "íi", "ìi", "îi", "ïi", "ñn", "óo", "òo", "ôo", "öo", "õo",
  "úu", "ùu", "ûu", "üu", "ýy", "ŵw", "ŷy", "'", "’", "‘", "`", "‐-", "‑-", "‒-", "–-", "—-",
]; // biome-ignore format: a table of pairs
