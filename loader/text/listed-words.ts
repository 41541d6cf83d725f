import { join } from "node:path";
import { z } from "zod";
import { SendgraphError } from "../../cypher/errors.ts";
import { packageRoot } from "../../cypher/package-root.ts";
import { readRows } from "../rows/read-rows.ts";
import { WordForm } from "./word-form.ts";

/** A row of `seeds/cues/words.csv`. */
const row = z.object({ list: z.string().min(1), words: z.string().min(1), example: z.string().min(1) });

/** The words of a list: whole words, and how words with any ending begin. */
class ListedWords {
  readonly #whole = new Set<string>();
  readonly #beginnings: string[] = [];

  add(words: string): void {
    for (const word of words.split("|")) {
      if (word.endsWith("*")) this.#beginnings.push(word.slice(0, -1));
      else this.#whole.add(word);
    }
  }

  /** Every word; null where the table has beginnings too. */
  all(): Iterable<string> | null {
    return this.#beginnings.length === 0 ? this.#whole : null;
  }

  has(norm: string): boolean {
    return this.#whole.has(norm) || this.#beginnings.some((beginning) => norm.startsWith(beginning));
  }
}

let lists: ReadonlyMap<string, ListedWords> | undefined;

/**
 * The form of the words of a list of `seeds/cues/words.csv`, which is named after the file that asks for them and what they do there. The
 * table is read when the first word is asked for. With a `shape` words of that shape are among them, such as years.
 *
 * Errors  `reference-invalid`, when a word is asked for, where the table does not have the list or a row is at fault.
 */
export function listed(list: string, shape?: RegExp): WordForm {
  let words: ReturnType<typeof wordsOf> | undefined;
  return new WordForm({
    has(norm) {
      words ??= wordsOf(list);
      return words.has(norm) || shape?.test(norm) === true;
    },
    all() {
      words ??= wordsOf(list);
      return shape ? null : words.all();
    },
  });
}

/** The words of a list; errors as `listed`. */
export function wordsOf(list: string): Pick<ListedWords, "has" | "all"> {
  lists ??= readLists();
  const words = lists.get(list);
  if (words) return words;
  throw new SendgraphError(
    "reference-invalid",
    `"${wordsPath()}" has no row of the list "${list}".`,
    "Put the row back; the columns are told in seeds/README.md.",
  );
}

function readLists(): ReadonlyMap<string, ListedWords> {
  const found = new Map<string, ListedWords>();
  for (const { list, words } of readRows(wordsPath(), row)) {
    const known = found.get(list) ?? new ListedWords();
    known.add(words);
    found.set(list, known);
  }
  return found;
}

function wordsPath(): string {
  return join(packageRoot(), "seeds", "cues", "words.csv");
}
