import { readFileSync, statSync } from "node:fs";
import type { Command } from "commander";
import { SendgraphError } from "../cypher/errors.ts";
import { readingError } from "../cypher/file-errors.ts";
import { openStore } from "../cypher/open-store.ts";
import { describeKind } from "../cypher/parameter-kinds.ts";
import { decodeQuery, parseQueryFile, type SavedQuery } from "../cypher/query-file.ts";
import { bindParameters } from "../cypher/query-parameters.ts";
import { runQuery } from "../cypher/run-query.ts";
import { listSavedNames, listSavedQueries, loadSavedQuery, queriesFolder } from "../cypher/saved-queries.ts";
import { AD_HOC_LIMITS } from "../cypher/store.ts";
import { checkQuery, loadAnalyser } from "./check-queries.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { print, tell } from "./output.ts";
import { formatRows, ROW_FORMATS, type RowFormat } from "./row-formats.ts";
import { withStore } from "./settings.ts";
import { readStandardInput } from "./standard-input.ts";

const EXAMPLES = `
Examples:
  sendgraph query shared-weaknesses --param minShared=1
  sendgraph query area-profile --param area=Cambridgeshire --format json
  sendgraph query area-profile --help
`;

interface QueryOptions {
  readonly help?: boolean;
  readonly param: readonly string[];
  readonly format?: string;
  readonly queries?: string;
  readonly store?: string;
  readonly check?: string;
  readonly json?: boolean;
  readonly timeout: string;
}

const collect = (value: string, before: readonly string[]): string[] => [...before, value];

/** Adds `sendgraph query`. */
export function addQuery(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("query")
    .description(
      "run a saved query, a file of Cypher, or - for standard input; alone: list the saved queries",
    )
    .argument("[name]", "name of a saved query, path of a .cypher file, or -")
    .option("--param <name=value>", "a parameter; once for each", collect, [])
    .option("--format <format>", `${ROW_FORMATS.join(", ")} (default: table)`)
    .option(
      "--queries <dir>",
      "folder of saved queries (default: $SENDGRAPH_QUERIES, or those that come with sendgraph)",
    )
    .option("--check <dir>", "check the queries of a folder, run none")
    .option(
      "--store <url>",
      "the graph to ask (default: $SENDGRAPH_STORE, or embedded:.sendgraph/graph.grafeo)",
    )
    .option("--timeout <seconds>", "end the query after so many seconds", "10")
    .option("--json", "the same as --format json")
    .helpOption(false)
    .option("-h, --help", "this help; after a name, what that query takes and gives")
    .action(async (name: string | undefined, options: QueryOptions, command: Command) => {
      if (!options.help) return finish(await runCommand(name, options));
      await print(
        name === undefined
          ? command.helpInformation() + EXAMPLES
          : explainQuery(await findQuery(name, options)),
      );
      finish(EXIT.done);
    });
}

function runCommand(name: string | undefined, options: QueryOptions): Promise<ExitStatus> {
  if (options.check !== undefined) return check(options.check);
  return name === undefined ? list(options) : run(name, options);
}

const folderOf = (options: QueryOptions): string =>
  options.queries ?? process.env["SENDGRAPH_QUERIES"] ?? queriesFolder();

async function check(folder: string): Promise<ExitStatus> {
  const { queries, broken } = await listSavedQueries(folder);
  const analyse = await loadAnalyser();
  if (analyse === null)
    tell(
      "Neo4j's own analyser is not installed: syntax is checked by the embedded engine alone. To have it: npm install @neo4j-cypher/language-support",
    );
  const store = await openStore("memory:");
  try {
    const faults = broken.map(({ name, error }) => `${name}: ${error.message} ${error.remedy}`);
    await store.prepare();
    for (const query of queries) faults.push(...(await checkQuery(query, store, analyse)));
    for (const fault of faults) await print(fault);
    if (faults.length === 0) tell(`Every query of "${folder}" is well-formed.`);
    return faults.length === 0 ? EXIT.done : EXIT.refused;
  } finally {
    await store.close();
  }
}

async function list(options: QueryOptions): Promise<ExitStatus> {
  const { queries, broken } = await listSavedQueries(folderOf(options));
  for (const { name, error } of broken) tell(`${name} cannot be read. ${error.message} ${error.remedy}`);
  if (options.json || options.format === "json") {
    await print(JSON.stringify(queries.map(({ text: _, ...query }) => query)));
  } else {
    const width = Math.max(...queries.map(({ name }) => name.length));
    for (const query of queries) await print(`${query.name.padEnd(width)}  ${query.title}`);
    tell('"sendgraph query NAME --help" tells what a query takes and gives.');
  }
  return broken.length === 0 ? EXIT.done : EXIT.refused;
}

/** What a query answers, takes and gives. */
function explainQuery(query: SavedQuery): string {
  const section = (title: string, rows: readonly (readonly [string, string])[]): string[] => {
    const width = Math.max(...rows.map(([left]) => left.length));
    return rows.length === 0
      ? []
      : ["", title, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd())];
  };
  const example = Object.entries(query.example ?? {}).map(
    ([name, value]) => ` --param ${name}=${quote(value)}`,
  );
  return [
    query.title,
    query.question,
    ...section(
      "Parameters:",
      query.parameters.map((parameter) => [
        `--param ${parameter.name}=…`,
        `${describeKind(parameter)}${parameter.default === undefined ? ", must be given" : ` (default: ${JSON.stringify(parameter.default)})`}. ${parameter.description}`,
      ]),
    ),
    ...section(
      "Columns:",
      query.columns.map(({ name, description }) => [name, description]),
    ),
    "",
    "Example:",
    `  sendgraph query ${query.name}${example.join("")}`,
  ].join("\n");
}

function quote(value: string): string {
  return /^[\w:.-]*$/.test(value) ? value : `"${value}"`;
}

async function run(name: string, options: QueryOptions): Promise<ExitStatus> {
  const format = formatOf(options);
  const query = await findQuery(name, options);
  const typed = typedParameters(options.param);
  const timeoutMs = millisecondsOf(options.timeout);
  bindParameters(query, typed);
  return withStore(options.store, "read", async (store) => {
    const { rows, note } = await runQuery(store, query, typed, { ...AD_HOC_LIMITS, timeoutMs });
    const text = formatRows(rows, format);
    if (text !== "") await print(text);
    if (note !== null) tell(note);
    else if (rows.length === 0 && format === "table")
      tell("No rows. If the graph is empty, load articles first: sendgraph load seeds/articles");
    return EXIT.done;
  });
}

function millisecondsOf(seconds: string): number {
  const number = Number(seconds);
  if (number > 0 && number <= 86_400) return Math.round(1_000 * number);
  throw new SendgraphError("usage", `"${seconds}" is no time.`, "Write --timeout 60, in seconds.");
}

function formatOf(options: QueryOptions): RowFormat {
  const wanted = options.format ?? (options.json ? "json" : "table");
  const format = ROW_FORMATS.find((known) => known === wanted);
  if (format) return format;
  throw new SendgraphError("usage", `There is no format "${wanted}".`, `Choose ${ROW_FORMATS.join(", ")}.`);
}

/** A query by its name, its file or standard input. A saved query goes before a file of the same name. */
async function findQuery(name: string, options: QueryOptions): Promise<SavedQuery> {
  if (name === "-")
    return parseQueryFile("standard input", decodeQuery("standard input", await readStandardInput()));
  const stat = statSync(name, { throwIfNoEntry: false });
  const isName = !/[./\\]/.test(name);
  if (isName && (stat === undefined || (await listSavedNames(folderOf(options))).includes(name)))
    return loadSavedQuery(name, folderOf(options));
  if (stat === undefined) {
    throw new SendgraphError(
      "query-unknown",
      `There is no file "${name}".`,
      "sendgraph query alone lists the saved queries.",
    );
  }
  if (stat.isDirectory()) {
    throw new SendgraphError(
      "query-unknown",
      `"${name}" is a folder and not a query.`,
      `Name a file in it; sendgraph query --queries "${name}" lists its queries.`,
    );
  }
  return parseQueryFile(name, decodeQuery(name, readQueryFile(name)));
}

function readQueryFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw readingError(error, path);
  }
}

function typedParameters(params: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    params.map((param) => {
      const cut = param.indexOf("=");
      if (cut > 0) return [param.slice(0, cut), param.slice(cut + 1)];
      throw new SendgraphError("query-parameter", `"${param}" is no parameter.`, "Write --param name=value.");
    }),
  );
}
