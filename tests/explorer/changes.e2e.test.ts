import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import { TINY_GRAPH, tinyCopy } from "../fixtures/tiny-graph.ts";
import { ExplorerPage, hasChromium, PHONE, WIDE } from "./explorer-page.ts";

/** Names that no page expects: a paragraph long, written from right to left, and with markup that would run. */
const NAMES: Readonly<Record<string, string>> = {
  Southmoor: `Southmoor ${"and all that belongs to it since the last reorganisation ".repeat(6)}`.slice(
    0,
    300,
  ),
  Eastborough: "מועצת המזרח (East)",
  Midvale: 'Midvale <img src="x" onerror="window.wasRun = true"><b>bold</b>',
};

function rename(batch: ArticleBatch): ArticleBatch {
  return {
    ...batch,
    nodes: batch.nodes.map((node) => {
      const name = node.label === "Area" ? NAMES[String(node.properties["name"])] : undefined;
      return name === undefined ? node : { ...node, properties: { ...node.properties, name } };
    }),
  };
}

describe.skipIf(!hasChromium())("what changes under an open page, and what nobody expects", () => {
  let explorer: ExplorerPage;

  beforeAll(async () => {
    explorer = await ExplorerPage.start("changes", TINY_GRAPH.map(rename));
  });
  afterAll(async () => {
    await explorer?.stop();
  });
  afterEach(() => {
    expect(explorer.complaints.splice(0), "errors in the browser's console").toEqual([]);
  });

  const comeBack = () => explorer.page.evaluate(() => window.dispatchEvent(new Event("focus")));

  test("names of 300 letters, from right to left and with markup are shown as text and break nothing", async () => {
    for (const [viewport, tab] of [
      [WIDE, "graph"],
      [WIDE, "matrix"],
      [PHONE, "ranking"],
      [PHONE, "compare"],
    ] as const) {
      await explorer.open(viewport, "light", `#/${tab}`);
      await explorer.page.getByText("Midvale <img").first().waitFor({ state: "attached" });
      expect(await explorer.sideways(), `${tab} scrolls sideways`).toBe(0);
      expect(await explorer.violations(), tab).toEqual([]);
    }
    expect(await explorer.page.evaluate(() => Reflect.get(window, "wasRun"))).toBeUndefined();
  });

  test("a server that goes is told, what has been read stays, and what failed comes when it is back", async () => {
    await explorer.open();
    await explorer.page.route("**/api/**", (route) => route.abort());
    await comeBack();
    await explorer.page.getByText("The server does not answer. What has been read stays").waitFor();
    await explorer.mark(/^Exclusions and suspensions: a weakness in/).click();
    await explorer.panel.getByRole("heading", { name: "The server is gone" }).first().waitFor();
    await explorer.page.unroute("**/api/**");
    await comeBack();
    await explorer.panel.locator(".quote").first().waitFor();
    await explorer.page.getByText("The server does not answer").waitFor({ state: "detached" });
    // The browser itself tells of each request that failed: that is what was asked for here.
    explorer.complaints.splice(0);
  });

  test("a graph that changes under an open page is told, and shown anew in the same place", async () => {
    await explorer.open(WIDE, "light", "#/matrix");
    const before = await explorer.page.getByText(/^graph /).textContent();
    await explorer.load(rename(tinyCopy("south-2019", "Another paper's words")));
    const anew = explorer.page.getByRole("button", { name: "Show it as it is now, in this place" });
    const look = async () => {
      await comeBack();
      return anew.isVisible();
    };
    await expect.poll(look, { interval: 400, timeout: 20_000 }).toBe(true);
    await anew.click();
    await expect.poll(() => explorer.page.getByText(/^graph /).textContent()).not.toBe(before);
    expect(new URL(explorer.page.url()).hash).toBe("#/matrix");
  });

  test("when the browser takes WebGL away the whole graph is drawn as SVG", async () => {
    await explorer.open(WIDE, "light", "#/everything");
    await explorer.page.locator("canvas").first().waitFor();
    await explorer.page.evaluate(() => {
      for (const canvas of document.querySelectorAll("canvas")) {
        canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
      }
    });
    await explorer.page.getByText("Drawn plainly, without zoom").waitFor();
  });
});
