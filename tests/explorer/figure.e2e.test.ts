import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Download } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { Workplace } from "../tools/command-line.ts";
import { ExplorerPage, hasChromium, PHONE, WIDE } from "./explorer-page.ts";
import { makeLens } from "./made-lens.ts";

const isPossible = hasChromium();
let explorer: ExplorerPage;
let place: Workplace;

beforeAll(async () => {
  if (!isPossible) return;
  explorer = await ExplorerPage.start();
  place = new Workplace();
  const store = await openStore(`embedded:${join(place.folder, ".sendgraph/graph.grafeo")}`);
  await store.prepare();
  for (const article of TINY_GRAPH) await store.writeArticle(article);
  await store.derive();
  await store.close();
}, 240_000);
afterAll(async () => {
  await explorer?.stop();
  place?.remove();
});

const dialog = () => explorer.page.getByRole("dialog");
const shownCommand = () => dialog().locator("code").textContent();

/** Is the dialog that of the matrix, made for a column of Nature? */
let isMatrixShown = false;

async function openDialog(): Promise<void> {
  isMatrixShown = false;
  await explorer.page.getByRole("button", { name: "Figure…" }).click();
  await dialog().getByRole("img").waitFor();
}

async function download(format: string): Promise<Download> {
  const [file] = await Promise.all([
    explorer.page.waitForEvent("download"),
    dialog()
      .getByRole("button", { name: `Download as ${format}`, exact: true })
      .click(),
  ]);
  return file;
}

/** Runs the command that the page shows, as a shell would take it apart. */
function runShown(command: string): void {
  const words = [...command.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll("'\\''", "'"),
  );
  expect(words.slice(0, 2)).toEqual(["npx", "sendgraph"]);
  const ran = place.run(words.slice(2));
  expect(ran, ran.stderr).toMatchObject({ status: 0 });
}

describe.skipIf(!isPossible)("a figure of what is on the screen", () => {
  test.each(["SVG", "PDF", "PNG", "TIF", "HTML"])(
    "as %s has the bytes that the command shown beside it writes",
    async (format) => {
      // One dialog gives all formats, as a reader takes them.
      if (!isMatrixShown || !(await dialog().isVisible())) {
        await explorer.open(WIDE, "light", "#/matrix?polarity=strength");
        await openDialog();
        await dialog().getByLabel("Made for").selectOption("nature-single");
        isMatrixShown = true;
      }
      await dialog()
        .getByText(/^89 × [\d.]+ mm\. /)
        .waitFor();
      const file = await download(format);
      const command = (await shownCommand()) ?? "";
      expect(command).toContain("figure matrix --param polarity=strength --preset nature-single");
      runShown(command.replace(/\.svg$/, `.${format.toLowerCase()}`));
      const written = readFileSync(join(place.folder, file.suggestedFilename()));
      expect(written.equals(readFileSync(await file.path()))).toBe(true);
    },
  );

  test("with words of one's own, narrowed and with a focus, still has the command's bytes", async () => {
    await explorer.open(WIDE, "light", "#/graph?with=area:E99000002&from=2016");
    await openDialog();
    const alt = dialog().getByLabel("Alternative text");
    await alt.fill("It's a graph of Eastborough & others, made for a test.");
    await alt.blur();
    await expect.poll(shownCommand).toContain("--alt ");
    const file = await download("SVG");
    const command = (await shownCommand()) ?? "";
    expect(command).toContain("--param with=area:E99000002");
    runShown(command);
    const [own, written] = [await file.path(), join(place.folder, file.suggestedFilename())];
    expect(readFileSync(own, "utf8")).toContain("<desc>It's a graph of Eastborough &amp; others");
    expect(readFileSync(written).equals(readFileSync(own))).toBe(true);
  });

  test("of two panels and with a caption of one's own has the command's bytes", async () => {
    await explorer.open(WIDE, "light", "#/map");
    await openDialog();
    await dialog().getByLabel("Beside it").selectOption("Matrix");
    await expect.poll(shownCommand).toContain("--panel matrix");
    const caption = dialog().getByLabel("Caption");
    await caption.fill("a, where; b, what. It's a caption.");
    await caption.blur();
    await expect.poll(shownCommand).toContain("--caption ");
    const file = await download("PDF");
    expect(file.suggestedFilename()).toBe("map-and-matrix-nature-double.pdf");
    runShown(((await shownCommand()) ?? "").replace(/\.svg$/, ".pdf"));
    const written = readFileSync(join(place.folder, file.suggestedFilename()));
    expect(written.equals(readFileSync(await file.path()))).toBe(true);
    await dialog().getByLabel("Beside it").selectOption("nothing");
    await expect.poll(shownCommand).not.toContain("--caption ");
  });

  test("shows weaknesses and strengths where the page does, each alone where that is chosen", async () => {
    await explorer.open(WIDE, "light", "#/graph?polarity=both");
    await openDialog();
    const both = "figure graph --panel graph --panel-param polarity=strength --preset";
    await expect.poll(shownCommand).toContain(both);
    await dialog()
      .getByText(/mm. a, Weaknesses .*; b, Strengths /)
      .waitFor();
    await dialog()
      .getByLabel(/^Figure/)
      .selectOption("Ranking, strengths");
    await expect.poll(shownCommand).toContain("ranking --param polarity=strength --panel ranking --preset");
    await dialog().getByLabel("Beside it").selectOption("nothing");
    await expect.poll(shownCommand).toContain("figure ranking --param polarity=strength --preset");
    await dialog()
      .getByLabel(/^Figure/)
      .selectOption("Graph in layers, weaknesses");
    await expect.poll(shownCommand).toContain("figure graph --preset");
  });

  test("of layers that do not all fit draws what is drawn, and all of it where the address says so", async () => {
    await explorer.open(WIDE, "light", "#/graph");
    const { page } = explorer;
    await page.route("**/api/lens*", (route) => route.fulfill({ json: makeLens(25, 25) }));
    await page.reload();
    const askedFor = async () => {
      const [request] = await Promise.all([page.waitForRequest("**/api/figure"), openDialog()]);
      await page.keyboard.press("Escape");
      return request.postDataJSON().parameters.draw;
    };
    const told = page.getByText(/^Drawn: \d+ of 25 themes, \d+ of 25 areas/);
    const drawn = async () => {
      const [, themes, subjects, each] =
        /Drawn: (\d+) of 25 themes, (\d+) of 25 areas(?:; of the areas the (\d+) )?/.exec(
          (await told.textContent()) ?? "",
        ) ?? [];
      return [themes, subjects, each].filter((part) => part !== undefined).join(",");
    };
    // How much fits is known once the page has its size.
    await expect.poll(async () => (await askedFor()) === (await drawn())).toBe(true);
    await page.getByRole("button", { name: "Draw all" }).click();
    await expect.poll(() => page.url()).toContain("draw=all");
    await page.reload();
    await page.getByRole("button", { name: "Draw what fits" }).waitFor();
    expect(await page.locator(".canvas [data-node]").count()).toBe(50);
    expect(await askedFor()).toBe("all");
    await page.unroute("**/api/lens*");
  });

  test("of a comparison is of the two that the page compares, though nobody chose them", async () => {
    await explorer.open(WIDE, "light", "#/compare");
    await explorer.page.locator("[data-draw]").waitFor({ state: "attached" });
    await openDialog();
    await expect.poll(shownCommand).toMatch(/^npx sendgraph figure matrix --param only=area:\w+,area:\w+ /);
    await dialog().getByText("These are of the two alone.").waitFor();
  });

  test("of the whole graph as it is explored has the command's bytes", async () => {
    await explorer.open(WIDE, "light", "#/everything?start=all&colour=region&kinds=Person");
    await openDialog();
    const file = await download("SVG");
    const command = (await shownCommand()) ?? "";
    expect(command).toContain(
      "figure everything --param colour=region --param kinds=Person --param start=all",
    );
    runShown(command);
    const written = readFileSync(join(place.folder, file.suggestedFilename()));
    expect(written.equals(readFileSync(await file.path()))).toBe(true);
  });

  test("is shown at its true size, with what the publisher would say", async () => {
    await explorer.open(WIDE);
    await openDialog();
    await dialog().getByLabel("Made for").selectOption("ieee");
    await dialog()
      .getByText(/^88\.9 × /)
      .waitFor();
    const box = await dialog().getByRole("img").boundingBox();
    expect(box?.width).toBeCloseTo((88.9 * 96) / 25.4, 0);
    const isLoaded = () =>
      dialog()
        .getByRole("img")
        .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);
    await expect.poll(isLoaded).toBe(true);
    await dialog().getByText("does not take .svg").waitFor();
    expect(await explorer.violations()).toEqual([]);
  });

  test("of a saved query's answer, and none of an article", async () => {
    await explorer.open(WIDE, "light", "#/queries?query=common-themes");
    await openDialog();
    const file = await download("SVG");
    runShown((await shownCommand()) ?? "");
    const written = join(place.folder, file.suggestedFilename());
    expect(readFileSync(written).equals(readFileSync(await file.path()))).toBe(true);
    await explorer.open(WIDE, "light", "#/articles");
    expect(await explorer.page.getByRole("button", { name: "Figure…" }).count()).toBe(0);
  });

  test("is not offered of an answer that cannot be drawn", async () => {
    await explorer.open(WIDE, "light", "#/queries?query=area-profile&values=area%3DNorthshire");
    await explorer.page.getByRole("button", { name: "Download as CSV" }).waitFor();
    expect(await explorer.page.getByRole("button", { name: "Figure…" }).count()).toBe(0);
  });

  test("has its files and its command in sight however long its words, and gives the keyboard back", async () => {
    await explorer.open(WIDE, "light", "#/matrix");
    for (const close of [
      () => explorer.page.keyboard.press("Escape"),
      () => dialog().getByRole("button", { name: "Close" }).click(),
    ]) {
      await openDialog();
      const box = await dialog().boundingBox();
      const foot = await dialog().getByRole("button", { name: "Copy the command" }).boundingBox();
      expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0));
      await close();
      await dialog().waitFor({ state: "detached" });
      expect(await explorer.page.evaluate(() => document.activeElement?.textContent)).toBe("Figure…");
    }
  });

  test("fits a phone", async () => {
    await explorer.open(PHONE);
    await openDialog();
    expect(await explorer.sideways()).toBe(0);
    await explorer.page.keyboard.press("Escape");
    await expect.poll(() => explorer.page.getByRole("dialog").count()).toBe(0);
  });
});
