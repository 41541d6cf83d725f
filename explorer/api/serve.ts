import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve as listen, type ServerType } from "@hono/node-server";
import { isSystemError, SendgraphError } from "../../cypher/errors.ts";
import { packageRoot } from "../../cypher/package-root.ts";
import type { Store } from "../../cypher/store.ts";
import { makeApi } from "./app.ts";
import type { Access } from "./guard.ts";
import { planQueries } from "./plan-queries.ts";

/** What is served, and where. */
export interface ServeOptions {
  readonly store: Store;
  /** 0 takes a free one. */
  readonly port: number;
  readonly host?: string;
  /** The built app; by default the package's own. */
  readonly staticDir?: string;
  readonly queriesDir?: string;
  /** Milliseconds that a query may take; by default ten seconds. */
  readonly timeoutMs?: number;
  /** Queries of readers' own that run at once; by default two. */
  readonly ownQueries?: number;
  /** Who may ask; by default this machine's browsers. */
  readonly access?: Access;
  /** Told of each failure that is nobody's mistake but ours; by default to standard error. */
  readonly onBug?: (error: unknown) => void;
}

/** Milliseconds that an idle connection is kept: longer than proxies do, or one is closed just when the next request comes over it. */
const KEEP_ALIVE_MS = 65_000;

/** A running explorer. */
export interface Served {
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the explorer and its API: on this machine alone, unless another host is named.
 *
 * Errors  `port-in-use`; `usage` for a port or host that is not to be had.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const host = options.host ?? "127.0.0.1";
  const onBug = options.onBug ?? console.error;
  const api = makeApi(options.store, {
    staticDir: options.staticDir ?? join(packageRoot(), "dist", "app"),
    onBug,
    ...(options.queriesDir !== undefined && { queriesDir: options.queriesDir }),
    ...(options.timeoutMs !== undefined && { timeoutMs: options.timeoutMs }),
    ...(options.ownQueries !== undefined && { ownQueries: options.ownQueries }),
    ...(options.access && { access: options.access }),
  });
  const server = listen({
    fetch: api,
    port: options.port,
    hostname: host,
    serverOptions: { keepAliveTimeout: KEEP_ALIVE_MS },
  });
  const address = await whenListening(server, host, options.port);
  const shownHost = host.includes(":") ? `[${host}]` : host;
  const closing = new AbortController();
  planQueries(options.store, options.queriesDir, closing.signal).catch(onBug);
  const close = () => {
    closing.abort();
    return closeServer(server);
  };
  return { url: `http://${shownHost}:${address.port}/`, close };
}

function whenListening(server: ServerType, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("listening", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("The server has no port."));
      else resolve(address);
    });
    server.once("error", (error) => reject(listenError(error, host, port)));
  });
}

const OTHER_PORT = "Choose another with --port N, or --port 0 for a free one.";
/** How the system says that a host is no address that this machine has. */
const NOT_HERE = ["ENOTFOUND", "EAI_AGAIN", "EADDRNOTAVAIL", "EINVAL"];

/** Why a server cannot listen, as a caller's error; what is no such refusal is given back as it is. */
function listenError(error: unknown, host: string, port: number): unknown {
  const cause = { cause: error };
  if (isSystemError(error, "EADDRINUSE"))
    return new SendgraphError("port-in-use", `Port ${port} is in use.`, OTHER_PORT, cause);
  if (isSystemError(error, "EACCES"))
    return new SendgraphError("usage", `Port ${port} is not yours to listen on.`, OTHER_PORT, cause);
  if (!NOT_HERE.some((code) => isSystemError(error, code))) return error;
  return new SendgraphError(
    "usage",
    `"${host}" is no address of this machine.`,
    "Name one that it has with --host, or 0.0.0.0 for all of them.",
    cause,
  );
}

/** Browsers keep connections open: closing waits for answers under way, not for them. */
function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    if ("closeIdleConnections" in server) server.closeIdleConnections();
    if ("closeAllConnections" in server) setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}
