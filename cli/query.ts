import type { Command } from "commander";
import { SendgraphError } from "../cypher/errors.ts";
import { openStore } from "../cypher/open-store.ts";
import type { SavedQuery } from "../cypher/query-file.ts";
import { bindParameters } from "../cypher/query-parameters.ts";
import { resolveParameters } from "../cypher/resolve-parameters.ts";
import {
  type QueryAnswer,
  type RowParts,
  runQuery,
  type StreamedAnswer,
  streamQuery,
} from "../cypher/run-query.ts";
import { listSavedQueries } from "../cypher/saved-queries.ts";
import { AD_HOC_LIMITS, type ReadOptions, type Row, type Store } from "../cypher/store.ts";
import { ANSWER_FORMATS, type AnswerFormat, formatAnswer, isGraphFormat } from "./answer-formats.ts";
import { checkExampleIn, checkQuery, loadAnalyser } from "./check-queries.ts";
import { isColoured, makePainter } from "./colour.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { findQuery } from "./find-query.ts";
import { refuseIdle } from "./idle-options.ts";
import { print, printAll, tell, told } from "./output.ts";
import { collect, typedParameters } from "./params.ts";
import { explainQuery } from "./query-help.ts";
import { isNotMadeYet, millisecondsOf, queriesFolderOf, withStore } from "./settings.ts";
import type { Terminal } from "./terminal-table.ts";

/** Columns of a terminal that does not say how many it has. */
const USUAL_WIDTH = 80;
const EXAMPLES = `
Examples:
  sendgraph query shared-weaknesses --param minShared=1
  sendgraph query area-profile --param area=Cambridgeshire --format json
  sendgraph query area-profile --help
`;

interface QueryOptions {
  readonly help?: boolean;
  readonly param?: readonly string[];
  readonly format?: string;
  readonly queries?: string;
  readonly store?: string;
  readonly check?: string;
  readonly explain?: boolean;
  readonly json?: boolean;
  readonly timeout: string;
}

/** Adds `sendgraph query`. */
export function addQuery(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("query")
    .description(
      "run a saved query, a file of Cypher, or - for standard input; alone: list the saved queries",
    )
    .argument("[name]", "name of a saved query, path of a .cypher file, or -")
    .option("--param <name=value>", "a parameter; once for each", collect)
    .option(
      "--format <format>",
      `${ANSWER_FORMATS.join(", ")} (default: table; on a terminal it fits the width and leaves ids out)`,
    )
    .option(
      "--queries <dir>",
      "folder of saved queries (default: $SENDGRAPH_QUERIES, or those that come with sendgraph)",
    )
    .option(
      "--check <dir>",
      "check the queries of a folder, and whether their examples find anything in the graph",
    )
    .option(
      "--store <url>",
      "the graph to ask (default: $SENDGRAPH_STORE, or embedded:.sendgraph/graph.grafeo)",
    )
    .option("--timeout <seconds>", "end the query after so many seconds", "10")
    .option(
      "--explain",
      "show the engine's plan and the values that the query would run with, and run nothing",
    )
    .option("--json", "the same as --format json")
    .helpOption(false)
    .option("-h, --help", "this help; after a name, what that query takes and gives")
    .action(async (name: string | undefined, options: QueryOptions, command: Command) => {
      if (!options.help) return finish(await runCommand(name, options));
      await print(
        name === undefined
          ? command.helpInformation() + EXAMPLES
          : explainQuery(await findQuery(name, queriesFolderOf(options.queries))),
      );
      finish(EXIT.done);
    });
}

async function runCommand(name: string | undefined, options: QueryOptions): Promise<ExitStatus> {
  const { param, explain, format, json, queries } = options;
  if (options.check !== undefined) {
    if (name !== undefined)
      throw new SendgraphError(
        "usage",
        `--check checks a folder, and "${name}" is a query.`,
        `sendgraph query --check "${options.check}", or sendgraph query "${name}".`,
      );
    refuseIdle({ param, explain, format, json, queries }, "with --check", "Leave it out.");
    return check(options.check, options);
  }
  if (json && format !== undefined && format !== "json")
    throw new SendgraphError("usage", `--json and --format ${format} are two formats.`, "Give one of them.");
  if (name !== undefined) return run(name, options);
  refuseIdle({ param, explain }, "without a query", "Name the query: sendgraph query NAME.");
  return list(options);
}

async function check(folder: string, options: QueryOptions): Promise<ExitStatus> {
  const { queries, broken } = await listSavedQueries(folder);
  if (queries.length + broken.length === 0) throw noQueries(folder);
  const timeoutMs = millisecondsOf(options.timeout);
  const analyse = await loadAnalyser();
  if (analyse === null)
    tell(
      "Neo4j's own analyser is not installed: syntax is checked by the embedded engine alone. To have it: npm install @neo4j-cypher/language-support",
    );
  const faults = broken.map(({ name, error }) => `${name}: ${error.message} ${error.remedy}`);
  const empty = await openStore("memory:");
  try {
    await empty.prepare();
    for (const query of queries) faults.push(...(await checkQuery(query, empty, analyse)));
  } finally {
    await empty.close();
  }
  const sound = queries.filter(({ name }) => !faults.some((fault) => fault.startsWith(`${name}: `)));
  faults.push(...(await checkExamples(sound, options.store, { ...AD_HOC_LIMITS, timeoutMs })));
  for (const fault of faults) await print(fault);
  if (faults.length === 0) tell(`Every query of "${folder}" is well-formed.`);
  return faults.length === 0 ? EXIT.done : EXIT.refused;
}

/** Runs the examples in the graph, where there is one, and says which find nothing. Gives the faults. */
async function checkExamples(
  queries: readonly SavedQuery[],
  url: string | undefined,
  limits: ReadOptions,
): Promise<string[]> {
  if (isNotMadeYet(url)) {
    tell(
      "There is no graph yet, so whether the examples find anything is not looked at. Load one, or name it with --store.",
    );
    return [];
  }
  return withStore(url, "read", async (graph) => {
    const faults: string[] = [];
    for (const query of queries) {
      const { fault, warning } = await checkExampleIn(graph, query, limits);
      if (fault !== undefined) faults.push(fault);
      if (warning !== undefined) tell(`Warning: ${warning}`);
    }
    return faults;
  });
}

function noQueries(folder: string): SendgraphError {
  return new SendgraphError(
    "folder-empty",
    `The folder "${folder}" holds no query.`,
    "Name a folder with files that end in .cypher.",
  );
}

async function list(options: QueryOptions): Promise<ExitStatus> {
  const format = formatOf(options);
  if (format !== "table" && format !== "json")
    refuseIdle({ [`format ${format}`]: true }, "without a query", "The list is a table, or --format json.");
  const folder = queriesFolderOf(options.queries);
  const { queries, broken } = await listSavedQueries(folder);
  if (queries.length + broken.length === 0) throw noQueries(folder);
  for (const { name, error } of broken) tell(`${name} cannot be read. ${error.message} ${error.remedy}`);
  if (format === "json") {
    await print(JSON.stringify(queries.map(({ text: _, ...query }) => query)));
  } else {
    const width = Math.max(...queries.map(({ name }) => name.length));
    for (const query of queries) await print(`${query.name.padEnd(width)}  ${query.title}`);
    if (process.stdout.isTTY) tell('"sendgraph query NAME --help" tells what a query takes and gives.');
  }
  return broken.length === 0 ? EXIT.done : EXIT.refused;
}

async function run(name: string, options: QueryOptions): Promise<ExitStatus> {
  const format = formatOf(options);
  const query = await findQuery(name, queriesFolderOf(options.queries));
  const typed = typedParameters(options.param);
  const timeoutMs = millisecondsOf(options.timeout);
  bindParameters(query, typed);
  return withStore(options.store, "read", async (store) => {
    if (options.explain) return explainRun(store, query, typed);
    const limits = { ...AD_HOC_LIMITS, timeoutMs };
    const answer = isGraphFormat(format)
      ? inOnePart(await runQuery(store, query, typed, limits))
      : await streamQuery(store, query, typed, limits);
    const counted = countRows(answer.rows);
    let isLessTold = false;
    const terminal = terminalOf(() => {
      isLessTold = true;
    });
    try {
      await printAll(formatAnswer(query, { ...answer, rows: counted.rows }, format, terminal));
    } catch (error) {
      if (counted.count() > 0)
        tell(`The answer is not whole: it ends after ${told(counted.count(), "row")}.`);
      throw error;
    }
    if (isLessTold)
      tell(
        "Ids are left out for the terminal, and what ends in … is cut: --format csv or json has all of it.",
      );
    if (counted.count() === 0) tellNoRows(answer, format);
    // A script that asks for what there is not must not go on with nothing.
    return answer.isUnknown ? EXIT.usage : EXIT.done;
  });
}

/** The terminal that standard output is, if it is one: in a pipe or a file a table is whole. */
function terminalOf(onLeftOut: () => void): Terminal | undefined {
  const { isTTY, columns } = process.stdout;
  if (!isTTY) return undefined;
  const isPainted = isColoured(isTTY, process.env);
  return {
    width: columns || USUAL_WIDTH,
    painterOf: isPainted ? makePainter : () => (line) => line,
    onLeftOut,
  };
}

function tellNoRows({ note, hint }: Pick<QueryAnswer, "note" | "hint">, format: AnswerFormat): void {
  const why = note ?? hint ?? null;
  if (why !== null) tell(`No rows. ${why}`);
  else if (format === "table")
    tell(
      "No rows: nothing that was loaded answers this. sendgraph query sources lists the texts; more come with sendgraph load PATH…",
    );
}

function inOnePart({ rows, ...answer }: QueryAnswer): StreamedAnswer {
  return { ...answer, rows: [rows] };
}

/** Counts rows as they pass by. */
function countRows(parts: RowParts): {
  readonly rows: AsyncIterable<readonly Row[]>;
  readonly count: () => number;
} {
  let rows = 0;
  const pass = async function* () {
    for await (const part of parts) {
      rows += part.length;
      yield part;
    }
  };
  return { rows: pass(), count: () => rows };
}

/** Tells how the engine would run a query: for whoever wonders why it is slow, or whether it may run at all. */
async function explainRun(
  store: Store,
  query: SavedQuery,
  typed: Readonly<Record<string, string>>,
): Promise<ExitStatus> {
  const { parameters, missing } = await resolveParameters(store, query, bindParameters(query, typed));
  for (const [name, value] of Object.entries(parameters)) await print(`$${name} = ${JSON.stringify(value)}`);
  for (const sentence of missing) tell(sentence);
  await print(await store.explain(query.text, parameters));
  tell(`It only reads. ${store.description}.`);
  return missing.length > 0 ? EXIT.usage : EXIT.done;
}

function formatOf(options: QueryOptions): AnswerFormat {
  const wanted = options.format ?? (options.json ? "json" : "table");
  const format = ANSWER_FORMATS.find((known) => known === wanted);
  if (format) return format;
  throw new SendgraphError(
    "usage",
    `There is no format "${wanted}".`,
    `Choose ${ANSWER_FORMATS.join(", ")}.`,
  );
}
