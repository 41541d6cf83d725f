import { describe, expect, test } from "vitest";
import { hasChromium, useExplorer, WIDE } from "./explorer-page.ts";

describe.skipIf(!hasChromium())("help on the way, and what does not come", () => {
  const explorer = useExplorer();

  test("the first visit is shown round in four steps that can be left, and the next one is not", async () => {
    await explorer.open(WIDE, "light", "", { isFirstVisit: true });
    const tour = explorer.page.getByRole("region", { name: "Tour" });
    await tour.getByText("1 of 4").waitFor();
    expect(await explorer.violations()).toEqual([]);
    for (const step of ["2 of 4", "3 of 4", "4 of 4"]) {
      await tour.getByRole("button", { name: "Next" }).click();
      await tour.getByText(step).waitFor();
    }
    await tour.getByRole("button", { name: "Done" }).click();
    await tour.waitFor({ state: "detached" });
    await explorer.page.reload();
    await explorer.mark(/^Southmoor:/).waitFor();
    await explorer.stands();
    expect(await tour.count()).toBe(0);
  });

  test("? tells keys and words, figures change the view, and Escape leaves", async () => {
    await explorer.open();
    await explorer.page.keyboard.press("?");
    const help = explorer.page.getByRole("dialog", { name: "Keys and words" });
    await help.getByText("Themes in common over all that either has.").waitFor();
    expect(await explorer.violations()).toEqual([]);
    await explorer.page.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });
    await explorer.page.keyboard.press("3");
    await explorer.mark(/^Midvale, Co-production with families: strength/).waitFor();
  });

  test("without WebGL the whole graph is drawn as SVG, and the arrow keys walk over it", async () => {
    await explorer.open(WIDE, "light", "#/everything", { hasNoWebGl: true });
    await explorer.page.getByText("the browser gives no WebGL").waitFor();
    const node = explorer.mark(/^Southmoor: area, /);
    const shapeOf = (mark: RegExp) =>
      explorer
        .mark(mark)
        .locator(".shaped")
        .first()
        .evaluate((shape) => shape.getAttribute("class") + shape.tagName);
    expect(await shapeOf(/^Southmoor: area, /)).toBe("shapedcircle");
    expect(await shapeOf(/^Southmoor County Council: /)).toBe("shaped ringcircle");
    expect(await shapeOf(/^Co-production with families: theme/)).toBe("shapedrect");
    await node.click();
    await explorer.panelShows("Southmoor");
    expect(await explorer.violations()).toEqual([]);
    explorer.complaints.splice(0);
  });

  test("a part of the page that does not come says so, and the rest stays", async () => {
    await explorer.open();
    await explorer.page.route("**/assets/area-map*", (route) => route.abort());
    const views = explorer.page.getByRole("navigation", { name: "Views" });
    await views.getByRole("link", { name: "Map" }).click();
    await explorer.page.getByRole("heading", { name: "This part of the page did not come" }).waitFor();
    await views.getByRole("link", { name: "Ranking" }).click();
    await explorer.page.getByRole("link", { name: /^Eastborough and Southmoor/ }).waitFor();
    // React and the browser both tell of the part that did not come: that is what was asked for here.
    expect(explorer.complaints.splice(0).join()).toMatch(/area-map/);
  });

  test("each graph has its twin as a list of links", async () => {
    await explorer.open();
    await explorer.page.getByText("The same as a list").click();
    const twin = explorer.page.locator(".twin");
    await twin.getByRole("link", { name: "EHC plan timeliness" }).first().click();
    await explorer.panelShows("EHC plan timeliness");
    expect(await explorer.violations()).toEqual([]);
  });
});
