import { describe, expect, test } from "vitest";
import { hasChromium, PHONE, useExplorer, WIDE } from "./explorer-page.ts";
import { HOSTILE_GRAPH, HOSTILE_NAMES } from "./hostile-names.ts";

/** Each view, and what it has when it stands: until then it could not scroll, nor run anything. */
const VIEWS = [
  ["graph", "svg.layers [data-node]"],
  ["graph?with=area:E99000001", "svg.layers [data-node]"],
  ["graph?drawing=net", "svg.net [data-node]"],
  ["ranking", ".ranking li"],
  ["matrix", ".cell"],
  ["map", "svg.map [data-node]"],
  ["timeline", "svg.timeline [data-node]"],
  ["timeline?with=area:E99000001", "svg.timeline [data-node]"],
  ["compare", ".compared li"],
  ["compare?compare=area:E99000002~~~area:E99000004~~~beside", ".beside [data-node]"],
  ["everything", ".sigma canvas"],
  ["articles", ".article-list a"],
  ["graph?selected=area:E99000001", ".panel .quote"],
  ["graph?selected=theme:exclusions", ".panel .quote"],
  ["queries?query=shared-weaknesses&values=minShared%3D1&show=table", ".query-table tbody tr"],
] as const;

describe.skipIf(!hasChromium())("names of 300 letters, from right to left, and with markup", () => {
  const explorer = useExplorer(HOSTILE_GRAPH);

  const hasRun = () => explorer.page.evaluate(() => Reflect.get(window, "hasRun"));

  test.for([
    ["a desk", WIDE],
    ["a phone", PHONE],
  ] as const)("run in no view, and make %s scroll sideways in none", async ([, size]) => {
    await explorer.open(size);
    for (const [view, drawn] of VIEWS) {
      await explorer.goTo(`#/${view}`);
      await explorer.page.locator(drawn).first().waitFor({ state: "attached" });
      expect(await explorer.sideways(), view).toBe(0);
      expect(await hasRun(), view).toBeUndefined();
      expect(await explorer.page.locator("img, script:not([src])").count(), view).toBe(0);
    }
  });

  test.for(VIEWS.filter(([view]) => ["graph", "matrix", "ranking", "compare"].includes(view)))(
    "leave %s without a violation of WCAG",
    async ([view, drawn]) => {
      await explorer.open(WIDE, "light", `#/${view}`);
      await explorer.page.locator(drawn).first().waitFor();
      await explorer.stands();
      // What is cut on the screen is whole for who listens; that it begins with what is seen cannot be told of a cut word.
      const others = (await explorer.violations()).filter(
        (one) => !one.startsWith("label-content-name-mismatch"),
      );
      expect(others).toEqual([]);
    },
  );

  test("are cut with an ellipsis within the picture, and stand whole on hover, for who listens and in the panel", async () => {
    await explorer.open(WIDE, "light", "#/graph");
    const whole = String(HOSTILE_NAMES["area:E99000001"]);
    const mark = explorer.page.locator('[data-node="area:E99000001"]');
    await mark.locator("text.label").first().waitFor();
    const lines = await mark.locator("text.label").allTextContents();
    expect(lines.at(-1)?.trim()).toMatch(/…$/);
    expect(await mark.getAttribute("aria-label")).toContain(whole);
    expect(await mark.locator("title").textContent()).toContain(whole);
    await explorer.stands();
    // In one look: where the picture is drawn anew between two, what the first found is no longer in the page.
    const edges = await explorer.page.evaluate(() => {
      const picture = document.querySelector("svg.layers")?.getBoundingClientRect();
      const labels = document.querySelectorAll('[data-node="area:E99000001"] text.label');
      return [...labels].map((label) => {
        const box = label.getBoundingClientRect();
        return Math.min(box.left - (picture?.left ?? 0), (picture?.right ?? 0) - box.right);
      });
    });
    expect(edges.length).toBeGreaterThan(0);
    expect(Math.min(...edges), "no letter passes the picture's sides").toBeGreaterThanOrEqual(0);
    await mark.click();
    await explorer.panelShows(whole);
    await explorer.goTo("#/matrix");
    await explorer.page.locator(".cell").first().waitFor();
    await explorer.stands();
    const room = await explorer.page.evaluate(() => {
      const frame = document.querySelector(".canvas")?.getBoundingClientRect().left ?? Number.NaN;
      const names = [...document.querySelectorAll(".row-names text")];
      return names.map((name) => name.getBoundingClientRect().left - frame);
    });
    expect(room.length).toBeGreaterThan(0);
    expect(Math.min(...room), "no name of a row begins before the matrix").toBeGreaterThanOrEqual(0);
  });

  test("from right to left or turning, they leave the words about them as they are", async () => {
    await explorer.open(WIDE, "light", "#/map");
    const told = await explorer.page.evaluate(async () => (await fetch("./api/lens?among=areas")).text());
    expect(told, "the answer has it as the graph does").toContain("Mid\u202Evale");
    await explorer.goTo("#/matrix?polarity=both");
    const title = explorer.page.locator(".cell title").filter({ hasText: "vale <b>Council</b>" }).first();
    expect(await title.textContent()).toMatch(/^Midvale <b>Council<\/b> & Sons, /);
    const hebrew = explorer.page.locator(".cell title").filter({ hasText: "מערב הייבן" }).first();
    expect(await hebrew.textContent()).toMatch(/^\u2068מערב הייבן\u2069, /);
  });
});
