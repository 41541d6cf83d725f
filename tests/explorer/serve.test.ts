import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { type Served, serve } from "../../explorer/api/serve.ts";

const folder = mkdtempSync(join(tmpdir(), "sendgraph-serve-"));
const staticDir = join(folder, "app");
let store: Store;
let served: Served;

beforeAll(async () => {
  mkdirSync(join(staticDir, "assets"), { recursive: true });
  writeFileSync(join(staticDir, "index.html"), "<!doctype html><title>explorer</title>");
  writeFileSync(join(staticDir, "assets", "page-1a2b.js"), `export const page = "${"x".repeat(4_000)}";`);
  writeFileSync(join(folder, "secret.txt"), "not for the web");
  store = await openStore("memory:");
  served = await serve({ store, port: 0, staticDir });
});
afterAll(async () => {
  await served.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

test("port 0 takes a free one on this machine alone", () => {
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test("a port in use is named, with what to do", async () => {
  const port = Number(new URL(served.url).port);
  await expect(serve({ store, port, staticDir })).rejects.toMatchObject({
    code: "port-in-use",
    message: `Port ${port} is in use.`,
    remedy: "Choose another with --port N, or --port 0 for a free one.",
  });
});

test("the page is asked for anew each time, what has its hash in the name never again", async () => {
  const page = await fetch(served.url);
  expect(await page.text()).toContain("<title>explorer</title>");
  expect(page.headers.get("cache-control")).toBe("no-cache");
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  const script = await fetch(new URL("assets/page-1a2b.js", served.url));
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(script.headers.get("content-encoding")).toBe("gzip");
  expect(script.headers.get("content-type")).toContain("text/javascript");
});

test.for(["..%2fsecret.txt", "%2e%2e/secret.txt", "..%5csecret.txt", "assets/../../secret.txt", "none.js"])(
  "nothing outside the page is served: %s",
  async (path) => {
    const response = await fetch(served.url + path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("not for the web");
  },
);

test("a browser that asks for what is not there gets a page that leads to the explorer, a program what to do", async () => {
  const ask = (path: string, accept: string) => fetch(new URL(path, served.url), { headers: { accept } });
  const page = await ask("/nope<b>", "text/html,*/*;q=0.8");
  expect([page.status, page.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
  const text = await page.text();
  expect(text).toContain('<a href="/">Open the explorer</a>');
  expect(text).not.toContain("<b>");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  const answer = await ask("/nope", "application/json");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
  expect((await ask("/api/nope", "text/html")).headers.get("content-type")).toBe("application/problem+json");
});

test("browsers that ask for favicon.ico get the icon", async () => {
  writeFileSync(join(staticDir, "icon.svg"), "<svg/>");
  const icon = await fetch(new URL("/favicon.ico", served.url));
  expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
});
