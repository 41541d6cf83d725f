import { dirname, extname, join } from "node:path";
import type { Command } from "commander";
import { SendgraphError } from "../cypher/errors.ts";
import { checkSpans } from "../loader/check-spans.ts";
import { explainExtraction } from "../loader/explain.ts";
import { findFiles } from "../loader/find-files.ts";
import { decodeText, readText } from "../loader/read-text.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { Progress, print, tell } from "./output.ts";
import { makeOutputFolder, writeWhole } from "./output-files.ts";
import { openReader } from "./reader.ts";
import { readStandardInput } from "./standard-input.ts";

interface ExtractOptions {
  readonly out?: string;
  readonly explain?: boolean;
}

interface Source {
  readonly path: string;
  readonly name: string;
  readonly read: () => string;
}

/** Adds `sendgraph extract`. */
export function addExtract(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("extract")
    .description("read articles and print what was read out of them, without a store")
    .argument("<path...>", "files and folders (.txt, .md); - reads standard input")
    .option("--out <dir>", "write NAME.json for each NAME.txt to this folder")
    .option("--explain", "tell sentence by sentence what was read and why, for a person")
    .addHelpText(
      "after",
      "\nExamples:\n  sendgraph extract seeds/articles --out extracted\n  sendgraph extract article.txt --explain\n",
    )
    .action(async (paths: string[], options: ExtractOptions) => {
      finish(await extract(paths, options));
    });
}

async function extract(paths: readonly string[], options: ExtractOptions): Promise<ExitStatus> {
  const found = findFiles(paths.filter((path) => path !== "-"));
  const sources: Source[] = found.files.map(({ path, name }) => ({
    path,
    name,
    read: () => readText(path),
  }));
  if (paths.includes("-")) {
    const bytes = await readStandardInput();
    sources.push({ path: "-", name: "standard-input.txt", read: () => decodeText("standard input", bytes) });
  }
  if (options.out !== undefined) prepareFolder(options.out, sources);
  const reader = openReader();
  const progress = new Progress("Reading");
  let refusals = found.refused.length;
  for (const { error } of found.refused) tell(`sendgraph: ${error.message} ${error.remedy}`);
  for (const [i, source] of sources.entries()) {
    try {
      const extraction = reader.extract(source.read());
      checkSpans(source.name, extraction);
      if (options.out !== undefined)
        writeDocument(options.out, source.name, JSON.stringify(extraction, null, 2));
      else await print(options.explain ? explainExtraction(extraction) : JSON.stringify(extraction));
    } catch (error) {
      if (!(error instanceof SendgraphError)) throw error;
      progress.end();
      tell(`sendgraph: ${error.message} ${error.remedy}`);
      refusals++;
    }
    progress.show(i + 1, sources.length, source.name);
  }
  progress.end();
  return refusals > 0 ? EXIT.refused : EXIT.done;
}

/** Makes the folder, and makes sure that no two texts would be written to one document. */
function prepareFolder(folder: string, sources: readonly Source[]): void {
  const sourceByDocument = new Map<string, Source>();
  for (const source of sources) {
    const document = documentOf(source.name);
    const other = sourceByDocument.get(document);
    if (other !== undefined) {
      throw new SendgraphError(
        "usage",
        `"${other.path}" and "${source.path}" would both be written to "${join(folder, document)}".`,
        "Name the folder above them, rename one, or write each to a folder of its own.",
      );
    }
    sourceByDocument.set(document, source);
  }
  makeOutputFolder(folder);
}

function writeDocument(folder: string, name: string, json: string): void {
  const path = join(folder, documentOf(name));
  makeOutputFolder(dirname(path));
  writeWhole(path, `${json}\n`);
}

/** The document of a text: NAME.json for NAME.txt. */
function documentOf(name: string): string {
  return `${name.slice(0, name.length - extname(name).length)}.json`;
}
