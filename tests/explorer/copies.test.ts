import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { readArticle } from "../../explorer/api/articles.ts";
import { readEvidence } from "../../explorer/api/evidence.ts";
import { findLensFigure } from "../../explorer/api/figure-names.ts";
import { readLensFacts } from "../../explorer/api/figure-source.ts";
import { readInspections } from "../../explorer/api/inspections.ts";
import { readLens } from "../../explorer/api/lens.ts";
import { splitVoices } from "../../explorer/view/evidence.ts";
import { listCopies } from "../../explorer/view/outlet.ts";
import { load } from "../cypher/load-articles.ts";
import { COPIED_STORY } from "../fixtures/copied-story.ts";
import { tinyArticle } from "../fixtures/tiny-graph.ts";
import { makeSentence } from "./made-sentence.ts";

const WESTHAVEN = "area:E99000003";
const GRAPH = { store: "", graphHash: "", counts: {} };
let store: Store;

beforeAll(async () => {
  store = await openStore("memory:");
  await load(store, [...COPIED_STORY, tinyArticle("north-2023")]);
});
afterAll(async () => store.close());

const listed = (subject: string, theme = "") =>
  readEvidence(store, { subject, theme, polarity: "", article: "" });

test("a sentence that three papers print is listed once, with the two that print it too", async () => {
  const { sentences } = await listed(WESTHAVEN);
  expect(sentences.map(({ publisher, sources, copies }) => [publisher, sources, copies.length])).toEqual(
    [1, 2, 3].map(() => ["Example Gazette", 1, 2]),
  );
  for (const { copies } of sentences)
    expect(copies.map(({ publisher, published }) => [publisher, published])).toEqual([
      ["Coast Echo", "2024-04-11"],
      ["Weekly Post", "2024-04-19"],
    ]);
});

test("each of the copies still has its own sentences where it is read", async () => {
  for (const { articleId } of COPIED_STORY) {
    const { sentences } = await readArticle(store, articleId);
    expect(sentences.map(({ article, copies }) => [article, copies])).toEqual(
      [1, 2, 3].map(() => [articleId, []]),
    );
  }
});

test.for(["areas", "bodies"] as const)(
  "of %s each link counts as many sentences as are listed for it",
  async (among) => {
    const { links, mixed } = await readLens(store, among, null, GRAPH);
    for (const { subject, theme, polarity, sentences } of [
      ...links,
      ...mixed.map((link) => ({ ...link, polarity: "mixed" })),
    ]) {
      const told = splitVoices((await listed(subject, theme)).sentences).inspectors;
      expect(told.filter((sentence) => sentence.polarity === polarity)).toHaveLength(sentences);
    }
  },
);

test("of each inspection every finding counts as many sentences as are listed for it", async () => {
  const { inspections } = await readInspections(store);
  for (const { id, findings } of inspections) {
    const told = splitVoices((await listed(id)).sentences).inspectors;
    expect(told).toHaveLength(findings.reduce((sum, { sentences }) => sum + sentences, 0));
  }
});

test("a figure carries a sentence once, with the other articles that have it among its sources", async () => {
  const figure = await findLensFigure("matrix");
  if (figure === null) throw new Error("There is no figure of that name.");
  const { data, sources } = await readLensFacts(store, figure, {}, "nature-single");
  const { links, mixed } = await readLens(store, "areas", null, GRAPH);
  const findings = data["findings"] ?? [];
  const own = findings.filter((row) => row["area"] === WESTHAVEN);
  expect(own).toHaveLength(3);
  for (const { article, alsoIn } of own) {
    expect(article).toBe(COPIED_STORY[0]?.articleId);
    expect(alsoIn).toEqual(COPIED_STORY.slice(1).map(({ articleId }) => articleId));
  }
  expect(findings).toHaveLength([...links, ...mixed].reduce((sum, { sentences }) => sum + sentences, 0));
  const known = sources.map(({ id }) => id);
  for (const { articleId } of COPIED_STORY) expect(known).toContain(articleId);
});

test("the other papers are named, of many the first three and how many more, and a paper's own second print is none", () => {
  const copyIn = (publisher: string, index: number) => ({
    id: `evidence:${index}`,
    article: `article:${index}`,
    articleKind: "news",
    title: "",
    publisher,
    published: null,
  });
  const tell = (...papers: readonly string[]) => {
    const { named, more } = listCopies(makeSentence({ publisher: "Gazette", copies: papers.map(copyIn) }));
    return [named.map(({ outlet }) => outlet).join(", "), more];
  };
  expect(tell()).toEqual(["", 0]);
  expect(tell("Gazette")).toEqual(["", 0]);
  expect(tell("Echo", "Post", "Echo")).toEqual(["Echo, Post", 0]);
  expect(tell("A", "B", "C", "D")).toEqual(["A, B, C, D", 0]);
  expect(tell("A", "B", "C", "D", "E")).toEqual(["A, B, C", 2]);
});
