import { describe, expect, test } from "vitest";
import { TINY_GRAPH, tinyCopy } from "../fixtures/tiny-graph.ts";
import { hasChromium, useExplorer, WIDE } from "./explorer-page.ts";
import { slowDownEffects } from "./slow-page.ts";

describe.skipIf(!hasChromium())("what changes under an open page", () => {
  const explorer = useExplorer(TINY_GRAPH);

  const comeBack = () => explorer.page.evaluate(() => window.dispatchEvent(new Event("focus")));

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

  // The server keeps what it read of the graph for a minute at most, where to read it took long.
  const isToldWithin = { interval: 400, timeout: 110_000 };

  test("a graph that changes under an open page is told, and shown anew in the same place", {
    timeout: 240_000,
  }, async () => {
    await explorer.open(WIDE, "light", "#/matrix");
    const before = await explorer.page.getByText(/^graph /).textContent();
    await explorer.load(tinyCopy("south-2019", "Another paper's words"));
    const anew = explorer.page.getByRole("button", { name: "Show it as it is now, in this place" });
    const look = async () => {
      await comeBack();
      return anew.isVisible();
    };
    await expect.poll(look, isToldWithin).toBe(true);
    await anew.click();
    await expect.poll(() => explorer.page.getByText(/^graph /).textContent()).not.toBe(before);
    expect(new URL(explorer.page.url()).hash).toBe("#/matrix");
  });

  test("an answer that another part was given is not missed by a part that is drawn meanwhile", async () => {
    await explorer.open();
    const { page } = explorer;
    let answerGraph = () => {};
    const isAsked = new Promise<void>((asked) => {
      void page.route("**/api/graph", async (route) => {
        asked();
        await new Promise<void>((resolve) => {
          answerGraph = resolve;
        });
        await route.continue();
      });
    });
    // The picture's part comes after the question's, which has then asked for the same graph.
    await page.route("**/assets/everything*.js", async (route) => {
      await isAsked;
      await page.evaluate(slowDownEffects);
      await route.continue();
    });
    await page.evaluate(() => {
      location.hash = "#/everything";
    });
    await page.getByText("Reading the whole graph…").waitFor();
    answerGraph();
    await page.locator(".sigma canvas").first().waitFor({ state: "attached" });
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
