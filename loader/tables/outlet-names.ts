import type { OutletRow } from "./reference-rows.ts";

/** Outlets by the names they go by, compiled once. */
export class OutletNames {
  readonly #byAlias: ReadonlyMap<string, string>;
  /** Characters of the longest name: a line of more is none. */
  readonly #longest: number;
  /** Names of two words or more by their first word, the longest first: bare titles ("Express") are ordinary words in prose. */
  readonly #longByWord = new Map<string, { readonly alias: string; readonly name: string }[]>();

  constructor(outlets: readonly OutletRow[]) {
    const names = outlets
      .flatMap(({ name, aliases }) => [name, ...aliases].map((alias) => ({ name, alias })))
      .sort((a, b) => b.alias.length - a.alias.length || a.alias.localeCompare(b.alias));
    this.#byAlias = new Map(names.map(({ name, alias }) => [alias.toLowerCase(), name]));
    this.#longest = Math.max(0, ...[...this.#byAlias.keys()].map(({ length }) => length));
    for (const entry of names) {
      if (!/\S\s\S/u.test(entry.alias.replace(/^the /iu, ""))) continue;
      const word = firstWord(entry.alias);
      this.#longByWord.set(word, [...(this.#longByWord.get(word) ?? []), entry]);
    }
  }

  /** The outlet whose name is all that a line says. */
  byMasthead(line: string): string | null {
    return line.length > this.#longest ? null : (this.#byAlias.get(line.toLowerCase()) ?? null);
  }

  /** The first outlet of two words or more that a line names. */
  within(line: string): string | null {
    for (const match of line.matchAll(/[\p{L}\p{N}]+/gu)) {
      const found = this.#longByWord.get(match[0])?.find(({ alias }) => standsAt(line, match.index, alias));
      if (found) return found.name;
    }
    return null;
  }
}

function firstWord(alias: string): string {
  return /[\p{L}\p{N}]+/u.exec(alias)?.[0] ?? alias;
}

function standsAt(line: string, at: number, alias: string): boolean {
  return line.startsWith(alias, at) && !/[\p{L}\p{N}]/u.test(line[at + alias.length] ?? "");
}
