import { expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { makeApi } from "../../explorer/api/app.ts";
import { NodeAnswer, WholeGraph } from "../../explorer/view/documents.ts";
import { SearchAnswer } from "../../explorer/view/search-answer.ts";
import { tinyArticle } from "../fixtures/tiny-graph.ts";
import { tinyRegister } from "../fixtures/tiny-register.ts";

test("the whole graph leaves out what the register alone tells, which a card and search still find", async () => {
  const store = await openStore("memory:");
  await store.prepare();
  await store.writeRegister(tinyRegister(["mid2018", "west2024"]));
  await store.writeArticle(tinyArticle("west-2024"));
  await store.derive();
  const bugs: unknown[] = [];
  const api = makeApi(store, { onBug: (error) => bugs.push(error) });
  const get = async (path: string) => (await api(new Request(`http://localhost/api/${path}`))).json();
  const graph = WholeGraph.parse(await get("graph"));
  expect(graph.nodes.filter(({ label }) => label === "Area").map(({ name }) => name)).toEqual(["Westhaven"]);
  expect(graph.nodes.filter(({ label }) => label === "Inspection")).toHaveLength(1);
  expect(NodeAnswer.parse(await get("node/area:E99000005")).name).toBe("Midvale");
  const { hits } = SearchAnswer.parse(await get("search?q=midvale"));
  expect(hits.map(({ name }) => name)).toContain("Midvale");
  await store.close();
  expect(bugs).toEqual([]);
});
