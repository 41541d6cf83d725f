import type { Browser, BrowserContext, CDPSession, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, onTestFailed, type RunnerTask } from "vitest";
import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { type Served, serve } from "../../explorer/api/serve.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { findChromium } from "../tools/find-chromium.mjs";
import { startBrowser } from "./browser.ts";
import { builtPage } from "./built-page.ts";

/** A window of a desk and one of a phone. */
export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
/** How long the page may take for what it is asked: on a machine that others use too, far longer than it does. */
export const PATIENCE_MS = 60_000;
/** Axe's rules that hang on colours; none else does, of those that it has on. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];
/** Letters of the page that a failure tells. */
const MOST_TOLD = 2_000;

/** What serves the explorer, and what shows it. */
interface Started {
  readonly staticDir: string;
  readonly store: Store;
  readonly served: Served;
  readonly browser: Browser;
}

interface OpenOptions {
  readonly isFirstVisit?: boolean;
  readonly hasNoWebGl?: boolean;
}

/** A window of the browser with the explorer in it, and what was done to it before. */
interface Window {
  readonly kind: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly session: CDPSession;
}

/** Is there a Chromium to drive? Says aloud that the tests are skipped where there is none. */
export function hasChromium(): boolean {
  const isThere = findChromium() !== null;
  if (!isThere) {
    console.warn(
      "SKIPPED the explorer in a browser: no Chromium. Install it, or name one in SENDGRAPH_CHROMIUM.",
    );
  }
  return isThere;
}

/**
 * The explorer for the tests of one `describe`: started before them and stopped after. What its page complains of in the browser's
 * console fails the test that it comes in; one that expects complaints takes them out.
 */
export function useExplorer(graph: readonly ArticleBatch[] = TINY_GRAPH): ExplorerPage {
  const explorer = new ExplorerPage();
  beforeAll(() => explorer.start(graph));
  afterAll(() => explorer.stop());
  afterEach(() => {
    expect(explorer.complaints.splice(0), "errors in the browser's console").toEqual([]);
  });
  return explorer;
}

/** The explorer over the tiny graph, served as `sendgraph serve` does, in a real browser. */
export class ExplorerPage {
  /** What the page wrote to the browser's console as errors. */
  readonly complaints: string[] = [];
  #started: Started | null = null;
  #window: Window | null = null;
  #opened = 0;
  #told: unknown = null;

  static async start(graph: readonly ArticleBatch[] = TINY_GRAPH): Promise<ExplorerPage> {
    const explorer = new ExplorerPage();
    await explorer.start(graph);
    return explorer;
  }

  /** Serves a graph; before that there is no page. */
  async start(graph: readonly ArticleBatch[]): Promise<void> {
    const staticDir = builtPage();
    const store = await openStore("memory:");
    await store.prepare();
    for (const article of graph) await store.writeArticle(article);
    await store.derive();
    const served = await serve({ store, port: 0, staticDir });
    this.#started = { staticDir, store, served, browser: await startBrowser() };
  }

  /** Loads one more article under the open page, as `sendgraph load` does beside it. */
  async load(article: ArticleBatch): Promise<void> {
    await this.#parts.store.writeArticle(article);
    await this.#parts.store.derive();
  }

  async stop(): Promise<void> {
    await this.#window?.context.close();
    await this.#started?.served.close();
    await this.#started?.store.close();
  }

  get #parts(): Started {
    if (this.#started === null) throw new Error("Start the explorer first.");
    return this.#started;
  }

  get staticDir(): string {
    return this.#parts.staticDir;
  }

  /** Opens the explorer as a browser does that never had it before, at an address such as `#/ranking`. */
  async open(
    viewport = WIDE,
    colorScheme: "light" | "dark" = "light",
    address = "",
    options: OpenOptions = {},
  ): Promise<void> {
    onTestFailed(({ task }) => this.#tellOf(task));
    const page = await this.#unusedPage(options);
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: "no-preference", forcedColors: "none" });
    // Another query loads the page anew, where another fragment alone would not.
    this.#opened += 1;
    await page.goto(`${this.url}?opened=${this.#opened}${address}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
  }

  /** Goes to another address of the open page, as a link of its own does, and waits until the page has been told of it. */
  async goTo(address: string): Promise<void> {
    await this.page.evaluate(goToHash, address);
  }

  /** Waits until all that the page shows has come and been laid out: for a look at what must not be there, or at sizes. */
  async stands(): Promise<void> {
    const isStanding = await this.page.evaluate(standsWithin, PATIENCE_MS);
    if (!isStanding) throw new Error(`The page was still being drawn after ${PATIENCE_MS / 1_000} s.`);
  }

  /** Lets no request to such an address go on, until what it gives is called. */
  async hold(address: string | RegExp): Promise<() => void> {
    let letGo = () => {};
    const isFree = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await this.page.route(address, async (route) => {
      await isFree;
      await route.continue();
    });
    return letGo;
  }

  /** A page that knows of no visit: the one that is there, unless it is to be another kind. A window of its own costs a second. */
  async #unusedPage(options: OpenOptions): Promise<Page> {
    const kind = JSON.stringify(options);
    if (this.#window?.kind !== kind) {
      await this.#window?.context.close();
      this.#window = await this.#openWindow(options, kind);
      return this.#window.page;
    }
    const { page, session } = this.#window;
    await page.unrouteAll({ behavior: "ignoreErrors" });
    const origin = new URL(this.url).origin;
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "local_storage" });
    await page.mouse.move(0, 0);
    return page;
  }

  async #openWindow(options: OpenOptions, kind: string): Promise<Window> {
    const context = await this.#parts.browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    if (!options.isFirstVisit) await page.addInitScript(() => localStorage.setItem("sendgraph.tour", "seen"));
    if (options.hasNoWebGl) await page.addInitScript(refuseWebGl);
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    return { kind, context, page, session: await context.newCDPSession(page) };
  }

  /** Adds to a failure what the page showed when it came: a wait that ran out tells only what it waited for. */
  async #tellOf({ result }: Readonly<RunnerTask>): Promise<void> {
    const [error] = result?.errors ?? [];
    if (!error || error === this.#told || !this.#window) return;
    this.#told = error;
    const { page } = this.#window;
    const shown = String(await page.locator("main").textContent({ timeout: 5_000 }).catch(String));
    const complained = JSON.stringify(this.complaints);
    error.message += `\nThe page at ${page.url()} complained of ${complained} and showed: ${shown.slice(0, MOST_TOLD)}`;
  }

  get url(): string {
    return this.#parts.served.url;
  }

  get page(): Page {
    if (this.#window === null) throw new Error("Open the explorer first.");
    return this.#window.page;
  }

  get panel(): Locator {
    return this.page.getByRole("complementary", { name: "What stands behind it" });
  }

  /** Waits until the panel tells of this. */
  async panelShows(name: string): Promise<void> {
    await this.panel.getByRole("heading", { level: 2, name, exact: true }).waitFor();
  }

  /** Waits until this is the page's headline. */
  async headlineIs(name: string): Promise<void> {
    await this.page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  }

  /** A mark of the picture, or any button, by its name. */
  mark(name: RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  /** How far the page itself scrolls sideways, once it stands. Pixels. */
  async sideways(): Promise<number> {
    await this.stands();
    return this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  /** What axe finds wrong with the page as it stands, by all its rules or by those of colours alone: rule and elements. */
  async violations(rules: "all" | "colours" = "all"): Promise<string[]> {
    // The page's own policy refuses inline scripts; evaluation by the debugger is not subject to it.
    if (!(await this.page.evaluate(() => "axe" in window))) {
      // Fetched when asked for: few files ask.
      const { default: axe } = await import("axe-core");
      await this.page.evaluate(axe.source);
    }
    const options = {
      resultTypes: ["violations"],
      ...(rules === "colours" && { runOnly: { type: "rule", values: OF_COLOURS } }),
    };
    return this.page.evaluate(async (asked) => {
      const { violations } = await Reflect.get(window, "axe").run(document, asked);
      return violations.map(
        (violation: { id: string; nodes: { html: string }[] }) =>
          `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
      );
    }, options);
  }
}

/** In the page: goes to an address that begins with `#`. Until the page has been told of it, what it shows is that of the last. */
function goToHash(address: string): Promise<void> | undefined {
  const before = location.hash;
  const told = new Promise<void>((resolve) => {
    window.addEventListener("hashchange", () => resolve(), { once: true });
  });
  location.hash = address;
  return location.hash === before ? undefined : told;
}

/** In the page: waits until nothing is on its way and two frames have changed nothing. False where that never comes. */
async function standsWithin(ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  await document.fonts.ready;
  let [before, calm] = ["", 0];
  while (performance.now() < until) {
    // What a frame's measuring asks for is drawn in a task after it.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const now = `${innerWidth} ${document.body.outerHTML}`;
    const isCalm = now === before && document.querySelector(".waiting") === null;
    calm = isCalm ? calm + 1 : 0;
    if (calm === 2) return true;
    before = now;
  }
  return false;
}

/** A browser without WebGL, as remote desktops and old machines have it. */
function refuseWebGl(): void {
  const own = HTMLCanvasElement.prototype.getContext;
  Object.defineProperty(HTMLCanvasElement.prototype, "getContext", {
    value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind.includes("webgl") ? null : Reflect.apply(own, this, [kind, ...rest]);
    },
  });
}
