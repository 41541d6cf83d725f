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

  /** As a browser prints: it says so, and the page is a sheet at once. */
  async function print(): Promise<void> {
    await explorer.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await explorer.page.emulateMedia({ media: "print" });
    await explorer.page.setViewportSize(SHEET);
  }
  async function leavePaper(): Promise<void> {
    await explorer.page.setViewportSize(WIDE);
    await explorer.page.emulateMedia({ media: "screen" });
    await explorer.page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  }

  test("the opening page is printed as it was on the screen, and not as a phone would show it", async () => {
    await explorer.open(WIDE, "light", "#/");
    const { page } = explorer;
    await page.locator(".layers").waitFor();
    await print();
    expect(await page.locator(".layers").isVisible()).toBe(true);
    expect(await page.locator(".ranking").count()).toBe(0);
    await leavePaper();
  });

  test("every sentence of what is selected is printed, also those that the screen shows on demand", async () => {
    await explorer.open(WIDE, "light", "#/graph?selected=theme:ehcp-timeliness");
    await explorer.panel.locator(".quote").first().waitFor();
    const more = explorer.panel.getByRole("button", { name: /^\d+ more sentences?$/ });
    await more.first().waitFor();
    const few = await explorer.panel.locator(".quote").count();
    await print();
    expect(await more.count()).toBe(0);
    expect(await explorer.panel.locator(".quote").count()).toBeGreaterThan(few);
    await leavePaper();
    await more.first().waitFor();
  });

  test("everything is printed with its marks and lines, though a browser forgets what WebGL drew", async () => {
    await explorer.open(WIDE, "light", "#/everything");
    const { page } = explorer;
    await page.locator(".sigma canvas").first().waitFor({ state: "attached" });
    await print();
    const picture = page.locator(".canvas > .picture");
    expect(await picture.locator(".shaped").count()).toBeGreaterThan(3);
    expect(await picture.locator(".rule:is(.weakness, .strength)").count()).toBeGreaterThan(0);
    expect(await page.locator(".sigma").isVisible(), "what would be empty").toBe(false);
    expect(await explorer.sideways()).toBe(0);
    await leavePaper();
    expect(await picture.count()).toBe(0);
    expect(await page.locator(".sigma").isVisible()).toBe(true);
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
