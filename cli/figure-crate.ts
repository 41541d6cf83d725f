import { basename, join } from "node:path";
import { SendgraphError } from "../cypher/errors.ts";
import { readFileBytes } from "../cypher/file-errors.ts";
import { packageRoot } from "../cypher/package-root.ts";
import { writeBeside } from "../explorer/figure/beside.ts";
import { type FigureDocument, writeDocument } from "../explorer/figure/figure-document.ts";
import { CRATE_METADATA, type CrateFile, writeCrate } from "../explorer/figure/ro-crate.ts";
import { makeOutputFolder, writeWhole } from "./output-files.ts";

const QUERY = "query.cypher";
const MS_PER_SECOND = 1000;

/**
 * Writes a folder that an RO-Crate reader opens: the figure, its scene, its data for other programs, the query, the sources and
 * how to cite. The day of publication is today's, or that of SOURCE_DATE_EPOCH, so that a folder can be made again byte by byte.
 *
 * @returns the names of its files
 */
export function writeFigureCrate(
  folder: string,
  document: FigureDocument,
  out: string,
  bytes: Uint8Array,
  now: Date,
): string[] {
  const day = dayOf(now);
  makeOutputFolder(folder);
  const figure = basename(out);
  const stem = figure.replace(/\.[^.]*$/, "");
  const text = (name: string, content: string, says: string): CrateFile => ({
    name,
    bytes: new TextEncoder().encode(content),
    says,
  });
  const files: CrateFile[] = [
    { name: figure, bytes, says: document.scene.alt },
    text(`${stem}.scene.json`, `${writeDocument(document)}\n`, "The figure with its data, to be drawn again"),
    text(QUERY, `${document.provenance.query.text}\n`, "What was asked of the graph, in Cypher"),
    ...writeBeside(document, figure).map(({ ending, text: content }) =>
      text(`${stem}.${ending}`, content, tellBeside(ending)),
    ),
    {
      name: "CITATION.cff",
      bytes: readFileBytes(join(packageRoot(), "CITATION.cff")),
      says: "How to cite sendgraph",
    },
  ];
  for (const { name, bytes: content } of files) writeWhole(join(folder, name), content);
  writeWhole(join(folder, CRATE_METADATA), writeCrate(document, files, QUERY, day));
  return [...files.map(({ name }) => name), CRATE_METADATA];
}

/** The day that a crate is of, ISO; SOURCE_DATE_EPOCH counts in seconds. */
function dayOf(now: Date): string {
  const epoch = process.env["SOURCE_DATE_EPOCH"] ?? "";
  const day = epoch === "" ? now : new Date(Number(epoch) * MS_PER_SECOND);
  if (!Number.isNaN(day.getTime())) return day.toISOString().slice(0, 10);
  throw new SendgraphError(
    "usage",
    `SOURCE_DATE_EPOCH is "${epoch}".`,
    "It takes seconds since 1970, as date +%s gives them; or leave it unset.",
  );
}

function tellBeside(ending: string): string {
  const last = ending.slice(ending.lastIndexOf(".") + 1);
  const says: Readonly<Record<string, string>> = {
    tex: "The figure in LaTeX, with caption and alternative text",
    md: "Caption, alternative text and long description",
    bib: "The sources for BibTeX",
  };
  return says[last] ?? (ending === "csl.json" ? "The sources for Zotero and Pandoc" : "The figure's data");
}
