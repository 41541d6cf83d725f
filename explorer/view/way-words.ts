import type { GraphEdge, WholeIndex } from "./whole-index.ts";

/** How a relationship reads from its start and from its end. `%` stands for what is at the other end. */
const WORDS: Readonly<Record<string, readonly [out: string, back: string]>> = {
  HAS_WEAKNESS: ["is criticised for %", "is a weakness of %"],
  HAS_STRENGTH: ["is praised for %", "is a strength of %"],
  REPORTS: ["tells of %", "is told of in %"],
  MENTIONS: ["mentions %", "is mentioned in %"],
  WROTE: ["wrote %", "was written by %"],
  INSPECTS: ["was an inspection of %", "was inspected: %"],
  CONDUCTED_BY: ["was conducted by %", "conducted %"],
  HOLDS_TO_ACCOUNT: ["holds to account %", "answers for %"],
  RESULTED_IN: ["resulted in: %", "was the outcome of %"],
  FOLLOWS: ["follows %", "was followed by %"],
  BROADER: ["is part of %", "takes in %"],
  COMMISSIONS_FOR: ["commissions for %", "is commissioned for by %"],
  SUCCEEDED_BY: ["was succeeded by %", "took over from %"],
  HOLDS_POST: ["works for %", "has among its people %"],
  SAME_STORY_AS: ["tells the same story as %", "tells the same story as %"],
  SUPERSEDED_BY: ["was superseded by %", "superseded %"],
};

/** A relationship as it reads from one of its ends: what is said of that end. */
export function tellEdge(index: WholeIndex, { type, from, to }: GraphEdge, start: string): string {
  const isOut = from === start;
  const other = isOut ? to : from;
  const [out, back] = WORDS[type] ?? ["hangs together with %", "hangs together with %"];
  return (isOut ? out : back).replace("%", () => index.nodeById.get(other)?.name ?? other);
}
