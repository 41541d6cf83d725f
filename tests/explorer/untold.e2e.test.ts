import { describe, expect, test } from "vitest";
import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { hasChromium, PHONE, useExplorer, WIDE } from "./explorer-page.ts";

const MIDVALE = "area:E99000005";

const EASTBOROUGH = "area:E99000002";

/** Midvale came after Eastborough, of which something was read. */
function afterEastborough(batch: ArticleBatch): ArticleBatch {
  const old = TINY_GRAPH.flatMap(({ nodes }) => nodes).find(({ id }) => id === EASTBOROUGH);
  if (!old) throw new Error("The tiny graph has no Eastborough.");
  const past = { ...old, properties: { ...old.properties, validTo: "2019-03-31" } };
  const others = batch.nodes.filter(({ id }) => id !== EASTBOROUGH);
  const isThere = others.length < batch.nodes.length;
  const isOfMidvale = others.some(({ id }) => id === MIDVALE);
  const nodes = isThere || isOfMidvale ? [...others, past] : others;
  if (!isOfMidvale) return { ...batch, nodes };
  const ends = { from: EASTBOROUGH, fromLabel: "Area", to: MIDVALE, toLabel: "Area" } as const;
  const properties = { source: "reference", on: "2019-04-01" };
  return { ...batch, nodes, edges: [...batch.edges, { type: "SUCCEEDED_BY", ...ends, properties }] };
}

/** An article on Midvale that tells of its inspection and of nothing that was found there. */
function withoutFindings(batch: ArticleBatch): ArticleBatch {
  if (!batch.nodes.some(({ id }) => id === MIDVALE)) return batch;
  const left = new Set(
    batch.nodes.flatMap(({ id, label }) => (label === "Finding" || label === "Evidence" ? [id] : [])),
  );
  return {
    ...batch,
    nodes: batch.nodes.filter(({ id }) => !left.has(id)),
    edges: batch.edges.filter(({ from, to }) => !left.has(from) && !left.has(to)),
  };
}

describe.skipIf(!hasChromium())("who asks about an area of which nothing was read", () => {
  const explorer = useExplorer(TINY_GRAPH.map(withoutFindings).map(afterEastborough));

  test("is offered what is known by the search, and gets its inspections and how they ended, no other areas' graph", async () => {
    await explorer.open(WIDE, "light", "");
    await explorer.page.keyboard.press("Control+k");
    await explorer.page.keyboard.type("midvale");
    await explorer.page.getByRole("option", { name: "What is known of Midvale?" }).click();
    await explorer.headlineIs("What is known of Midvale?");
    const main = explorer.page.getByRole("main");
    await main.getByText("No text read yet tells of its strengths or weaknesses.").waitFor();
    await main.getByRole("link", { name: "Local area SEND inspection, 22 January 2018" }).waitFor();
    await main.getByText("No written statement of action").waitFor();
    expect(await explorer.page.getByText("Not all of this link can be shown").count()).toBe(0);
    expect(await explorer.mark(/^Northshire/).count()).toBe(0);
    await explorer.panel.getByText("No sentence stands behind what is asked about here.").waitFor();
    expect(await explorer.violations()).toEqual([]);
    await main.getByRole("link", { name: "Compare the areas that have been read about" }).click();
    await explorer.page.getByRole("heading", { level: 1, name: /^Which areas share/ }).waitFor();
  });

  test.for(["#/timeline", "#/matrix", "#/map"])("%s: on a phone too, without sideways", async (view) => {
    await explorer.open(PHONE, "dark", `${view}?with=${MIDVALE}`);
    await explorer.headlineIs("What is known of Midvale?");
    await explorer.page
      .getByRole("main")
      .getByRole("link", { name: "Local area SEND inspection, 22 January 2018" })
      .waitFor();
    expect(await explorer.sideways()).toBeLessThanOrEqual(0);
    expect(await explorer.violations()).toEqual([]);
  });

  test("is led to the area that it was before, and from there back: in search, panel and history", async () => {
    await explorer.open(WIDE, "light", `#/timeline?with=${MIDVALE}`);
    const main = explorer.page.getByRole("main");
    await main.getByText("It took over from Eastborough, of which something was read.").waitFor();
    await main.getByRole("link", { name: "Eastborough" }).click();
    await main.getByText("It was succeeded by Midvale.").waitFor();
    await explorer.page.keyboard.press("Control+k");
    await explorer.page.keyboard.type("eastbor");
    await explorer.page.getByRole("option", { name: /until March 2019, now Midvale/ }).click();
    await explorer.panelShows("Eastborough");
    await explorer.panel.getByText("Until 31 March 2019, now Midvale").waitFor();
    expect(await explorer.violations()).toEqual([]);
    await explorer.panel.getByRole("link", { name: "Midvale", exact: true }).first().click();
    await explorer.panelShows("Midvale");
  });

  test("finds an area that the map has no tile for under it", async () => {
    await explorer.open(WIDE, "light", "#/map");
    const told = explorer.page.getByText(/^Not on the map, of former boundaries: /);
    await told.getByRole("link", { name: "Eastborough", exact: true }).click();
    await explorer.panelShows("Eastborough");
    expect(await explorer.violations()).toEqual([]);
  });
});
