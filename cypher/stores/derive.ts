import { dateInspections } from "./date-inspections.ts";
import { deriveStories } from "./derive-stories.ts";
import { type DerivedEdge, deriveEdges } from "./derived-edges.ts";
import type { Transaction } from "./engine.ts";
import { markWithdrawn } from "./mark-withdrawn.ts";
import { readDerivedBasis } from "./read-derived.ts";
import { deriveReplacements } from "./write-standings.ts";

/** In order: what is derived, then what nothing supports any more, then what that left alone. */
const REMOVALS = [
  ...["Area", "Body"].flatMap((label) =>
    ["HAS_WEAKNESS", "HAS_STRENGTH"].map((type) => `MATCH (x:${label})-[r:${type}]->(t:Theme) DELETE r`),
  ),
  "MATCH (m:Measure) WHERE NOT EXISTS { (m)-[:MEASURED_BY]->(:Evidence) } DETACH DELETE m",
  "MATCH (f:Finding) WHERE NOT EXISTS { (:Evidence)-[:SUPPORTS]->(f) } DETACH DELETE f",
  `MATCH (i:Inspection) WHERE coalesce(i.inRegister, false) = false
   AND NOT EXISTS { (:Article)-[:REPORTS]->(i) } DETACH DELETE i`,
  `MATCH (p:Person) WHERE NOT EXISTS { (p)-[:WROTE]->(:Article) }
   AND NOT EXISTS { (:Article)-[:MENTIONS]->(p) } AND NOT EXISTS { (:Evidence)-[:SAID_BY]->(p) } DETACH DELETE p`,
  ...themeRemovals(),
  ...["Area", "Body", "Inspectorate", "Outcome"].map(
    (label) => `MATCH (n:${label}) WHERE NOT (n)--() DELETE n`,
  ),
];

/** Withdrawn: the only articles that say so were superseded or retracted. Claimed: none of them has it from inspectors. */
const CERTAINTY = [
  "MATCH (f:Finding) SET f.certainty = 'withdrawn'",
  `MATCH (n:Article)<-[:TAKEN_FROM]-(e:Evidence)-[:SUPPORTS]->(f:Finding)
   WHERE n.status = 'current' SET f.certainty = 'claimed'`,
  `MATCH (n:Article)<-[:TAKEN_FROM]-(e:Evidence)-[:SUPPORTS]->(f:Finding)
   WHERE n.status = 'current' AND e.saidBy = 'inspectors' SET f.certainty = 'stated'`,
];

/**
 * Joins superseded articles to their newer versions, removes what no article supports any more, dates what the register does
 * not, tells which articles are one story, sets each finding's certainty, marks what was withdrawn and rebuilds the derived edges.
 */
export async function derive(transaction: Transaction): Promise<void> {
  await deriveReplacements(transaction);
  for (const statement of [...REMOVALS, ...CERTAINTY]) await transaction.run(statement);
  await markWithdrawn(transaction);
  await dateInspections(transaction);
  await deriveStories(transaction);
  const { findings, supports, accounts } = await readDerivedBasis((query) => transaction.run(query));
  const edges = deriveEdges(findings, supports, accounts);
  for (const subjectLabel of ["Area", "Body"] as const) {
    for (const type of ["HAS_WEAKNESS", "HAS_STRENGTH"] as const) {
      await writeDerived(transaction, subjectLabel, type, edges);
    }
  }
}

async function writeDerived(
  transaction: Transaction,
  label: DerivedEdge["subjectLabel"],
  type: DerivedEdge["type"],
  edges: readonly DerivedEdge[],
): Promise<void> {
  const rows = edges
    .filter((edge) => edge.subjectLabel === label && edge.type === type)
    .map(({ subject, theme, properties }) => ({ subject, theme, properties }));
  if (rows.length === 0) return;
  await transaction.run(
    `UNWIND $rows AS row MATCH (x:${label} {id: row.subject}) MATCH (t:Theme {id: row.theme})
     MERGE (x)-[r:${type}]->(t) SET r = row.properties RETURN count(*) AS written`,
    { rows },
  );
}

/** A theme goes when nothing is said of it nor of a theme below it; twice, for the two levels. */
function themeRemovals(): string[] {
  const removal = `MATCH (t:Theme) WHERE NOT EXISTS { (:Finding)-[:ABOUT]->(t) }
   AND NOT EXISTS { (:Article)-[:MENTIONS]->(t) } AND NOT EXISTS { (:Theme)-[:BROADER]->(t) } DETACH DELETE t`;
  return [removal, removal];
}
