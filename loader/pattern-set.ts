import { HIT_FIELDS, PatternPass } from "./pattern-pass.ts";
import type { Token } from "./tokens.ts";

/** A row of a cue table: anything with a pattern. */
export interface PatternRow {
  readonly pattern: string;
}

/** One place where a row's pattern stands. */
export interface PatternMatch<Row> {
  readonly row: Row;
  /** Index of the row in the table: a total order among matches. */
  readonly rank: number;
  /** First token, and the one after the last: indexes into the tokens that were given. */
  readonly first: number;
  readonly last: number;
  /** How many words of the text the pattern itself names (gaps left out): longer wins. */
  readonly words: number;
}

/**
 * A table whose rows stand where their patterns do. Tables that are asked of the same sentences share a `pass`, so that a sentence is
 * gone through once.
 */
export class PatternSet<Row extends PatternRow> {
  readonly #rows: readonly Row[];
  readonly #pass: PatternPass;
  readonly #firstRank: number;

  constructor(rows: readonly Row[], pass: PatternPass = new PatternPass()) {
    this.#rows = rows;
    this.#pass = pass;
    this.#firstRank = pass.add(rows.map(({ pattern }) => pattern));
  }

  /**
   * Every place in `tokens[from, to)` where a pattern stands, by first token, then by rank; for one row and one first
   * token only the shortest. No match reaches over `to`, and none begins at `startsBefore` or later.
   */
  find(tokens: readonly Token[], from = 0, to = tokens.length, startsBefore = to): PatternMatch<Row>[] {
    const hits = this.#pass.isShared
      ? this.#pass.hitsIn(tokens)
      : this.#pass.hitsWithin({ tokens, from, to, startsBefore });
    const matches: PatternMatch<Row>[] = [];
    for (let i = hits.length - HIT_FIELDS; i >= 0; i -= HIT_FIELDS) {
      const rank = (hits[i] ?? 0) - this.#firstRank;
      const first = hits[i + 1] ?? 0;
      const isOurs = rank >= 0 && rank < this.#rows.length && first >= from && first < startsBefore;
      const row = isOurs ? this.#rows[rank] : undefined;
      if (!row) continue;
      const last = hits[i + 2] ?? 0;
      if (last <= to) matches.push({ row, rank, first, last, words: hits[i + 3] ?? 0 });
      else this.#addShorter(row, rank, tokens, first, to, matches);
    }
    return matches;
  }

  /** Where what stands in the whole run reaches over `to`, there may be a match that does not. */
  #addShorter(
    row: Row,
    rank: number,
    tokens: readonly Token[],
    first: number,
    to: number,
    matches: PatternMatch<Row>[],
  ): void {
    const last = this.#pass.matchAt(this.#firstRank + rank, tokens, first, to);
    if (last > first) matches.push({ row, rank, first, last, words: this.#pass.wordsMatched });
  }
}
