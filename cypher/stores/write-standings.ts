import { z } from "zod";
import { type ArticleStanding, findReplacements } from "../article-standing.ts";
import type { Properties } from "../graph-batch.ts";
import { readStatement } from "../statements.ts";
import type { PlainValue, Row } from "../store.ts";
import type { Transaction } from "./engine.ts";
import { MARK_CHANGED } from "./stamp.ts";

const places = z
  .array(z.string())
  .nullable()
  .transform((list) => list ?? []);
const standingRows = z.array(
  z.object({
    id: z.string(),
    status: z.enum(["current", "superseded", "retracted"]),
    places,
    formerPlaces: places,
    published: z.string(),
  }),
);
const replacementRows = z.array(z.object({ from: z.string(), to: z.string() }));

type Run = (query: string, parameters?: Readonly<Record<string, PlainValue>>) => Promise<Row[]>;

/** How the articles of a graph stand; `run` is a transaction's or a store's. */
export async function readStandings(run: Run): Promise<ArticleStanding[]> {
  return standingRows.parse(await run(readStatement("article-standings")));
}

/** Writes how articles stand now; one that is not in the graph is passed over. */
export async function writeStandings(
  transaction: Transaction,
  standings: readonly ArticleStanding[],
): Promise<void> {
  if (standings.length === 0) return;
  await transaction.run(MARK_CHANGED);
  const rows = standings.map((standing) => ({ id: standing.id, ...standingProperties(standing) }));
  await transaction.run(
    `UNWIND $rows AS row MATCH (n:Article {id: row.id})
     SET n.status = row.status, n.places = row.places, n.formerPlaces = row.formerPlaces RETURN count(*) AS written`,
    { rows },
  );
}

/** How an article stands, as its node says it. */
export function standingProperties({ status, places: own, formerPlaces }: ArticleStanding): Properties {
  return { status, places: [...own], formerPlaces: [...formerPlaces] };
}

/** The joins of superseded articles to what stands in their place, as the graph has them. */
async function readReplacements(run: Run): Promise<{ from: string; to: string }[]> {
  return replacementRows.parse(await run(readStatement("article-replacements")));
}

/** Joins every superseded article to what stands in its place now; joins that hold no more go. */
export async function deriveReplacements(transaction: Transaction): Promise<void> {
  const run = transaction.run.bind(transaction);
  const kept = await readReplacements(run);
  const wanted = findReplacements(await readStandings(run));
  const [known, there] = [new Set(wanted.map(nameOf)), new Set(kept.map(nameOf))];
  const gone = kept.filter((row) => !known.has(nameOf(row)));
  const rows = wanted.filter((row) => !there.has(nameOf(row)));
  if (gone.length > 0) {
    await transaction.run(
      "UNWIND $gone AS row MATCH (n:Article {id: row.from})-[r:SUPERSEDED_BY]->(m:Article {id: row.to}) DELETE r",
      { gone },
    );
  }
  if (rows.length === 0) return;
  await transaction.run(
    `UNWIND $rows AS row MATCH (n:Article {id: row.from}) MATCH (m:Article {id: row.to})
     MERGE (n)-[r:SUPERSEDED_BY]->(m) SET r.derived = true RETURN count(*) AS written`,
    { rows },
  );
}

function nameOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} ${to}`;
}
