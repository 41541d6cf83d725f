import { describe, expect, test } from "vitest";
import { hasChromium, useExplorer, WIDE } from "./explorer-page.ts";
import { SAID, SPEAKER, SPEAKER_GRAPH, WRITER } from "./speaker-graph.ts";

describe.skipIf(!hasChromium())("a card has the sentences behind it", () => {
  const explorer = useExplorer(SPEAKER_GRAPH);
  const open = (id: string) => explorer.open(WIDE, "light", `#/graph?selected=${encodeURIComponent(id)}`);

  test("an inspection's its findings, side by side, and a click leads to one in its article", async () => {
    await open("inspection:E99000001:2023-area-send:2023-06-12");
    await explorer.panelShows("Northshire, area SEND inspection, 12 June 2023");
    await explorer.panel.getByRole("heading", { name: "2 weaknesses" }).waitFor();
    await explorer.panel.getByRole("heading", { name: "1 strength" }).waitFor();
    expect(await explorer.violations()).toEqual([]);
    await explorer.panel.getByText("EHC plans still take far too long.").click();
    await explorer.page.locator(".reader .evidence.current").first().waitFor();
  });

  test("a person's and an inspectorate's what they said", async () => {
    await open(SPEAKER);
    await explorer.panelShows("Alex Officer");
    await explorer.panel.getByRole("heading", { name: "What they said: 1 sentence" }).waitFor();
    await explorer.panel.locator(".quote").getByText(SAID).waitFor();
    await open("inspectorate:ofsted");
    await explorer.panel.getByRole("heading", { name: /^What they said: \d+ sentences$/ }).waitFor();
    await explorer.panel.locator(".quote").first().waitFor();
    expect(await explorer.violations()).toEqual([]);
  });

  test("where there is none it says so, and an outcome's where they are", async () => {
    await open(WRITER);
    await explorer.panel.getByText("No sentence in what has been loaded was said by this person.").waitFor();
    await open("outcome:wsoa");
    await explorer.panel.getByText("Each inspection’s card shows its sentences.").waitFor();
    await explorer.panel.getByRole("link", { name: /^Eastborough, local area/ }).click();
    await explorer.panel.locator(".quote").first().waitFor();
  });

  test("what contradicts it stands beside it, each side with outlet, date and who said it", async () => {
    await explorer.open(WIDE, "light", "#/matrix?selected=link~area:E99000002~theme:exclusions");
    await explorer.panelShows("Exclusions and suspensions");
    const beside = explorer.panel.locator(".opposed");
    await beside
      .getByText(
        "The inspectors criticise; London Borough of Eastborough says otherwise, which counts nowhere.",
      )
      .waitFor();
    const [critics, praisers] = await beside.locator(".opposed-sides > div").all();
    expect(await critics?.locator(".quote").textContent()).toMatch(
      /exclusions in Eastborough were rising.*Example Gazette · 11 December 2018 · inspectors · reported$/,
    );
    expect(await praisers?.locator(".quote").textContent()).toMatch(
      /exclusions were already coming down.*Example Gazette · 13 December 2018 · London Borough of Eastborough · reported$/,
    );
    expect(await critics?.locator(".quote > a").textContent(), "no marks about what is reported").not.toMatch(
      /[“”"]/,
    );
    await explorer.stands();
    const [left, right] = await beside.evaluate((element) =>
      [...element.querySelectorAll(".opposed-sides > div")].map((side) =>
        side.getBoundingClientRect().toJSON(),
      ),
    );
    expect(right.top, "at one height").toBe(left.top);
    expect(right.left, "beside it").toBeGreaterThan(left.right - 1);
    expect(await explorer.panel.getByText("What the inspected bodies said").count(), "told once").toBe(0);
    expect(await explorer.violations()).toEqual([]);
    await explorer.page.locator(".cell.chosen").first().waitFor();
    await explorer.stands();
    expect(await explorer.page.locator(".chosen-cell").count(), "one ground under the cell's marks").toBe(1);
    const fills = await explorer.page.evaluate(() =>
      [...document.querySelectorAll(".cell.chosen .hit")].map((hit) => getComputedStyle(hit).fill),
    );
    expect(new Set(fills), "none of them covers its neighbour").toEqual(new Set(["none"]));
    await open("area:E99000002");
    await explorer.panel.locator(".aside", { hasText: "disputed" }).waitFor();
  });

  test("“What is this?” explains the words of a card where they stand, by keyboard too", async () => {
    await explorer.open(WIDE, "light", "#/ranking?selected=pair~area:E99000001~area:E99000003");
    const ask = () => explorer.panel.getByRole("button", { name: "What is this?" });
    await ask().focus();
    const lift = explorer.panel.getByText(
      "Themes in common over what the two have in common with others on average",
    );
    expect(await lift.isVisible()).toBe(false);
    await explorer.page.keyboard.press("Enter");
    await lift.waitFor();
    expect(await explorer.violations()).toEqual([]);
    await open("inspection:E99000001:2023-area-send:2023-06-12");
    await ask().press("Enter");
    await explorer.panel.getByText("It ends with one of three outcomes").waitFor();
  });

  test("each view has its bars, pictures and marks in their own size and colour from the first", async () => {
    const heightOf = async (selector: string) =>
      (await explorer.page.locator(selector).first().boundingBox())?.height;
    await explorer.open(WIDE, "light", "#/graph");
    await explorer.panel.locator(".bars .bar").first().waitFor();
    expect(await heightOf(".bars .bar")).toBe(7);
    await explorer.open(WIDE, "light", "#/compare");
    await explorer.page.locator(".stage .bar").first().waitFor();
    expect(await heightOf(".stage .bar")).toBe(8);
    for (const [address, mark] of [
      ["#/map", ".point .body"],
      ["#/timeline", ".point.weakness polygon"],
      ["#/graph?drawing=net", ".point .disc"],
      ["#/matrix", ".point.weakness polygon"],
    ] as const) {
      await explorer.open(WIDE, "light", address);
      await explorer.page.locator(mark).first().waitFor();
      const fill = await explorer.page
        .locator(mark)
        .first()
        .evaluate((shape) => getComputedStyle(shape).fill);
      expect(fill, `${mark} of ${address}`).not.toBe("rgb(0, 0, 0)");
    }
  });
});
