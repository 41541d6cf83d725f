import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tellLimit } from "../../explorer/view/tell-limit.ts";
import { ExplorerPage, hasChromium, WIDE } from "./explorer-page.ts";

describe.skipIf(!hasChromium())("Cypher of one's own", () => {
  let explorer: ExplorerPage;

  beforeAll(async () => {
    explorer = await ExplorerPage.start();
  });
  afterAll(async () => explorer?.stop());

  /** Selects all that stands in the editor, types over it, and runs it. */
  async function run(cypher: string): Promise<void> {
    await explorer.page.getByRole("textbox", { name: "Cypher" }).click();
    await explorer.page.keyboard.press("Control+a");
    await explorer.page.keyboard.insertText(cypher);
    await explorer.page.keyboard.press("Control+Enter");
  }
  const fault = (words: RegExp) => explorer.page.getByRole("alert").getByText(words).waitFor();
  const answer = () => explorer.page.getByRole("region", { name: "Answer", exact: true });

  test("an error takes the earlier answer away, and its hint and files", async () => {
    await explorer.open(WIDE, "light", "#/queries?cypher=");
    await explorer.page.locator(".cm-content").waitFor();
    await run("MATCH (a:Araa) RETURN a.name AS name");
    await answer().getByText(/Araa/).waitFor();
    await run("MATCH (a:Area RETURN a.name AS name");
    await fault(/^Line 1, column 15: expected “\)”\.$/);
    expect(await answer().count(), "after an error of syntax").toBe(0);
    await run("MATCH (a:Area) RETURN a.name AS name");
    await answer().getByRole("cell", { name: "Eastborough" }).waitFor();
    const earlier = explorer.page.getByRole("region", { name: "Earlier queries" });
    await earlier.getByText("MATCH (a:Area RETURN a.name AS name").waitFor();
    await run("MATCH (a:Area) SET a.name = 'x' RETURN a.name AS name");
    await fault(/not read-only/);
    expect(await answer().count(), "after one that writes").toBe(0);
  });

  test("over a long table the heads stay in sight, and what many rows say beside them", async () => {
    const cypher = "UNWIND range(1, 90) AS n RETURN 'Southmoor' AS area, n";
    await explorer.open(WIDE, "light", `#/queries?cypher=${encodeURIComponent(cypher)}`);
    const last = answer().getByRole("cell", { name: "90", exact: true });
    await last.scrollIntoViewIfNeeded();
    const header = (await explorer.page.getByRole("banner").boundingBox()) ?? { y: 0, height: 0 };
    const head = await answer().getByRole("columnheader", { name: "area" }).boundingBox();
    expect(Math.abs((head?.y ?? 0) - header.y - header.height), "at the page's edge").toBeLessThan(2);
    const held = await answer().getByText("Southmoor").first().boundingBox();
    expect((held?.y ?? 0) - (head?.y ?? 0), "under the head").toBeGreaterThan(20);
    expect((await last.boundingBox())?.y).toBeGreaterThan(held?.y ?? Number.POSITIVE_INFINITY);
    expect(await explorer.violations()).toEqual([]);
  });

  test("an answer to another text than the editor's says so", async () => {
    await explorer.open(WIDE, "light", "#/queries?cypher=MATCH%20(a%3AArea)%20RETURN%20a.name%20AS%20name");
    await answer().getByRole("cell", { name: "Eastborough" }).waitFor();
    const isTold = explorer.page.getByText("The answer to the query as it was last run:");
    expect(await isTold.count()).toBe(0);
    await explorer.page.locator(".cm-content").click();
    await explorer.page.keyboard.type(" ");
    await isTold.waitFor();
  });

  test("a saved query shows its Cypher, which is changed and run as a query of one's own", async () => {
    await explorer.open(WIDE, "light", "#/queries?query=shared-weaknesses");
    const { page } = explorer;
    await page.getByText("The Cypher of this query").click();
    await page.getByText("WHERE size(themes) >= $minShared").first().waitFor();
    expect(await explorer.violations()).toEqual([]);
    await page.getByRole("link", { name: "Change it and run it" }).click();
    await page.getByText(/^Begun from the saved query Areas or bodies that share weaknesses/).waitFor();
    await page.locator(".cm-content").waitFor();
    const button = await page.getByRole("button", { name: "Run" }).boundingBox();
    expect(button?.y, "in sight under a long query").toBeLessThan(WIDE.height - 60);
    await run("MATCH (a:Area) RETRUN a.name AS name");
    await fault(/Is “RETURN” meant\?$/);
    await run("MATCH (a:Area {name: 'Nowhere'}) RETURN a.name AS name");
    await answer()
      .getByText(/^The query was run, and the graph has nothing that fits\. Names must/)
      .waitFor();
    expect(await answer().getByRole("link").count(), "shapes of no rows").toBe(0);
  });

  test("what was written and not run is there again, until it is run or begun anew", async () => {
    await explorer.open(WIDE, "light", "#/queries");
    const { page } = explorer;
    const editor = page.locator(".cm-content");
    const resumed = page.getByText("As you left it, and not run.");
    await page.getByRole("link", { name: "Write a query" }).click();
    await editor.waitFor();
    // Without a click: the keyboard is there, and a 5 is no way to the fifth view.
    await page.keyboard.press("Control+a");
    await page.keyboard.type("MATCH (a:Area) RETURN a.name AS name LIMIT 5");
    expect(await resumed.count()).toBe(0);
    await page.getByRole("link", { name: "Areas most like this one" }).click();
    await explorer.headlineIs("Areas most like this one");
    await page.getByRole("link", { name: "A query of your own" }).click();
    await resumed.waitFor();
    await editor.getByText("LIMIT 5").waitFor();
    await page.reload();
    await resumed.waitFor();
    await editor.getByText("LIMIT 5").waitFor();
    await page.getByRole("button", { name: "Run" }).click();
    await answer().getByRole("cell", { name: "Eastborough" }).waitFor();
    expect(await resumed.count(), "once it was run").toBe(0);
    await editor.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("0");
    await page.getByRole("link", { name: "A query of your own" }).click();
    await page.getByRole("button", { name: "Begin anew" }).click();
    await editor.getByText("// title: Areas by number of weaknesses").waitFor();
    expect(await resumed.count(), "begun anew").toBe(0);
  });

  test("a slow one tells how long it has been running, and that it ends by itself", async () => {
    await explorer.open(WIDE, "light", "#/queries?cypher=MATCH%20(a%3AArea)%20RETURN%20a.name%20AS%20name");
    await answer().getByRole("cell", { name: "Eastborough" }).waitFor();
    const letCome = await explorer.hold("**/api/query");
    await run("MATCH (a:Area) RETURN count(a) AS areas");
    await explorer.page
      .getByText(/It ends by itself after 10 s\. [1-9] s so far\. Below is the earlier answer\./)
      .waitFor();
    letCome();
    await answer().getByRole("columnheader", { name: "areas" }).waitFor();
    expect(await explorer.page.getByText("so far").count()).toBe(0);
    expect(tellLimit(0)).toBe("");
    expect(tellLimit(11), "a server that allows more").toMatch(/more than the usual 10 s/);
  });

  test("typing over what is selected asks for no style that the page's policy refuses", () => {
    expect(explorer.complaints.filter((complaint) => !/status of 40[03]/.test(complaint))).toEqual([]);
  });
});
