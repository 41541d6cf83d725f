import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";

const HEARER = listed("hearer: hearer");
const HEARING = listed("hearer: hearing");

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
