import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ExplorerPage, hasChromium, PHONE } from "./explorer-page.ts";

describe.skipIf(!hasChromium())("the explorer for every reader", () => {
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

  test("on a phone a sentence opens its article in sight, and the panel folds to a line that raises it again", async () => {
    await explorer.open(PHONE, "light");
    await explorer.page.getByRole("link", { name: /^Eastborough and Southmoor/ }).click();
    await explorer.panel.getByRole("link", { name: /Families in Southmoor do not shape services/ }).click();
    const evidence = explorer.page.locator(".reader .evidence.current");
    await evidence.waitFor();
    const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
    const topOf = (element: Element) => element.getBoundingClientRect().top;
    const panelTop = () => explorer.panel.evaluate(topOf);
    expect(await panelTop()).toBeGreaterThan(PHONE.height - 90);
    expect(await evidence.evaluate(topOf)).toBeGreaterThan(0);
    expect(await evidence.evaluate(bottomOf)).toBeLessThan(await panelTop());
    expect(await explorer.violations()).toEqual([]);
    await explorer.panel.getByRole("button", { name: "What else is said of it" }).click();
    await explorer.panelShows("Eastborough and Southmoor");
    expect(await panelTop()).toBeLessThan(PHONE.height / 2);
    await explorer.panel.getByRole("button", { name: "Back to the article" }).click();
    expect(await panelTop()).toBeGreaterThan(PHONE.height - 90);
  });

  test("on a phone areas and themes are both in sight, and what is wider says so", async () => {
    await explorer.open(PHONE, "light", "#/graph");
    await explorer.mark(/^EHC plan timeliness:/).waitFor();
    const right = (element: Element) => element.getBoundingClientRect().right;
    expect(await explorer.mark(/^EHC plan timeliness:/).evaluate(right)).toBeLessThanOrEqual(PHONE.width);
    const hint = () => explorer.page.getByText("Wider than the page: scroll it sideways");
    expect(await hint().count()).toBe(0);
    await explorer.open(PHONE, "light", "#/graph?with=area:E99000002");
    await explorer.mark(/^EHC plan timeliness:/).waitFor();
    expect(await hint().count(), "three layers").toBe(0);
    for (const mark of await explorer.page.locator("svg.layers [data-node]").all())
      expect(await mark.evaluate(right)).toBeLessThanOrEqual(PHONE.width);
    await explorer.open({ width: 300, height: 844 }, "light", "#/matrix");
    await hint().waitFor();
    const canvas = explorer.page.locator(".canvas");
    expect(await canvas.getAttribute("class")).toContain("has-more");
    await canvas.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    await expect.poll(() => canvas.getAttribute("class")).not.toContain("has-more");
  });

  test("the matrix keeps the names of its rows in sight however small the phone", async () => {
    await explorer.open({ width: 280, height: 700 }, "light", "#/matrix");
    const names = explorer.page.getByRole("img", { name: /^Rows: Northshire/ });
    const leftOf = (element: Element) => element.getBoundingClientRect().left;
    const before = await names.evaluate(leftOf);
    const canvas = explorer.page.locator(".canvas");
    await canvas.evaluate((element) => element.scrollTo({ left: 60 }));
    expect(await canvas.evaluate((element) => element.scrollLeft)).toBeGreaterThan(20);
    expect(Math.abs((await names.evaluate(leftOf)) - before)).toBeLessThan(2);
  });

  test("on a phone the names of a comparison have half of it each, and a figure wider than its dialog says so", async () => {
    await explorer.open(PHONE, "light", "#/compare");
    for (const name of await explorer.page.locator(".compared-sides > *").all())
      expect((await name.boundingBox())?.width).toBeGreaterThan(PHONE.width * 0.4);
    await explorer.open(PHONE, "light", "#/matrix");
    await explorer.page.getByRole("button", { name: "Figure…" }).click();
    await explorer.page.getByRole("dialog").getByText("Wider than the page: scroll it sideways").waitFor();
    expect(await explorer.violations()).toEqual([]);
  });

  test("on a phone the ranking comes first, a tap opens the evidence, and the page does not scroll sideways", async () => {
    for (const view of ["", "#/graph", "#/matrix", "#/everything", "#/articles"]) {
      await explorer.open(PHONE, "light", view);
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
});
