import { Command, CommanderError } from "commander";
import { SendgraphError } from "../cypher/errors.ts";
import { readingError } from "../cypher/file-errors.ts";
import { packageVersion } from "../cypher/package-version.ts";
import { EXIT, type ExitStatus, exitStatusOf } from "./exit-status.ts";
import { endWithReader, print, tell } from "./output.ts";
import { collect } from "./params.ts";

const EXPLANATION = `
Exit status: 0 done · 1 some inputs were refused (named, the rest is loaded) · 2 wrong usage · 3 store not reachable

Environment: SENDGRAPH_STORE is the store where no --store is given; NEO4J_USERNAME, NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE,
a file that holds it) and NEO4J_DATABASE are how to reach a Neo4j.`;

const TRY_HELP = "Try --help, or sendgraph COMMAND --help.";

type AddCommand = (program: Command, finish: (status: ExitStatus) => void) => void;

/** The commands in the order of the help. */
const COMMANDS: readonly (readonly [name: string, fetch: () => Promise<AddCommand>])[] = [
  ["load", async () => (await import("./load.ts")).addLoad],
  ["extract", async () => (await import("./extract.ts")).addExtract],
  ["retract", async () => (await import("./retract.ts")).addRetract],
  ["query", async () => (await import("./query.ts")).addQuery],
  ["figure", async () => (await import("./figure.ts")).addFigure],
  ["verify", async () => (await import("./verify.ts")).addVerify],
  ["serve", async () => (await import("./serve.ts")).addServe],
  ["export", async () => (await import("./export.ts")).addExport],
  ["copy", async () => (await import("./copy.ts")).addCopy],
  ["doctor", async () => (await import("./doctor.ts")).addDoctor],
];

/**
 * Runs the command line.
 *
 * Shape   \`args\` without the names of node and the script; gives the exit status of the design.
 */
export async function runProgram(args: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  const finish = (ended: ExitStatus): void => {
    status = ended;
  };
  const asked = commandOf(args);
  const program = await makeProgram(asked[0], finish);
  endWithReader();
  try {
    await program.parseAsync(asked, { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return endUsage(error, args.includes("--json"));
    const known = atBorder(error);
    if (!(known instanceof SendgraphError)) throw known;
    await tellError(known, args.includes("--json"));
    return exitStatusOf(known.code);
  }
}

/** What is asked: `help NAME` is `NAME --help`, and of a command that there is not no help is printed. */
function commandOf([first = "", ...rest]: readonly string[]): string[] {
  if (first === "") return [];
  if (first === "help" && rest[0] !== undefined) return commandOf([rest[0], "--help"]);
  const isKnown = first.startsWith("-") || first === "help" || COMMANDS.some(([name]) => name === first);
  return isKnown ? [first, ...rest] : [first];
}

/** What the system refused and nobody nearer has put into words. */
function atBorder(error: unknown): unknown {
  const path = error instanceof Error && "path" in error ? error.path : undefined;
  return typeof path === "string" ? readingError(error, path) : error;
}

/** The program with the command that is wanted; with all of them for help, or where there is none of that name; its version needs none. */
async function makeProgram(
  wanted: string | undefined,
  finish: (status: ExitStatus) => void,
): Promise<Command> {
  const program = new Command("sendgraph")
    .description(
      "Reads what Ofsted and the Care Quality Commission said about SEND services into a graph with its evidence.",
    )
    .version(packageVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXPLANATION)
    .showHelpAfterError(TRY_HELP)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "sendgraph: ")) });
  const named = COMMANDS.filter(([name]) => name === wanted);
  const isVersion = wanted === "--version" || wanted === "-V";
  const fetched = await Promise.all(
    (named.length > 0 || isVersion ? named : COMMANDS).map(([, fetch]) => fetch()),
  );
  for (const add of fetched) add(program, finish);
  for (const command of program.commands) {
    command.copyInheritedSettings(program);
    refuseRepeated(command);
  }
  return program;
}

/** Of an option that takes one value a second would win in silence. */
function refuseRepeated(command: Command): void {
  for (const option of command.options) {
    if (!option.required || option.parseArg === collect) continue;
    let given: string | undefined;
    command.on(`option:${option.name()}`, (value: string) => {
      if (given !== undefined && given !== value)
        command.error(`sendgraph: ${option.long} is given twice: "${given}" and "${value}". Give it once.`);
      given = value;
    });
  }
}

/** Help that was asked for, or wrong usage that was told to a person already: a machine is told too. */
async function endUsage({ exitCode, message }: CommanderError, json: boolean): Promise<ExitStatus> {
  if (exitCode === 0) return EXIT.done;
  const told = message.replace(/^(?:error|sendgraph): /, "");
  if (json) await print(JSON.stringify({ error: { code: "usage", message: told, remedy: TRY_HELP } }));
  return EXIT.usage;
}

async function tellError({ code, message, remedy }: SendgraphError, json: boolean): Promise<void> {
  tell(`sendgraph: ${message}${message.includes("\n") ? "\n" : " "}${remedy}`);
  if (json) await print(JSON.stringify({ error: { code, message, remedy } }));
}
