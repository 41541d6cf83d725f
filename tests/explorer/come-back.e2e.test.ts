import { describe, expect, test } from "vitest";
import { hasChromium, useExplorer } from "./explorer-page.ts";

/** So low that everything has to be scrolled. */
const LOW_PHONE = { width: 390, height: 420 };
const LOW_DESK = { width: 1100, height: 460 };

describe.skipIf(!hasChromium())("back from an article", () => {
  const explorer = useExplorer();

  const placeOnPage = () =>
    explorer.page.evaluate(() => ({
      hash: location.hash,
      page: Math.round(document.documentElement.scrollTop),
      panel: Math.round(document.querySelector(".panel")?.scrollTop ?? 0),
    }));

  /** A pair of the ranking, page and panel both scrolled. */
  async function openFarDown(): Promise<{ readonly hash: string; readonly page: number }> {
    await explorer.open(LOW_PHONE, "light", "#/ranking");
    await explorer.page.getByRole("link", { name: /^Eastborough and Southmoor/ }).click();
    await explorer.panel.locator(".quote").nth(1).waitFor();
    await explorer.page.evaluate(() => document.documentElement.scrollTo(0, 150));
    await explorer.panel.evaluate((panel) => panel.scrollTo(0, 130));
    const before = await placeOnPage();
    expect(before).toMatchObject({ panel: 130 });
    expect(before.page).toBeGreaterThan(100);
    await explorer.panel
      .locator(".quote > a")
      .first()
      .evaluate((link: HTMLElement) => link.click());
    await explorer.page.locator(".reader .evidence.current").waitFor();
    await explorer.page.evaluate(() => document.documentElement.scrollTo(0, 0));
    return before;
  }

  test("the link to the picture leads to where one was: view, selection, scroll of page and panel", async () => {
    const before = await openFarDown();
    await explorer.page.getByRole("link", { name: "Back to the picture" }).click();
    await expect.poll(placeOnPage).toEqual(before);
    await explorer.panelShows("Eastborough and Southmoor");
  });

  test("so does the browser's way back", async () => {
    const before = await openFarDown();
    await explorer.page.goBack();
    await expect.poll(placeOnPage).toEqual(before);
  });

  test("its text runs on beside the notes, however many there are, and on a phone they come after their paragraph", async () => {
    const holes = () =>
      explorer.page.locator(".reader").evaluate((reader) => {
        const [article, width] = [reader.getBoundingClientRect(), reader.clientWidth];
        const parts = [...reader.querySelectorAll(".paragraph")].map((part) => ({
          box: part.getBoundingClientRect(),
          text: part.querySelector("p")?.getBoundingClientRect(),
          notes: part.querySelector(".margin")?.getBoundingClientRect(),
        }));
        return {
          width,
          notes: parts.filter(({ notes }) => notes !== undefined).length,
          most: Math.max(...parts.map(({ box, text }) => box.height - (text?.height ?? 0))),
          isWithin: parts.every(({ notes }) => notes === undefined || notes.bottom <= article.bottom),
          isBelow: parts.every(({ text, notes }) => !text || !notes || notes.top >= text.bottom),
        };
      });
    await explorer.open(LOW_DESK, "light", "#/articles");
    await explorer.page.locator(".article-list a").first().click();
    await explorer.page.locator(".reader .margin").first().waitFor();
    const wide = await holes();
    expect(wide.notes).toBeGreaterThan(0);
    expect(wide.most).toBeLessThan(20);
    expect(wide.isWithin).toBe(true);
    expect(wide.isBelow).toBe(false);
    await explorer.page.setViewportSize(LOW_PHONE);
    await expect.poll(async () => (await holes()).isBelow).toBe(true);
  });

  test("other sentences read meanwhile change nothing of it, and the view is that which was left", async () => {
    await explorer.open(LOW_DESK, "light", "#/matrix");
    await explorer
      .mark(/^Northshire, .*: weakness/)
      .first()
      .click();
    await explorer.panel.locator(".quote > a").first().waitFor();
    const before = await placeOnPage();
    await explorer.panel.locator(".quote > a").first().click();
    const marks = explorer.page.locator(".reader .margin a");
    await marks.last().click();
    await expect.poll(() => explorer.page.evaluate(() => location.hash)).not.toBe(before.hash);
    await explorer.page.getByRole("link", { name: "Back to the picture" }).click();
    await expect.poll(placeOnPage).toEqual(before);
  });

  test("one that was opened far down the list begins at its head, and the list is where it was", async () => {
    await explorer.open(LOW_PHONE, "light", "#/articles");
    const last = explorer.page.locator(".article-list a").last();
    await last.scrollIntoViewIfNeeded();
    const before = await placeOnPage();
    expect(before.page).toBeGreaterThan(60);
    await last.click();
    const head = explorer.page.locator(".reader h1");
    await head.waitFor();
    await expect.poll(async () => ((await head.boundingBox())?.y ?? -1) >= 0).toBe(true);
    await explorer.page.getByRole("link", { name: "All articles" }).click();
    await expect.poll(placeOnPage).toEqual(before);
  });
});
