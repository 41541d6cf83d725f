import type { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as z from "zod/mini";
import { SendgraphError } from "../../cypher/errors.ts";
import { parseQueryFile } from "../../cypher/query-file.ts";
import { runQuery } from "../../cypher/run-query.ts";
import { listSavedQueries, loadSavedQuery } from "../../cypher/saved-queries.ts";
import { AD_HOC_LIMITS, type Store } from "../../cypher/store.ts";
import { toProblem } from "./problem.ts";

/** Bytes of a request with a query in it. */
const LARGEST_REQUEST = 1024 * 1024;
const QueryRequest = z.object({
  text: z.string(),
  parameters: z._default(z.record(z.string(), z.string()), {}),
});

/**
 * Adds the saved queries: the list with their parameters, the rows of one, and the rows of a query of one's own (POST, a JSON object
 * with `text` and `parameters` as typed). Each reads within the limits of `AD_HOC_LIMITS` and ends when whoever asked has gone.
 */
export function addQueries(app: Hono, store: Store, folder: string | undefined): void {
  app.get("/api/queries", async (context) => {
    const { queries, broken } = await listSavedQueries(folder);
    return context.json({
      broken: broken.map(({ name, error }) => ({ name, detail: error.message, remedy: error.remedy })),
      queries: queries.map(({ text: _, ...query }) => query),
    });
  });
  app.get("/api/queries/:name", async (context) => {
    const query = await loadSavedQuery(context.req.param("name"), folder);
    const answer = await runQuery(store, query, context.req.query(), {
      ...AD_HOC_LIMITS,
      signal: context.req.raw.signal,
    });
    return context.json({ name: query.name, title: query.title, ...answer });
  });
  app.post(
    "/api/query",
    bodyLimit({ maxSize: LARGEST_REQUEST, onError: () => tooLargeRequest() }),
    async (context) => {
      // A page from elsewhere may send plain text without asking first; JSON it may not.
      const isJson = context.req.header("content-type")?.startsWith("application/json") === true;
      const { text, parameters } = readRequest(isJson ? await context.req.text() : "");
      const query = parseQueryFile("your query", text);
      const limits = { ...AD_HOC_LIMITS, signal: context.req.raw.signal };
      return context.json(await runQuery(store, query, parameters, limits));
    },
  );
}

function readRequest(body: string): z.infer<typeof QueryRequest> {
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

function tooLargeRequest(): Response {
  return toProblem(
    new SendgraphError(
      "usage",
      "The query is longer than 1 MiB.",
      "Give long lists as parameters, or run it by the command line.",
    ),
  );
}
