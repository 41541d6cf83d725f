import { sha256 } from "../../cypher/canonical-json.ts";
import type { SavedQuery } from "../../cypher/query-file.ts";
import { runQuery } from "../../cypher/run-query.ts";
import { listSavedQueries, loadSavedQuery } from "../../cypher/saved-queries.ts";
import { AD_HOC_LIMITS, type Store } from "../../cypher/store.ts";
import { QueriesAnswer, SavedAnswer, Suggestions } from "../view/queries.ts";
import type { Asked, Endpoint, EndpointParameter } from "./endpoint.ts";
import type { GraphWatch } from "./graph-state.ts";
import { OWN_QUERIES, ownQueryEndpoints } from "./own-queries.ts";
import { readSuggestedKind, suggestValues } from "./suggestions.ts";

const NAME: EndpointParameter = { name: "name", in: "path", description: "Name of a saved query." };

/** Where saved queries are, by default the package's own, how long a query may take, and how many of readers' own may run at once. */
export interface QueryRunning {
  readonly queriesDir?: string;
  readonly timeoutMs?: number;
  /** Queries of readers' own that run at once, by default `OWN_QUERIES`. */
  readonly ownQueries?: number;
}

/**
 * The saved queries: their list with their forms, the rows of one, values for one of its parameters, and the rows of a query of
 * one's own. Each reads within `AD_HOC_LIMITS`, or the time that is given, and is ended on the engine when whoever asked has gone.
 */
export function queryEndpoints(
  store: Store,
  watch: GraphWatch,
  { queriesDir: folder, timeoutMs = AD_HOC_LIMITS.timeoutMs, ownQueries = OWN_QUERIES }: QueryRunning,
): Endpoint[] {
  const limits = { ...AD_HOC_LIMITS, timeoutMs };
  /** Read once a request: its tag and its answer are of the same text. */
  const queryByRequest = new WeakMap<Asked, Promise<SavedQuery>>();
  const queryOf = (asked: Asked): Promise<SavedQuery> => {
    const query = queryByRequest.get(asked) ?? loadSavedQuery(asked.path["name"] ?? "", folder);
    queryByRequest.set(asked, query);
    return query;
  };
  return [
    {
      method: "GET",
      path: "/api/queries",
      summary: "The saved queries with their forms, and the files that cannot be read.",
      parameters: [],
      answer: { name: "Queries", schema: QueriesAnswer },
      kept: "answer",
      async respond() {
        const { queries, broken } = await listSavedQueries(folder);
        return {
          queries,
          broken: broken.map(({ name, error }) => ({ name, detail: error.message, remedy: error.remedy })),
        };
      },
    },
    {
      method: "GET",
      path: "/api/queries/{name}",
      summary: "Runs a saved query. At most 10 s (by default), 50,000 rows and 100 MiB.",
      parameters: [NAME],
      anyParameter: "The query's own parameters, as typed: numbers, days as YYYY-MM-DD, nodes by id or name.",
      answer: { name: "SavedAnswer", schema: SavedAnswer },
      kept: "graph",
      readVersion: async (asked) => versionOf(await queryOf(asked)),
      async respond(asked) {
        const query = await queryOf(asked);
        const ran = await runQuery(store, query, asked.query, { ...limits, signal: asked.signal });
        // The note says so already.
        const { isUnknown: _isUnknown, ...answer } = ran;
        return { name: query.name, title: query.title, ...answer };
      },
    },
    {
      method: "GET",
      path: "/api/suggestions",
      summary:
        "Values for a parameter, the likeliest first: nodes of a label, or values of one of its properties.",
      parameters: [
        { name: "label", in: "query", description: "A label: Area, Theme and so on." },
        { name: "property", in: "query", description: "A property of the label; left out, its nodes." },
        { name: "q", in: "query", description: "What was typed so far; left out, the first by name." },
      ],
      answer: { name: "Suggestions", schema: Suggestions },
      kept: "graph",
      async respond({ query: { label = "", property = "", q = "" } }) {
        const kind = readSuggestedKind(label, property);
        return { suggestions: await suggestValues(store, watch.readSnapshot, kind, q) };
      },
    },
    ...ownQueryEndpoints(store, limits, ownQueries),
  ];
}

const versionByQuery = new WeakMap<SavedQuery, string>();

/** A hash of a query's file, taken once for each reading of it. */
function versionOf(query: SavedQuery): string {
  const version = versionByQuery.get(query) ?? sha256(query.text);
  versionByQuery.set(query, version);
  return version;
}
