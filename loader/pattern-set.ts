import { LexemeFlags } from "./lexeme-memo.ts";
import { parsePattern } from "./pattern.ts";
import { PatternAnchors } from "./pattern-anchors.ts";
import { PatternMatcher, type PlaceholderEnds } from "./pattern-matcher.ts";
import { type Candidates, FIELDS, NO_ANCHOR, PatternStarts, settledBy } from "./pattern-starts.ts";
import { type PatternStep, PatternSteps } from "./pattern-steps.ts";
import { isWord, type Token } from "./tokens.ts";

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

/** What a word can be to the patterns of a table. */
const BEGINS = 1;
const FOLLOWS = 2;
const ANCHORS = 4;
/** Does it count as a word, in gaps? */
const WORD = 8;

/**
 * A table's patterns, compiled: for each word the few patterns that can begin with it, those first told apart by the word that
 * follows and by a later word that must come.
 */
export class PatternSet<Row extends PatternRow> {
  readonly #rows: readonly Row[];
  readonly #steps: readonly (PatternStep | null)[];
  readonly #anchors = new PatternAnchors();
  readonly #starts: PatternStarts;
  readonly #matcher: PatternMatcher;
  readonly #uses = new LexemeFlags((token) => this.#usesOf(token));

  constructor(rows: readonly Row[], placeholders: Readonly<Record<string, PlaceholderEnds>> = {}) {
    this.#rows = rows;
    this.#matcher = new PatternMatcher(placeholders);
    const parsed = rows.map(({ pattern }) => parsePattern(pattern));
    const steps = new PatternSteps();
    this.#steps = parsed.map((parts) => steps.stepsOf(parts));
    this.#starts = new PatternStarts(
      parsed.map((parts, rank) => ({
        rank,
        parts,
        anchor: this.#anchors.anchorOf(parts),
        settled: settledBy(parts),
      })),
    );
  }

  /**
   * Every place in `tokens[from, to)` where a pattern stands, by first token, then by rank; for one row and one first
   * token only the shortest. No match reaches over `to`, and none begins at `startsBefore` or later.
   */
  find(tokens: readonly Token[], from = 0, to = tokens.length, startsBefore = to): PatternMatch<Row>[] {
    const matches: PatternMatch<Row>[] = [];
    let next: Token | undefined;
    this.#anchors.begin();
    // From right to left, so that what lies ahead is known; the order is turned round at the end.
    for (let first = Math.min(to, tokens.length) - 1; first >= from; first--) {
      const token = tokens[first];
      if (!token) continue;
      const uses = this.#uses.of(token);
      if (uses & BEGINS && first < startsBefore)
        this.#findAt(this.#starts.candidates(token, next), tokens, first, to, matches);
      if (uses & WORD) this.#anchors.countWord();
      if (uses & ANCHORS) this.#anchors.pass(token);
      next = uses & FOLLOWS ? token : undefined;
    }
    return matches.reverse();
  }

  #usesOf(token: Token): number {
    return (
      (this.#starts.canBegin(token) ? BEGINS : 0) |
      (this.#starts.canFollow(token) ? FOLLOWS : 0) |
      (this.#anchors.isAnchor(token) ? ANCHORS : 0) |
      (isWord(token) ? WORD : 0)
    );
  }

  /** Adds the matches that begin at `first`, the last rank first. */
  #findAt(
    candidates: Candidates,
    tokens: readonly Token[],
    first: number,
    to: number,
    matches: PatternMatch<Row>[],
  ): void {
    for (let i = candidates.length - FIELDS; i >= 0; i -= FIELDS) {
      const rank = candidates[i] ?? 0;
      const settled = candidates[i + 1] ?? 0;
      if (settled > 0) {
        this.#add(rank, first, first + settled, settled, matches);
        continue;
      }
      const anchor = candidates[i + 2] ?? NO_ANCHOR;
      if (anchor !== NO_ANCHOR && !this.#anchors.isAhead(anchor, candidates[i + 3] ?? 0)) continue;
      const last = this.#matcher.match(this.#steps[rank] ?? null, tokens, first, to);
      if (last > first) this.#add(rank, first, last, this.#matcher.words, matches);
    }
  }

  #add(rank: number, first: number, last: number, words: number, matches: PatternMatch<Row>[]): void {
    const row = this.#rows[rank];
    if (row) matches.push({ row, rank, first, last, words });
  }
}
