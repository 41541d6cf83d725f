import { describe, expect, test } from "vitest";
import { hasChromium, useExplorer, WIDE } from "./explorer-page.ts";

/** Tabs that a reader may have to press from one thing that they do to the next. */
const MOST_TABS = 26;

describe.skipIf(!hasChromium())("by keyboard alone, from a cold page", () => {
  const explorer = useExplorer();

  const press = (key: string) => explorer.page.keyboard.press(key);

  /** Presses Tab until what has the focus is called so, and tells how often; at each stop the focus must be seen. */
  async function tabTo(name: RegExp): Promise<number> {
    for (let tabs = 1; tabs <= MOST_TABS; tabs += 1) {
      await press("Tab");
      const { called, isSeen, html } = await explorer.page.evaluate(() => {
        const at = document.activeElement ?? document.body;
        const shown = [at, ...at.children].map((element) => getComputedStyle(element));
        const label =
          at.getAttribute("aria-label") ??
          (at instanceof HTMLInputElement || at instanceof HTMLSelectElement
            ? at.labels?.[0]?.textContent
            : null);
        return {
          called: label ?? at.textContent,
          isSeen:
            shown.some(
              (style) => style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0,
            ) ||
            shown.some((style) => Number.parseFloat(style.strokeWidth) >= 2 && style.stroke !== "none") ||
            at.closest(":is(.word, .views-import):focus-within") !== null,
          html: at.outerHTML.slice(0, 120),
        };
      });
      expect(isSeen, `the focus is seen on ${html}`).toBe(true);
      if (name.test(called.trim())) return tabs;
    }
    throw new Error(`No ${name} within ${MOST_TABS} tabs.`);
  }

  test("a saved query is found, asked of an area, and its sentence read in its article: three interactions", async () => {
    await explorer.open();
    await press("Control+k");
    await explorer.page.keyboard.type("areas with their sentences");
    await explorer.page.getByRole("option", { name: /A theme.s areas with their sentences/ }).waitFor();
    await press("Enter");
    await explorer.headlineIs("A theme's areas with their sentences");
    const goesOnIn = () => explorer.page.evaluate(() => document.activeElement?.tagName);
    await expect.poll(goesOnIn).toBe("MAIN"); // the next Tab begins where the palette led
    await tabTo(/^theme/i);
    await explorer.page.keyboard.type("timeliness");
    await explorer.page
      .getByRole("option", { name: /^EHC plan timeliness/ })
      .first()
      .waitFor();
    await press("ArrowDown");
    await press("Enter");
    await explorer.page.locator(".query-table .source-words a").first().waitFor();
    await tabTo(/One plan in three came late|EHC plans|Plans were slow/);
    await press("Enter");
    await explorer.page.locator(".reader .evidence.current").first().waitFor();
  });

  test("Enter in the palette before what was typed is found opens the first of it when it is", async () => {
    await explorer.open();
    const letCome = await explorer.hold("**/api/search*");
    await press("Control+k");
    await explorer.page.keyboard.type("westhaven");
    await press("Enter");
    letCome();
    await explorer.panelShows("Westhaven");
    await explorer.page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("from the panel's head one key leads to its first sentence, however long the lists before it", async () => {
    await explorer.open(WIDE, "light", "#/graph?selected=theme:mental-health");
    await explorer.panel.locator(".quote a").first().waitFor();
    await explorer.panel.focus();
    expect(await tabTo(/^To the first sentence$/)).toBeLessThanOrEqual(2);
    await press("Enter");
    expect(await explorer.page.evaluate(() => document.activeElement?.closest(".quote") !== null)).toBe(true);
  });

  test("what is on the screen becomes a figure for a paper: two interactions", async () => {
    await explorer.open(WIDE, "light", "#/graph?with=area:E99000002");
    await explorer.mark(/^Southmoor:/).waitFor();
    await tabTo(/^Skip to the question/);
    await press("Enter");
    await tabTo(/Figure…/);
    await press("Enter");
    const dialog = explorer.page.getByRole("dialog");
    await dialog.getByRole("img").first().waitFor();
    await tabTo(/^Download as PDF/);
    const [file] = await Promise.all([explorer.page.waitForEvent("download"), press("Enter")]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);
    await press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  test("a picture of many marks is one stop of Tab, and the arrow keys walk over it with their marks in sight", async () => {
    await explorer.open(WIDE, "light", "#/matrix");
    const cells = explorer.page.locator(".cell");
    await cells.first().waitFor();
    await explorer.stands();
    expect(await cells.count()).toBeGreaterThan(5);
    expect(await explorer.page.locator('.cell[tabindex="0"]').count()).toBe(1);
    const heights = await cells.evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().top));
    const stop = await explorer.page.locator('.cell[tabindex="0"]').boundingBox();
    // Marks of one row are not all of one height.
    expect(stop?.y, "it begins in the first row").toBeLessThan(Math.min(...heights) + 10);
    await explorer.page.locator('.cell[tabindex="0"]').focus();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowRight"]) await press(key);
    const at = await explorer.page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    expect(at).toMatch(/: (?:weakness|strength|mixed), \d sentences?$/);
    const isCovered = await explorer.page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      if (!box) return true;
      const on = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return on?.closest(".cell") !== document.activeElement;
    });
    expect(isCovered).toBe(false);
    await press("Enter");
    await explorer.panel.locator(".quote").first().waitFor();
    // The focus stays at the mark: who listens is told what came.
    const [, subject = "", theme = ""] = /^(.+?), (.+): /.exec(at) ?? [];
    const heard = await explorer.panel.locator('[aria-live="polite"]').first().textContent();
    expect(heard).toBe(`${subject} and ${theme}: in the panel`);
  });

  test("who is compared is chosen by typing: a letter opens the names, Enter takes one, Escape none", async () => {
    await explorer.open(WIDE, "light", "#/compare");
    await tabTo(/^Skip to the question/);
    await press("Enter");
    await tabTo(/^First to compare/);
    await explorer.page.keyboard.type("southm");
    await press("Enter");
    // It is the second already.
    await explorer.page.getByText(/^Both sides are the same: choose another name/).waitFor();
    const at = () => explorer.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await at()).toBe("First to compare: Southmoor");
    await press("ArrowDown");
    await explorer.page.getByRole("listbox").waitFor();
    await explorer.page.keyboard.type("zzzz");
    await explorer.page
      .getByText("None of the areas that a text was read of is called “zzzz”; the search knows the others.")
      .waitFor();
    await press("Escape");
    await explorer.page.getByRole("listbox").waitFor({ state: "detached" });
    expect(await at()).toBe("First to compare: Southmoor");
  });

  test("a key that changes the view leaves the keyboard at the new view's name", async () => {
    await explorer.open();
    await explorer.mark(/^Southmoor:/).waitFor();
    await explorer.mark(/^Southmoor:/).focus();
    const at = () => explorer.page.evaluate(() => document.activeElement?.textContent);
    for (const [key, name] of [
      ["3", "Matrix"],
      ["2", "Ranking"],
      ["4", "Map"],
    ] as const) {
      await press(key);
      await expect.poll(at).toBe(name);
    }
    await tabTo(/^Save view/);
  });

  test("the palette opens the figure's dialog, and closing it leads back to its button", async () => {
    await explorer.open(WIDE, "light", "#/matrix");
    await explorer.page.locator(".cell").first().waitFor();
    await press("Control+k");
    await explorer.page.keyboard.type("figure");
    await explorer.page.getByRole("option", { name: /Figure for a paper/ }).waitFor();
    await press("Enter");
    await explorer.page.getByRole("heading", { name: "A figure for a paper" }).waitFor();
    await press("Escape");
    await explorer.page.getByRole("dialog").waitFor({ state: "detached" });
    const at = () => explorer.page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(at).toBe("Figure…");
  });

  test("with reduced motion nothing moves by itself", async () => {
    await explorer.open(WIDE, "light", "#/everything");
    await explorer.page.emulateMedia({ reducedMotion: "reduce" });
    await explorer.page.reload();
    await explorer.page
      .getByRole("application", { name: /^Picture of/ })
      .locator("canvas")
      .first()
      .waitFor();
    const moving = await explorer.page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === "running").length,
    );
    expect(moving).toBe(0);
  });
});
