import type { SavedQuery } from "./query-file.ts";
import { bindParameters } from "./query-parameters.ts";
import { resolveParameters } from "./resolve-parameters.ts";
import type { PlainValue, ReadOptions, Row, Store } from "./store.ts";

/** What a run of a saved query gave. */
export interface QueryAnswer {
  /** The values that it ran with: nodes as ids. */
  readonly parameters: Readonly<Record<string, PlainValue>>;
  readonly rows: readonly Row[];
  /** Why there are no rows, where that can be told: a node that is not in the graph, an empty graph. */
  readonly note: string | null;
}

/**
 * Runs a saved query with parameters as typed. A node or a suggested value that the graph does not have gives no rows and a note
 * that names the nearest.
 *
 * Errors  `query-parameter` for unknown names and values of the wrong type, and those of `Store.read`.
 */
export async function runQuery(
  store: Store,
  query: SavedQuery,
  typedByName: Readonly<Record<string, string>>,
  options: ReadOptions = {},
): Promise<QueryAnswer> {
  const { parameters, missing } = await resolveParameters(store, query, bindParameters(query, typedByName));
  if (missing.length > 0) return { parameters, rows: [], note: missing.join(" ") };
  return { parameters, rows: await store.read(query.text, parameters, options), note: null };
}
