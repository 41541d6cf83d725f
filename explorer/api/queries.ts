import type { Hono } from "hono";
import { bindParameters } from "../../cypher/query-parameters.ts";
import { listSavedQueries, loadSavedQuery } from "../../cypher/saved-queries.ts";
import type { Store } from "../../cypher/store.ts";

/** Adds the saved queries: the list with their parameters, and the rows of one. */
export function addQueries(app: Hono, store: Store, folder: string | undefined): void {
  app.get("/api/queries", async (context) => {
    const queries = await listSavedQueries(folder);
    return context.json({
      queries: queries.map(({ name, title, question, parameters, returns }) => ({
        name,
        title,
        question,
        parameters,
        returns,
      })),
    });
  });
  app.get("/api/queries/:name", async (context) => {
    const query = await loadSavedQuery(context.req.param("name"), folder);
    const parameters = bindParameters(query, context.req.query());
    const rows = await store.read(query.text, parameters);
    return context.json({ name: query.name, title: query.title, parameters, rows });
  });
}
