import type { Store, Violation } from "./store.ts";
import { verifyDates } from "./verify-dates.ts";
import { verifyDerived, verifyEvidence } from "./verify-evidence.ts";
import { verifyShape } from "./verify-shape.ts";
import { verifyVersions } from "./verify-versions.ts";

/** Checks the graph against the design's rules: one entry a rule that is broken, with what breaks it. None is well. */
export async function verifyGraph(store: Store): Promise<Violation[]> {
  const checks = [verifyEvidence, verifyDates, verifyShape, verifyDerived, verifyVersions];
  const violations: Violation[] = [];
  for (const check of checks) violations.push(...(await check(store)));
  return violations
    .filter(({ ids }) => ids.length > 0)
    .map((violation) => ({ ...violation, ids: [...new Set(violation.ids)].sort() }))
    .sort((a, b) => a.rule - b.rule || (a.message < b.message ? -1 : 1));
}
