import { describe, expect, test } from "vitest";
import { hasChromium, PHONE, useExplorer, WIDE } from "./explorer-page.ts";
import { WRITER } from "./speaker-graph.ts";

describe.skipIf(!hasChromium())("what is in sight, what is not, and that the page says so", () => {
  const explorer = useExplorer();

  test("a matrix whose rows do not all fit says how many are in sight, and the keys bring the others", async () => {
    await explorer.open({ width: 700, height: 300 }, "light", "#/matrix");
    const { page } = explorer;
    const matrix = page.getByRole("region", { name: /^Matrix of \d areas$/ });
    const told = page.getByText(/^.*\b1 to \d of \d areas in sight: scroll for the others/);
    await told.waitFor();
    await matrix.locator("[data-node]").last().focus();
    await page.getByText(/\b[2-9] to (\d) of \1 areas in sight/).waitFor();
    await explorer.open(WIDE, "light", "#/matrix");
    await explorer.page.locator(".matrix [data-node]").first().waitFor();
    await explorer.stands();
    expect(await explorer.page.getByText("in sight").count(), "where all fit nothing is said").toBe(0);
  });

  test.for([
    ["matrix", "svg.matrix"],
    ["compare?compare=area:E99000002~~~area:E99000004~~~beside", ".beside svg"],
  ] as const)(
    "the picture of #/%s is drawn for its window at once, not for another width before",
    async ([view, picture]) => {
      await explorer.open(WIDE, "light", "#/ranking");
      await explorer.page.evaluate(noteWidths, picture);
      await explorer.goTo(`#/${view}`);
      await explorer.page.locator(picture).first().waitFor();
      await explorer.stands();
      expect(await explorer.page.evaluate((): string[] => Reflect.get(window, "widths"))).toHaveLength(1);
    },
  );

  test.for(["graph", "graph?drawing=net", "map", "map?map=outcome"])(
    "the legend and the list of #/%s are in sight on a desk, with the tour too",
    async (view) => {
      await explorer.open(WIDE, "light", `#/${view}`, { isFirstVisit: true });
      await explorer.page.locator(".tour").waitFor();
      await explorer.page.locator(".canvas svg").waitFor();
      const below = () =>
        explorer.page.locator(".stage").evaluate((stage) => stage.scrollHeight - stage.clientHeight);
      await expect.poll(below).toBe(0);
      await explorer.page.getByRole("button", { name: "Leave the tour" }).click();
      await expect.poll(below).toBe(0);
    },
  );

  test.for(["#/map?map=outcome", "&embed#/map"])(
    "the legend of %s stands beside England, its entries under each other from one edge, and leaves it the height",
    async (address) => {
      await explorer.open(WIDE, "light", address);
      const { page } = explorer;
      await page.locator("svg.map").waitFor();
      await explorer.stands();
      const [canvas, legend] = await Promise.all(
        [".map-row .canvas", ".legend"].map((part) => page.locator(part).boundingBox()),
      );
      if (!canvas || !legend) throw new Error("The map or its legend is not there.");
      expect(legend.x).toBeGreaterThanOrEqual(canvas.x + canvas.width);
      expect(canvas.y + canvas.height, "down to the foot of the page").toBeGreaterThan(WIDE.height - 90);
      const first = await page.locator(".legend-entry").first().boundingBox();
      const last = await page.locator(".legend-entry").last().boundingBox();
      expect(first?.x).toBe(last?.x);
    },
  );

  test("what is not asked about is offered in words, not struck through", async () => {
    await explorer.open(WIDE, "light", "#/graph");
    const offered = explorer.page.getByRole("button", { name: "show strengths too" });
    expect(await offered.evaluate((entry) => getComputedStyle(entry).textDecorationLine)).toBe("underline");
    await offered.click();
    await explorer.page.getByRole("heading", { level: 1, name: /weaknesses and strengths/ }).waitFor();
    await explorer.page.getByRole("button", { name: /^strength/ }).waitFor();
  });

  test("what lies between a disc and its name is hit as they are, and what has no sentence offers no way to one", async () => {
    await explorer.open(WIDE, "light", "#/graph");
    const mark = explorer.mark(/^Southmoor:/);
    await mark.waitFor();
    await explorer.stands();
    const between = await mark.evaluate((element) => {
      const [disc, name] = [".disc", ".label"].map((part) =>
        element.querySelector(part)?.getBoundingClientRect(),
      );
      return disc && name && { x: (name.right + disc.left) / 2, y: (disc.top + disc.bottom) / 2 };
    });
    if (!between) throw new Error("The mark has no disc or no name.");
    await explorer.page.mouse.click(between.x, between.y);
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
    await explorer.page.locator(".ranking li").first().waitFor();
    await explorer.stands();
    const [first, covered] = await explorer.page.evaluate(() =>
      [".ranking li", ".tour"].map((part) => document.querySelector(part)?.getBoundingClientRect().top),
    );
    expect(first).toBeLessThan(covered ?? 0);
    await explorer.page.getByLabel("Weaknesses, strengths or both").focus();
    await explorer.page.keyboard.press("Escape");
    await tour.waitFor({ state: "detached" });
    await explorer.page.reload();
    await explorer.page.locator(".ranking li").first().waitFor();
    await explorer.stands();
    expect(await tour.count()).toBe(0);
  });
});

/** In the page: notes how wide a picture is drawn. */
function noteWidths(picture: string): void {
  const widths: string[] = [];
  Reflect.set(window, "widths", widths);
  new MutationObserver(() => {
    const width = document.querySelector(picture)?.getAttribute("width");
    if (width && widths.at(-1) !== width) widths.push(width);
  }).observe(document, { childList: true, subtree: true, attributes: true });
}
