import { z } from "zod";
import { SendgraphError } from "../errors.ts";
import { packageVersion } from "../package-version.ts";
import { SCHEMA_VERSION } from "../schema.ts";
import type { PlainValue, Row, Stamp } from "../store.ts";

/** The hash of a register that nobody knows any more: any other is a newer one. */
export const UNKNOWN_REGISTER = "unknown";

const stampRows = z.array(
  z.object({
    schemaVersion: z.number(),
    loaderVersion: z.string(),
    registerHash: z.string().nullable(),
    derivedBy: z.string().nullable(),
  }),
);

type Run = (query: string, parameters?: Readonly<Record<string, PlainValue>>) => Promise<Row[]>;

/** The stamp of a graph, null for one that is empty or older than stamps; `run` is a transaction's or a store's. */
export async function readStamp(run: Run): Promise<Stamp | null> {
  const rows = await run(
    `MATCH (s:SendgraphStamp {id: 'graph'})
     RETURN coalesce(s.schemaVersion, 0) AS schemaVersion, coalesce(s.loaderVersion, '') AS loaderVersion,
       s.registerHash AS registerHash, s.derivedBy AS derivedBy`,
  );
  return stampRows.parse(rows)[0] ?? null;
}

/** Writes a part of the stamp; the rest stays as it was. */
export async function writeStamp(run: Run, stamp: Partial<Stamp>): Promise<void> {
  await run("MERGE (s:SendgraphStamp {id: 'graph'}) SET s += $stamp RETURN s.id AS id", {
    stamp: { ...stamp },
  });
}

/** What every write of claims or standings runs with them: what follows from them is no longer drawn. */
export const MARK_CHANGED = "MATCH (s:SendgraphStamp {id: 'graph'}) REMOVE s.derivedBy";

/** Has this version of sendgraph drawn what follows from all that the graph has, and has nobody written to it since? */
export async function isDerived(run: Run): Promise<boolean> {
  return (await readStamp(run))?.derivedBy === packageVersion();
}

/** Marks the graph as derived; one that has no stamp stays without. */
export async function markDerived(run: Run): Promise<void> {
  await run("MATCH (s:SendgraphStamp {id: 'graph'}) SET s.derivedBy = $by RETURN s.id AS id", {
    by: packageVersion(),
  });
}

/** Refuses a graph that a later sendgraph has migrated: what it holds is not known here. Error: `graph-newer`. */
export function requireKnownVersion(stamp: Stamp | null): void {
  if (stamp === null || stamp.schemaVersion <= SCHEMA_VERSION) return;
  throw new SendgraphError(
    "graph-newer",
    `The graph is of schema version ${stamp.schemaVersion}, written by sendgraph ${stamp.loaderVersion}; this sendgraph knows versions up to ${SCHEMA_VERSION}.`,
    `Use sendgraph ${stamp.loaderVersion} or later, or load the articles into another store.`,
  );
}
