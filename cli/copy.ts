import type { Command } from "commander";
import { copyGraphTo, graphOf } from "../cypher/copy-graph.ts";
import { SendgraphError } from "../cypher/errors.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { Progress, tell, told } from "./output.ts";
import { withStore } from "./settings.ts";

interface CopyOptions {
  readonly from: string;
  readonly to: string;
}

/** Adds `sendgraph copy`. */
export function addCopy(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("copy")
    .description("copy a graph from one store to another: from the embedded one to Neo4j, say")
    .requiredOption("--from <url>", "the graph to copy: embedded:PATH, neo4j://…, bolt://…")
    .requiredOption("--to <url>", "the empty store to copy it to")
    .addHelpText(
      "after",
      "\nExample:\n  sendgraph copy --from embedded:.sendgraph/graph.grafeo --to neo4j://localhost:7687\n",
    )
    .action(async ({ from, to }: CopyOptions) => {
      finish(await copy(from, to));
    });
}

async function copy(from: string, to: string): Promise<ExitStatus> {
  if (from === to) {
    throw new SendgraphError("usage", `"${from}" is both what to copy and where to.`, "Name two stores.");
  }
  const progress = new Progress("Writing");
  return withStore(from, "read", (source) =>
    withStore(to, "write", async (target) => {
      const graph = await graphOf(source);
      const { graphHash } = await copyGraphTo(target, graph, (written) =>
        progress.show(written, graph.size, "nodes and relationships"),
      );
      progress.end();
      tell(
        `Copied ${told(graph.size, "node or relationship", "nodes and relationships")}. Graph hash ${graphHash} in ${to}`,
      );
      return EXIT.done;
    }),
  );
}
