import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const HEARER = new WordForm(
  /^(?:bbc|itv|radio|councillors|members|parents|families|reporters|journalists|us|me|them|residents|mps|staff|governors|viewers|listeners|readers|peers|colleagues)$/,
);
const HEARING = new WordForm(
  /^(?:paper|newspaper|meeting|committee|panel|cabinet|council|press|programme|board|hearing|inquiry|scrutiny|website|station|local|bbc)$/,
);

/** "Told the Echo", "told a meeting", "told this newspaper": whom somebody speaks to. Not "told the plans were late". */
export function isHearer(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (!first) return false;
  if (HEARER.fits(first) || first.isCapital) return true;
  if (!/^(?:the|a|an|this|its|last|our)$/.test(first.norm)) return false;
  const next = tokens.slice(at + 1, at + 1 + HEARING_REACH);
  return (
    next.some((token) => HEARING.fits(token)) || (next[0]?.isCapital === true && next[0].kind === "word")
  );
}
const HEARING_REACH = 3;
