import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { type ExplorerPage, hasChromium, PHONE, useExplorer, WIDE } from "./explorer-page.ts";

/** One state of the page to be looked at: where it is, and what is there when it stands. */
interface Station {
  readonly name: string;
  readonly address: string;
  readonly waitsFor: (explorer: ExplorerPage) => Locator;
  /** Done after the page is there and before what it waits for. */
  readonly act?: (explorer: ExplorerPage) => Promise<void>;
}

const FIRST_MARK = (explorer: ExplorerPage) => explorer.page.locator("main [data-node]").first();
const QUOTE = (explorer: ExplorerPage) => explorer.panel.locator(".quote").first();
const PICTURE = (explorer: ExplorerPage) =>
  explorer.page
    .getByRole("application", { name: /^Picture of \d+ marks/ })
    .locator("canvas")
    .first();
const DIALOG = (explorer: ExplorerPage) => explorer.page.getByRole("dialog");
const press = (key: string) => (explorer: ExplorerPage) => explorer.page.keyboard.press(key);

/** Every view and every mode of it. Another one is another row. */
const STATIONS: readonly Station[] = [
  { name: "graph", address: "#/graph", waitsFor: FIRST_MARK },
  { name: "graph with one", address: "#/graph?with=area:E99000002&polarity=both", waitsFor: FIRST_MARK },
  {
    name: "graph as a list",
    address: "#/graph?polarity=strength",
    act: ({ page }) => page.getByText("The same as a list").click(),
    waitsFor: ({ page }) => page.locator(".twin a").first(),
  },
  {
    name: "narrowed",
    address: "#/graph?from=2017",
    act: ({ page }) => page.locator("h1 .word-button").click(),
    waitsFor: ({ page }) =>
      page.getByRole("region", { name: "Narrow the question" }).getByRole("checkbox").first(),
  },
  { name: "net", address: "#/graph?drawing=net", waitsFor: FIRST_MARK },
  {
    name: "ranking",
    address: "#/ranking?ranked=lift",
    waitsFor: ({ page }) => page.locator(".ranking li").first(),
  },
  { name: "matrix", address: "#/matrix", waitsFor: ({ page }) => page.locator(".cell").first() },
  {
    name: "matrix in groups",
    address: "#/matrix?level=groups",
    waitsFor: ({ page }) => page.locator(".cell").first(),
  },
  { name: "map", address: "#/map", waitsFor: FIRST_MARK },
  { name: "map of outcomes", address: "#/map?map=outcome&outcome=outcome:wsoa", waitsFor: FIRST_MARK },
  { name: "timeline", address: "#/timeline", waitsFor: FIRST_MARK },
  { name: "then and now", address: "#/timeline?with=area:E99000001", waitsFor: FIRST_MARK },
  { name: "difference", address: "#/compare", waitsFor: ({ page }) => page.locator(".compared li").first() },
  {
    name: "side by side",
    address: "#/compare?compare=area:E99000002~~~area:E99000004~~~beside",
    waitsFor: FIRST_MARK,
  },
  { name: "everything", address: "#/everything?start=all&colour=region", waitsFor: PICTURE },
  { name: "a way", address: "#/everything?way=area:E99000002~area:E99000004", waitsFor: QUOTE },
  {
    name: "articles",
    address: "#/articles",
    waitsFor: ({ page }) => page.locator(".articles li, main li").first(),
  },
  {
    name: "an article at a sentence",
    address: "#/graph?selected=area:E99000004",
    act: (explorer) => explorer.panel.locator(".quote a").first().click(),
    waitsFor: ({ page }) => page.locator(".reader .evidence.current").first(),
  },
  { name: "panel of an area", address: "#/graph?selected=area:E99000001", waitsFor: QUOTE },
  { name: "panel of a theme", address: "#/graph?selected=theme:mental-health", waitsFor: QUOTE },
  {
    name: "panel of a link, its theme guessed",
    address: "#/graph?selected=link~area:E99000004~theme:co-production",
    waitsFor: (explorer) => explorer.panel.getByText("guessed from “families”, “services”"),
  },
  {
    name: "panel of a pair",
    address: "#/graph?with=area:E99000002&selected=pair~area:E99000002~area:E99000004",
    waitsFor: QUOTE,
  },
  {
    name: "a link with rubbish",
    address: "#/matrix?polarity=sideways&with=area:E99999999",
    waitsFor: ({ page }) => page.getByText("Not all of this link can be shown"),
  },
  {
    name: "nothing shared",
    address: "#/graph?region=London",
    waitsFor: ({ page }) => page.getByRole("heading", { name: "No shared weaknesses found" }),
  },
  { name: "queries", address: "#/queries", waitsFor: ({ page }) => page.locator(".query-index a").first() },
  {
    name: "a query as a table",
    address: "#/queries?query=area-profile&values=area%3DNorthshire",
    waitsFor: ({ page }) => page.locator(".query-table tbody tr").first(),
  },
  {
    name: "a query as a matrix",
    address: "#/queries?query=shared-weaknesses&values=minShared%3D1&show=matrix",
    waitsFor: ({ page }) => page.getByRole("rowheader").first(),
  },
  {
    name: "a query as a graph",
    address: "#/queries?query=shared-weaknesses&values=minShared%3D1&show=graph",
    waitsFor: ({ page }) => page.locator(".query-graph g").first(),
  },
  {
    name: "a query as a timeline",
    address: "#/queries?query=area-over-time&values=area%3DNorthshire",
    waitsFor: ({ page }) => page.getByRole("columnheader").first(),
  },
  {
    name: "a query's events",
    address: "#/queries?query=area-profile&values=area%3DNorthshire&show=timeline",
    waitsFor: ({ page }) => page.locator(".query-events li").first(),
  },
  {
    name: "the editor",
    address: "#/queries?cypher=MATCH%20(a:Area)%20RETURN%20a.name%20AS%20name%20ORDER%20BY%20name",
    waitsFor: ({ page }) => page.locator(".cm-editor"),
  },
  {
    name: "saved views",
    address: "#/graph",
    act: async ({ page }) => {
      await page.getByRole("button", { name: "Save view" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    },
    waitsFor: (explorer) =>
      DIALOG(explorer)
        .getByRole("link", {
          name: /^Graph: Which areas share weaknesses with each other, in inspections of 2017 to 2024\?$/,
        })
        .first(),
  },
  {
    name: "figure",
    address: "#/graph",
    act: ({ page }) => page.getByRole("button", { name: "Figure…" }).click(),
    waitsFor: (explorer) => DIALOG(explorer).getByRole("img").first(),
  },
  {
    name: "palette",
    address: "#/ranking",
    act: async (explorer) => {
      await press("Control+k")(explorer);
      await explorer.page.keyboard.type("north");
    },
    waitsFor: (explorer) => DIALOG(explorer).getByRole("option").first(),
  },
  {
    name: "help",
    address: "#/matrix",
    act: press("?"),
    waitsFor: (explorer) => DIALOG(explorer).getByText("Guessed theme"),
  },
  {
    name: "tour",
    address: "#/graph",
    act: async (explorer) => {
      await press("?")(explorer);
      await explorer.page.getByRole("button", { name: "Show me round" }).click();
    },
    waitsFor: ({ page }) => page.getByRole("region", { name: "Tour" }),
  },
];

describe.skipIf(!hasChromium())("axe finds nothing wrong", () => {
  const explorer = useExplorer(TINY_GRAPH.map(guessOneTheme));

  // Of the same window in other colours, what does not hang on colours has been looked at.
  test.for([
    [
      "on a desk",
      WIDE,
      [
        ["light", "all"],
        ["dark", "colours"],
      ],
    ],
    ["on a phone", PHONE, [["dark", "all"]]],
  ] as const)(
    "%s with any view or mode, and none makes the page scroll sideways",
    { timeout: 300_000 },
    async ([, size, schemes]) => {
      await explorer.open(size);
      const found: string[] = [];
      let isUntouched = false;
      for (const { name, address, act, waitsFor } of STATIONS) {
        // Loaded anew after one where something was done: what that opened does not stand in the next one's way.
        if (isUntouched) await explorer.goTo(address);
        else await explorer.open(size, schemes[0][0], address);
        isUntouched = act === undefined;
        await act?.(explorer);
        await waitsFor(explorer).waitFor();
        const sideways = await explorer.sideways();
        if (sideways > 0) found.push(`${name}: scrolls sideways by ${sideways} px`);
        for (const [colorScheme, rules] of schemes) {
          await explorer.page.emulateMedia({ colorScheme });
          for (const violation of await explorer.violations(rules))
            found.push(`${name}, ${colorScheme}: ${violation}`);
        }
      }
      expect(found).toEqual([]);
    },
  );
});

/** The tiny graph with one theme that no rule names. */
function guessOneTheme<Batch extends (typeof TINY_GRAPH)[number]>(batch: Batch): Batch {
  return {
    ...batch,
    edges: batch.edges.map((edge) =>
      edge.type === "SUPPORTS" && edge.to.endsWith(":co-production:weakness")
        ? { ...edge, properties: { ...edge.properties, learntFrom: "families, services" } }
        : edge,
    ),
  };
}
