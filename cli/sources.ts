import { type ByteSource, fileSource } from "../loader/byte-source.ts";
import { type FoundFiles, findFiles } from "../loader/find-files.ts";

/** What `load` and `extract` say of their paths. */
export const SOURCES_HELP = "files and folders (.txt, .md, .pdf, .jsonl); - reads standard input";

/** The files behind the paths of a command line, in order, and the paths that were refused. */
interface FoundSources {
  readonly sources: readonly ByteSource[];
  readonly refused: FoundFiles["refused"];
}

/** Finds what to read behind paths; `-` is standard input, which is read last. */
export function findSources(paths: readonly string[]): FoundSources {
  const { files, refused } = findFiles(paths.filter((path) => path !== "-"));
  const sources = files.map(fileSource);
  return { sources: paths.includes("-") ? [...sources, standardInput()] : sources, refused };
}

function standardInput(): ByteSource {
  return { path: "standard input", name: "standard-input", open: () => readStandardInput() };
}

async function* readStandardInput(): AsyncGenerator<Uint8Array> {
  for await (const chunk of process.stdin) yield Buffer.from(chunk);
}
