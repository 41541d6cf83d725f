// Draws docs/explorer.png anew: the opening page over the seed articles, with one area selected. The picture carries the hash of
// the graph that it shows, by which a test knows when it is no longer the seeds'.
//
//   npm run picture
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";
import { findChromium } from "./find-chromium.mjs";

const ROOT = join(import.meta.dirname, "../..");
const CLI = join(ROOT, "dist/cli.js");
/** As a desk's window is. */
const WINDOW = { width: 1440, height: 900 };
/** Northumberland shares most: its lines and sentences are what the page is for. */
const ADDRESS = "#/graph?selected=area:E06000057";

const { findText, internationalText, readChunks, writeChunks } = await import(
  new URL("../../dist/explorer/figure/png-chunks.js", import.meta.url).href
);
const executablePath = findChromium();
if (executablePath === null)
  throw new Error("No Chromium to draw with. Install it, or name one in SENDGRAPH_CHROMIUM.");
const folder = mkdtempSync(join(tmpdir(), "sendgraph-picture-"));
const store = `embedded:${join(folder, "graph.grafeo")}`;
try {
  const load = spawnSync(
    process.execPath,
    [CLI, "load", join(ROOT, "seeds/articles"), "--json", "--store", store],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  const { graphHash } = JSON.parse(load.stdout);
  const png = await takePicture(executablePath);
  const [head, ...rest] = readChunks(png);
  const file = join(ROOT, "docs/explorer.png");
  const marked = writeChunks([head, internationalText("graphHash", graphHash), ...rest]);
  if (findText(readChunks(marked), "graphHash") !== graphHash)
    throw new Error("The hash cannot be read again.");
  writeFileSync(file, marked);
  console.log(`docs/explorer.png shows graph ${graphHash}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Serves the graph and takes a picture of the page.
 *
 * @param {string} browserPath
 */
async function takePicture(browserPath) {
  const server = spawn(process.execPath, [CLI, "serve", "--port", "0", "--store", store], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
  try {
    const [address] = await once(createInterface({ input: server.stdout }), "line");
    const page = await browser.newPage({ viewport: WINDOW, reducedMotion: "reduce" });
    await page.addInitScript(() => localStorage.setItem("sendgraph.tour", "seen"));
    await page.goto(`${address}${ADDRESS}`);
    await page.locator(".panel .quote").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState("networkidle");
    return await page.screenshot();
  } finally {
    await browser.close();
    server.kill();
  }
}
