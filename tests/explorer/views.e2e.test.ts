import { describe, expect, test } from "vitest";
import { hasChromium, useExplorer, WIDE } from "./explorer-page.ts";

describe.skipIf(!hasChromium())("map and timeline", () => {
  const explorer = useExplorer();

  test("then and now of an area: a mark opens its sentences, by mouse and by the arrow keys", async () => {
    await explorer.open(WIDE, "light", "#/timeline?with=area:E99000001");
    await explorer.page
      .getByText(
        "1 theme was criticised in 2017 and in 2023; 1 theme criticised in 2017 was praised in 2023; 1 theme criticised in 2023 is not mentioned in the texts read of 2017; 1 theme criticised in 2017 is not mentioned in the texts read of 2023. The kind of inspection and the health body changed between them.",
      )
      .waitFor();
    await explorer.mark(/^EHC plan timeliness, 12 June 2023: weakness, 1 sentence$/).click();
    await explorer.panelShows("EHC plan timeliness");
    await explorer.panel.getByText("EHC plans still take far too long.").waitFor();
    await explorer.page.keyboard.press("ArrowLeft");
    await explorer.page.keyboard.press("ArrowDown");
    const focused = () => explorer.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toMatch(/^(?:Exclusions|Autism)/);
    await explorer.page.keyboard.press("Enter");
    await expect.poll(() => explorer.page.url()).toMatch(/theme:(?:exclusions|neuro)/);
  });

  test("the calendar leads from an inspection to what is known of it, the map from a tile to its area", async () => {
    await explorer.open(WIDE, "light", "#/timeline");
    await explorer.mark(/^Eastborough, local area SEND inspection, 15 October 2018: /).click();
    await explorer.panelShows("Eastborough, local area SEND inspection, 15 October 2018");
    await explorer.open(WIDE, "light", "#/map");
    await explorer.mark(/^Hillingdon: no article or report read so far$/).focus();
    await explorer.page.keyboard.press("Enter");
    await explorer.panel.getByRole("heading", { name: "Not in this graph" }).waitFor();
    // The browser itself tells of the answer 404: that is what was asked for here.
    const own = explorer.complaints.splice(0).filter((text) => !text.startsWith("Failed to load resource"));
    expect(own).toEqual([]);
  });

  test("the legend of the map of outcomes leaves out what it names and takes it in again, in every view", async () => {
    await explorer.open(WIDE, "light", "#/map?map=outcome");
    await explorer
      .mark(/^Northshire|^Hillingdon/)
      .first()
      .waitFor();
    const action = explorer.page.getByRole("button", {
      name: /^▼?\s*statement of action, systemic failings/,
    });
    expect(await action.getAttribute("aria-pressed")).toBe("true");
    await action.click();
    await expect.poll(() => action.getAttribute("aria-pressed")).toBe("false");
    await expect.poll(() => explorer.page.url()).toMatch(/outcome=outcome%3A|outcome=outcome:/);
    const answer = explorer.page.locator(".question .answer");
    await expect.poll(() => answer.textContent()).not.toMatch(/written statement of action required/);
    await action.click();
    await expect.poll(() => new URL(explorer.page.url()).hash).toBe("#/map?map=outcome");
  });

  test("Escape lets go of the choices before what is selected, from a checkbox too", async () => {
    await explorer.open(WIDE, "light", "#/?selected=theme:exclusions");
    const { page } = explorer;
    const narrow = page.getByRole("region", { name: "Narrow the question" });
    const isSelected = () => page.url().includes("selected=");
    const word = page.getByRole("button", { name: "inspections of 2017 to 2024" });
    await word.click();
    await narrow.getByRole("checkbox").first().focus();
    await page.keyboard.press("Escape");
    await narrow.waitFor({ state: "detached" });
    expect(await word.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(isSelected()).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(isSelected).toBe(false);
  });

  test("the last words of the question narrow every view, and what is left out can be taken in again", async () => {
    await explorer.open(WIDE, "light", "#/graph");
    await explorer.page.getByRole("button", { name: "inspections of 2017 to 2024" }).click();
    const narrow = explorer.page.getByRole("region", { name: "Narrow the question" });
    await narrow.getByRole("checkbox", { name: "Local area SEND inspection 4" }).click();
    await explorer.page
      .getByText(/^Closest: /)
      .or(explorer.page.getByText("3 areas", { exact: true }))
      .first()
      .waitFor();
    await narrow.getByLabel("From").selectOption("2018");
    await explorer.page.getByRole("button", { name: "local area SEND inspections since 2018" }).waitFor();
    expect(await explorer.violations()).toEqual([]);
    await explorer.mark(/^Southmoor: 2 weaknesses shared with another/).click();
    await explorer.panelShows("Southmoor");
    expect(await explorer.mark(/^Northshire:/).count()).toBe(0);
    await narrow.getByRole("checkbox", { name: "South West 2" }).click();
    await explorer.page.getByRole("heading", { name: "No shared weaknesses found" }).waitFor();
    await explorer.page.getByRole("link", { name: "Take in all inspections again" }).click();
    await explorer.mark(/^Northshire:/).waitFor();
  });

  test("an area inspected twice shows the sentences of the inspections asked about, and no others", async () => {
    await explorer.open(WIDE, "light", "#/graph?to=2017&selected=area:E99000001");
    await explorer.panel.getByText("Families wait two years for an autism assessment.").waitFor();
    expect(await explorer.panel.getByText("EHC plans still take far too long.").count()).toBe(0);
  });

  test("the net joins areas by what they share, and a theme can be left out", async () => {
    await explorer.open(WIDE, "light", "#/graph?drawing=net");
    await explorer.mark(/^Eastborough: 3 weaknesses shared with another/).waitFor();
    expect(await explorer.violations()).toEqual([]);
    await explorer.page.locator('[data-edge="area:E99000002~area:E99000004"] .hit').dispatchEvent("click");
    await explorer.panelShows("Eastborough and Southmoor");
    await explorer.open(WIDE, "light", "#/graph?drawing=net&selected=theme:exclusions");
    await explorer.panel.getByRole("button", { name: "Leave it out of the picture" }).click();
    await explorer.mark(/^Eastborough: 2 weaknesses shared with another/).waitFor();
    await explorer.page.getByRole("button", { name: "Undo" }).click();
    await explorer.mark(/^Eastborough: 3 weaknesses shared with another/).waitFor();
  });

  test("themes fold into their groups, with the same sentences behind them", async () => {
    await explorer.open(WIDE, "light", "#/matrix");
    await explorer.page.getByRole("link", { name: "Groups of themes" }).click();
    await explorer.mark(/^Southmoor, Participation and information: weakness, 1 sentence/).click();
    await explorer.panelShows("Participation and information");
    await explorer.panel.getByText("Families in Southmoor do not shape services.").waitFor();
  });

  test("asked about bodies the map says that it shows areas, and how to see them", async () => {
    await explorer.open(WIDE, "light", "#/map?among=bodies");
    await explorer.page.getByRole("link", { name: "Compare areas instead" }).click();
    await explorer.page.locator(".picture.map").waitFor();
  });
});
