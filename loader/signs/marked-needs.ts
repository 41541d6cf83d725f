import type { PatternMatch } from "../patterns/pattern-set.ts";
import type { CueKind, CueRow } from "../tables/polarity-cues.ts";
import { overlaps } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { isMet } from "./met-needs.ts";
import { needsIn } from "./told-needs.ts";

/** What a need that is told in so many words weighs, and the words of a row that would outdo it. */
const NEEDED: CueRow = {
  pattern: "",
  kind: "request",
  value: "weakness",
  weight: 3,
  isWhole: false,
  by: null,
};
const NEEDED_WORDS = 6;
const NEEDED_RANK = -1;

/** Is it a need that is told in so many words, rather than by a row? */
export function isNeed({ row }: PatternMatch<CueRow>): boolean {
  return row === NEEDED;
}

/** Marks what is needed among what is asked for; what has come since is no longer. */
export function addNeeds(byKind: Map<CueKind, PatternMatch<CueRow>[]>, tokens: readonly Token[]): void {
  const needs = needsIn(tokens);
  if (needs.length === 0) return;
  const met = needs.filter((need) => isMet(tokens, need));
  const named = byKind.get("request") ?? [];
  const requests = met.length === 0 ? named : named.filter((ask) => !met.some((need) => overlaps(ask, need)));
  byKind.set("request", requests);
  for (const need of needs) {
    if (met.includes(need)) continue;
    const { first, last } = need;
    requests.push({ row: NEEDED, rank: NEEDED_RANK, first, last, words: NEEDED_WORDS });
  }
}
