import { afterAll, beforeAll, expect, test } from "vitest";
import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import { runQuery } from "../../cypher/run-query.ts";
import { loadSavedQuery } from "../../cypher/saved-queries.ts";
import { readStatement } from "../../cypher/statements.ts";
import type { PlainValue, Store } from "../../cypher/store.ts";
import { LATE_ARTICLE } from "../fixtures/tiny-articles.ts";
import { makeBatch, TINY_GRAPH, tinyArticle } from "../fixtures/tiny-graph.ts";
import { inspectionId } from "../fixtures/tiny-reference.ts";
import { fill, load } from "./load-articles.ts";
import { LATE_ANSWERS, QUERY_ANSWERS, type QueryAnswerCase } from "./query-answers.ts";

/** What the saved queries must answer on every store. */
export function describeQueries(openEmpty: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
    await fill(store, TINY_GRAPH);
  });
  afterAll(async () => store.close());

  const ask = async ({ name, typed = {}, columns }: QueryAnswerCase): Promise<string[]> => {
    const { rows, note } = await runQuery(store, await loadSavedQuery(name), typed);
    expect(note).toBeNull();
    return rows.map((row) => columns.map((column) => shown(row[column])).join(" | "));
  };
  const label = ({ name, typed = {} }: QueryAnswerCase) => `${name} ${JSON.stringify(typed)}`;

  for (const answer of QUERY_ANSWERS) {
    test(`answers ${label(answer)}`, async () => expect(await ask(answer)).toEqual(answer.rows));
  }

  test.for([
    [{ area: "Eastboro" }, 'There is no area "Eastboro" in the graph. Did you mean "Eastborough"?'],
    [{ area: "area:E12345678" }, 'There is no area "area:E12345678" in the graph.'],
  ] as const)("a node that is not there gives no rows and is told: %j", async ([typed, message]) => {
    const { rows, note } = await runQuery(store, await loadSavedQuery("similar-areas"), typed);
    expect(rows).toEqual([]);
    expect(note).toContain(message);
  });

  test.for([
    ["similar-areas", { area: "Farholm" }, "No text read yet tells of a strength or weakness of Farholm, as"],
    ["similar-areas", { area: "Midvale" }, "No text read yet tells of a weakness of Midvale, as"],
    ["people-and-posts", { body: "Midvale City Council", person: "Nobody" }, undefined],
  ] as const)("no rows for want of a text are told so: %s %j", async ([name, typed, hint]) => {
    const answer = await runQuery(store, await loadSavedQuery(name), typed);
    expect(answer).toMatchObject({ rows: [], note: null });
    if (hint === undefined) expect(answer.hint).toBeUndefined();
    else expect(answer.hint).toContain(hint);
  });

  test("a value that no node has gives no rows and is told", async () => {
    const answer = await runQuery(store, await loadSavedQuery("revisits"), { region: "Nord East" });
    const { rows, note } = answer;
    expect(rows).toEqual([]);
    expect(answer.isUnknown).toBe(true);
    expect(note).toContain('There is no region "Nord East" in the graph. Did you mean "North East"?');
  });

  test("a later article is seen", async () => {
    await load(store, [makeBatch(LATE_ARTICLE)]);
    for (const answer of LATE_ANSWERS) expect(await ask(answer), label(answer)).toEqual(answer.rows);
  });

  test("an inspection counts under one outcome: the register's, else one that an article tells", async () => {
    const columns = ["region", "year", "outcomeId", "inspections"];
    const ofEast = async () =>
      (await ask({ name: "outcomes-by-region-and-year", columns, rows: [] })).filter((row) =>
        row.startsWith("London"),
      );
    const told = withOutcome(tinyArticle("east-2018-gazette"), "outcome:no-wsoa");
    await load(store, [told]);
    const outcomes = await store.read(readStatement("explorer-inspection-outcomes"));
    const own = outcomes.filter((row) => row["inspection"] === inspectionId("east2018"));
    expect(new Set(own.map((row) => row["outcome"]))).toEqual(new Set(["outcome:no-wsoa", "outcome:wsoa"]));
    expect(await ofEast()).toEqual(["London | 2018 | outcome:wsoa | 1"]);
  });
}

/** The article as if it told another outcome of its inspection than the register. */
function withOutcome(article: ArticleBatch, outcome: string): ArticleBatch {
  const node = TINY_GRAPH.flatMap(({ nodes }) => nodes).find(({ id }) => id === outcome);
  if (node === undefined) throw new Error(`The tiny graph has no ${outcome}.`);
  const edges = article.edges.map((edge) =>
    edge.type === "RESULTED_IN" && edge.properties["source"] === article.articleId
      ? { ...edge, to: outcome }
      : edge,
  );
  return { ...article, nodes: [...article.nodes, node], edges };
}

function shown(value: PlainValue | undefined): string {
  return Array.isArray(value) ? value.join(", ") : String(value);
}
