import { dateInspections } from "./date-inspections.ts";
import { deriveCertainty } from "./derive-certainty.ts";
import { deriveStories } from "./derive-stories.ts";
import { deriveEdges } from "./derived-edges.ts";
import type { Transaction } from "./engine.ts";
import { markWithdrawn } from "./mark-withdrawn.ts";
import { readDerivedBasis } from "./read-derived.ts";
import { writeDerived } from "./write-derived.ts";
import { deriveReplacements } from "./write-standings.ts";

/** What nothing supports any more, in order. */
const REMOVALS = [
  "MATCH (m:Measure) WHERE NOT EXISTS { (m)-[:MEASURED_BY]->(:Evidence) } DETACH DELETE m",
  "MATCH (f:Finding) WHERE NOT EXISTS { (:Evidence)-[:SUPPORTS]->(f) } DETACH DELETE f",
  `MATCH (i:Inspection) WHERE coalesce(i.inRegister, false) = false
   AND NOT EXISTS { (:Article)-[:REPORTS]->(i) } DETACH DELETE i`,
  `MATCH (p:Person) WHERE NOT EXISTS { (p)-[:WROTE]->(:Article) }
   AND NOT EXISTS { (:Article)-[:MENTIONS]->(p) } AND NOT EXISTS { (:Evidence)-[:SAID_BY]->(p) } DETACH DELETE p`,
  ...themeRemovals(),
];

/** What that and the derived edges left alone. */
const LONE_REMOVALS = ["Area", "Body", "Inspectorate", "Outcome"].map(
  (label) => `MATCH (n:${label}) WHERE NOT (n)--() DELETE n`,
);

/**
 * Joins superseded articles to their newer versions, removes what no article supports any more, dates what the register does
 * not, tells which articles are one story, sets each finding's certainty, marks what was withdrawn and rebuilds the derived edges.
 *
 * Shape   what stands as it should is read and not written again: a transaction holds what changed, and not the whole graph.
 */
export async function derive(transaction: Transaction): Promise<void> {
  await deriveReplacements(transaction);
  for (const statement of REMOVALS) await transaction.run(statement);
  await deriveCertainty(transaction);
  await markWithdrawn(transaction);
  await dateInspections(transaction);
  await deriveStories(transaction);
  const { findings, supports, accounts } = await readDerivedBasis(transaction.stream);
  await writeDerived(transaction, deriveEdges(findings, [supports], accounts));
  for (const statement of LONE_REMOVALS) await transaction.run(statement);
}

/** A theme goes when nothing is said of it nor of a theme below it; twice, for the two levels. */
function themeRemovals(): string[] {
  const removal = `MATCH (t:Theme) WHERE NOT EXISTS { (:Finding)-[:ABOUT]->(t) }
   AND NOT EXISTS { (:Article)-[:MENTIONS]->(t) } AND NOT EXISTS { (:Theme)-[:BROADER]->(t) } DETACH DELETE t`;
  return [removal, removal];
}
