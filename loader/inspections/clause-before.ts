import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** Where a clause that governs a word ends, walking back from it: "feared a statement | but inspectors asked for none". */
const BREAKS = listed("clause-before: breaks");
/** What opens an aside that ends at its next comma: "the area, which had hoped to avoid it, must …". */
const OPENS_ASIDE = listed("clause-before: opens aside");
const FINITE = new WordForm(/^(?:was|were|is|are|has|have|had|will|would|did|does|must|could|can)$/);
const PREDICATE = listed("clause-before: predicate");
/** Tokens that a clause may have before a word of it, and those of an aside. */
const REACH = 32;
const ASIDE_REACH = 16;

/** A comma, or a dash between blanks. */
export function isPause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind !== "mark") return false;
  if (token.norm === "," || token.norm === "–" || token.norm === "—") return true;
  return token.norm === "-" && tokens[at - 1]?.end !== token.start;
}

/**
 * Places of the words before `at` in its own clause, the nearest first; asides between two commas are passed over ("officers, who
 * had met inspectors, feared …").
 */
export function clauseBefore(tokens: readonly Token[], at: number): readonly number[] {
  const places: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (isPause(tokens, i)) {
      const opens = asideEndedAt(tokens, i);
      if (opens < 0) break;
      i = opens;
    } else if (breaksAt(tokens, i) || joinsPredicate(tokens, i)) break;
    else places.push(i);
  }
  return places;
}

/** "So far" breaks nothing. */
function breaksAt(tokens: readonly Token[], at: number): boolean {
  return BREAKS.fits(tokens[at]) && tokens[at + 1]?.norm !== "far";
}

/** The comma that opens the aside which ends at `end`; -1 where none does. */
export function asideEndedAt(tokens: readonly Token[], end: number): number {
  for (let i = end - 1; i >= Math.max(0, end - ASIDE_REACH); i--) {
    if (breaksAt(tokens, i)) return -1;
    if (!isPause(tokens, i)) continue;
    const isNoClause = OPENS_ASIDE.fits(tokens[i + 1]) || !FINITE.fitsAny(tokens, i + 1, end);
    return isNoClause ? i : -1;
  }
  return -1;
}

/** "Feared the worst | and was told": what comes behind is said for itself. Not "the council and its partners". */
function joinsPredicate(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm === "and" && PREDICATE.fits(tokens[at + 1]);
}
