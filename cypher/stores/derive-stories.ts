import { z } from "zod";
import { groupBy } from "../group-by.ts";
import { readStatement } from "../statements.ts";
import type { PlainValue, Row } from "../store.ts";
import { findStories } from "../story/find-stories.ts";
import type { Transaction } from "./engine.ts";

const articleRows = z.array(
  z.object({ id: z.string(), kind: z.string(), published: z.string(), sketch: z.string() }),
);
const areaRows = z.array(z.object({ article: z.string(), area: z.string() }));
const textRows = z.array(z.object({ id: z.string(), text: z.string() }));
const storyRows = z.array(z.object({ id: z.string(), story: z.string() }));

type Run = (query: string, parameters?: Readonly<Record<string, PlainValue>>) => Promise<Row[]>;

/** The story of every article that has a copy, as the texts of the graph tell it; `run` is a transaction's or a store's. */
export async function readStories(run: Run): Promise<Map<string, string>> {
  const articles = articleRows.parse(await run(readStatement("story-articles")));
  if (articles.length < 2) return new Map();
  const areas = groupBy(areaRows.parse(await run(readStatement("story-areas"))), ({ article }) => article);
  const withAreas = articles.map((article) => ({
    ...article,
    areas: (areas.get(article.id) ?? []).map(({ area }) => area),
  }));
  return findStories(withAreas, async (ids) => {
    const texts = textRows.parse(await run(readStatement("story-texts"), { ids }));
    return new Map(texts.map(({ id, text }) => [id, text]));
  });
}

/** The stories as the graph has them, by article. */
export async function readKeptStories(run: Run): Promise<Map<string, string>> {
  const rows = storyRows.parse(await run(readStatement("story-edges")));
  return new Map(rows.map(({ id, story }) => [id, story]));
}

/** Brings the stories up to date: `story` on every article that has a copy, and `SAME_STORY_AS` from each to the first. */
export async function deriveStories(transaction: Transaction): Promise<void> {
  const run = transaction.run.bind(transaction);
  const [kept, stories] = [await readKeptStories(run), await readStories(run)];
  const joins = new Map(
    storyRows.parse(await run(readStatement("story-joins"))).map(({ id, story }) => [id, story]),
  );
  const gone = [
    ...new Set([...kept, ...joins].filter(([id, story]) => stories.get(id) !== story).map(([id]) => id)),
  ];
  if (gone.length > 0) {
    await transaction.run("UNWIND $gone AS id MATCH (n:Article {id: id}) REMOVE n.story", { gone });
    await transaction.run(
      "UNWIND $gone AS id MATCH (n:Article {id: id})-[r:SAME_STORY_AS]->(m:Article) DELETE r",
      { gone },
    );
  }
  const rows = [...stories].map(([id, story]) => ({ id, story }));
  const told = rows.filter(({ id, story }) => kept.get(id) !== story);
  if (told.length > 0) {
    await transaction.run(
      "UNWIND $rows AS row MATCH (n:Article {id: row.id}) SET n.story = row.story RETURN count(*) AS written",
      { rows: told },
    );
  }
  const joined = rows.filter(({ id, story }) => id !== story && joins.get(id) !== story);
  if (joined.length === 0) return;
  await transaction.run(
    `UNWIND $rows AS row MATCH (n:Article {id: row.id}) MATCH (m:Article {id: row.story})
     MERGE (n)-[r:SAME_STORY_AS]->(m) SET r.derived = true RETURN count(*) AS written`,
    { rows: joined },
  );
}
