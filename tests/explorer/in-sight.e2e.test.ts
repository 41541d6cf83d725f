import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ExplorerPage, hasChromium, PHONE, WIDE } from "./explorer-page.ts";
import { WRITER } from "./speaker-graph.ts";

describe.skipIf(!hasChromium())("what is in sight, what is not, and that the page says so", () => {
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

  test("a matrix whose rows do not all fit says how many are in sight, and the keys bring the others", async () => {
    await explorer.open({ width: 390, height: 300 }, "light", "#/matrix");
    const { page } = explorer;
    const matrix = page.getByRole("region", { name: /^Matrix of \d areas$/ });
    const told = page.getByText(/^.*\b1 to \d of \d areas in sight: scroll for the others/);
    await told.waitFor();
    await matrix.locator("[data-node]").last().focus();
    await page.getByText(/\b[2-9] to (\d) of \1 areas in sight/).waitFor();
    await explorer.open(WIDE, "light", "#/matrix");
    await explorer.page.locator(".matrix [data-node]").first().waitFor();
    expect(await explorer.page.getByText("in sight").count(), "where all fit nothing is said").toBe(0);
  });

  test("what lies between a disc and its name is hit as they are, and what has no sentence offers no way to one", async () => {
    await explorer.open(WIDE, "light", "#/graph");
    const mark = explorer.mark(/^Southmoor:/);
    await mark.waitFor();
    const [disc, name] = await Promise.all([
      mark.locator(".disc").boundingBox(),
      mark.locator(".label").first().boundingBox(),
    ]);
    if (!disc || !name) throw new Error("The mark has no disc or no name.");
    const gap = [name.x + name.width, disc.x].reduce((sum, x) => sum + x / 2, 0);
    await explorer.page.mouse.click(gap, disc.y + disc.height / 2);
    await explorer.panelShows("Southmoor");
    const skip = () => explorer.panel.getByText("To the first sentence");
    await explorer.panel.locator(".quote a").first().waitFor();
    expect(await skip().evaluate((element) => getComputedStyle(element).display)).not.toBe("none");
    await explorer.open(WIDE, "light", `#/everything?selected=${encodeURIComponent(WRITER)}`);
    await explorer.panelShows("Pat Writer");
    await explorer.panel.getByText(/^No sentence in what has been loaded/).waitFor();
    expect(await skip().evaluate((element) => getComputedStyle(element).display)).toBe("none");
  });

  test("Escape ends the tour from anywhere, a choice of the question too, and on a phone it covers no picture", async () => {
    await explorer.open(PHONE, "light", "#/ranking", { isFirstVisit: true });
    const tour = explorer.page.getByRole("region", { name: "Tour" });
    await tour.waitFor();
    const first = await explorer.page.locator(".ranking li").first().boundingBox();
    expect(first?.y ?? PHONE.height).toBeLessThan((await tour.boundingBox())?.y ?? 0);
    await explorer.page.getByLabel("Weaknesses, strengths or both").focus();
    await explorer.page.keyboard.press("Escape");
    await tour.waitFor({ state: "detached" });
    await explorer.page.reload();
    await explorer.page.locator(".ranking li").first().waitFor();
    expect(await tour.count()).toBe(0);
  });
});
