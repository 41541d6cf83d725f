import { existsSync } from "node:fs";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { z } from "zod";
import { openStore } from "../../cypher/open-store.ts";
import { serve } from "../../explorer/api/serve.ts";
import { makeWhole } from "../explorer/made-whole.ts";
import { findChromium } from "../tools/find-chromium.mjs";
import { loadReports } from "./report-corpus.ts";

const STATIC = "dist/app";
const WIDE = { width: 1440, height: 900 };
const GRAPH = { nodes: 10_000, edges: 30_000 };
const MOST = { paintMs: 1_500, hoverMs: 5, filterMs: 200, taskMs: 50 };
const RUNS = { paints: 3, hovers: 40, filters: 6 };
const HALF_MINUTE_MS = 30_000;

/**
 * Measures the built page in Chromium and prints it: the first useful paint with the reports loaded; hovering, filtering and laying
 * out the whole graph of a made-up 10,000 nodes and 30,000 relationships. Tells whether all are within bounds. Where there is no
 * Chromium or no build it says so and measures nothing.
 */
export async function measureExplorerPage(): Promise<boolean> {
  const executablePath = findChromium();
  const missing = executablePath === null ? "Chromium (name one in SENDGRAPH_CHROMIUM)" : STATIC;
  if (executablePath === null || !existsSync(STATIC)) {
    console.log(`The explorer in a browser: not measured, there is no ${missing}.`);
    return true;
  }
  const store = await openStore("memory:");
  const corpus = await loadReports(store);
  const served = await serve({ store, port: 0, staticDir: STATIC });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  });
  try {
    console.log(`The explorer in Chromium ${browser.version()}, without a graphics card:`);
    const held = [
      await measurePaint(browser, served.url, corpus),
      ...(await measureLarge(browser, served.url)),
    ];
    return !held.includes(false);
  } finally {
    await browser.close();
    await served.close();
    await store.close();
  }
}

/** Prints a figure beside its bound and tells whether it holds. */
function tell(what: string, ms: number, most: number): boolean {
  console.log(`  ${what}: ${ms.toFixed(1)} ms (at most ${most})`);
  return ms <= most;
}

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: WIDE });
  const page = await context.newPage();
  page.setDefaultTimeout(4 * HALF_MINUTE_MS);
  await page.addInitScript(() => localStorage.setItem("sendgraph.tour", "seen"));
  return page;
}

/** From a cold page to the first mark of the answer: the fastest of some, for what else the machine does is no fault of ours. */
async function measurePaint(browser: Browser, url: string, corpus: string): Promise<boolean> {
  const times: number[] = [];
  for (let run = 0; run < RUNS.paints; run += 1) {
    const page = await openPage(browser);
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector("main [data-node]") === null) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => performance.mark("useful")));
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(url);
    await page.locator("main [data-node]").first().waitFor();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    times.push(await page.evaluate(() => performance.getEntriesByName("useful")[0]?.startTime ?? Infinity));
    await page.context().close();
  }
  return tell(`first useful paint, ${corpus}`, Math.min(...times), MOST.paintMs);
}

async function measureLarge(browser: Browser, url: string): Promise<boolean[]> {
  const page = await openPage(browser);
  const graph = JSON.stringify(makeWhole(GRAPH.nodes, GRAPH.edges));
  await page.route("**/api/graph", (route) =>
    route.fulfill({ body: graph, contentType: "application/json" }),
  );
  await page.addInitScript(markLayout);
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing", "__metadata"] });
  await page.goto(`${url}#/everything?start=all`);
  await page.locator(".sigma canvas").first().waitFor({ state: "attached" });
  const longest = longestTask(Trace.parse(JSON.parse(String(await browser.stopTracing()))));
  await page.waitForTimeout(3_000);
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what else the machine does is no fault of ours.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const size = `${GRAPH.nodes.toLocaleString("en-GB")} nodes and ${GRAPH.edges.toLocaleString("en-GB")} relationships`;
  console.log(`  the whole graph of ${size}, in time of the page's thread:`);
  const held = [
    tell("  longest task while it is laid out", longest, MOST.taskMs),
    tell("  script of a hover", await measureHover(page, session), MOST.hoverMs),
    tell("  a kind of node left out or taken in again", await measureFilter(page, session), MOST.filterMs),
  ];
  await page.context().close();
  return held;
}

const Trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ts: z.number(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.number().optional(),
    }),
  ),
});

/** In the page: marks when it says that it lays out, and when it has done. */
function markLayout(): void {
  let isLayingOut = false;
  new MutationObserver(() => {
    const is = document.querySelector(".waiting")?.textContent?.startsWith("Laying out") ?? false;
    if (is !== isLayingOut) performance.mark(is ? "layout begins" : "layout ends");
    isLayingOut = is;
  }).observe(document, { childList: true, subtree: true });
}

/** The longest task of the page's thread between the two marks, in its own time. */
function longestTask({ traceEvents }: z.infer<typeof Trace>): number {
  const begins = traceEvents.find(({ name }) => name === "layout begins");
  const ends = traceEvents.find(({ name }) => name === "layout ends");
  if (!begins || !ends) return Number.POSITIVE_INFINITY;
  const tasks = traceEvents.filter(
    ({ name, ts, pid, tid }) =>
      name.endsWith("RunTask") && pid === begins.pid && tid === begins.tid && ts >= begins.ts && ts < ends.ts,
  );
  if (tasks.length === 0) return Number.POSITIVE_INFINITY;
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1_000));
}

/** A figure of the page's thread so far, in milliseconds of its own time. */
async function spentMs(session: CDPSession, figure: "ScriptDuration" | "TaskDuration"): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === figure)?.value ?? 0);
}

/** Script time of the page's thread for one move of the pointer over the marks. */
async function measureHover(page: Page, session: CDPSession): Promise<number> {
  const box = await page.locator(".sigma").boundingBox();
  if (!box) return Number.POSITIVE_INFINITY;
  const moveTo = async (at: number) => {
    const turn = at * 2.4;
    const reach = 0.35 * Math.sqrt(at / RUNS.hovers) * box.height;
    await page.mouse.move(
      box.x + box.width / 2 + reach * Math.cos(turn),
      box.y + box.height / 2 + reach * Math.sin(turn),
    );
  };
  await moveTo(0);
  const before = await spentMs(session, "ScriptDuration");
  for (let at = 1; at <= RUNS.hovers; at += 1) {
    await moveTo(at);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  return ((await spentMs(session, "ScriptDuration")) - before) / RUNS.hovers;
}

/** All that the page's thread does from the click on a kind in the legend until the picture is drawn: the least of some. */
async function measureFilter(page: Page, session: CDPSession): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS.filters; run += 1) {
    const before = await spentMs(session, "TaskDuration");
    await page.evaluate(async () => {
      const kind = [...document.querySelectorAll<HTMLElement>(".whole-legend [aria-pressed]")].at(-1);
      const was = kind?.getAttribute("aria-pressed");
      kind?.click();
      const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (kind?.getAttribute("aria-pressed") === was) await nextFrame();
      await nextFrame();
      await nextFrame();
    });
    times.push((await spentMs(session, "TaskDuration")) - before);
  }
  return Math.min(...times);
}
