import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { readEvidence } from "../../explorer/api/evidence.ts";
import type { EvidenceAnswer } from "../../explorer/view/evidence.ts";
import { groupByRemark } from "../../explorer/view/remarks.ts";
import { load, withStatus } from "../cypher/load-articles.ts";
import { tinyArticle } from "../fixtures/tiny-graph.ts";
import { LONG_ARTICLE, LONG_CLAIMS, SAID, SPEAKER, SPEAKER_GRAPH, WRITER } from "./speaker-graph.ts";

const EAST_2018 = "inspection:E99000002:2016-local-area:2018-10-15";
const NORTH_2023 = "inspection:E99000001:2023-area-send:2023-06-12";
let store: Store;

beforeAll(async () => {
  store = await openStore("memory:");
  await load(store, SPEAKER_GRAPH);
});
afterAll(async () => store.close());

const ask = (subject: string, polarity = "", of = store): Promise<EvidenceAnswer> =>
  readEvidence(of, { subject, theme: "", polarity, article: "" });

test("of an inspection is every sentence about what it found, and no other's", async () => {
  const { sentences, more } = await ask(NORTH_2023);
  expect(sentences.map(({ exact }) => exact)).toEqual([
    "Exclusions have fallen sharply, inspectors said.",
    "EHC plans still take far too long.",
    "Children wait too long for help with their mental health.",
  ]);
  expect(more).toBe(0);
  expect((await ask(NORTH_2023, "strength")).sentences).toHaveLength(1);
  const east = await ask(EAST_2018);
  expect(new Set(east.sentences.map(({ inspection }) => inspection))).toEqual(new Set([EAST_2018]));
  expect(new Set(east.sentences.map(({ article }) => article)).size).toBe(2);
});

test("of an inspection that only a retracted article tells of is none", async () => {
  const other = await openStore("memory:");
  const article = tinyArticle("north-2023");
  await load(other, [article]);
  expect((await ask(NORTH_2023, "", other)).sentences).toHaveLength(3);
  await load(other, [withStatus(article, "retracted")]);
  expect((await ask(NORTH_2023, "", other)).sentences).toEqual([]);
  await other.close();
});

test("of a person is what that person said, by name", async () => {
  const { sentences, more } = await ask(SPEAKER);
  expect(sentences).toMatchObject([{ exact: SAID, speaker: "Alex Officer", areaName: "Midvale" }]);
  expect(more).toBe(0);
});

test.for([WRITER, "person:nobody", "inspection:nobody", "inspectorate:cqc"])(
  "of %s, whom no sentence is by or about, is none",
  async (subject) => {
    expect(await ask(subject)).toEqual({ sentences: [], more: 0 });
  },
);

test("of an inspectorate are the newest twenty sentences, with the number of the rest", async () => {
  const ofsted = "inspectorate:ofsted";
  const few = await ask(ofsted);
  const told = new Set(few.sentences.map(({ id }) => id)).size;
  const other = await openStore("memory:");
  await load(other, [...SPEAKER_GRAPH, LONG_ARTICLE]);
  const { sentences, more } = await ask(ofsted, "", other);
  const shown = new Set(sentences.map(({ id }) => id));
  expect([told > 2, few.more, shown.size, more]).toEqual([true, 0, 20, told + LONG_CLAIMS - 20]);
  expect(sentences.filter(({ published }) => published === "2025-01-02")).toHaveLength(LONG_CLAIMS);
  const oldest = sentences.map(({ published }) => published ?? "").sort()[0] ?? "";
  const left = few.sentences.filter(({ id }) => !shown.has(id));
  for (const { published } of left) expect((published ?? "") <= oldest).toBe(true);
  await other.close();
});

test("what was said is grouped by article, theme and side, newest article first", async () => {
  const groups = groupByRemark((await ask("inspectorate:ofsted")).sentences);
  const dates = groups.map(({ sentences }) => sentences[0]?.published ?? "");
  expect(dates).toEqual([...dates].sort().reverse());
  for (const { sentences, theme, polarity } of groups)
    for (const sentence of sentences) expect(sentence).toMatchObject({ theme, polarity });
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
});
