import type { Hono } from "hono";
import { runQuery } from "../../cypher/run-query.ts";
import { listSavedQueries, loadSavedQuery } from "../../cypher/saved-queries.ts";
import type { Store } from "../../cypher/store.ts";

/** Adds the saved queries: the list with their parameters, and the rows of one. */
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
    const { parameters, rows, note } = await runQuery(store, query, context.req.query());
    return context.json({ name: query.name, title: query.title, parameters, rows, note });
  });
}
