import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ExplorerPage, hasChromium, PHONE, WIDE } from "./explorer-page.ts";

/** As wide as a sheet of A4 without its margins, at the browser's 96 dots an inch. */
const SHEET = { width: 718, height: 1047 };

describe.skipIf(!hasChromium())("the page on paper", () => {
  let explorer: ExplorerPage;
  beforeAll(async () => {
    explorer = await ExplorerPage.start();
  });
  afterAll(() => explorer.stop());

  test("what is selected is printed whole, after its picture, and nothing that is clicked", async () => {
    await explorer.open(PHONE, "light", "#/graph?selected=area:E99000001");
    await explorer.panel.locator(".quote").first().waitFor();
    await explorer.panelShows("Northshire");
    const { page, panel } = explorer;
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: "print" });
    const overlaps = await panel.evaluate((element) => ({
      position: getComputedStyle(element).position,
      isCut: element.scrollHeight > element.clientHeight + 1,
      top: element.getBoundingClientRect().top,
    }));
    const pictureEnds = await page.locator(".layers").evaluate((svg) => svg.getBoundingClientRect().bottom);
    expect(overlaps).toMatchObject({ position: "static", isCut: false });
    expect(overlaps.top).toBeGreaterThan(pictureEnds);
    expect(await panel.locator(".quote").first().isVisible()).toBe(true);
    for (const clicked of [".header", ".tab-row", ".close"])
      expect(await page.locator(clicked).isVisible(), clicked).toBe(false);
    await page.emulateMedia({ media: "screen" });
  });

  test("no view is wider than the sheet", async () => {
    for (const view of ["graph", "graph?drawing=net", "ranking", "matrix", "map", "timeline", "compare"]) {
      await explorer.open(WIDE, "light", `#/${view}`);
      await explorer.stands();
      await explorer.page.emulateMedia({ media: "print" });
      await explorer.page.setViewportSize(SHEET);
      expect(await explorer.sideways(), view).toBe(0);
      await explorer.page.emulateMedia({ media: "screen" });
    }
  });

  test("paper is light, whatever the reader chose for the screen", async () => {
    await explorer.open(WIDE, "dark", "#/ranking");
    const { page } = explorer;
    await page.getByRole("button", { name: "Light" }).click();
    await page.getByRole("button", { name: "Dark" }).click();
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).not.toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ media: "print" });
    expect(await paper()).toBe("rgb(255, 255, 255)");
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    await page.emulateMedia({ media: "screen", colorScheme: "light" });
    await page.getByRole("button", { name: "Light" }).click();
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe(ink);
  });
});
