import { canonicalJson, sha256 } from "../canonical-json.ts";
import type { GraphBatch } from "../graph-batch.ts";
import { RELATIONSHIPS, SCHEMA_VERSION } from "../schema.ts";
import type { WriteResult } from "../store.ts";
import type { Transaction } from "./engine.ts";
import { writeEdges, writeNodes } from "./write-rows.ts";

/** What an older register said: `derive` then removes the inspections that neither the newer one nor an article has. */
const REMOVALS = [
  "MATCH (i:Inspection) WHERE i.inRegister = true SET i.inRegister = false",
  ...RELATIONSHIPS.filter(({ asserted }) => asserted === "source").flatMap(({ type, from, to }) =>
    from.flatMap((x) => to.map((y) => `MATCH (x:${x})-[r:${type} {source: 'register'}]->(y:${y}) DELETE r`)),
  ),
  "MATCH (i:Inspection)-[r:HOLDS_TO_ACCOUNT {source: 'reference'}]->(b:Body) DELETE r",
];

/**
 * Writes the register inside a transaction, unless it is there as it stands: that is told by a hash on a node of its own
 * (`Register`), which is no part of the graph.
 */
export async function writeRegister(transaction: Transaction, register: GraphBatch): Promise<WriteResult> {
  const hash = sha256(canonicalJson([SCHEMA_VERSION, register]));
  const [stored] = await transaction.run("MATCH (r:Register {id: 'register'}) RETURN r.hash AS hash");
  if (stored?.["hash"] === hash) return "unchanged";
  for (const removal of stored === undefined ? [] : REMOVALS) await transaction.run(removal);
  await writeNodes(transaction, register.nodes);
  await writeEdges(transaction, register.edges);
  await transaction.run("MERGE (r:Register {id: 'register'}) SET r.hash = $hash RETURN r.id AS id", { hash });
  return "loaded";
}
