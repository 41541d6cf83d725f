import { canonicalJson, sha256 } from "../canonical-json.ts";
import type { GraphBatch } from "../graph-batch.ts";
import { RELATIONSHIP_JOINS, SCHEMA_VERSION } from "../schema.ts";
import type { WriteResult } from "../store.ts";
import type { Transaction } from "./engine.ts";
import { writeBatch } from "./write-batch.ts";

/** What an older register said: `derive` then removes the inspections that neither the newer one nor an article has. */
const REMOVALS = [
  "MATCH (i:Inspection) WHERE i.inRegister = true SET i.inRegister = false",
  ...RELATIONSHIP_JOINS.filter(({ asserted }) => asserted === "source").map(
    ({ type, from, to }) => `MATCH (x:${from})-[r:${type} {source: 'register'}]->(y:${to}) DELETE r`,
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
  await writeBatch(transaction, register);
  await transaction.run("MERGE (r:Register {id: 'register'}) SET r.hash = $hash RETURN r.id AS id", { hash });
  return "loaded";
}
