import { describe, expect, test } from "vitest";
import { hasChromium, useExplorer, WIDE } from "./explorer-page.ts";

describe.skipIf(!hasChromium())("the state of the explorer's page", () => {
  const explorer = useExplorer();

  const hash = () => new URL(explorer.page.url()).hash;

  test("undo and redo walk over question, view and selection, by button and by key", async () => {
    await explorer.open();
    expect(await explorer.page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
    const seen = ["#/"];
    await explorer.page.getByLabel("With whom").selectOption({ label: "Eastborough" });
    await expect.poll(hash).not.toBe(seen.at(-1));
    seen.push(hash());
    await explorer.mark(/^Southmoor: 2 weaknesses shared with Eastborough/).click();
    await explorer.panelShows("Eastborough and Southmoor");
    seen.push(hash());
    await explorer.page
      .getByRole("navigation", { name: "Views" })
      .getByRole("link", { name: "Matrix" })
      .click();
    await expect.poll(hash).toMatch(/^#\/matrix/);
    seen.push(hash());
    await explorer.page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(hash).toBe(seen[2]);
    await explorer.page.keyboard.press("Control+z");
    await expect.poll(hash).toBe(seen[1]);
    await explorer.page.goBack();
    await expect.poll(hash).toBe(seen[2]);
    await explorer.page.keyboard.press("Control+z");
    await explorer.page.keyboard.press("Control+z");
    await expect.poll(() => hash() || "#/").toBe("#/");
    for (const address of seen.slice(1)) {
      await explorer.page.keyboard.press("Control+Shift+z");
      await expect.poll(hash).toBe(address);
    }
    await expect.poll(() => explorer.page.getByRole("button", { name: "Redo" }).isDisabled()).toBe(true);
  });

  test("a step is in every link and in what Undo knows before the browser tells of it", async () => {
    await explorer.open();
    await explorer.mark(/^Southmoor:/).waitFor();
    // No task comes between: the browser has told of neither step.
    const links = await explorer.page.evaluate(async () => {
      const found: (string | null | undefined)[] = [];
      for (const area of ["area:E99000004", "area:E99000002"]) {
        document
          .querySelector(`[data-node="${area}"]`)
          ?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
        await Promise.resolve();
        found.push(document.querySelector('[data-tab="matrix"]')?.getAttribute("href"));
      }
      return found;
    });
    expect(links).toEqual(["#/matrix?selected=area:E99000004", "#/matrix?selected=area:E99000002"]);
    await explorer.panelShows("Eastborough");
    await explorer.page.keyboard.press("Control+z");
    await explorer.panelShows("Southmoor");
    await explorer.page.keyboard.press("Control+z");
    await explorer.panelShows("Nothing selected");
    await explorer.page.keyboard.press("Control+Shift+z");
    await explorer.panelShows("Southmoor");
  });

  test("a link with rubbish opens what can be shown, names the rest, and lets it be put away", async () => {
    await explorer.open(WIDE, "light", "#/matrix?polarity=sideways&with=area:E99999999&hide=Southmoor");
    const notice = explorer.page.getByRole("status").filter({ hasText: "Not all of this link can be shown" });
    await notice.getByText("polarity “sideways” was not understood").waitFor();
    await notice
      .getByText("Nothing that has been read is about “area:E99999999”, among the areas of this graph.")
      .waitFor();
    await notice.getByText("Take it out of hide=, which takes ids: “area:E99000004” is Southmoor.").waitFor();
    await explorer.mark(/^Midvale, Co-production with families: strength/).waitFor();
    expect(await explorer.violations()).toEqual([]);
    await notice.getByRole("button", { name: "Put this away" }).click();
    await notice.waitFor({ state: "detached" });
  });

  test("a link to an article that is not there leads to those that are", async () => {
    await explorer.open(WIDE, "light", "#/articles?article=article:deadbeef");
    await explorer.page.getByRole("heading", { name: "This article is not in the graph" }).waitFor();
    await explorer.page.getByRole("link", { name: "See all articles" }).click();
    await explorer.page.locator(".article-list").waitFor();
    expect(explorer.complaints.splice(0).every((told) => told.includes("404"))).toBe(true);
  });

  test("where the camera stands is in the address, and the address sets it", async () => {
    await explorer.open(WIDE, "light", "#/everything");
    const picture = explorer.page.getByRole("application", { name: /^Picture of/ });
    await picture.locator("canvas").first().waitFor();
    await picture.hover();
    await explorer.page.mouse.wheel(0, -400);
    await expect.poll(hash).toMatch(/camera=[\d.]+,[\d.]+,0\.[1-6]\d*$/);
    const zoomed = hash();
    await explorer.page.getByRole("button", { name: "Show the whole" }).click();
    await expect.poll(hash).toBe("#/everything");
    await explorer.page.keyboard.press("Control+z");
    await expect.poll(hash).toBe(zoomed);
    await explorer.page.getByRole("button", { name: "Lay out from another start" }).click();
    await expect.poll(hash).toBe("#/everything?seed=1");
  });
});
