import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { copyGraphTo } from "../cypher/copy-graph.ts";
import { tellAside } from "../cypher/counted.ts";
import { SendgraphError } from "../cypher/errors.ts";
import { type GraphHead, readGraphHead, readGraphLines } from "../cypher/graph-lines.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { print, tell, told } from "./output.ts";
import { storeUrl, withStore } from "./settings.ts";
import { recordSources } from "./source-record.ts";
import { uncountedOf } from "./tell-graph.ts";

/** Bytes that the head of a graph's lines may take. */
const HEAD_BYTES = 512;

/** A graph that was written down: where, and what its first line says. */
interface GraphFile {
  readonly path: string;
  readonly head: GraphHead;
}

/** The first of the paths that names a graph that `sendgraph export` wrote down, and not articles. */
export function findGraphFile(paths: readonly string[]): GraphFile | undefined {
  for (const path of paths) {
    const head = headOf(path);
    if (head !== null) return { path, head };
  }
  return undefined;
}

interface LoadGraphOptions {
  readonly store?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly intoExisting?: boolean;
}

/** Puts a graph that was written down into an empty store: as it was, with the same graph hash. */
export function loadGraphFile(
  paths: readonly string[],
  { path, head }: GraphFile,
  options: LoadGraphOptions,
): Promise<ExitStatus> {
  if (paths.length > 1 || options.dryRun) {
    throw new SendgraphError(
      "usage",
      `"${path}" is a whole graph: it is loaded alone, and as it is.`,
      `sendgraph load "${path}" --store … with an empty store; then load articles into it.`,
    );
  }
  return withStore(options.store, "write", async (store) => {
    await recordSources(options.store, store, [path]);
    const parts = () => readGraphLines(path, () => createInterface({ input: createReadStream(path) }));
    const { graphHash, counts, uncounted } = await copyGraphTo(
      store,
      { ...head, parts },
      { intoExisting: options.intoExisting ?? false, alone: { onWait: tell } },
    );
    const { Article: loaded = 0 } = counts;
    const besides = tellAside(uncounted);
    if (options.json) {
      const none = { unchanged: 0, superseded: 0, refused: [], withoutInspection: [], review: [] };
      await print(JSON.stringify({ loaded, ...none, graphHash, counts, ...uncountedOf(uncounted) }));
    } else
      tell(
        `A graph of ${told(loaded, "article")}${besides}. Graph hash ${graphHash} in ${storeUrl(options.store)}`,
      );
    return EXIT.done;
  });
}

function headOf(path: string): GraphHead | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const buffer = Buffer.alloc(HEAD_BYTES);
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const [line = ""] = buffer.toString("utf8", 0, readSync(file, buffer, 0, HEAD_BYTES, 0)).split("\n");
    return readGraphHead(path, line);
  } catch (error) {
    // Whoever reads it as an article says why it cannot be read.
    if (error instanceof SendgraphError) throw error;
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
