import type { Command } from "commander";
import { copyGraphTo, graphOf } from "../cypher/copy-graph.ts";
import { SendgraphError } from "../cypher/errors.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { Progress, tell, told } from "./output.ts";
import { graphFileOf, INTO_EXISTING_HELP, withStore } from "./settings.ts";

interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly intoExisting?: boolean;
}

/** Adds `sendgraph copy`. */
export function addCopy(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("copy")
    .description("copy a graph from one store to another: from the embedded one to Neo4j, say")
    .requiredOption("--from <url>", "the graph to copy: embedded:PATH, neo4j://…, bolt://…")
    .requiredOption("--to <url>", "the empty store to copy it to")
    .option("--into-existing", INTO_EXISTING_HELP)
    .addHelpText(
      "after",
      "\nExample:\n  sendgraph copy --from embedded:.sendgraph/graph.grafeo --to neo4j://localhost:7687\n",
    )
    .action(async (options: CopyOptions) => {
      finish(await copy(options));
    });
}

async function copy({ from, to, intoExisting = false }: CopyOptions): Promise<ExitStatus> {
  const [source, target] = [graphFileOf(from), graphFileOf(to)];
  if (from === to || (source !== null && source === target)) {
    throw new SendgraphError("usage", `"${from}" is both what to copy and where to.`, "Name two stores.");
  }
  const progress = new Progress("Writing");
  return withStore(from, "read", (origin) =>
    withStore(to, "write", async (copied) => {
      const graph = await graphOf(origin);
      const { graphHash } = await copyGraphTo(copied, graph, {
        intoExisting,
        alone: { onWait: tell },
        onProgress: (written) => progress.show(written, graph.size, "nodes and relationships"),
      });
      progress.end();
      tell(
        `Copied ${told(graph.size, "node or relationship", "nodes and relationships")}. Graph hash ${graphHash} in ${to}`,
      );
      return EXIT.done;
    }),
  );
}
