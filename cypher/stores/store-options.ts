import type { Patience } from "./patience.ts";

/**
 * What an embedded graph is opened for.
 * `write`  the file is made where it is missing, and nobody else may have it open;
 * `read`   the file must be there and is not changed; several may read it at once;
 * `watch`  reads a private copy that follows the file, which stays free for others.
 */
export type StoreAccess = "write" | "read" | "watch";

/** Who connects, what for, and how long to wait. Only Neo4j has users and databases, only the embedded engine access. */
export interface StoreOptions {
  /** Default `write`. */
  readonly access?: StoreAccess;
  readonly username?: string;
  readonly password?: string;
  /** Name of the database; the server's default if left out. */
  readonly database?: string;
  /** Milliseconds to wait for a server to answer. Default 10,000. */
  readonly connectTimeoutMs?: number;
  /** Wait for a server that goes away while it is open. Left out: an error at once. */
  readonly patience?: Patience;
}
