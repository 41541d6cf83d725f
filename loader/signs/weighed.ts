import type { TokenRange } from "../text/token-range.ts";

/**
 * A stretch of a clause with what it weighs.
 *
 * Shape   `from` tells which rule made it: the cue itself, a request, a hint, a change with its noun, a negation. A negator
 *         that turned it stands at `turnedFrom`, so that a person sees "do not achieve well" and not "achieve well".
 */
export interface Weighed extends TokenRange {
  readonly sign: "strength" | "weakness" | "mixed";
  readonly weight: number;
  readonly from: "cue" | "request" | "hint" | "direction" | "negation";
  readonly turnedFrom: number | null;
}

/** The same stretch with another weight. Named field by field: a copy made by spreading has a shape of its own and is slow to read. */
export function withWeight({ first, last, sign, from, turnedFrom }: Weighed, weight: number): Weighed {
  return { first, last, sign, weight, from, turnedFrom };
}

/** The same stretch with the contrary sign. */
export function turned({ first, last, sign, weight, turnedFrom }: Weighed): Weighed {
  return { first, last, sign: contraryOf(sign), weight, from: "direction", turnedFrom };
}

export function contraryOf(sign: Weighed["sign"]): Weighed["sign"] {
  if (sign === "mixed") return sign;
  return sign === "strength" ? "weakness" : "strength";
}

/** What the words of a clause weigh, each in the light of the whole clause. */
export interface WeighedClause {
  readonly weighed: readonly Weighed[];
  /** Token from which on the clause asks, or from which on it only plans; null where it does not. */
  readonly asksFrom: number | null;
  readonly plansFrom: number | null;
}
