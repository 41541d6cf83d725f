import { sha256 } from "../../cypher/canonical-json.ts";
import { SendgraphError } from "../../cypher/errors.ts";
import { parseQueryFile, type SavedQuery } from "../../cypher/query-file.ts";
import { runQuery } from "../../cypher/run-query.ts";
import { listSavedQueries, loadSavedQuery } from "../../cypher/saved-queries.ts";
import { AD_HOC_LIMITS, type ReadOptions, type Store } from "../../cypher/store.ts";
import {
  Explanation,
  QueriesAnswer,
  QueryAnswer,
  QueryRequest,
  SavedAnswer,
  Suggestions,
} from "../view/queries.ts";
import type { Asked, Endpoint, EndpointParameter } from "./endpoint.ts";
import type { GraphWatch } from "./graph-state.ts";
import { readSuggestedKind, suggestValues } from "./suggestions.ts";

const NAME: EndpointParameter = { name: "name", in: "path", description: "Name of a saved query." };

/** Where saved queries are, by default the package's own, and how long one may take. */
export interface QueryRunning {
  readonly queriesDir?: string;
  readonly timeoutMs?: number;
}

/**
 * The saved queries: their list with their forms, the rows of one, values for one of its parameters, and the rows of a query of
 * one's own. Each reads within `AD_HOC_LIMITS`, or the time that is given, and is ended on the engine when whoever asked has gone.
 */
export function queryEndpoints(
  store: Store,
  watch: GraphWatch,
  { queriesDir: folder, timeoutMs = AD_HOC_LIMITS.timeoutMs }: QueryRunning,
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
        const answer = await runQuery(store, query, asked.query, { ...limits, signal: asked.signal });
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
    ...ownQueryEndpoints(store, limits),
  ];
}

const versionByQuery = new WeakMap<SavedQuery, string>();

/** A hash of a query's file, taken once for each reading of it. */
function versionOf(query: SavedQuery): string {
  const version = versionByQuery.get(query) ?? sha256(query.text);
  versionByQuery.set(query, version);
  return version;
}

/** A query of one's own: its rows, or its plan alone. */
function ownQueryEndpoints(store: Store, limits: ReadOptions): Endpoint[] {
  return [
    {
      method: "POST",
      path: "/api/query",
      summary:
        "Runs a query of one's own, which may only read. At most 10 s (by default), 50,000 rows and 100 MiB.",
      parameters: [],
      body: { name: "QueryRequest", schema: QueryRequest },
      answer: { name: "QueryAnswer", schema: QueryAnswer },
      kept: "never",
      async respond({ body, signal }) {
        const { text, parameters } = readRequest(body);
        return runQuery(store, parseQueryFile("your query", text), parameters, { ...limits, signal });
      },
    },
    {
      method: "POST",
      path: "/api/explain",
      summary: "The engine's plan of a query of one's own, which is not run: whether it may be, and how.",
      parameters: [],
      body: { name: "QueryRequest", schema: QueryRequest },
      answer: { name: "Explanation", schema: Explanation },
      kept: "never",
      async respond({ body }) {
        const { text, parameters } = readRequest(body);
        const query = parseQueryFile("your query", text);
        const plain = Object.fromEntries(query.parameters.map(({ name }) => [name, parameters[name] ?? ""]));
        return { plan: await store.explain(text, plain) };
      },
    },
  ];
}

function readRequest(body: string): QueryRequest {
  try {
    return QueryRequest.parse(JSON.parse(body));
  } catch (error) {
    throw new SendgraphError(
      "usage",
      "The request is no query.",
      'Send JSON, with the content type application/json: {"text": "MATCH … RETURN …", "parameters": {"name": "value"}}.',
      { cause: error },
    );
  }
}
