import { describe, expect, test } from "vitest";
import { hasChromium, useExplorer } from "./explorer-page.ts";

/** Every view and the ways to see it. Another one is another row. */
const ADDRESSES = [
  "#/graph",
  "#/graph?drawing=net",
  "#/graph?with=area:E99000002&polarity=both",
  "#/ranking",
  "#/matrix",
  "#/map",
  "#/map?map=outcome",
  "#/timeline",
  "#/compare",
  "#/queries",
  "#/queries?query=shared-weaknesses",
  "#/everything",
  "#/articles",
] as const;
const WIDTHS = [1440, 1280, 1024, 821, 390] as const;

describe.skipIf(!hasChromium())("nothing lies over what is there to be clicked", () => {
  const explorer = useExplorer();

  test.for(ADDRESSES)("%s: a mouse at the middle of each link and button is on it", async (address) => {
    await explorer.open({ width: 1440, height: 900 }, "light", address);
    const { page } = explorer;
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      // The picture is laid out again for its new width.
      await explorer.stands();
      await expect.poll(() => page.evaluate(findCovered), { message: `${width} px wide` }).toEqual([]);
    }
  });

  test.for([
    ["#/graph", "Who with whom", /drawing=net/],
    ["#/map", "Newest outcome", /map=outcome/],
  ] as const)(
    "%s: “%s” is clicked with a mouse, several being chosen or not",
    async ([address, name, at]) => {
      await explorer.open({ width: 1024, height: 768 }, "light", address);
      const { page } = explorer;
      await page.getByRole("button", { name: "Choose several areas" }).click();
      await page.locator(".lasso [data-node]").first().waitFor();
      await explorer.stands();
      expect(await page.evaluate(findCovered)).toEqual([]);
      const box = await page.getByRole("link", { name }).boundingBox();
      if (box === null) throw new Error(`“${name}” is not shown.`);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await page.waitForURL(at);
    },
  );
});

/** In the page: what a mouse would not reach at its middle, and what it would click instead. */
function findCovered(): string[] {
  const told = (element: Element | null) =>
    `${element?.tagName.toLowerCase()}.${element?.getAttribute("class") ?? ""} "${(element?.textContent ?? "").slice(0, 40)}"`;
  return [...document.querySelectorAll("a[href], button, select, input, summary")].flatMap((control) => {
    if (!control.checkVisibility({ visibilityProperty: true })) return [];
    control.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
    const [box] = control.getClientRects();
    // What only a screen reader is told has no room.
    if (!box || box.width < 2 || box.height < 2) return [];
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const isReached = hit !== null && (control.contains(hit) || hit.closest("label")?.control === control);
    return isReached ? [] : [`${told(control)} is under ${told(hit)}`];
  });
}
