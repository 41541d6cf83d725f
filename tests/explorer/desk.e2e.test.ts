import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ExplorerPage, hasChromium } from "./explorer-page.ts";

describe.skipIf(!hasChromium())("the desk: what a question can ask, and what the page keeps of it", () => {
  let explorer: ExplorerPage;

  beforeAll(async () => {
    explorer = await ExplorerPage.start("desk");
  });
  afterAll(async () => {
    await explorer?.stop();
  });
  afterEach(() => {
    expect(explorer.complaints.splice(0), "errors in the browser's console").toEqual([]);
  });

  test("weaknesses and strengths at once: one word of the question, in the address, in every view", async () => {
    await explorer.open();
    const { page } = explorer;
    await page
      .getByLabel("Weaknesses, strengths or both")
      .selectOption({ label: "weaknesses and strengths" });
    await page.waitForURL(/polarity=both/);
    await explorer.mark(/^EHC plan timeliness: a weakness in \d/).waitFor();
    const views = page.getByRole("navigation", { name: "Views" });
    await views.getByRole("link", { name: "Ranking" }).click();
    const first = page.locator(".ranking li > a").filter({ hasText: "▼ EHC plan timeliness" }).first();
    await first.click();
    await explorer.panel
      .getByText(/weaknesses and strengths in common|weakness or strength in common/)
      .waitFor();
    expect(await explorer.violations()).toEqual([]);
  });
});
