import { z } from "zod";
import { type ArticleStanding, findReplacements, Standings } from "../article-standing.ts";
import type { Properties } from "../graph-batch.ts";
import { collectRows } from "../parsed-rows.ts";
import { readStatement } from "../statements.ts";
import type { RowStream, Transaction } from "./engine.ts";
import { MARK_CHANGED } from "./stamp.ts";

const places = z
  .array(z.string())
  .nullable()
  .transform((list) => list ?? []);
/** Lists of a graph are of texts. */
const turns = places.transform((list) => list.map(Number));
const standingRow = z.object({
  id: z.string(),
  status: z.enum(["current", "superseded", "retracted"]),
  places,
  formerPlaces: places,
  formerTurns: turns,
  published: z.string(),
});
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
     SET n.status = row.status, n.places = row.places, n.formerPlaces = row.formerPlaces,
       n.formerTurns = row.formerTurns RETURN count(*) AS written`,
    { rows },
  );
}

/** How an article stands, as its node says it. */
export function standingProperties({
  status,
  places: own,
  formerPlaces,
  formerTurns,
}: ArticleStanding): Properties {
  return { status, places: [...own], formerPlaces: [...formerPlaces], formerTurns: formerTurns.map(String) };
}

/** Articles that left a place, and those that stand there; `stream` is a transaction's or a store's. */
async function readReplaced(stream: RowStream): Promise<ArticleStanding[]> {
  const replaced = await collectRows(stream(readStatement("articles-that-left")), standingRow);
  if (replaced.length === 0) return [];
  const left = [...new Set(replaced.flatMap(({ formerPlaces }) => formerPlaces))];
  const holders = await collectRows(
    stream(readStatement("articles-at-places"), { places: left }),
    standingRow,
  );
  return [...new Map([...replaced, ...holders].map((standing) => [standing.id, standing])).values()];
}

/** What is to be otherwise for the versions of articles to stand as their places tell. */
export interface VersionFaults {
  /** Articles that left a place, with the status that they are to have. */
  readonly statuses: readonly Pick<ArticleStanding, "id" | "status">[];
  readonly missing: readonly Replacement[];
  readonly wrong: readonly Replacement[];
}

type Replacement = z.infer<typeof replacementRow>;

/** Reads what is to be otherwise; `stream` is a transaction's or a store's. */
export async function findVersionFaults(stream: RowStream): Promise<VersionFaults> {
  // The joins of superseded articles to what stands in their place, as the graph has them.
  const kept = await collectRows(stream(readStatement("article-replacements")), replacementRow);
  const replaced = await readReplaced(stream);
  const standings = new Standings(replaced);
  const wanted = findReplacements(replaced);
  const [known, there] = [new Set(wanted.map(nameOf)), new Set(kept.map(nameOf))];
  return {
    statuses: replaced
      .map((standing) => ({ id: standing.id, is: standing.status, status: standings.statusOf(standing) }))
      .filter(({ is, status }) => is !== status)
      .map(({ id, status }) => ({ id, status })),
    missing: wanted.filter((row) => !there.has(nameOf(row))),
    wrong: kept.filter((row) => !known.has(nameOf(row))),
  };
}

/** Has versions stand as their places tell, and joins every superseded article to what stands in its place now. */
export async function deriveReplacements(transaction: Transaction): Promise<void> {
  const { statuses, missing, wrong } = await findVersionFaults(transaction.stream);
  if (statuses.length > 0) {
    await transaction.run(
      "UNWIND $rows AS row MATCH (n:Article {id: row.id}) SET n.status = row.status RETURN count(*) AS written",
      { rows: statuses },
    );
  }
  if (wrong.length > 0) {
    await transaction.run(
      "UNWIND $wrong AS row MATCH (n:Article {id: row.from})-[r:SUPERSEDED_BY]->(m:Article {id: row.to}) DELETE r",
      { wrong },
    );
  }
  if (missing.length === 0) return;
  await transaction.run(
    `UNWIND $missing AS row MATCH (n:Article {id: row.from}) MATCH (m:Article {id: row.to})
     MERGE (n)-[r:SUPERSEDED_BY]->(m) SET r.derived = true RETURN count(*) AS written`,
    { missing },
  );
}

function nameOf({ from, to }: Replacement): string {
  return `${from} ${to}`;
}
