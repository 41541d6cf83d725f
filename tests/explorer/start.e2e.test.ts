import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "./browser.ts";
import { hasChromium, PATIENCE_MS, WIDE } from "./explorer-page.ts";

const ROOT = join(import.meta.dirname, "../..");

describe.skipIf(!hasChromium())("npm start, as a new user runs it after npm ci", () => {
  const folder = mkdtempSync(join(tmpdir(), "sendgraph-start-"));
  let server: ChildProcess;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    server = spawn("npm", ["start", "--", "--port", "0"], {
      cwd: ROOT,
      env: { ...process.env, SENDGRAPH_STORE: `embedded:${join(folder, "graph.grafeo")}` },
      stdio: ["ignore", "pipe", "inherit"],
      detached: true, // a process group of its own: npm, its shell and node end together
    });
    const address = await addressOf(server);
    context = await (await startBrowser()).newContext({ viewport: WIDE });
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(address);
  });
  afterAll(async () => {
    await context?.close();
    if (server?.pid !== undefined) process.kill(-server.pid, "SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  });

  test("the page tells which of the seed areas share weaknesses", async () => {
    await page
      .getByRole("heading", { level: 1, name: /^Which areas share weaknesses with each other/ })
      .waitFor();
    await page.getByRole("button", { name: /^Northumberland: \d+ weaknesses? shared/ }).waitFor();
    await page.getByRole("button", { name: /^Staffordshire: \d+ weaknesses? shared/ }).waitFor();
  });

  test("a click on an area leads to a sentence, and the sentence to its place in the article", async () => {
    await page.getByRole("button", { name: /^Northumberland: / }).click();
    const panel = page.getByRole("complementary", { name: "What stands behind it" });
    const sentence = panel
      .getByText("Leaders were found to lack understanding")
      .or(panel.getByText("lack understanding"))
      .first();
    await sentence.click();
    await page
      .getByRole("heading", { name: "Inspectors criticise SEND support in Northumberland" })
      .first()
      .waitFor();
    expect(await page.locator("main").textContent()).toMatch(
      /Leaders were found to lack\s+understanding about/,
    );
  });
});

/** The first line of standard output that is an address. */
async function addressOf(server: ChildProcess): Promise<string> {
  let printed = "";
  for await (const chunk of server.stdout ?? []) {
    printed += String(chunk);
    const address = /^http:\/\/127\.0\.0\.1:\d+\/$/m.exec(printed)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`npm start gave no address; is the project built (npm run build)?\n${printed}`);
}
