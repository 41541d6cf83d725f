import { z } from "zod";
import { parsedRows } from "../parsed-rows.ts";
import { readStatement } from "../statements.ts";
import type { Row } from "../store.ts";
import { findStories, type StoryArticle } from "../story/find-stories.ts";
import { readSketch } from "../story/sketch.ts";
import type { RowStream, Transaction } from "./engine.ts";

const articleRow = z.object({
  id: z.string(),
  kind: z.string(),
  published: z.string(),
  sketch: z.string().transform(readSketch),
});
const areaRow = z.object({ article: z.string(), area: z.string() });
const textRow = z.object({ id: z.string(), text: z.string() });
const storyRow = z.object({ id: z.string(), story: z.string() });

/** The story of every article that has a copy, as the texts of the graph tell it; `stream` is a transaction's or a store's. */
export async function readStories(stream: RowStream): Promise<Map<string, string>> {
  const areas = new Map<string, string[]>();
  for await (const { article, area } of parsedRows(stream(readStatement("story-areas")), areaRow)) {
    const its = areas.get(article);
    if (its === undefined) areas.set(article, [area]);
    else its.push(area);
  }
  const articles: StoryArticle[] = [];
  for await (const article of parsedRows(stream(readStatement("story-articles")), articleRow))
    articles.push({ ...article, areas: areas.get(article.id) ?? [] });
  return findStories(articles, async (ids) => {
    const texts = new Map<string, string>();
    for await (const { id, text } of parsedRows(stream(readStatement("story-texts"), { ids }), textRow))
      texts.set(id, text);
    return texts;
  });
}

/** The stories as the graph has them, by article. */
export function readKeptStories(stream: RowStream): Promise<Map<string, string>> {
  return storiesOf(stream(readStatement("story-edges")));
}

async function storiesOf(parts: AsyncIterable<readonly Row[]>): Promise<Map<string, string>> {
  const stories = new Map<string, string>();
  for await (const { id, story } of parsedRows(parts, storyRow)) stories.set(id, story);
  return stories;
}

/** Brings the stories up to date: `story` on every article that has a copy, and `SAME_STORY_AS` from each to the first. */
export async function deriveStories(transaction: Transaction): Promise<void> {
  const { stream } = transaction;
  const [kept, stories] = [await readKeptStories(stream), await readStories(stream)];
  const joins = await storiesOf(stream(readStatement("story-joins")));
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
