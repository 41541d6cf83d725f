import { canonicalJson } from "./canonical-json.ts";
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
  const bound = bindParameters(query, typedByName);
  // No rows: perhaps because there is no such node, and that is to be told.
  const early = hasIdsAlone(query, bound) ? await store.read(query.text, bound, options) : null;
  if (early !== null && early.length > 0) return { parameters: bound, rows: early, note: null };
  const { parameters, missing } = await resolveParameters(store, query, bound);
  if (missing.length > 0) return { parameters, rows: [], note: missing.join(" ") };
  const isAsked = early !== null && canonicalJson(parameters) === canonicalJson(bound);
  return {
    parameters,
    rows: isAsked ? early : await store.read(query.text, parameters, options),
    note: null,
  };
}

/** Is every node given by its id, and nothing else to be looked up? The query can then be run at once. */
function hasIdsAlone({ parameters }: SavedQuery, bound: Readonly<Record<string, PlainValue>>): boolean {
  return parameters.every(({ name, type, label }) => {
    if (label === undefined) return true;
    if (type !== "node")
      return bound[name] === "" || (Array.isArray(bound[name]) && bound[name].length === 0);
    return String(bound[name]).startsWith(`${label.toLowerCase()}:`);
  });
}
