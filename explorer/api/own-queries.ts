import { SendgraphError } from "../../cypher/errors.ts";
import { parseQueryFile } from "../../cypher/query-file.ts";
import { runQuery } from "../../cypher/run-query.ts";
import type { ReadOptions, Store } from "../../cypher/store.ts";
import { Explanation, QueryAnswer, QueryRequest } from "../view/queries.ts";
import type { Endpoint } from "./endpoint.ts";
import { Turnstile } from "./turnstile.ts";

/** Queries of readers' own that run at once unless the server is told another number: each may fill 100 MiB of answer. */
export const OWN_QUERIES = 2;
/** For each that runs so many may wait, and milliseconds that they may. */
const [WAITING_EACH, MOST_WAIT_MS] = [4, 10_000];

/**
 * A query of one's own: its rows, or its plan alone. So many run at once and no more, apart from what else is asked, so that saved
 * queries are answered whatever strangers ask.
 */
export function ownQueryEndpoints(store: Store, readLimits: ReadOptions, atOnce: number): Endpoint[] {
  const limits = { ...readLimits, apart: true };
  const makeTurns = () =>
    new Turnstile({ atOnce, mostWaiting: WAITING_EACH * atOnce, mostWaitMs: MOST_WAIT_MS }, busyError);
  return [
    {
      method: "POST",
      path: "/api/query",
      summary:
        "Runs a query of one's own, which may only read. At most 10 s, 50,000 rows and 100 MiB, and two at once (time and number by default).",
      parameters: [],
      body: { name: "QueryRequest", schema: QueryRequest },
      answer: { name: "QueryAnswer", schema: QueryAnswer },
      kept: "never",
      turns: makeTurns(),
      async respond({ body, signal }) {
        const { text, parameters } = readRequest(body);
        const query = parseQueryFile("your query", text);
        const { isUnknown: _isUnknown, ...answer } = await runQuery(store, query, parameters, {
          ...limits,
          signal,
        });
        return answer;
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
      turns: makeTurns(),
      async respond({ body, signal }) {
        const { text, parameters } = readRequest(body);
        const query = parseQueryFile("your query", text);
        const plain = Object.fromEntries(query.parameters.map(({ name }) => [name, parameters[name] ?? ""]));
        return { plan: await store.explain(text, plain, { ...limits, signal }) };
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

function busyError(): SendgraphError {
  return new SendgraphError(
    "busy",
    "The server runs as many queries of readers' own as it takes at once, and enough wait already.",
    "Try again in a little while; saved queries are answered meanwhile.",
  );
}
