import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { layOut } from "../../explorer/view/layout/lay-out.ts";
import { hasChromium, PHONE, useExplorer, WIDE } from "./explorer-page.ts";
import { makeJob } from "./made-graph.ts";
import { makeWhole } from "./made-whole.ts";

describe.skipIf(!hasChromium())("everything", () => {
  const explorer = useExplorer();

  test("the page's worker finds the same places as Node, to the last digit", async () => {
    await explorer.open();
    const file = readdirSync(join(explorer.staticDir, "assets")).find((name) =>
      name.startsWith("layout-worker"),
    );
    const job = makeJob(400, 900, 3);
    const asked = {
      url: `./assets/${file}`,
      seed: 5,
      stages: [...job.stages],
      radii: [...job.radii],
      ends: [...job.ends],
      weights: [...job.weights],
    };
    const places = await explorer.page.evaluate(
      ({ url, seed, stages, radii, ends, weights }) =>
        new Promise<number[]>((resolve, reject) => {
          const worker = new Worker(new URL(url, document.baseURI), { type: "module" });
          worker.onmessage = ({ data }) => resolve([...data.found]);
          worker.onerror = () => reject(new Error("The worker failed."));
          worker.postMessage({
            number: 1,
            task: "places",
            job: {
              stages: Int32Array.from(stages),
              radii: Float64Array.from(radii),
              ends: Int32Array.from(ends),
              weights: Float64Array.from(weights),
              seed,
              known: null,
            },
          });
        }),
      asked,
    );
    expect(places).toEqual([...layOut({ ...job, seed: 5 })]);
  });

  /** Walks the picture by the arrow keys and letters. */
  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await explorer.page.keyboard.press(key);
  }

  test("by keyboard alone: walk to a mark, open it, leave it out, undo, and everything is in the address", async () => {
    await explorer.open(WIDE, "light", "#/everything?start=groups");
    const picture = explorer.page.getByRole("application", { name: /^Picture of \d+ marks/ });
    await picture.locator("canvas").first().waitFor({ state: "attached" });
    await picture.focus();
    await press("ArrowRight");
    const told = explorer.page.locator(".whole .pointed");
    await expect.poll(() => told.textContent()).toMatch(/: (?:region|the only area|theme)/);
    await press("m");
    const menu = explorer.page.getByRole("menu");
    await menu.getByRole("menuitem", { name: /^Open: / }).waitFor();
    expect(await explorer.violations()).toEqual([]);
    await press("Escape");
    await expect.poll(() => picture.evaluate((element) => element === document.activeElement)).toBe(true);
    await press("o");
    await expect.poll(() => explorer.page.url()).toContain("steps=open%7E");
    // Until what it stood for is in the picture, the walk is at nothing, and a letter does nothing.
    await expect.poll(() => told.textContent()).toMatch(/: (?:area|theme), \d+ lines?/);
    await press("h");
    await explorer.page.getByRole("button", { name: "Take in again the 1 left out" }).waitFor();
    const address = explorer.page.url();
    await press("Control+z");
    await explorer.page.getByRole("button", { name: /^Take in again/ }).waitFor({ state: "detached" });
    await press("Control+Shift+z");
    await expect.poll(() => explorer.page.url()).toBe(address);
  });

  test("the way between two areas is told step by step with the sentences along it", async () => {
    await explorer.open(WIDE, "light", "#/everything?way=area:E99000002~area:E99000004");
    await explorer.panelShows("From Eastborough to Southmoor");
    await explorer.panel.locator("blockquote").nth(1).waitFor();
    expect(await explorer.panel.locator(".way > li").count()).toBe(2);
    await explorer.page.getByRole("button", { name: "Another way as short" }).click();
    await expect.poll(() => explorer.page.url()).toMatch(/way=[^&]*%7E1/);
    await explorer.page.getByRole("button", { name: "Back to the whole" }).click();
    await explorer.page.getByText(/^All \d+ nodes\./).waitFor();
  });

  test("the list twin does what the picture does: from a node to the way to another", async () => {
    await explorer.open(PHONE, "dark", "#/everything");
    await explorer.page.getByText("The same as a list").click();
    const doings = (name: string) =>
      explorer.page.getByLabel(`What can be done with ${name}`, { exact: true });
    await doings("Eastborough").click();
    await explorer.page.getByRole("button", { name: "The way from here to …" }).click();
    await doings("Southmoor").click();
    await explorer.page.getByRole("button", { name: "The way from Eastborough to here" }).click();
    await explorer.page.getByText(/^The shortest way from Eastborough to Southmoor: 2 steps\./).waitFor();
    expect(await explorer.sideways()).toBe(0);
    expect(await explorer.violations()).toEqual([]);
  });

  test("a context that is lost leaves the same marks as SVG, and can be tried again", async () => {
    await explorer.open(WIDE, "light", "#/everything?colour=community");
    await explorer.page.locator(".sigma canvas").first().waitFor({ state: "attached" });
    await explorer.page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".sigma canvas"))
        canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await explorer.page.getByText(/^Drawn plainly, without zoom/).waitFor();
    await explorer.mark(/^Eastborough: area/).waitFor();
    await explorer.page.getByRole("button", { name: "Try again" }).click();
    await explorer.page.locator(".sigma canvas").first().waitFor({ state: "attached" });
  });

  test.for(["Regions and themes", "Lay out from another start", "Dark"])(
    "“%s” ends one drawing and begins the next: no context was taken away",
    async (name) => {
      await explorer.open(WIDE, "light", "#/everything");
      const { page } = explorer;
      const canvas = page.locator(".sigma canvas").first();
      await canvas.evaluate((element) => element.setAttribute("data-ended", ""));
      await page.getByRole("button", { name, exact: true }).click();
      await page.locator("[data-ended]").waitFor({ state: "detached" });
      await page.locator(".sigma canvas, .plainly").first().waitFor({ state: "attached" });
      // The browser tells of a lost context some time after it is given back.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      expect(await page.locator(".plainly").count()).toBe(0);
      expect(await canvas.count()).toBe(1);
    },
  );

  test("many nodes are gathered bit by bit, and the page says what it does and how far it is", async () => {
    const graph = JSON.stringify(makeWhole(9_000, 27_000));
    await explorer.open();
    const { page } = explorer;
    await page.route("**/api/graph", (route) =>
      route.fulfill({ body: graph, contentType: "application/json" }),
    );
    await page.evaluate(noteWhatIsSaid);
    await page.evaluate(() => {
      location.hash = "#/everything?start=all";
    });
    await page.getByText("Click a mark for what stands behind it").waitFor();
    const said = await page.evaluate((): string[] => Reflect.get(window, "said"));
    const told = ["Gathering 9,000 nodes…", "some of it", "Laying out 9,000 nodes…", "Drawing 9,000 nodes…"];
    const at = told.map((words) => said.findIndex((one) => one.trim() === words));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(Math.min(...at), `${said.join(" | ")}`).toBeGreaterThanOrEqual(0);
    expect(await explorer.violations()).toEqual([]);
  });
});

/** In the page: notes what it says that it does, and that some of it is done. */
function noteWhatIsSaid(): void {
  const said: string[] = [];
  Reflect.set(window, "said", said);
  const note = (words: string) => said.at(-1) === words || said.push(words);
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll(".waiting, .pointed .aside"))
      note(textContent ?? "");
    const done = document.querySelector("progress")?.value ?? 0;
    if (done > 0 && done < 1) said.push("some of it");
  }).observe(document, { childList: true, subtree: true, attributes: true });
}
