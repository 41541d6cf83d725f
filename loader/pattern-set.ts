import { HIT_FIELDS, type PatternHits, PatternPass } from "./pattern-pass.ts";
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
  readonly #table: number;
  readonly #firstRank: number;

  constructor(rows: readonly Row[], pass: PatternPass = new PatternPass()) {
    this.#rows = rows;
    this.#pass = pass;
    const { table, firstRank } = pass.add(rows.map(({ pattern }) => pattern));
    this.#table = table;
    this.#firstRank = firstRank;
  }

  /**
   * Every place in `tokens[from, to)` where a pattern stands, by first token, then by rank; for one row and one first
   * token only the shortest. No match reaches over `to`, and none begins at `startsBefore` or later.
   */
  find(
    tokens: readonly Token[],
    from = 0,
    to = tokens.length,
    startsBefore = to,
  ): readonly PatternMatch<Row>[] {
    if (!this.#pass.isShared)
      return this.#matchesOf(this.#pass.hitsWithin({ tokens, from, to, startsBefore }));
    const all = this.#findAll(tokens);
    if (from === 0 && to === tokens.length && startsBefore === to) return all;
    const matches: PatternMatch<Row>[] = [];
    for (const match of all) {
      if (match.first < from || match.first >= startsBefore) continue;
      if (match.last <= to) matches.push(match);
      else this.#addShorter(match, tokens, to, matches);
    }
    return matches;
  }

  #findAll(tokens: readonly Token[]): readonly PatternMatch<Row>[] {
    const { hits, made } = this.#pass.hitsIn(tokens);
    // What stands at the table's number was put there by this table.
    const known = made[this.#table] as readonly PatternMatch<Row>[] | undefined;
    if (known) return known;
    const matches = this.#matchesOf(hits);
    made[this.#table] = matches;
    return matches;
  }

  /** The hits of this table. */
  #matchesOf(hits: PatternHits): readonly PatternMatch<Row>[] {
    let matches: PatternMatch<Row>[] | undefined;
    for (let i = hits.length - HIT_FIELDS; i >= 0; i -= HIT_FIELDS) {
      const rank = (hits[i] ?? 0) - this.#firstRank;
      const row = rank >= 0 && rank < this.#rows.length ? this.#rows[rank] : undefined;
      if (!row) continue;
      matches ??= [];
      matches.push({ row, rank, first: hits[i + 1] ?? 0, last: hits[i + 2] ?? 0, words: hits[i + 3] ?? 0 });
    }
    return matches ?? NONE;
  }

  /** Where what stands in the whole run reaches over `to`, there may be a match that does not. */
  #addShorter(
    { row, rank, first }: PatternMatch<Row>,
    tokens: readonly Token[],
    to: number,
    matches: PatternMatch<Row>[],
  ): void {
    const last = this.#pass.matchAt(this.#firstRank + rank, tokens, first, to);
    if (last > first) matches.push({ row, rank, first, last, words: this.#pass.wordsMatched });
  }
}

const NONE: readonly never[] = [];
