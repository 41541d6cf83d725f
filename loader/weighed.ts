import type { TokenRange } from "./token-range.ts";

/**
 * A stretch of a clause with what it weighs.
 *
 * Shape   `from` tells which rule made it: the cue itself, a request, a hint, a change with its noun, a negation. A negator
 *         that turned it stands at `turnedFrom`, so that a person sees "do not achieve well" and not "achieve well".
 */
export interface Weighed extends TokenRange {
  readonly sign: "strength" | "weakness" | "mixed";
  readonly weight: number;
  readonly turnedFrom?: number;
  readonly from: "cue" | "request" | "hint" | "direction" | "negation";
}

/** What the words of a clause weigh, each in the light of the whole clause. */
export interface WeighedClause {
  readonly weighed: readonly Weighed[];
  /** Token from which on the clause asks, or from which on it only plans; null where it does not. */
  readonly asksFrom: number | null;
  readonly plansFrom: number | null;
}
