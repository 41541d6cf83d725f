import type { Command } from "commander";
import { SendgraphError } from "../cypher/errors.ts";
import { explainExtraction } from "../loader/explain.ts";
import { readCorpus } from "../loader/files/read-corpus.ts";
import { checkSpans } from "../loader/model/check-spans.ts";
import type { SourceText } from "../loader/model/source-text.ts";
import { DocumentFolder } from "./document-folder.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { refuseIdle } from "./idle-options.ts";
import { Progress, print, tell } from "./output.ts";
import { openReader } from "./reader.ts";
import { findSources, LIMITS_HELP, SOURCES_HELP, tellPassedOver } from "./sources.ts";

interface ExtractOptions {
  readonly out?: string;
  readonly explain?: boolean;
}

/** Adds `sendgraph extract`. */
export function addExtract(program: Command, finish: (status: ExitStatus) => void): void {
  program
    .command("extract")
    .description("read articles and print what was read out of them, without a store")
    .argument("<path...>", SOURCES_HELP)
    .option(
      "--out <dir>",
      "write NAME.json for each NAME.txt to this folder, NAME.7.json for line 7 of NAME.jsonl",
    )
    .option("--explain", "tell sentence by sentence what was read and why, for a person")
    .addHelpText("after", LIMITS_HELP)
    .addHelpText(
      "after",
      "\nExamples:\n  sendgraph extract seeds/articles --out extracted\n  sendgraph extract article.txt --explain\n",
    )
    .action(async (paths: string[], options: ExtractOptions) => {
      finish(await extract(paths, options));
    });
}

async function extract(paths: readonly string[], options: ExtractOptions): Promise<ExitStatus> {
  if (options.out !== undefined)
    refuseIdle(
      { explain: options.explain },
      "with --out, which writes documents",
      "Leave one of them out: --explain is for a person to read.",
    );
  const found = findSources(paths);
  const documents = options.out === undefined ? undefined : new DocumentFolder(options.out, found.sources);
  const reader = openReader();
  const progress = new Progress("Reading");
  let refusals = found.refused.length;
  const refuse = (error: SendgraphError): void => {
    progress.end();
    tell(`sendgraph: ${error.message} ${error.remedy}`);
    refusals++;
  };
  for (const { error } of found.refused) tell(`sendgraph: ${error.message} ${error.remedy}`);
  const write = async (text: SourceText): Promise<void> => {
    const extraction = reader.extract(text);
    checkSpans(text.name, extraction);
    if (documents) documents.write(text, JSON.stringify(extraction, null, 2));
    else await print(options.explain ? explainExtraction(extraction) : JSON.stringify(extraction));
  };
  for await (const entry of readCorpus(found.sources, progress.show.bind(progress))) {
    try {
      if (entry.is === "refused") throw entry.error;
      // Word that an article was taken back has no text to extract from.
      if (entry.is === "text") await write(entry.text);
    } catch (error) {
      if (!(error instanceof SendgraphError)) throw error;
      refuse(error);
    }
  }
  progress.end();
  tellPassedOver(found.passedOver);
  return refusals > 0 ? EXIT.refused : EXIT.done;
}
