import { join } from "node:path";
import type { Command } from "commander";
import { type GraphSource, graphOf } from "../cypher/copy-graph.ts";
import { SendgraphError } from "../cypher/errors.ts";
import { writeGraphLines } from "../cypher/graph-lines.ts";
import { drawGraph, readGraph } from "../cypher/graph-rows.ts";
import { writeGraphScript } from "../cypher/graph-script.ts";
import { toGexf, toGraphMl } from "../cypher/graph-xml.ts";
import { packageVersion } from "../cypher/package-version.ts";
import { SCHEMA_VERSION } from "../cypher/schema.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { exportQuery } from "./export-query.ts";
import { exportSite } from "./export-site.ts";
import { writeGraphTables } from "./graph-tables.ts";
import { refuseIdle } from "./idle-options.ts";
import { print, tell, told } from "./output.ts";
import { makeOutputFolder, requireWritableFile, writeWhole, writeWholeLines } from "./output-files.ts";
import { collect } from "./params.ts";
import { withStore } from "./settings.ts";

/** The forms that a whole graph is written in. */
const FORMATS = ["jsonl", "cypher", "csv", "graphml", "gexf"] as const;
type Format = (typeof FORMATS)[number];
const DEFAULT_FORMAT = "jsonl";

interface ExportOptions {
  readonly format: string;
  readonly out?: string;
  readonly store?: string;
  readonly site?: string;
  readonly query?: string;
  readonly param?: readonly string[];
}

/** Adds `sendgraph export`. */
export function addExport(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("export")
    .description(
      "write the whole graph down, or a query's result: to load it elsewhere, or for other programs",
    )
    .option(
      "--format <format>",
      "jsonl (sendgraph load reads it), cypher (a script for cypher-shell), csv (a folder of tables), graphml, gexf (for Gephi, yEd and the like)",
      DEFAULT_FORMAT,
    )
    .option(
      "--query <name>",
      "what this saved query, or file of Cypher, answers: as jsonl, csv (one table), graphml or gexf",
    )
    .option("--param <name=value>", "a parameter of the query; once for each", collect)
    .option("--out <path>", "the file to write, for csv the folder (default: standard output)")
    .option("--site <dir>", "instead, the explorer as a site of files that works without a server of its own")
    .option(
      "--store <url>",
      "the graph to write down (default: $SENDGRAPH_STORE, or embedded:.sendgraph/graph.grafeo)",
    )
    .addHelpText(
      "after",
      "\nThe same graph gives the same bytes, but for where its texts lay.\n\nExamples:\n  sendgraph export --out graph.jsonl\n  sendgraph export --format csv --out tables\n  sendgraph export --format graphml --query shared-weaknesses --param minShared=1 --out shared.graphml\n  sendgraph export --site public\n",
    )
    .action(async (options: ExportOptions) => {
      requireHeeded(options);
      if (options.out !== undefined && options.format !== "csv") requireWritableFile(options.out);
      finish(
        await (options.query === undefined ? exportGraph(options) : exportQuery(options.query, options)),
      );
    });
}

/** Refuses what would be passed over: a site is the whole graph, in files of its own. */
function requireHeeded({ query, param, site, out, format }: ExportOptions): void {
  if (query === undefined) refuseIdle({ param }, "without --query", "Name the query: --query NAME.");
  if (site === undefined) return;
  const chosen = format === DEFAULT_FORMAT ? {} : { format: true };
  refuseIdle({ query, out, ...chosen }, "with --site, which writes a folder of its own", "Leave it out.");
}

async function exportGraph({ format: wanted, out, store: url, site }: ExportOptions): Promise<ExitStatus> {
  if (site !== undefined) return exportSite(url, site);
  const format = FORMATS.find((known) => known === wanted);
  if (format === undefined) {
    throw new SendgraphError("usage", `There is no format "${wanted}".`, `Choose ${FORMATS.join(", ")}.`);
  }
  if (format === "csv") return exportTables(url, out);
  return withStore(url, "read", async (store) => {
    const graph = await graphOf(store);
    const lines = linesOf(graph, format);
    if (out === undefined) for await (const line of lines) await print(line);
    else await writeWholeLines(out, lines);
    tell(`${out ?? "The graph"}: graph ${graph.graphHash}`);
    return EXIT.done;
  });
}

function linesOf(graph: GraphSource, format: Exclude<Format, "csv">): AsyncGenerator<string> {
  switch (format) {
    case "jsonl":
      return writeGraphLines(graph, graph.parts());
    case "cypher": {
      const { registerHash } = graph;
      const stamp = { schemaVersion: SCHEMA_VERSION, loaderVersion: packageVersion(), registerHash };
      return writeGraphScript(stamp, graph.parts());
    }
    case "graphml":
    case "gexf":
      return drawnLines(graph, format);
  }
}

async function* drawnLines(graph: GraphSource, format: "graphml" | "gexf"): AsyncGenerator<string> {
  const drawn = await drawGraph(graph.parts());
  yield* format === "gexf" ? toGexf(drawn) : toGraphMl(drawn);
}

function exportTables(url: string | undefined, out: string | undefined): Promise<ExitStatus> {
  if (out === undefined) {
    throw new SendgraphError("usage", "CSV is a folder of tables.", "Name the folder: --out DIR.");
  }
  makeOutputFolder(out);
  return withStore(url, "read", async (store) => {
    let tables = 0;
    for await (const { name, lines } of writeGraphTables(readGraph(store))) {
      writeWhole(join(out, `${name}.csv`), `${lines.join("\r\n")}\r\n`);
      tables += 1;
    }
    tell(`${out}: ${told(tables, "table")}`);
    return EXIT.done;
  });
}
