import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from "playwright-core";
import type { ArticleBatch } from "../../cypher/graph-batch.ts";
import { openStore } from "../../cypher/open-store.ts";
import type { Store } from "../../cypher/store.ts";
import { type Served, serve } from "../../explorer/api/serve.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";
import { findChromium } from "./browser.ts";
import { builtPage } from "./built-page.ts";

/** A window of a desk and one of a phone. */
export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

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

/** The explorer over the tiny graph, served as `sendgraph serve` does, in a real browser. */
export class ExplorerPage {
  readonly staticDir: string;
  /** What the page wrote to the browser's console as errors. */
  readonly complaints: string[] = [];
  readonly #store: Store;
  readonly #served: Served;
  readonly #browser: Browser;
  #context: BrowserContext | null = null;
  #page: Page | null = null;

  private constructor(staticDir: string, store: Store, served: Served, browser: Browser) {
    this.staticDir = staticDir;
    this.#store = store;
    this.#served = served;
    this.#browser = browser;
  }

  static async start(graph: readonly ArticleBatch[] = TINY_GRAPH): Promise<ExplorerPage> {
    const staticDir = builtPage();
    const store = await openStore("memory:");
    await store.prepare();
    for (const article of graph) await store.writeArticle(article);
    await store.derive();
    const served = await serve({ store, port: 0, staticDir });
    return new ExplorerPage(staticDir, store, served, await startBrowser());
  }

  /** Loads one more article under the open page, as `sendgraph load` does beside it. */
  async load(article: ArticleBatch): Promise<void> {
    await this.#store.writeArticle(article);
    await this.#store.derive();
  }

  async stop(): Promise<void> {
    await this.#context?.close();
    await this.#served.close();
    await this.#store.close();
  }

  /** Opens the explorer in a window of its own, at an address such as `#/ranking`. */
  async open(
    viewport = WIDE,
    colorScheme: "light" | "dark" = "light",
    address = "",
    options: { readonly isFirstVisit?: boolean; readonly hasNoWebGl?: boolean } = {},
  ): Promise<void> {
    await this.#context?.close();
    this.#context = await this.#browser.newContext({ viewport, colorScheme });
    this.#page = await this.#context.newPage();
    this.#page.setDefaultTimeout(30_000);
    if (!options.isFirstVisit)
      await this.#page.addInitScript(() => localStorage.setItem("sendgraph.tour", "seen"));
    if (options.hasNoWebGl) await this.#page.addInitScript(refuseWebGl);
    this.#page.on("pageerror", (error) => this.complaints.push(error.message));
    this.#page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    await this.#page.goto(this.#served.url + address);
    await this.#page.getByRole("heading", { level: 1 }).waitFor();
  }

  get url(): string {
    return this.#served.url;
  }

  get page(): Page {
    if (this.#page === null) throw new Error("Open the explorer first.");
    return this.#page;
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

  /** How far the page itself scrolls sideways. Pixels. */
  async sideways(): Promise<number> {
    return this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  /** What axe finds wrong with the page as it stands: rule and elements. */
  async violations(): Promise<string[]> {
    // The page's own policy refuses inline scripts; evaluation by the debugger is not subject to it.
    if (!(await this.page.evaluate(() => "axe" in window))) await this.page.evaluate(axe.source);
    return this.page.evaluate(async () => {
      const { violations } = await Reflect.get(window, "axe").run(document, { resultTypes: ["violations"] });
      return violations.map(
        (violation: { id: string; nodes: { html: string }[] }) =>
          `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
      );
    });
  }
}

let browser: Browser | undefined;

/** One browser for all files of a worker; it ends with the worker. What a test opens in it is a window of its own. */
async function startBrowser(): Promise<Browser> {
  if (browser?.isConnected()) return browser;
  const executablePath = findChromium();
  browser = await chromium.launch({
    ...(executablePath !== null && { executablePath }),
    args: ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
  });
  return browser;
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
