import { dirname, extname, join } from "node:path";
import { SendgraphError } from "../cypher/errors.ts";
import type { ByteSource } from "../loader/files/byte-source.ts";
import type { SourceText } from "../loader/model/source-text.ts";
import { makeOutputFolder, writeWhole } from "./output-files.ts";

/**
 * The folder that extraction documents are written to, one a text, none over another.
 *
 * Shape   NAME.json for NAME.txt; NAME.txt.json and NAME.pdf.json where both are there; NAME.7.json for line 7 of
 *         NAME.jsonl.
 * Errors  `usage` where two texts would still be one document; `output-unwritable`.
 */
export class DocumentFolder {
  readonly #folder: string;
  /** Names without ending that several files have. */
  readonly #shared = new Set<string>();
  readonly #pathByDocument = new Map<string, string>();

  /** Makes the folder, once it is sure that no two files would be written to one document. */
  constructor(folder: string, sources: readonly Pick<ByteSource, "name" | "path">[]) {
    this.#folder = folder;
    const pathByName = new Map<string, string>();
    const stems = new Set<string>();
    for (const { name, path } of sources) {
      const other = pathByName.get(name);
      if (other !== undefined) throw clash(other, path, join(folder, `${stemOf(name)}.json`));
      pathByName.set(name, path);
      if (stems.has(stemOf(name))) this.#shared.add(stemOf(name));
      stems.add(stemOf(name));
    }
    makeOutputFolder(folder);
  }

  /** Writes the document of a text. */
  write(source: Pick<SourceText, "name" | "path" | "line">, json: string): void {
    const path = join(this.#folder, this.#documentOf(source));
    const other = this.#pathByDocument.get(path);
    if (other !== undefined) throw clash(other, source.path, path);
    this.#pathByDocument.set(path, source.path);
    makeOutputFolder(dirname(path));
    writeWhole(path, `${json}\n`);
  }

  #documentOf({ name, line }: Pick<SourceText, "name" | "line">): string {
    const file = line === null ? name : name.slice(0, -`:${line}`.length);
    const stem = this.#shared.has(stemOf(file)) ? file : stemOf(file);
    return `${stem}${line === null ? "" : `.${line}`}.json`;
  }
}

function stemOf(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}

function clash(path: string, other: string, document: string): SendgraphError {
  return new SendgraphError(
    "usage",
    `"${path}" and "${other}" would both be written to "${document}".`,
    "Name the folder above them, rename one, or write each to a folder of its own.",
  );
}
