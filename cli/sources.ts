import { type ByteSource, fileSource } from "../loader/files/byte-source.ts";
import { type FoundFiles, findFiles } from "../loader/files/find-files.ts";
import { SOURCE_ENDINGS } from "../loader/files/source-kind.ts";
import { LIMITS, megabytes } from "../loader/model/limits.ts";
import { tell, told } from "./output.ts";

/** What `load` and `extract` say of their paths. */
export const SOURCES_HELP = "files and folders (.txt .md .html .pdf .docx .jsonl); - reads standard input";

/** Files that were passed over, as far as they are named. */
const MOST_PASSED_OVER = 10;

const count = (number: number): string => number.toLocaleString("en");

/** What the help of `load` and `extract` says below their options. */
export const LIMITS_HELP = `
What a file is, its content tells. Of a folder the files that end in ${SOURCE_ENDINGS.join(" ")} are read,
those of the folders below it too, hidden ones left out. Nothing in a document is run, and nothing it points to is fetched.

Limits; a file beyond them is refused by name, and the rest is read:
  text, Markdown, HTML   ${megabytes(LIMITS.textBytes)}; a page of HTML ${count(LIMITS.pageElements)} elements, ${LIMITS.pageDepth} deep, ${LIMITS.pageAttributes} attributes each
  Markdown               ${count(LIMITS.markdownLines)} lines, ${count(LIMITS.markdownMarks)} marks; beyond them it is read with its marks, as plain text
  Word (.docx)           ${megabytes(LIMITS.docxBytes)}, unpacked ${megabytes(LIMITS.docxTextBytes)} of text and ${megabytes(LIMITS.docxTextBytes)} a picture, ${count(LIMITS.docxParts)} parts
  PDF                    ${megabytes(LIMITS.pdfBytes)}, ${count(LIMITS.pdfPages)} pages, ${megabytes(LIMITS.pdfStreamBytes)} a page unpacked
  JSON lines (.jsonl)    ${megabytes(LIMITS.textBytes)} a line, any number of lines`;

/** The files behind the paths of a command line, in order, and the paths that were refused. */
interface FoundSources {
  readonly sources: readonly ByteSource[];
  readonly refused: FoundFiles["refused"];
  readonly passedOver: FoundFiles["passedOver"];
}

/** Finds what to read behind paths; `-` is standard input, which is read last. */
export function findSources(paths: readonly string[]): FoundSources {
  const { files, refused, passedOver } = findFiles(paths.filter((path) => path !== "-"));
  const sources = files.map(fileSource);
  return { sources: paths.includes("-") ? [...sources, standardInput()] : sources, refused, passedOver };
}

/** Tells what of the folders was passed over: a file that somebody wants read may have another ending. */
export function tellPassedOver(paths: readonly string[]): void {
  if (paths.length === 0) return;
  const shown = paths.slice(0, MOST_PASSED_OVER).join(", ");
  const more = paths.length > MOST_PASSED_OVER ? ` and ${paths.length - MOST_PASSED_OVER} more` : "";
  tell(
    `${told(paths.length, "file was", "files were")} passed over, being no document by the ending (name one to have it read): ${shown}${more}.`,
  );
}

function standardInput(): ByteSource {
  return { path: "standard input", name: "standard-input", open: () => readStandardInput() };
}

async function* readStandardInput(): AsyncGenerator<Uint8Array> {
  for await (const chunk of process.stdin) yield Buffer.from(chunk);
}
