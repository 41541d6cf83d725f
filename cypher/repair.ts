import type { Store, Violation } from "./store.ts";
import { verifyGraph } from "./verify.ts";

/** What a repair mended, what it left, and whether a load has to write the articles anew. */
export interface Repair {
  /** Breaches that were there and are no more. */
  readonly mended: readonly Violation[];
  readonly left: readonly Violation[];
  readonly needsLoad: boolean;
}

/**
 * Draws anew what follows from the articles, whatever the graph's stamp says of it. Where a rule is broken of what articles or the register
 * say themselves, has the next load write them anew too: what an article lost is in its text alone.
 */
export async function repairGraph(store: Store): Promise<Repair> {
  const found = await verifyGraph(store);
  const needsLoad = found.some(({ mendedBy }) => mendedBy === "load");
  await store.derive();
  if (needsLoad) await store.forgetWritten();
  const left = await verifyGraph(store);
  const messages = new Set(left.map(({ message }) => message));
  // A finding that lost its evidence is gone now, and not mended.
  const mended = found.filter(({ message, mendedBy }) => mendedBy === "derive" && !messages.has(message));
  return { mended, left, needsLoad };
}
