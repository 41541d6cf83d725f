import { packageVersion } from "../package-version.ts";
import type { Transaction } from "./engine.ts";
import { MARK_CHANGED, readStamp, requireKnownVersion, writeStamp } from "./stamp.ts";

/** One step from the version of the schema before it. */
export interface Migration {
  /** The version that the graph has after it. */
  readonly to: number;
  readonly statements: readonly string[];
}

/** Every step there was, in order; an empty graph, or one without a stamp, is of version 0. */
export const MIGRATIONS: readonly Migration[] = [
  {
    to: 1,
    // Graphs of the first days kept the hash of their register on a node of its own; the stamp has it now.
    statements: [
      `MATCH (r:Register {id: 'register'}) WHERE r.hash IS NOT NULL
       MERGE (s:SendgraphStamp {id: 'graph'}) SET s.registerHash = r.hash RETURN s.id AS id`,
      "MATCH (r:Register {id: 'register'}) WHERE r.hash IS NOT NULL DETACH DELETE r",
    ],
  },
];

/**
 * Brings a graph up to this version of the schema inside a transaction, step by step, and stamps it; one that is there already is
 * left alone. Gives the versions that were gone through.
 *
 * Errors  `graph-newer`.
 */
export async function migrate(
  transaction: Transaction,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<number[]> {
  const run = transaction.run.bind(transaction);
  const stamp = await readStamp(run);
  requireKnownVersion(stamp);
  const loaderVersion = packageVersion();
  const steps = migrations.filter(({ to }) => to > (stamp?.schemaVersion ?? 0));
  if (steps.length === 0 && stamp?.loaderVersion === loaderVersion) return [];
  for (const { statements } of steps) for (const statement of statements) await run(statement);
  if (steps.length > 0) await run(MARK_CHANGED);
  const schemaVersion = steps.at(-1)?.to ?? stamp?.schemaVersion ?? 0;
  await writeStamp(run, { schemaVersion, loaderVersion });
  return steps.map(({ to }) => to);
}
