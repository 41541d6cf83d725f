import type { Token } from "../text/tokens.ts";
import { type PatternMatch, PatternPass, type PatternRow } from "./pattern-pass.ts";

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
    // The table's matches have the table's rows.
    return this.#pass.matchesOf(this.#table, tokens, from, to, startsBefore) as readonly PatternMatch<Row>[];
  }
}
