import { describe, expect, test } from "vitest";
import { hasChromium, PHONE, useExplorer } from "./explorer-page.ts";

describe.skipIf(!hasChromium())("the explorer for every reader", () => {
  const explorer = useExplorer();

  test("on a phone a sentence opens its article in sight, and the panel folds to a line that raises it again", async () => {
    await explorer.open(PHONE, "light");
    await explorer.page.getByRole("link", { name: /^Eastborough and Southmoor/ }).click();
    await explorer.panel.getByRole("link", { name: /Families in Southmoor do not shape services/ }).click();
    const evidence = explorer.page.locator(".reader .evidence.current");
    await evidence.waitFor();
    await explorer.stands();
    const panelTop = () => explorer.panel.evaluate((element) => element.getBoundingClientRect().top);
    const folded = await panelTop();
    expect(folded).toBeGreaterThan(PHONE.height - 90);
    const isInSight = () =>
      evidence.evaluate((element, below) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top > 0 && bottom < below;
      }, folded);
    await expect.poll(isInSight).toBe(true);
    expect(await explorer.violations()).toEqual([]);
    await explorer.panel.getByRole("button", { name: "What else is said of it" }).click();
    await explorer.panelShows("Eastborough and Southmoor");
    await expect.poll(panelTop).toBeLessThan(PHONE.height / 2);
    await explorer.panel.getByRole("button", { name: "Back to the article" }).click();
    await expect.poll(panelTop).toBeGreaterThan(PHONE.height - 90);
  });

  test("on a phone areas and themes are both in sight, and what is wider says so", async () => {
    const rightmost = () =>
      explorer.page.evaluate(() => {
        const marks = [...document.querySelectorAll("svg.layers [data-node]")];
        const sides = marks.map((mark) => mark.getBoundingClientRect().right);
        return sides.length === 0 ? Number.NaN : Math.max(...sides);
      });
    await explorer.open(PHONE, "light", "#/graph");
    await explorer.mark(/^EHC plan timeliness:/).waitFor();
    await explorer.stands();
    expect(await rightmost()).toBeLessThanOrEqual(PHONE.width);
    const hint = () => explorer.page.getByText("Wider than the page: scroll it sideways");
    expect(await hint().count()).toBe(0);
    await explorer.open(PHONE, "light", "#/graph?with=area:E99000002");
    await explorer.mark(/^EHC plan timeliness:/).waitFor();
    await explorer.stands();
    expect(await hint().count(), "three layers").toBe(0);
    expect(await rightmost()).toBeLessThanOrEqual(PHONE.width);
    await explorer.open({ width: 300, height: 844 }, "light", "#/matrix");
    await hint().waitFor();
    await explorer.stands();
    const canvas = explorer.page.locator(".canvas");
    expect(await canvas.getAttribute("class")).toContain("has-more");
    await canvas.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    await expect.poll(() => canvas.getAttribute("class")).not.toContain("has-more");
  });

  test("the matrix keeps the names of its rows in sight however small the phone", async () => {
    await explorer.open({ width: 280, height: 700 }, "light", "#/matrix");
    const names = explorer.page.getByRole("img", { name: /^Rows: Northshire/ });
    await names.waitFor();
    await explorer.stands();
    const leftOf = (element: Element) => element.getBoundingClientRect().left;
    const before = await names.evaluate(leftOf);
    const canvas = explorer.page.locator(".canvas");
    await canvas.evaluate((element) => element.scrollTo({ left: 60 }));
    expect(await canvas.evaluate((element) => element.scrollLeft)).toBeGreaterThan(20);
    expect(Math.abs((await names.evaluate(leftOf)) - before)).toBeLessThan(2);
  });

  test("on a phone the names of a comparison have half of it each, and a figure wider than its dialog says so", async () => {
    await explorer.open(PHONE, "light", "#/compare");
    await explorer.page.locator(".compared li").first().waitFor();
    await explorer.stands();
    const widths = await explorer.page.evaluate(() =>
      [...document.querySelectorAll(".compared-sides > *")].map((name) => name.getBoundingClientRect().width),
    );
    expect(widths).toHaveLength(2);
    expect(Math.min(...widths)).toBeGreaterThan(PHONE.width * 0.4);
    await explorer.open(PHONE, "light", "#/matrix");
    await explorer.page.getByRole("button", { name: "Figure…" }).click();
    await explorer.page.getByRole("dialog").getByText("Wider than the page: scroll it sideways").waitFor();
    expect(await explorer.violations()).toEqual([]);
  });

  test("on a phone the ranking comes first, a tap opens the evidence, and the page does not scroll sideways", async () => {
    for (const [view, drawn] of [
      ["", ".ranking li"],
      ["#/graph", "svg.layers [data-node]"],
      ["#/matrix", ".cell"],
      ["#/everything", ".sigma canvas"],
      ["#/articles", ".article-list a"],
    ] as const) {
      await explorer.open(PHONE, "light", view);
      await explorer.page.locator(drawn).first().waitFor({ state: "attached" });
      expect(await explorer.sideways(), view).toBe(0);
    }
    await explorer.open(PHONE, "light");
    await explorer.page.getByRole("link", { name: /^Eastborough and Southmoor/ }).click();
    await explorer.panel.getByText("Families in Southmoor do not shape services.").waitFor();
    expect(await explorer.sideways()).toBe(0);
    const top = await explorer.panel.evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeLessThan(PHONE.height / 2);
    expect(await explorer.violations()).toEqual([]);
  });

  test("on a phone an article's title has the width of the page, and what was found stands under it", async () => {
    await explorer.open(PHONE, "light", "#/articles");
    const entry = explorer.page.locator(".article-list a").first();
    const [title, counts] = await Promise.all(
      [".article-title", ".article-counts"].map((part) => entry.locator(part).boundingBox()),
    );
    expect(title?.width).toBeGreaterThan(PHONE.width * 0.85);
    expect(counts?.y).toBeGreaterThan((title?.y ?? 0) + (title?.height ?? 0));
  });

  test("what a panel's bars count is told over them", async () => {
    await explorer.open(PHONE, "light", "#/ranking?selected=area:E99000002");
    await explorer.panel.getByRole("heading", { name: "Most weaknesses in common" }).waitFor();
    await explorer.panel.getByRole("list", { name: "Closest" }).getByRole("link").first().click();
    await explorer.panel.getByRole("heading", { name: "In common with Eastborough", exact: true }).waitFor();
  });
});
