import { describe, expect, test } from "vitest";
import { hasChromium, PHONE, useExplorer } from "./explorer-page.ts";

describe.skipIf(!hasChromium())("in a small window", () => {
  const explorer = useExplorer();

  test("the row of views fades where more of them lie out of sight", async () => {
    await explorer.open({ width: 1024, height: 640 }, "light", "#/matrix");
    const views = explorer.page.getByRole("navigation", { name: "Views" });
    await expect.poll(() => views.getAttribute("class")).toMatch(/has-more/);
    await views.evaluate((row) => row.scrollTo({ left: row.scrollWidth }));
    await expect.poll(() => views.getAttribute("class")).not.toMatch(/has-more/);
  });

  test.for([
    ["graph", "svg.layers"],
    ["graph?drawing=net", "svg.net"],
    ["matrix", ".matrix-sheet"],
    ["map", "svg.map"],
    ["map?map=outcome", "svg.map"],
    ["everything", ".whole-frame"],
  ] as const)(
    "in the frame of a blog %s is whole, with its legend and every view's name",
    async ([view, picture]) => {
      await explorer.open({ width: 900, height: 600 }, "light", `&embed#/${view}`);
      await explorer.page.locator(picture).waitFor();
      await explorer.stands();
      const told = await explorer.page.evaluate((selector) => {
        const bottomOf = (part: string) => document.querySelector(part)?.getBoundingClientRect().bottom ?? 0;
        const [stage, views] = [document.querySelector(".stage"), document.querySelector(".tabs")];
        return {
          foot: document.querySelector(".status")?.getBoundingClientRect().top ?? 0,
          picture: bottomOf(selector),
          legend: bottomOf(".legend, .whole-legend"),
          hidden: (stage?.scrollHeight ?? 0) - (stage?.clientHeight ?? 0),
          views: (views?.scrollWidth ?? 0) - (views?.clientWidth ?? 0),
        };
      }, picture);
      // As much is rounding.
      expect(told.hidden, "what is cut off below").toBeLessThanOrEqual(2);
      expect(told.views, "what is cut off of the names of the views").toBe(0);
      expect(told.picture, "the picture").toBeLessThanOrEqual(told.foot);
      expect(told.legend, "the legend").toBeLessThanOrEqual(told.foot);
      expect(told.legend, "there is one").toBeGreaterThan(0);
      expect(await explorer.violations()).toEqual([]);
    },
  );

  test("a phone's help turns the page over to dark, and back", async () => {
    await explorer.open(PHONE, "light", "#/ranking");
    const { page } = explorer;
    await page.getByRole("button", { name: "Help" }).click();
    const theme = () => page.evaluate(() => document.documentElement.dataset["theme"]);
    await page.getByRole("button", { name: "Dark ground" }).click();
    expect(await theme()).toBe("dark");
    await page.getByRole("button", { name: "Light ground" }).click();
    expect(await theme()).toBe("light");
    await page.evaluate(() => {
      localStorage.removeItem("sendgraph.theme");
      delete document.documentElement.dataset["theme"];
    });
  });

  test("a phone's header leads to the articles, and saving and figures are told in words", async () => {
    await explorer.open(PHONE, "light", "#/map");
    const { page } = explorer;
    for (const [name, words] of [
      ["Save view", "Save"],
      ["Figure…", "Figure…"],
    ] as const)
      await page
        .getByRole("button", { name })
        .getByText(words, { exact: true })
        .filter({ visible: true })
        .waitFor();
    await page.locator("svg.map [data-node]").first().waitFor({ state: "attached" });
    expect(await explorer.sideways()).toBeLessThanOrEqual(0);
    expect(await explorer.violations()).toEqual([]);
    await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Articles" }).click();
    await explorer.headlineIs("Which articles say so?");
  });

  test("search and a figure are left by touch: nobody has an Escape there", async () => {
    await explorer.open(PHONE, "light", "#/ranking");
    const { page } = explorer;
    const search = page.getByRole("dialog", { name: "Search" });
    for (const leave of [
      () => search.getByRole("button", { name: "Close" }).click(),
      () => page.mouse.click(PHONE.width / 2, PHONE.height - 4),
    ]) {
      await page.getByRole("button", { name: "Search" }).click();
      await search.getByRole("combobox").fill("zzzz");
      await search.getByText("Nothing found").waitFor();
      await leave();
      await search.waitFor({ state: "detached" });
    }
    await page.getByRole("button", { name: "Figure…" }).click();
    const figure = page.getByRole("dialog", { name: "A figure for a paper" });
    await figure.getByRole("button", { name: "Download as PDF" }).waitFor();
    const close = await figure.getByRole("button", { name: "Close" }).boundingBox();
    expect((close?.y ?? PHONE.height) + (close?.height ?? 0)).toBeLessThan(PHONE.height / 4);
    await figure.getByRole("button", { name: "Close" }).click();
    await figure.waitFor({ state: "detached" });
  });

  test("all views are in sight on a phone, also when Undo comes to stand beside them", async () => {
    await explorer.open(PHONE, "light", "#/articles");
    const { page } = explorer;
    await page.locator(".article-list a").first().click();
    await page.getByRole("button", { name: "Undo" }).filter({ visible: true }).waitFor();
    const views = page.getByRole("navigation", { name: "Views" }).getByRole("link");
    await explorer.stands();
    for (const link of await views.all()) {
      const { x = -1, width = PHONE.width } = (await link.boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(PHONE.width);
    }
    expect(await views.count()).toBe(8);
  });

  test.for(["map?map=outcome", "matrix", "timeline"])(
    "on a phone the legend of %s can be read, and nothing of the page is cut off",
    async (view) => {
      await explorer.open(PHONE, "light", `#/${view}`);
      const entries = explorer.page.locator(".legend-entry");
      await entries.first().waitFor();
      expect(await explorer.sideways()).toBeLessThanOrEqual(0);
      for (const entry of await entries.all()) {
        const { x = -1, width = PHONE.width } = (await entry.boundingBox()) ?? {};
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(PHONE.width);
      }
      const looks = await entries.evaluateAll((all) =>
        all.map((entry) => [getComputedStyle(entry).fontSize, getComputedStyle(entry).textAlign].join()),
      );
      expect(new Set(looks)).toEqual(new Set(["13px,left"]));
    },
  );

  test("the name that a view is offered under begins where it begins", async () => {
    await explorer.open(PHONE, "light", "#/ranking");
    const { page } = explorer;
    await page.getByRole("button", { name: "Save view" }).click();
    const name = page.getByRole("textbox", { name: "This view is called" });
    await expect.poll(() => name.evaluate((field: HTMLInputElement) => field.scrollLeft)).toBe(0);
    expect(await name.evaluate((field: HTMLInputElement) => field.selectionEnd)).toBeGreaterThan(20);
  });

  test("each card of an answer tells what it is of, though the row above says the same", async () => {
    const cypher =
      "MATCH (f:Finding)-[:ABOUT]->(t:Theme) RETURN t.label AS theme, f.id AS finding ORDER BY theme, finding";
    await explorer.open(PHONE, "light", `#/queries?cypher=${encodeURIComponent(cypher)}`);
    const cells = explorer.page.locator(".query-table tbody td:first-child");
    await explorer.page.locator(".query-table td.repeated").first().waitFor({ state: "attached" });
    for (const cell of await cells.all()) {
      const box = await cell.boundingBox();
      expect(box?.width).toBeGreaterThan(40);
      expect(box?.height).toBeGreaterThan(10);
    }
  });

  test("where nothing stands in any row it says what may be the reason, and shows no empty cards", async () => {
    await explorer.open(PHONE, "light", "#/queries?cypher=MATCH%20(a:Area)%20RETURN%20a.nam%20AS%20named");
    await explorer.page.getByText("Nothing stands in any of these rows: named.").waitFor();
    expect(await explorer.page.locator(".query-table tr").filter({ visible: true }).count()).toBe(0);
  });

  test("on a phone two sides stand under each other, and not one over the other", async () => {
    await explorer.open(PHONE, "light", "#/compare?compare=area:E99000002~~~area:E99000004~~~beside");
    const pictures = explorer.page.locator(".beside svg");
    await expect.poll(() => pictures.count()).toBe(2);
    const [first, second] = await Promise.all([0, 1].map((at) => pictures.nth(at).boundingBox()));
    if (!first || !second) throw new Error("A picture is not drawn.");
    expect(second.y).toBeGreaterThanOrEqual(first.y + first.height);
    expect(second.x + second.width).toBeLessThanOrEqual(PHONE.width);
  });

  test("who writes a query on a phone is not told to write one", async () => {
    await explorer.open(
      PHONE,
      "light",
      "#/queries?cypher=MATCH%20(a:Area)%20RETURN%20a.id%20AS%20id%20ORDER%20BY%20id",
    );
    await explorer.headlineIs("A query of your own");
    await explorer.page.locator(".query-table").waitFor();
    expect(await explorer.page.getByText("Or write a query of your own").count()).toBe(0);
  });
});
