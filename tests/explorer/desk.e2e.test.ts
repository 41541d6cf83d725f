import { describe, expect, test } from "vitest";
import { hasChromium, useExplorer, WIDE } from "./explorer-page.ts";
import { slowDownEffects } from "./slow-page.ts";

describe.skipIf(!hasChromium())("the desk: what a question can ask, and what the page keeps of it", () => {
  const explorer = useExplorer();

  /** Draws a line round the whole picture. */
  async function drawRound(): Promise<void> {
    const { page } = explorer;
    await explorer.mark(/^Southmoor:/).waitFor();
    await explorer.stands();
    const box = await page.locator("svg.layers").boundingBox();
    if (!box) throw new Error("The picture has no box.");
    const corners = [
      [box.x + 1, box.y + 1],
      [box.x + box.width - 1, box.y + 1],
      [box.x + box.width - 1, box.y + box.height - 1],
      [box.x + 1, box.y + box.height - 1],
    ] as const;
    await page.mouse.move(...corners[0]);
    await page.mouse.down();
    for (const corner of corners) await page.mouse.move(...corner, { steps: 4 });
    await page.mouse.up();
  }

  test("weaknesses and strengths at once: one word of the question, in the address, in every view", async () => {
    await explorer.open();
    const { page } = explorer;
    await page
      .getByLabel("Weaknesses, strengths or both")
      .selectOption({ label: "weaknesses and strengths" });
    await page.waitForURL(/polarity=both/);
    await explorer.mark(/^EHC plan timeliness: a weakness in \d/).waitFor();
    const views = page.getByRole("navigation", { name: "Views" });
    await views.getByRole("link", { name: "Ranking" }).click();
    const first = page.locator(".ranking li > a").filter({ hasText: "▼ EHC plan timeliness" }).first();
    await first.click();
    await explorer.panel
      .getByText(/weaknesses and strengths in common|weakness or strength in common/)
      .waitFor();
    expect(await explorer.violations()).toEqual([]);
  });

  test("a view is saved under a name, found in the palette, exported, forgotten and imported; a bad file is named", async () => {
    await explorer.open(WIDE, "light", "#/matrix?polarity=strength");
    const { page } = explorer;
    await page.getByRole("button", { name: "Save view" }).click();
    const dialog = page.getByRole("dialog", { name: "Saved views" });
    await dialog.getByLabel("This view is called").fill("Quince");
    await page.keyboard.press("Enter");
    await dialog.getByText("“Quince” is kept.").waitFor();
    expect(await explorer.violations()).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Export" }).click(),
    ]);
    const file = await download.path();
    await dialog.getByRole("button", { name: "Close" }).click();
    await explorer.goTo("#/ranking");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("quin");
    await page.getByRole("option", { name: /Quince/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/#\/matrix\?polarity=strength/);
    await page.getByRole("button", { name: "Save view" }).click();
    await dialog.getByRole("button", { name: "Forget Quince" }).click();
    await dialog
      .getByLabel("Import")
      .setInputFiles({ name: "thesis.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await dialog.getByText(/“thesis.json” does not hold saved views/).waitFor();
    await dialog.getByLabel("Import").setInputFiles(file);
    await dialog.getByRole("link", { name: "Quince" }).waitFor();
  });

  test("areas are chosen by a line round them or by Enter on each, and the legend filters", async () => {
    await explorer.open();
    const { page } = explorer;
    const choose = page.getByRole("button", { name: "Choose several areas" });
    await choose.click();
    await drawRound();
    await page.getByText(/^4 chosen: draw round them/).waitFor();
    await page.keyboard.press("Escape");
    await choose.click();
    await page.getByText(/^0 chosen: draw round them/).waitFor();
    const compare = page.getByRole("button", { name: "Compare only these" });
    const opacity = await compare.evaluate((button) => Number(getComputedStyle(button).opacity));
    expect(opacity, "what cannot be pressed looks so").toBeLessThan(1);
    for (const name of [/^Southmoor:/, /^Eastborough:/]) {
      await explorer.mark(name).focus();
      await page.keyboard.press("Enter");
    }
    await page.getByText(/^2 chosen: draw round them/).waitFor();
    expect(await explorer.violations()).toEqual([]);
    await compare.click();
    await page.getByText("of 2 chosen").waitFor();
    await page.getByRole("button", { name: "show strengths too" }).click();
    await page.waitForURL(/polarity=both/);
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Matrix" }).click();
    const marks = page.locator(".cell.strength");
    await marks.first().waitFor();
    await page.getByRole("button", { name: "strength", exact: true }).click();
    await expect.poll(() => marks.count()).toBe(0);
    expect(await explorer.violations()).toEqual([]);
  });

  test("a line that is drawn quicker than the page follows it is taken whole", async () => {
    await explorer.open();
    await explorer.page.getByRole("button", { name: "Choose several areas" }).click();
    await explorer.stands();
    await explorer.page.evaluate(slowDownEffects);
    await drawRound();
    await explorer.page.getByText(/^4 chosen: draw round them/).waitFor();
  });

  test("two areas are compared by bars to their sentences, and side by side; the address keeps it", async () => {
    await explorer.open(WIDE, "light", "#/compare");
    const { page } = explorer;
    await page.getByRole("button", { name: /^First to compare/ }).click();
    await page.getByRole("option", { name: "Southmoor" }).click();
    await page.getByText(/^Both sides are the same: /).waitFor();
    await page.getByRole("button", { name: /^Second to compare/ }).click();
    await page.getByRole("combobox", { name: /^Second to compare/ }).fill("ÉASTB");
    expect(await page.locator(".name-option").allTextContents()).toEqual(["Eastborough"]);
    expect(await explorer.violations(), "with the names open").toEqual([]);
    await page.keyboard.press("Enter");
    await page
      .getByText(
        /^\d in the texts on both sides, \d only in those on Southmoor, \d only in those on Eastborough\./,
      )
      .waitFor();
    const bar = page.getByRole("link", { name: /^Exclusions and suspensions, weakness, Eastborough: \d/ });
    await bar.click();
    await explorer.panelShows("Exclusions and suspensions");
    await explorer.panel.locator(".quote").first().waitFor();
    expect(await explorer.violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await explorer.violations(), "in the dark").toEqual([]);
    await page.getByRole("link", { name: "Side by side" }).click();
    const boxes = page.locator('.beside [data-node="theme:exclusions"] .box');
    await boxes.nth(1).waitFor();
    await explorer.stands();
    const places = await boxes.evaluateAll((all) =>
      all.map((box) => [box.getAttribute("x"), box.getAttribute("y")].join()),
    );
    expect(page.url()).toMatch(/compare=.*beside/);
    expect(places).toHaveLength(2);
    expect(new Set(places).size, "one layout for both").toBe(1);
    expect(await explorer.violations()).toEqual([]);
  });

  test("whoever comes from a comparison or a line of two is told what one has in common with the other", async () => {
    await explorer.open(WIDE, "light", "#/compare?compare=area:E99000004~~~area:E99000002~~");
    const { page, panel } = explorer;
    await page.locator(".compared-sides").getByRole("link", { name: "Southmoor" }).click();
    await explorer.panelShows("Southmoor");
    const heading = panel.getByRole("heading", { name: "In common with Eastborough: 2 weaknesses" });
    const shared = panel.getByRole("region", { name: /^In common with Eastborough/ });
    await heading.waitFor();
    const themes = shared.locator(".quote-group");
    await themes.nth(1).waitFor();
    for (const theme of await themes.all()) {
      expect((await theme.locator(".quote").allTextContents()).join(" ")).toMatch(
        /Southmoor.*Eastborough|Eastborough.*Southmoor/s,
      );
    }
    expect(await explorer.violations()).toEqual([]);
    await page.getByRole("link", { name: /^Exclusions and suspensions, weakness, Eastborough: \d/ }).click();
    await panel.getByText("In common with Southmoor", { exact: true }).waitFor();
    await explorer.goTo("#/graph?selected=pair~area:E99000002~area:E99000004");
    await panel.getByRole("heading", { level: 2 }).getByRole("link", { name: "Southmoor" }).click();
    await heading.waitFor();
  });
});
