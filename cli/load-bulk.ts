import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { ArticleStanding } from "../cypher/article-standing.ts";
import { SendgraphError } from "../cypher/errors.ts";
import { readFileBytes } from "../cypher/file-errors.ts";
import type { ArticleBatch } from "../cypher/graph-batch.ts";
import { SCHEMA_VERSION } from "../cypher/schema.ts";
import { summariseGraph } from "../cypher/summary.ts";
import { BULK_AGAIN, BULK_HEAD, BULK_STANDINGS } from "./bulk-folder.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { print, tell, told } from "./output.ts";
import { storeUrl, withStore } from "./settings.ts";

const headLine = z.object({
  sendgraph: z.literal("bulk"),
  schemaVersion: z.number(),
  articles: z.number(),
});
/** Standings a transaction. */
const STANDINGS_A_TRANSACTION = 5_000;

/** The folder of files for bulk import that the paths name, if they name one. */
export function findBulkFolder(paths: readonly string[]): string | undefined {
  return paths.find((path) => existsSync(join(path, BULK_HEAD)));
}

/** Does what the import of a bulk folder left to do: constraints, how articles stand, what is derived. */
export function finishBulk(
  folder: string,
  options: { readonly store?: string; readonly json?: boolean },
): Promise<ExitStatus> {
  const { schemaVersion, articles } = readHead(folder);
  if (schemaVersion !== SCHEMA_VERSION) {
    throw new SendgraphError(
      "graph-newer",
      `"${folder}" is of schema version ${schemaVersion}; this sendgraph writes ${SCHEMA_VERSION}.`,
      "Write it anew: sendgraph load … --bulk DIR.",
    );
  }
  return withStore(options.store, "write", async (store) => {
    const [counted] = await store.read("MATCH (a:Article) RETURN count(a.id) AS n");
    if (counted?.["n"] !== articles) {
      throw new SendgraphError(
        "store-not-empty",
        `The store has ${String(counted?.["n"])} articles, and "${folder}" has ${articles}: it was not imported there, or not it alone.`,
        `Stop the server, run sh ${join(folder, "import.sh")}, start it, and load the folder again.`,
      );
    }
    await store.prepare({ alone: { onWait: tell } });
    for await (const standings of inGroups<ArticleStanding>(join(folder, BULK_STANDINGS)))
      await store.writeStandings(standings);
    for await (const again of inGroups<{ article: ArticleBatch; own: ArticleStanding }>(
      join(folder, BULK_AGAIN),
    ))
      for (const { article, own } of again)
        await store.writeArticle(article, { own, changed: [], superseded: [], restored: [] });
    await store.derive({ ifChanged: true });
    const { graphHash, counts } = await summariseGraph(store);
    if (options.json)
      await print(
        JSON.stringify({ loaded: articles, unchanged: 0, superseded: 0, refused: [], graphHash, counts }),
      );
    tell(`${told(articles, "article")} imported. Graph hash ${graphHash} in ${storeUrl(options.store)}`);
    return EXIT.done;
  });
}

function readHead(folder: string): z.infer<typeof headLine> {
  const path = join(folder, BULK_HEAD);
  const text = readFileBytes(path).toString("utf8");
  try {
    return headLine.parse(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    throw new SendgraphError(
      "file-damaged",
      `"${path}" is not as sendgraph load … --bulk writes it.`,
      "Write the folder anew: sendgraph load … --bulk DIR.",
      { cause: error },
    );
  }
}

/** The objects of a file of JSON lines that this sendgraph wrote, some thousands at a time. */
async function* inGroups<Line>(path: string): AsyncGenerator<Line[]> {
  let group: Line[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    group.push(JSON.parse(line));
    if (group.length < STANDINGS_A_TRANSACTION) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
