import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { SendgraphError } from "../../cypher/errors.ts";
import type { Store } from "../../cypher/store.ts";
import { AMONG, LENS_POLARITIES } from "../view/lens.ts";
import { readArticle, readArticles } from "./articles.ts";
import { readEvidence } from "./evidence.ts";
import { type GraphWatch, watchGraph } from "./graph-state.ts";
import { readInspections } from "./inspections.ts";
import { readLens } from "./lens.ts";
import { toProblem } from "./problem.ts";
import { addQueries } from "./queries.ts";
import { search } from "./search.ts";
import { describeNode, toWholeGraph } from "./snapshot.ts";
import { readStatic } from "./static-files.ts";
import { answerTagged } from "./tagged.ts";
import { readTiles } from "./tiles.ts";

/** Where the API finds what is not in the store. */
export interface ApiOptions {
  /** Saved queries; by default the package's own. */
  readonly queriesDir?: string;
  /** The built app; without it only `/api` is answered. */
  readonly staticDir?: string;
  /** Told of each failure that is nobody's mistake but ours. */
  readonly onBug?: (error: unknown) => void;
}

/** Answers a request for the explorer. */
export type Api = (request: Request) => Promise<Response>;

/** Headers of every answer: nothing from elsewhere, nowhere else. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
};

/**
 * Makes the explorer's read-only API over a store, and serves the built app beside it.
 *
 * Errors  every refusal is `application/problem+json` with `detail` and `remedy`; the returned function does not throw.
 */
export function makeApi(store: Store, options: ApiOptions = {}): Api {
  const watch = watchGraph(store);
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.res.headers.set(name, value);
  });
  app.use(compress({ threshold: 1024 }));
  app.onError((error) => {
    if (!(error instanceof SendgraphError)) options.onBug?.(error);
    return toProblem(error);
  });
  addOverview(app, store, watch);
  addInspections(app, store, watch);
  addDetails(app, store, watch);
  addQueries(app, store, options.queriesDir);
  app.all("/api/*", (context) => toProblem(refuse(context)));
  app.get("*", async (context) => {
    const file =
      options.staticDir === undefined ? null : await readStatic(options.staticDir, context.req.path);
    return file ?? toProblem(refuse(context));
  });
  return async (request) => app.fetch(request);
}

function addOverview(app: Hono, store: Store, watch: GraphWatch): void {
  app.get("/api/health", async (context) => {
    const state = await watch.readState();
    return context.json({ ok: true, store: state.store, graphHash: state.graphHash }, 200, {
      "cache-control": "no-store",
    });
  });
  app.get("/api/lens", (context) =>
    answerTagged(context, watch, async () => {
      const among = choose(context, "among", AMONG) ?? "areas";
      return readLens(store, among, choose(context, "polarity", LENS_POLARITIES), await watch.readState());
    }),
  );
  app.get("/api/graph", (context) =>
    answerTagged(context, watch, async () => toWholeGraph(await watch.readSnapshot())),
  );
}

/** What map and timeline are drawn from besides the lens. */
function addInspections(app: Hono, store: Store, watch: GraphWatch): void {
  app.get("/api/inspections", (context) => answerTagged(context, watch, () => readInspections(store)));
  app.get("/api/tiles", (context) =>
    answerTagged(context, watch, async () => ({ tiles: await readTiles() })),
  );
}

function addDetails(app: Hono, store: Store, watch: GraphWatch): void {
  app.get("/api/evidence", (context) =>
    answerTagged(context, watch, async () => {
      const part = (name: string) => context.req.query(name) ?? "";
      const filter = {
        subject: part("subject"),
        theme: part("theme"),
        polarity: part("polarity"),
        article: part("article"),
      };
      return { sentences: await readEvidence(store, filter) };
    }),
  );
  app.get("/api/articles", (context) =>
    answerTagged(context, watch, async () => ({ articles: await readArticles(store) })),
  );
  app.get("/api/articles/:id", (context) =>
    answerTagged(context, watch, () => readArticle(store, context.req.param("id"))),
  );
  app.get("/api/node/:id", (context) =>
    answerTagged(context, watch, async () =>
      describeNode(await watch.readSnapshot(), context.req.param("id")),
    ),
  );
  app.get("/api/search", (context) =>
    answerTagged(context, watch, async () => ({
      hits: await search(store, await watch.readSnapshot(), context.req.query("q") ?? ""),
    })),
  );
}

function choose<Value extends string>(
  context: Context,
  name: string,
  allowed: readonly Value[],
): Value | null {
  const given = context.req.query(name);
  if (given === undefined || given === "") return null;
  const value = allowed.find((candidate) => candidate === given);
  if (value) return value;
  throw new SendgraphError(
    "query-parameter",
    `${name} "${given}" is not known. It is one of ${allowed.join(", ")}.`,
    `Choose one of them, or leave ${name} out.`,
  );
}

function refuse(context: Context): SendgraphError {
  const { method, path } = context.req;
  return new SendgraphError(
    "not-found",
    `There is nothing at ${method} "${path}".`,
    "The API answers GET at /api/health, /api/lens, /api/evidence, /api/articles, /api/node/ID, /api/search, /api/graph, /api/inspections, /api/tiles and /api/queries.",
  );
}
