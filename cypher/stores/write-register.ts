import { canonicalJson, sha256 } from "../canonical-json.ts";
import type { RegisterBatch } from "../graph-batch.ts";
import { RELATIONSHIP_JOINS, SCHEMA_VERSION } from "../schema.ts";
import type { WriteResult } from "../store.ts";
import { applyReference } from "./apply-reference.ts";
import type { Transaction } from "./engine.ts";
import { readStamp, writeStamp } from "./stamp.ts";
import { writeBatch } from "./write-batch.ts";

/** What an older register said: `derive` then removes the inspections that neither the newer one nor an article has. */
const REMOVALS = [
  "MATCH (i:Inspection) WHERE i.inRegister = true SET i.inRegister = false",
  ...RELATIONSHIP_JOINS.filter(({ asserted }) => asserted === "source").map(
    ({ type, from, to }) => `MATCH (x:${from})-[r:${type} {source: 'register'}]->(y:${to}) DELETE r`,
  ),
  "MATCH (i:Inspection)-[r:HOLDS_TO_ACCOUNT {source: 'reference'}]->(b:Body) DELETE r",
];

/** What tells whether a graph was brought up to a register and its reference data. */
export function hashRegister(register: RegisterBatch): string {
  return sha256(canonicalJson([SCHEMA_VERSION, register]));
}

/**
 * Writes the register inside a transaction, and brings up to date what the graph has of reference data, unless both are there as
 * they stand: that is told by a hash in the graph's stamp.
 */
export async function writeRegister(transaction: Transaction, register: RegisterBatch): Promise<WriteResult> {
  const run = transaction.run.bind(transaction);
  const registerHash = hashRegister(register);
  const stored = (await readStamp(run))?.registerHash ?? null;
  if (stored === registerHash) return "unchanged";
  for (const removal of stored === null ? [] : REMOVALS) await transaction.run(removal);
  await applyReference(transaction, register.reference);
  await writeBatch(transaction, register);
  await writeStamp(run, { registerHash });
  return "loaded";
}
