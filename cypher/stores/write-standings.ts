import { z } from "zod";
import { type ArticleStanding, findReplacements, type StandingPlaces } from "../article-standing.ts";
import type { Properties } from "../graph-batch.ts";
import { collectRows } from "../parsed-rows.ts";
import { readStatement } from "../statements.ts";
import type { RowStream, Transaction } from "./engine.ts";
import { MARK_CHANGED } from "./stamp.ts";

const places = z
  .array(z.string())
  .nullable()
  .transform((list) => list ?? []);
const standingRow = z.object({
  id: z.string(),
  status: z.enum(["current", "superseded", "retracted"]),
  places,
  formerPlaces: places,
  published: z.string(),
});
const holderRow = z.object({ id: z.string(), place: z.string() });
const replacementRow = z.object({ from: z.string(), to: z.string() });

/** How the articles of a graph stand; `stream` is a transaction's or a store's. */
export function readStandings(stream: RowStream): Promise<ArticleStanding[]> {
  return collectRows(stream(readStatement("article-standings")), standingRow);
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

/** Articles that another stands in the place of, and those others, as far as they stand there. */
async function readReplaced(stream: RowStream): Promise<StandingPlaces[]> {
  const replaced = await collectRows(stream(readStatement("articles-that-left")), standingRow);
  if (replaced.length === 0) return [];
  const left = [...new Set(replaced.flatMap(({ formerPlaces }) => formerPlaces))];
  const holders = await collectRows(stream(readStatement("articles-at-places"), { places: left }), holderRow);
  return [...replaced, ...holders.map(({ id, place }) => ({ id, places: [place], formerPlaces: [] }))];
}

/** Joins every superseded article to what stands in its place now; joins that hold no more go. */
export async function deriveReplacements(transaction: Transaction): Promise<void> {
  // The joins of superseded articles to what stands in their place, as the graph has them.
  const kept = await collectRows(transaction.stream(readStatement("article-replacements")), replacementRow);
  const wanted = findReplacements(await readReplaced(transaction.stream));
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
