import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { makeApi } from "../../explorer/api/app.ts";
import { NodeAnswer } from "../../explorer/view/documents.ts";
import { load, withoutRegister, withStatus } from "../cypher/load-articles.ts";
import { tinyArticle } from "../fixtures/tiny-graph.ts";
import { inspectionId } from "../fixtures/tiny-reference.ts";

const id = inspectionId("north2023");
const article = withoutRegister(tinyArticle("north-2023"), id);
let store: Store;

beforeAll(async () => {
  store = await openStore("memory:");
});
afterAll(() => store.close());

async function told(): Promise<{ suggested: boolean; ofArea: boolean; ofArticle: string[] }> {
  // Anew, for an API answers for a while from what it read.
  const api = makeApi(store);
  const get = async (path: string): Promise<unknown> =>
    (await api(new Request(`http://localhost/api/${path}`))).json();
  const neighbours = async (node: string) =>
    NodeAnswer.parse(await get(`node/${node}`)).groups.flatMap((group) => group.neighbours);
  const suggested = JSON.stringify(await get("suggestions?label=Inspection&q=northshire"));
  const ofArticle = await neighbours(article.articleId);
  return {
    suggested: suggested.includes(id),
    ofArea: (await neighbours("area:E99000001")).some((node) => node.id === id),
    ofArticle: ofArticle.filter((node) => node.id === id).map(({ name }) => name.split(",")[0] ?? ""),
  };
}

test("an inspection that only a retracted article tells of is read there, by its area's name, and offered nowhere else", async () => {
  await load(store, [article]);
  expect(await told()).toEqual({ suggested: true, ofArea: true, ofArticle: ["Northshire"] });
  await load(store, [withStatus(article, "retracted")]);
  expect(await told()).toEqual({ suggested: false, ofArea: false, ofArticle: ["Northshire"] });
});
