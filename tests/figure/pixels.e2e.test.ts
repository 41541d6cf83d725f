import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rasterise } from "../../explorer/figure/rasterise.ts";
import { renderSvg } from "../../explorer/figure/render-svg.ts";
import { startBrowser } from "../explorer/browser.ts";
import { hasChromium } from "../explorer/explorer-page.ts";
import { documentOfKind, FONTS, KINDS } from "./figures.ts";

const FONT_FOLDER = join(import.meta.dirname, "../../explorer/figure/fonts");
/** As print asks: at fewer, hairlines fall between the dots, and each program has its own way to smooth them. */
const DPI = 300;
/** Of all light that two drawings could differ by; a shifted word is more. */
const MOST_DIFFERENCE = 0.01;

const hasRsvg = spawnSync("rsvg-convert", ["--version"]).error === undefined;
if (!hasRsvg) console.warn("SKIPPED figures as rsvg draws them: install librsvg2-bin.");
const isPossible = hasChromium();
const folder = mkdtempSync(join(tmpdir(), "sendgraph-pixels-"));
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  // It takes no fonts out of a file: it is given those that the file holds.
  writeFileSync(
    join(folder, "fonts.conf"),
    `<fontconfig><dir>${FONT_FOLDER}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  if (!isPossible) return;
  context = await (await startBrowser()).newContext();
  page = await context.newPage();
});
afterAll(async () => {
  await context?.close();
  rmSync(folder, { recursive: true });
});

const addressOf = (type: string, bytes: Uint8Array) =>
  `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;

/** How much two pictures differ, drawn on white at one size by the browser: the mean of all channels, from 0 to 1. */
function difference(one: string, other: string, width: number, height: number): Promise<number> {
  return page.evaluate(
    async ([addresses, w, h]) => {
      const drawn = await Promise.all(
        addresses.map(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [w, h];
          const context = canvas.getContext("2d");
          if (!context) throw new Error("There is no canvas.");
          context.fillStyle = "#fff";
          context.fillRect(0, 0, w, h);
          context.drawImage(image, 0, 0, w, h);
          return context.getImageData(0, 0, w, h).data;
        }),
      );
      const [a, b] = drawn;
      if (!a || !b) throw new Error("There are no pictures.");
      return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / (w * h * 3 * 255);
    },
    [[one, other], width, height] as const,
  );
}

describe.skipIf(!isPossible || !hasRsvg)("drawn by Chromium, by rsvg and by ourselves", () => {
  test.each(Object.keys(KINDS))("the %s is the same picture", async (kind) => {
    const document = documentOfKind(kind, "nature-single");
    const svg = renderSvg(document, FONTS);
    const own = await rasterise(document.scene, DPI, FONTS);
    const path = join(folder, `${kind}.svg`);
    writeFileSync(path, svg);
    const args = ["-w", String(own.width), "-h", String(own.height), "-o", `${path}.png`, path];
    const env = { ...process.env, FONTCONFIG_FILE: join(folder, "fonts.conf") };
    expect(spawnSync("rsvg-convert", args, { env, encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
    const shown = addressOf("image/svg+xml", svg);
    const differ = (png: Uint8Array) => difference(shown, addressOf("image/png", png), own.width, own.height);
    expect(await differ(readFileSync(`${path}.png`))).toBeLessThan(MOST_DIFFERENCE);
    expect(await differ(own.png)).toBeLessThan(MOST_DIFFERENCE);
  });

  test("a planted difference is seen: the words in another place", async () => {
    const document = documentOfKind("timeline", "nature-single");
    const { scene } = document;
    const texts = scene.texts.map((text) => ({ ...text, y: text.y + 4 }));
    const own = await rasterise({ ...scene, texts }, DPI, FONTS);
    const shown = addressOf("image/svg+xml", renderSvg(document, FONTS));
    const differs = await difference(shown, addressOf("image/png", own.png), own.width, own.height);
    expect(differs).toBeGreaterThan(MOST_DIFFERENCE);
  });
});
