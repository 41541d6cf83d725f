import { canonicalJson } from "../canonical-json.ts";
import { groupBy } from "../group-by.ts";
import type { DerivedEdge } from "./derived-edges.ts";
import type { Transaction } from "./engine.ts";
import { readDerivedEdges } from "./read-derived.ts";

/** Brings the derived edges of a graph to what findings amount to: what is there already and the same is left alone. */
export async function writeDerived(transaction: Transaction, wanted: readonly DerivedEdge[]): Promise<void> {
  const kept = await readDerivedEdges(transaction.stream);
  const keptByName = new Map(kept.map((edge) => [nameOf(edge), canonicalJson(edge.properties)]));
  const names = new Set(wanted.map(nameOf));
  for (const [kind, rows] of byKind(kept.filter((edge) => !names.has(nameOf(edge))))) {
    await transaction.run(
      `UNWIND $rows AS row MATCH (x:${kind.subjectLabel} {id: row.subject})-[r:${kind.type}]->(t:Theme {id: row.theme}) DELETE r`,
      { rows: rows.map(({ subject, theme }) => ({ subject, theme })) },
    );
  }
  const changed = wanted.filter((edge) => keptByName.get(nameOf(edge)) !== canonicalJson(edge.properties));
  for (const [kind, rows] of byKind(changed)) {
    await transaction.run(
      `UNWIND $rows AS row MATCH (x:${kind.subjectLabel} {id: row.subject}) MATCH (t:Theme {id: row.theme})
       MERGE (x)-[r:${kind.type}]->(t) SET r = row.properties RETURN count(*) AS written`,
      { rows: rows.map(({ subject, theme, properties }) => ({ subject, theme, properties })) },
    );
  }
}

type EdgeKey = Omit<DerivedEdge, "properties">;

/** Edges by what they are between, with the first of each; labels and types are those of the schema. */
function byKind<Edge extends EdgeKey>(edges: readonly Edge[]): [Edge, Edge[]][] {
  const groups = [...groupBy(edges, ({ subjectLabel, type }) => `${subjectLabel} ${type}`).values()];
  return groups.flatMap((group) => (group[0] === undefined ? [] : [[group[0], group]]));
}

function nameOf({ subject, type, theme }: EdgeKey): string {
  return `${subject} ${type} ${theme}`;
}
