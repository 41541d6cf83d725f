import { z } from "zod";
import { RELATIONSHIP_JOINS } from "../schema.ts";
import type { Transaction } from "./engine.ts";

const idRows = z.array(z.object({ id: z.string() }));
/** What an article asserts of the world, an edge an asserter. */
const ASSERTED = RELATIONSHIP_JOINS.filter(({ asserted }) => asserted === "source");

/** First what is marked and stands again, then what does not. */
const INSPECTIONS = [
  "MATCH (i:Inspection) WHERE i.withdrawn = true REMOVE i.withdrawn",
  `MATCH (i:Inspection) WHERE coalesce(i.inRegister, false) = false
   AND NOT EXISTS { MATCH (n:Article)-[:REPORTS]->(i) WHERE n.status = 'current' } SET i.withdrawn = true`,
];

/**
 * Marks `withdrawn: true` what only articles tell that were superseded or retracted: their inspections, where the register does not have
 * them, and the edges that they assert. It stays readable where such an article is read, and is no part of any answer. What an article
 * that stands tells again, is so no more.
 */
export async function markWithdrawn(transaction: Transaction): Promise<void> {
  for (const statement of INSPECTIONS) await transaction.run(statement);
  const rows = await transaction.run("MATCH (n:Article) WHERE n.status <> 'current' RETURN n.id AS id");
  const ids = idRows.parse(rows).map(({ id }) => id);
  for (const { type, from, to } of ASSERTED) {
    await transaction.run(
      `MATCH (x:${from})-[r:${type}]->(y:${to}) WHERE r.withdrawn = true REMOVE r.withdrawn`,
    );
    if (ids.length === 0) continue;
    await transaction.run(
      `MATCH (x:${from})-[r:${type}]->(y:${to}) WHERE r.source IN $ids SET r.withdrawn = true`,
      {
        ids,
      },
    );
  }
}
