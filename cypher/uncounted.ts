import { z } from "zod";
import { type Store, WHOLE_GRAPH_TIMEOUT_MS } from "./store.ts";

const statusRow = z.object({ status: z.string(), count: z.number() });
const countRow = z.object({ count: z.number() });

const ARTICLES =
  "MATCH (n:Article) WHERE n.status <> 'current' RETURN n.status AS status, count(n.id) AS count ORDER BY status";
const SAID: readonly (readonly [label: string, query: string])[] = [
  ["Inspection", "MATCH (i:Inspection) WHERE i.withdrawn IS NOT NULL RETURN count(i.id) AS count"],
  ["Finding", "MATCH (f:Finding) WHERE f.certainty = 'withdrawn' RETURN count(f.id) AS count"],
  [
    "Evidence",
    "MATCH (e:Evidence)-[:TAKEN_FROM]->(n:Article) WHERE n.status <> 'current' RETURN count(DISTINCT e.id) AS count",
  ],
];

/**
 * Counts what stays readable in a graph and counts no more: articles by why (`retracted`, `superseded`), and by label what only those
 * say. Empty for a graph whose articles all count.
 */
export async function countUncounted(store: Store): Promise<Record<string, number>> {
  const read = (query: string) => store.read(query, {}, { timeoutMs: WHOLE_GRAPH_TIMEOUT_MS });
  const found: [string, number][] = (await read(ARTICLES))
    .map((row) => statusRow.parse(row))
    .map(({ status, count }) => [status, count]);
  if (found.length === 0) return {};
  for (const [label, query] of SAID) {
    const [row] = await read(query);
    found.push([label, countRow.parse(row).count]);
  }
  return Object.fromEntries(found.filter(([, count]) => count > 0));
}
