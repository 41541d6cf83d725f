import { SendgraphError } from "../../cypher/errors.ts";
import type { CorpusEntry } from "../model/corpus-entry.ts";
import type { ByteSource } from "./byte-source.ts";
import { readSource } from "./read-source.ts";

/** Told when a file is done: how many are, of how many, and the file's name. */
export type OnFileRead = (done: number, total: number, name: string) => void;

/**
 * Reads files one after another into their texts: the next is opened when the texts of the one before are taken.
 *
 * Shape   in the order of the files, and within a file in its own; memory holds one text at a time.
 * Errors  none for a file that cannot be read: it is an entry that says why, and the others are read.
 */
export async function* readCorpus(
  sources: readonly ByteSource[],
  onFileRead?: OnFileRead,
): AsyncGenerator<CorpusEntry> {
  for (const [i, source] of sources.entries()) {
    try {
      yield* readSource(source);
    } catch (error) {
      if (!(error instanceof SendgraphError)) throw error;
      yield { is: "refused", path: source.path, error };
    }
    onFileRead?.(i + 1, sources.length, source.name);
  }
}
