import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { ExplorerPage, hasChromium, PHONE, WIDE } from "./explorer-page.ts";
import { withSource } from "./with-source.ts";

const [first] = TINY_GRAPH;
const ARTICLE = first?.articleId ?? "";

describe.skipIf(!hasChromium())("a sentence in its article", () => {
  let explorer: ExplorerPage;
  beforeAll(async () => {
    explorer = await ExplorerPage.start(withSource(TINY_GRAPH, ARTICLE, "https://www.example.org/send"));
  });
  afterAll(() => explorer?.stop());
  afterEach(() => {
    expect(explorer.complaints.splice(0), "errors in the browser's console").toEqual([]);
  });

  const copied = () => explorer.page.evaluate(() => document.documentElement.dataset["copied"]);

  test.for([
    ["a desk", WIDE, true],
    ["a phone that has the page over plain HTTP", PHONE, false],
  ] as const)("is copied with its source on %s", async ([, window, isSecure]) => {
    await explorer.open(window, "light", `#/articles?article=${ARTICLE}`);
    await explorer.page.evaluate((hasClipboard) => {
      const keep = (text: string) => {
        document.documentElement.dataset["copied"] = text;
      };
      if (hasClipboard) {
        const clipboard = { writeText: async (text: string) => keep(text) };
        Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
        return;
      }
      Reflect.deleteProperty(Navigator.prototype, "clipboard");
      Reflect.deleteProperty(navigator, "clipboard");
      document.execCommand = () => {
        keep(document.getSelection()?.toString() ?? "");
        return true;
      };
    }, isSecure);
    const { page } = explorer;
    const original = page.getByRole("link", { name: "the original at example.org" });
    expect(await original.getAttribute("href")).toBe("https://www.example.org/send");
    await page.locator(".reader a.evidence").first().click();
    const button = page.getByRole("button", { name: "Copy with its source" });
    await button.first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const [words = "", said, text, found] = ((await copied()) ?? "").split("\n");
    expect(words).toMatch(/^“.+”$/);
    expect(said).toMatch(/^inspectors on \w+, (quoted|reported) \(.+: weakness\)\.$/);
    expect(text).toMatch(/“.+”, Example Gazette, \d+ \w+ \d{4}, https:\/\/www\.example\.org\/send\.$/);
    expect(found).toMatch(/^sendgraph, evidence:\S+, graph [0-9a-f]{64}\.$/);
  });
});
