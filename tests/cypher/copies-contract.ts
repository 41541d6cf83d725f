import { afterAll, beforeAll, expect, test } from "vitest";
import { runQuery } from "../../cypher/run-query.ts";
import { loadSavedQuery } from "../../cypher/saved-queries.ts";
import { readStatement } from "../../cypher/statements.ts";
import type { PlainValue, Row, Store } from "../../cypher/store.ts";
import { COPIED_STORY } from "../fixtures/copied-story.ts";
import { TINY_ARTICLES } from "../fixtures/tiny-articles.ts";
import { makeBatch, tinyArticle } from "../fixtures/tiny-graph.ts";
import { load, withStatus } from "./load-articles.ts";

const WAITS = "The wait for an ADHD diagnosis in Westhaven is too long.";
const WESTHAVEN = "area:E99000003";

/** What every store must answer of a story that several papers print: each sentence once, with the papers that have it too. */
export function describeCopies(openEmpty: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
    await load(store, [...COPIED_STORY, tinyArticle("north-2023")]);
  });
  afterAll(async () => store.close());

  const ask = async (name: string, typed: Readonly<Record<string, string>>, of = store) =>
    (await runQuery(of, await loadSavedQuery(name), typed)).rows;
  const tell = async (name: string, parameters: Readonly<Record<string, PlainValue>> = {}): Promise<Row[]> =>
    store.read(readStatement(`explorer-${name}`), parameters);
  const [first, ...others] = COPIED_STORY;

  test("saved queries list a sentence once, from the copy that came out first, with the other papers", async () => {
    const profile = await ask("area-profile", { area: "Westhaven" });
    expect(profile.map(({ exact }) => exact)).toHaveLength(3);
    const theme = await ask("theme-evidence", { theme: "theme:neurodevelopmental-pathway" });
    for (const rows of [profile, theme]) {
      expect(rows.filter(({ exact }) => exact === WAITS)).toMatchObject([
        {
          publisher: "Example Gazette",
          articleId: first?.articleId,
          alsoIn: ["Coast Echo", "Weekly Post"],
          alsoInIds: others.map(({ articleId }) => articleId),
        },
      ]);
    }
    const timely = await ask("theme-evidence", { theme: "theme:ehcp-timeliness" });
    expect(timely.map(({ area, alsoIn }) => [area, alsoIn])).toEqual([
      ["Northshire", []],
      ["Westhaven", ["Coast Echo", "Weekly Post"]],
    ]);
  });

  test("the explorer counts a sentence of several copies once, of areas, bodies and inspections", async () => {
    const of = (rows: readonly Row[], subject: string) =>
      rows.filter((row) => row["subject"] === subject).map(({ sentences }) => sentences);
    expect(of(await tell("sentences-of-areas"), WESTHAVEN)).toEqual([1, 1]);
    expect(of(await tell("mixed-of-areas"), WESTHAVEN)).toEqual([1]);
    const [body] = (await tell("sentences-of-bodies")).filter(({ foundBy }) =>
      JSON.stringify(foundBy).includes("E99000003"),
    );
    const subject = String(body?.["subject"]);
    expect(of(await tell("sentences-of-bodies"), subject)).toEqual([1, 1]);
    expect(of(await tell("mixed-of-bodies"), subject)).toEqual([1]);
    const found = (await tell("inspection-findings")).filter(({ area }) => area === WESTHAVEN);
    expect(found.map(({ article, sentences }) => [article, sentences])).toEqual(
      found.map(() => [first?.articleId, 1]),
    );
    expect(found).toHaveLength(3);
  });

  test("what an inspectorate said, and what search finds, has a sentence once", async () => {
    const asked = { subject: "inspectorate:ofsted", theme: "", polarity: "", article: "", most: 20 };
    const [people, inspectorates] = await tell("said-by", asked);
    expect(people).toEqual({ newest: [], told: 0 });
    const newest = inspectorates?.["newest"];
    const copies = Array.isArray(newest) ? newest.map((ids) => (Array.isArray(ids) ? ids.length : 0)) : [];
    expect([copies.toSorted(), inspectorates?.["told"]]).toEqual([[1, 1, 1, 3, 3, 3], 6]);
    const found = await tell("search-sentences", { words: ["adhd"], phrase: "adhd", folds: [] });
    expect(found).toMatchObject([{ exact: WAITS, article: first?.articleId }]);
  });

  // What opens another store comes last: it may be the same database.
  test("praise and criticism of one theme have a sentence of several copies once", async () => {
    const other = await openEmpty();
    const west = TINY_ARTICLES.find(({ key }) => key === "west-2024");
    if (west === undefined) throw new Error("The tiny graph has no such article.");
    const praise = [
      "strength",
      "ehcp-timeliness",
      "inspectors",
      "Plans for the youngest are prompt.",
    ] as const;
    const told = { ...west, claims: [...west.claims, praise] };
    await load(other, [makeBatch(told), makeBatch({ ...told, key: "copy", title: "Waits in Westhaven" })]);
    expect(await ask("contradictions", {}, other)).toMatchObject([
      { strengths: [praise[3]], weaknesses: ["Timeliness of EHC plans has slipped to 41%."] },
    ]);
    await other.close();
  });

  test("of a superseded version the profile keeps the sentence, apart from the copies that stand", async () => {
    const other = await openEmpty();
    await load(
      other,
      COPIED_STORY.map((article) => (article === first ? withStatus(article, "superseded") : article)),
    );
    const profile = await ask("area-profile", { area: "Westhaven" }, other);
    const told = profile.filter(({ exact }) => exact === WAITS);
    expect(told.map(({ publisher, status, alsoIn }) => [publisher, status, alsoIn])).toEqual([
      ["Example Gazette", "superseded", []],
      ["Coast Echo", "current", ["Weekly Post"]],
    ]);
    await other.close();
  });
}
