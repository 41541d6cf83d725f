import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import { makeSite } from "../../explorer/api/site.ts";
import { startBrowser } from "./browser.ts";
import { builtPage } from "./built-page.ts";
import { hasChromium, PATIENCE_MS } from "./explorer-page.ts";
import { LONG_ARTICLE, SAID, SPEAKER, SPEAKER_GRAPH, WRITER } from "./speaker-graph.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** A web server that knows nothing but files, as the plainest host has it. */
function serveFiles(folder: string): Server {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://site").pathname);
    try {
      const content = readFileSync(join(folder, path === "/" ? "index.html" : path));
      response
        .writeHead(200, { "content-type": TYPES[extname(path || ".html")] ?? "text/html" })
        .end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
}

describe.skipIf(!hasChromium())("a site without a server of ours", () => {
  const folder = mkdtempSync(join(tmpdir(), "sendgraph-site-"));
  const server = serveFiles(folder);
  const complaints: string[] = [];
  let context: BrowserContext;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    const store = await openStore("memory:");
    await store.prepare();
    for (const article of [...SPEAKER_GRAPH, LONG_ARTICLE]) await store.writeArticle(article);
    await store.derive();
    for await (const { path, content } of makeSite(store, builtPage())) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    await store.close();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    context = await (await startBrowser()).newContext();
    page = await context.newPage();
    await page.addInitScript(() => localStorage.setItem("sendgraph.tour", "seen"));
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(address) && request.url().startsWith("http"))
        complaints.push(request.url());
    });
  });
  afterAll(async () => {
    await context?.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("answers the first question down to the sentence in its article, and finds things", async () => {
    await page.goto(address);
    await page.getByRole("button", { name: /^Exclusions and suspensions: a weakness in/ }).click();
    const panel = page.getByRole("complementary", { name: "What stands behind it" });
    await panel.locator(".quote a").first().click();
    await page.locator(".reader .evidence.current").first().waitFor();
    await page.getByText("a copy without a server").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("exclusoins");
    await page.getByRole("option", { name: /Exclusions and suspensions/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.goto(`${address}#/ranking?among=bodies`);
    await page.locator(".ranking li > a").first().click();
    await panel.locator(".quote").first().waitFor();
    expect(complaints.splice(0)).toEqual([]);
  });

  test("answers for the cards of an inspection, a person and an inspectorate as a server does", async () => {
    const panel = page.getByRole("complementary", { name: "What stands behind it" });
    const open = (id: string) => page.goto(`${address}#/graph?selected=${encodeURIComponent(id)}`);
    await open("inspection:E99000001:2023-area-send:2023-06-12");
    await panel.locator(".quote").getByText("EHC plans still take far too long.").waitFor();
    await open(SPEAKER);
    await panel.locator(".quote").getByText(SAID).waitFor();
    await open("inspectorate:ofsted");
    await panel.getByRole("heading", { name: /^What they said: the newest 20 of \d+ sentences$/ }).waitFor();
    await open(WRITER);
    await panel.getByText("No sentence in what has been loaded was said by this person.").waitFor();
    expect(complaints.splice(0)).toEqual([]);
  });

  test("has a saved query's usual rows, and says of the rest that it needs a server", async () => {
    await page.goto(`${address}#/queries?query=common-themes`);
    await page.locator(".query-table tbody tr").first().waitFor();
    expect(complaints.splice(0)).toEqual([]);
    await page.goto(`${address}#/queries?query=shared-weaknesses&values=minShared%3D7`);
    await page.getByRole("heading", { name: "This needs a server" }).waitFor();
    expect(await page.getByRole("button", { name: "Try again" }).count(), "which could never help").toBe(0);
    await page.getByText("npx sendgraph serve").waitFor();
    complaints.splice(0);
  });

  test("gives the command that draws a figure, which takes a server or a machine with the graph", async () => {
    await page.goto(`${address}#/matrix?polarity=strength`);
    await page.getByRole("button", { name: "Figure…" }).click();
    await page.getByText("this is a copy without a server").waitFor();
    const command = page.getByRole("dialog").locator("code");
    expect(await command.textContent()).toBe(
      "npx sendgraph figure matrix --param polarity=strength --preset nature-double --out matrix-nature-double.svg",
    );
    await page.getByLabel("Leave people’s names").check();
    await page.getByLabel("Beside it").selectOption({ label: "Map" });
    expect(await command.textContent()).toBe(
      "npx sendgraph figure matrix --param polarity=strength --panel map --panel-param polarity=strength --preset nature-double --public --out matrix-and-map-nature-double.svg",
    );
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(complaints.splice(0)).toEqual([]);
  });

  test("stands in another page without a tour, and as the view alone where its address asks", async () => {
    const host = await context.newPage();
    host.setDefaultTimeout(PATIENCE_MS);
    await host.addInitScript(() => localStorage.clear());
    writeFileSync(
      join(folder, "host.html"),
      '<iframe src="./index.html?embed#/ranking" width="600" height="600"></iframe>',
    );
    await host.goto(`${address}host.html`);
    const frame = host.frameLocator("iframe");
    await frame.locator(".ranking li > a").first().waitFor();
    expect(await frame.locator(".tour, [data-tour], .header").count()).toBe(0);
    const link = frame.getByRole("link", { name: "Open the whole page" });
    expect(await link.getAttribute("href")).toBe("/index.html#/ranking");
    writeFileSync(
      join(folder, "host.html"),
      '<iframe src="./index.html" width="1200" height="700"></iframe>',
    );
    await host.goto(`${address}host.html?whole`);
    await frame.getByRole("heading", { level: 1 }).waitFor();
    // The tour is fetched after the rest, but the page says from its beginning on that one is taken.
    expect(await frame.locator(".tour, [data-tour]").count()).toBe(0);
    await host.close();
  });

  test("opened from the folder, where browsers run no scripts of a page, it says what to do and who shares what", async () => {
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    await page.getByText("python3 -m http.server").waitFor();
    await page.getByText(/^Eastborough and Southmoor: \d weakness/).waitFor();
    complaints.splice(0);
  });
});
