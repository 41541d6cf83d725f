import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { SendgraphError } from "../../cypher/errors.ts";
import type { Store } from "../../cypher/store.ts";
import { compressed } from "./compressed.ts";
import type { Endpoint } from "./endpoint.ts";
import { listEndpoints } from "./endpoints.ts";
import { watchGraph } from "./graph-state.ts";
import { type Access, refuseStranger } from "./guard.ts";
import { isWhole } from "./kept.ts";
import { notFoundPage, wantsPage } from "./not-found-page.ts";
import { describeApi, OPENAPI_PATH } from "./openapi.ts";
import { toProblem } from "./problem.ts";
import { addEndpoints } from "./routes.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { readStatic } from "./static-files.ts";

/** Where the API finds what is not in the store. */
export interface ApiOptions {
  /** Saved queries; by default the package's own. */
  readonly queriesDir?: string;
  /** Milliseconds that a query may take; by default ten seconds. */
  readonly timeoutMs?: number;
  /** Queries of readers' own that run at once; by default two. */
  readonly ownQueries?: number;
  /** The built app; without it only `/api` is answered. */
  readonly staticDir?: string;
  /** Who may ask; by default this machine's browsers. */
  readonly access?: Access;
  /** Told of each failure that is nobody's mistake but ours. */
  readonly onBug?: (error: unknown) => void;
}

/** Answers a request for the explorer. */
export type Api = (request: Request) => Promise<Response>;

/** Bytes of a request with a query in it. */
const LARGEST_REQUEST = 1024 * 1024;

/**
 * Makes the explorer's read-only API over a store, and serves the built app beside it.
 *
 * Errors  every refusal is `application/problem+json` with `detail` and `remedy`; the returned function does not throw.
 */
export function makeApi(store: Store, options: ApiOptions = {}): Api {
  const watch = watchGraph(store);
  const endpoints = listEndpoints(store, watch, options);
  const app = new Hono();
  // Of a GET nobody reads a body, and to look for one costs as much as the rest of an answer that is kept.
  app.on("POST", "*", bodyLimit({ maxSize: LARGEST_REQUEST, onError: () => toProblem(tooLargeRequest()) }));
  app.onError((error) => {
    if (!(error instanceof SendgraphError)) options.onBug?.(error);
    return toProblem(error);
  });
  addEndpoints(app, endpoints, async () => (await watch.readState()).graphHash);
  app.get(OPENAPI_PATH, (context) => context.json(describeApi(endpoints)));
  const refuse = ({ method, path }: { readonly method: string; readonly path: string }) =>
    toProblem(notFound(method, path, endpoints));
  app.all("/api/*", (context) => refuse(context.req));
  app.get("*", async ({ req }) => {
    const file = options.staticDir === undefined ? null : await readStatic(options.staticDir, req.path);
    return file ?? (wantsPage(req.header("accept")) ? notFoundPage(req.path) : refuse(req));
  });
  return async (request) => {
    const refusal = refuseStranger(request, options.access ?? { kind: "here" });
    const answer = refusal ?? (await app.fetch(request));
    if (isWhole(answer)) return answer;
    const packed = await compressed(answer, request.headers.get("accept-encoding") ?? "");
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) packed.headers.set(name, value);
    return packed;
  };
}

function notFound(method: string, path: string, endpoints: readonly Endpoint[]): SendgraphError {
  return new SendgraphError(
    "not-found",
    `There is nothing at ${method} "${path}".`,
    `The API answers ${endpoints.map((endpoint) => `${endpoint.method} ${endpoint.path}`).join(", ")}; ${OPENAPI_PATH} tells more.`,
  );
}

function tooLargeRequest(): SendgraphError {
  return new SendgraphError(
    "usage",
    "The query is longer than 1 MiB.",
    "Give long lists as parameters, or run it by the command line.",
  );
}
