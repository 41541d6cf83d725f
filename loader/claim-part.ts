import type { Clause } from "./clauses.ts";
import type { Verdict } from "./judge-polarity.ts";
import type { TokenRange } from "./token-range.ts";

/** A theme that no row names and that words were learnt to tell, with those that spoke most for it. */
interface LearntTheme {
  readonly theme: string;
  readonly words: readonly string[];
}

/** A part of a sentence that makes one claim: what it says, and of what. */
export interface ClaimPart extends TokenRange {
  readonly verdict: Verdict;
  readonly themes: readonly string[];
  /** That one of `themes` which was learnt, where one was. */
  readonly learnt: LearntTheme | null;
  /** How its clause is joined to the one before. */
  readonly opening: Clause["opening"];
}

/** The same part with other themes. Named field by field: a copy made by spreading has a shape of its own and is slow to read. */
export function withThemes(
  { first, last, verdict, opening, learnt: before }: ClaimPart,
  themes: readonly string[],
  learnt: LearntTheme | null = before,
): ClaimPart {
  return { first, last, verdict, themes, learnt, opening };
}
