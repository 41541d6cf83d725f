import { SendgraphError } from "../../cypher/errors.ts";
import type { SavedQuery } from "../../cypher/query-file.ts";
import { bindParameters } from "../../cypher/query-parameters.ts";
import { resolveParameters } from "../../cypher/resolve-parameters.ts";
import { listSavedQueries } from "../../cypher/saved-queries.ts";
import type { PlainValue, Store } from "../../cypher/store.ts";

/**
 * Has the engine plan every saved query, one after the other, so that nobody who asks waits for that: a server keeps the plan of a text
 * and takes some tenths of a second to make it. What cannot be planned is told to whoever asks for it.
 */
export async function planQueries(
  store: Store,
  folder: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  try {
    for (const query of (await listSavedQueries(folder)).queries) {
      if (signal.aborted) return;
      await planQuery(store, query);
    }
  } catch (error) {
    if (!(error instanceof SendgraphError)) throw error;
  }
}

async function planQuery(store: Store, query: SavedQuery): Promise<void> {
  try {
    await store.explain(query.text, await usualParameters(store, query));
  } catch (error) {
    if (!(error instanceof SendgraphError)) throw error;
  }
}

/** As most ask: its defaults, and of its example what has none, as ids. Neo4j plans anew for another type and for texts of another size. */
async function usualParameters(store: Store, query: SavedQuery): Promise<Record<string, PlainValue>> {
  const needed = query.parameters.filter((parameter) => parameter.default === undefined);
  const example = needed.map(({ name }) => [name, query.example?.[name] ?? ""] as const);
  return (await resolveParameters(store, query, bindParameters(query, Object.fromEntries(example))))
    .parameters;
}
