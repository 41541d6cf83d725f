import { type PatternMatch, PatternPass, type PatternRow } from "./pattern-pass.ts";
import type { Token } from "./tokens.ts";

export type { PatternMatch, PatternRow };

/**
 * A table whose rows stand where their patterns do. Tables that are asked of the same sentences share a `pass`, so that a sentence is
 * gone through once.
 */
export class PatternSet<Row extends PatternRow> {
  readonly #pass: PatternPass;
  readonly #table: number;

  constructor(rows: readonly Row[], pass: PatternPass = new PatternPass()) {
    this.#pass = pass;
    this.#table = pass.add(rows);
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
    if (!this.#pass.isShared) {
      const run = { tokens, from, to, startsBefore };
      return this.#own(this.#pass.matchesWithin(run)[this.#table]);
    }
    const all = this.#own(this.#pass.matchesIn(tokens)[this.#table]);
    if ((from === 0 && to === tokens.length && startsBefore === to) || all.length === 0) return all;
    const matches: PatternMatch<Row>[] = [];
    for (const match of all) {
      if (match.first < from || match.first >= startsBefore) continue;
      if (match.last <= to) matches.push(match);
      else this.#addShorter(match, tokens, to, matches);
    }
    return matches;
  }

  /** Where what stands in the whole run reaches over `to`, there may be a match that does not. */
  #addShorter(
    { rank, first }: PatternMatch<Row>,
    tokens: readonly Token[],
    to: number,
    matches: PatternMatch<Row>[],
  ): void {
    const match = this.#pass.matchAt(this.#table, rank, tokens, first, to);
    if (match) matches.push(...this.#own([match]));
  }

  /** The table's matches have the table's rows. */
  #own(matches: readonly PatternMatch<PatternRow>[] | undefined): readonly PatternMatch<Row>[] {
    return (matches ?? NONE) as readonly PatternMatch<Row>[];
  }
}

const NONE: readonly never[] = [];
