import { describe, expect, test } from "vitest";
import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { hasChromium, useExplorer, WIDE } from "./explorer-page.ts";

/** An area of the tiny graph under the name that the job asks for. */
function nameHillingdon(batch: ArticleBatch): ArticleBatch {
  return {
    ...batch,
    nodes: batch.nodes.map((node) =>
      node.id === "area:E99000003"
        ? { ...node, properties: { ...node.properties, name: "Hillingdon" } }
        : node,
    ),
  };
}

/** A window of a desk at 200 %: half as wide and half as high. */
const ZOOMED = { width: WIDE.width / 2, height: WIDE.height / 2 };
const MOST_INTERACTIONS = 4;
/** Tabs that a reader may have to press from the panel's beginning to its first sentence. */
const MOST_TABS = 14;

describe.skipIf(!hasChromium())(
  "which areas share waiting for autism assessment with Hillingdon, and where does it say so",
  () => {
    const explorer = useExplorer(TINY_GRAPH.map(nameHillingdon));

    const answerStands = async () => {
      await explorer.panelShows("Autism/ADHD (neurodevelopmental) pathway");
      const having = explorer.panel.getByRole("list", { name: "Who has it as a weakness" });
      await having.getByRole("link", { name: /Hillingdon/ }).waitFor();
      await having.getByRole("link", { name: /Northshire/ }).waitFor();
    };

    test("by mouse: the area, the theme, the sentence", async () => {
      await explorer.open();
      let interactions = 0;
      await explorer.page.getByLabel("With whom").selectOption({ label: "Hillingdon" });
      interactions += 1;
      await explorer.mark(/^Autism.ADHD \(neurodevelopmental\) pathway: a weakness in/).click();
      interactions += 1;
      await answerStands();
      await explorer.panel.locator(".quote a").first().click();
      interactions += 1;
      await explorer.page.locator(".reader .evidence.current").first().waitFor();
      expect(interactions).toBeLessThanOrEqual(MOST_INTERACTIONS);
    });

    test("by keyboard: the area asked about, the theme, then Tab to the sentence and Enter", async () => {
      await explorer.open();
      const { keyboard } = explorer.page;
      let interactions = 0;
      const goTo = async (words: string, option: RegExp) => {
        await keyboard.press("Control+k");
        await keyboard.type(words);
        const wanted = explorer.page.getByRole("option", { name: option });
        await wanted.waitFor();
        while ((await wanted.getAttribute("aria-selected")) !== "true") await keyboard.press("ArrowDown");
        await keyboard.press("Enter");
        interactions += 1;
      };
      await goTo("hillingdon", /Who shares weaknesses with Hillingdon\?/);
      await explorer.page.getByText(/share at least one of its/).waitFor();
      await goTo("autism", /Autism.ADHD/);
      await answerStands();
      await explorer.panel.locator(".quote a").first().waitFor();
      const isAtSentence = () =>
        explorer.page.evaluate(() => document.activeElement?.closest(".quote") !== null);
      let tabs = 0;
      while (!(await isAtSentence()) && tabs <= MOST_TABS) {
        await keyboard.press("Tab");
        tabs += 1;
      }
      expect(tabs).toBeLessThanOrEqual(MOST_TABS);
      await keyboard.press("Enter");
      interactions += 1;
      await explorer.page.locator(".reader .evidence.current").first().waitFor();
      expect(interactions).toBeLessThanOrEqual(MOST_INTERACTIONS);
    });

    test("at 200 % no view makes the page scroll sideways, and in forced colours axe finds nothing wrong", async () => {
      await explorer.open(ZOOMED);
      for (const [tab, drawn] of [
        ["graph", "svg.layers [data-node]"],
        ["ranking", ".ranking li"],
        ["matrix", ".cell"],
        ["map", "svg.map [data-node]"],
        ["timeline", "svg.timeline [data-node]"],
        ["compare", ".compared li"],
        ["everything", ".sigma canvas"],
        ["articles", ".article-list a"],
      ] as const) {
        await explorer.goTo(`#/${tab}`);
        await explorer.page.locator(drawn).first().waitFor({ state: "attached" });
        expect(await explorer.sideways(), tab).toBe(0);
      }
      await explorer.open();
      await explorer.page.emulateMedia({ forcedColors: "active" });
      for (const [tab, drawn] of [
        ["graph", "svg.layers [data-node]"],
        ["compare", ".compared li"],
      ] as const) {
        await explorer.goTo(`#/${tab}?polarity=both`);
        await explorer.page.locator(drawn).first().waitFor();
        await explorer.stands();
        expect(await explorer.violations(), tab).toEqual([]);
      }
    });
  },
);
