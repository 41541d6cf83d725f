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
  readonly learnt?: LearntTheme;
}
