import type { Verdict } from "./judge-polarity.ts";
import type { TokenRange } from "./token-range.ts";

/** A part of a sentence that makes one claim: what it says, and of what. */
export interface ClaimPart extends TokenRange {
  readonly verdict: Verdict;
  readonly themes: readonly string[];
}
