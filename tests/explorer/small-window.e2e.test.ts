import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ExplorerPage, hasChromium, PHONE } from "./explorer-page.ts";

describe.skipIf(!hasChromium())("in a small window", () => {
  let explorer: ExplorerPage;

  beforeAll(async () => {
    explorer = await ExplorerPage.start();
  });
  afterAll(async () => {
    await explorer?.stop();
  });
  afterEach(() => {
    expect(explorer.complaints.splice(0), "errors in the browser's console").toEqual([]);
  });

  test("the row of views fades where more of them lie out of sight", async () => {
    await explorer.open({ width: 1024, height: 640 }, "light", "#/matrix");
    const views = explorer.page.getByRole("navigation", { name: "Views" });
    await expect.poll(() => views.getAttribute("class")).toMatch(/has-more/);
    await views.evaluate((row) => row.scrollTo({ left: row.scrollWidth }));
    await expect.poll(() => views.getAttribute("class")).not.toMatch(/has-more/);
  });

  test("a phone's header leads to the articles, and saving and figures are told in words", async () => {
    await explorer.open(PHONE, "light", "#/map");
    const { page } = explorer;
    for (const [name, words] of [
      ["Save view", "Save"],
      ["Figure…", "Figure…"],
    ] as const)
      await page
        .getByRole("button", { name })
        .getByText(words, { exact: true })
        .filter({ visible: true })
        .waitFor();
    await page.locator("svg.map [data-node]").first().waitFor({ state: "attached" });
    expect(await explorer.sideways()).toBeLessThanOrEqual(0);
    expect(await explorer.violations()).toEqual([]);
    await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Articles" }).click();
    await explorer.headlineIs("Which articles say so?");
  });

  test("who writes a query on a phone is not told to write one", async () => {
    await explorer.open(
      PHONE,
      "light",
      "#/queries?cypher=MATCH%20(a:Area)%20RETURN%20a.id%20AS%20id%20ORDER%20BY%20id",
    );
    await explorer.headlineIs("A query of your own");
    await explorer.page.locator(".query-table").waitFor();
    expect(await explorer.page.getByText("Or write a query of your own").count()).toBe(0);
  });
});
