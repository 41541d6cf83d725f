import { COMPLETE, CompiledPatterns } from "./compiled-patterns.ts";
import { LexemeNumbers } from "./lexeme-memo.ts";
import { PatternMatcher, type PlaceholderEnds } from "./pattern-matcher.ts";
import { PatternStarts, SETTLED_BITS, START_FIELDS } from "./pattern-starts.ts";
import { TextMemo } from "./text-memo.ts";
import { isWord, type Token } from "./tokens.ts";
import { bitOf } from "./word-tests.ts";

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

/** What stands in a run of tokens: the matches of each table that has any, by its number, each by first token and rank. */
type RunMatches = readonly (readonly PatternMatch<PatternRow>[] | undefined)[];

/** A run of tokens, or a part of it; none begins at `startsBefore` or later. */
interface Run {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly startsBefore: number;
}

/** Numbers of a hit: the pattern's rank among all tables of the pass, the first token, the one after the last, and the words named. */
const HIT_FIELDS = 4;

const NONE: readonly never[] = [];

/** What a word can be to the patterns of the tables. */
const BEGINS = 1;
const FOLLOWS = 2;
const ANCHORS = 4;
/** Does it count as a word, in gaps? */
const WORD = 8;

/**
 * The patterns of one or several tables, compiled as their words are met: for each two words the few patterns that can begin with them, those told apart by
 * a later word that must come. A run of tokens is gone through once for all tables.
 */
export class PatternPass {
  readonly #patterns = new CompiledPatterns();
  /** Of each pattern its row, and the number of its table. */
  readonly #rows: PatternRow[] = [];
  readonly #tables: number[] = [];
  /** The rank of each table's first pattern. */
  readonly #firstRanks: number[] = [];
  readonly #anchors = this.#patterns.anchors;
  readonly #matcher: PatternMatcher;
  readonly #uses = new LexemeNumbers((token) => this.#usesOf(token));
  /** The hits of the last run, as many numbers as are counted; kept, so that it need not grow anew. */
  readonly #found: number[] = [];
  #counted = 0;
  readonly #known = new TextMemo<readonly Token[], RunMatches>();
  #starts: PatternStarts | undefined;
  /** How many patterns were compiled when `#uses` was told. */
  #usesKnownOf = 0;

  constructor(placeholders: Readonly<Record<string, PlaceholderEnds>> = {}) {
    this.#matcher = new PatternMatcher(placeholders, this.#patterns.steps);
  }

  /** Takes in a table's rows, before anything is looked for; tells the table's number. */
  add(rows: readonly PatternRow[]): number {
    const table = this.#firstRanks.push(this.#rows.length) - 1;
    for (const row of rows) {
      this.#patterns.add(row.pattern);
      this.#rows.push(row);
      this.#tables.push(table);
    }
    return table;
  }

  /** Does it serve several tables? */
  get isShared(): boolean {
    return this.#firstRanks.length > 1;
  }

  /** What stands anywhere in a run of tokens; that of one run is found once, for all tables. */
  matchesIn(tokens: readonly Token[]): RunMatches {
    const known = this.#known.of(tokens);
    if (known) return known;
    const found = this.matchesWithin({ tokens, from: 0, to: tokens.length, startsBefore: tokens.length });
    this.#known.remember(tokens, tokens[0]?.start ?? 0, found);
    return found;
  }

  /** What stands in a part of a run. */
  matchesWithin(run: Run): RunMatches {
    this.#counted = 0;
    if (run.startsBefore === run.from + 1) this.#tryFirst(run);
    else this.#goThrough(run);
    return this.#counted === 0 ? NONE : this.#matchesFound();
  }

  /** Finds what begins with the run's first token: no need to go through the others. */
  #tryFirst({ tokens, from, to }: Run): void {
    const token = from < to ? tokens[from] : undefined;
    if (!token || !(this.#uses.of(token) & BEGINS)) return;
    const starts = this.#preparedFor(tokens, from, from + 1);
    const next = from + 1 < to ? tokens[from + 1] : undefined;
    const begin = starts.look(token, next && this.#uses.of(next) & FOLLOWS ? next : undefined);
    if (starts.end === begin) return;
    this.#findAt(starts, begin, this.#matcher.beginWith(tokens, from, to), from, false);
  }

  #goThrough({ tokens, from, to, startsBefore }: Run): void {
    const starts = this.#preparedFor(tokens, from, Math.min(to, tokens.length));
    let next: Token | undefined;
    this.#anchors.begin();
    const lexemes = this.#matcher.begin(tokens, to);
    // From right to left, so that what lies ahead is known.
    for (let first = Math.min(to, tokens.length) - 1; first >= from; first--) {
      const token = tokens[first];
      if (!token) continue;
      lexemes[first] = token.lexeme;
      const uses = this.#uses.of(token);
      if (uses & BEGINS && first < startsBefore) {
        const begin = starts.look(token, next);
        if (starts.end > begin) this.#findAt(starts, begin, lexemes, first, true);
      }
      if (uses & WORD) this.#anchors.countWord();
      if (uses & ANCHORS) this.#anchors.pass(token);
      next = uses & FOLLOWS ? token : undefined;
    }
  }

  /** The shortest match of a table's row that begins at `first` and ends at `to` or before. */
  matchAt(
    table: number,
    rank: number,
    tokens: readonly Token[],
    first: number,
    to: number,
  ): PatternMatch<PatternRow> | undefined {
    const ofAll = (this.#firstRanks[table] ?? 0) + rank;
    const row = this.#rows[ofAll];
    this.#matcher.beginWith(tokens, first, to);
    const last = row ? this.#matcher.match(this.#patterns.of(ofAll).begin, first) : -1;
    return row && last > first ? { row, rank, first, last, words: this.#matcher.words } : undefined;
  }

  /** Compiles what can begin in a stretch; where that is anything new, words are asked anew what they are to the patterns. */
  #preparedFor(tokens: readonly Token[], from: number, to: number): PatternStarts {
    for (let at = this.#patterns.isComplete ? to : from; at < to; at++) {
      const token = tokens[at];
      if (token) this.#patterns.prepare(token);
    }
    if (this.#patterns.count !== this.#usesKnownOf) {
      this.#usesKnownOf = this.#patterns.count;
      this.#uses.clear();
      this.#anchors.forget();
    }
    this.#starts ??= new PatternStarts(this.#patterns);
    return this.#starts;
  }

  #usesOf(token: Token): number {
    return (
      (this.#patterns.byFirst.itemsOf(token).length > 0 ? BEGINS : 0) |
      (this.#patterns.seconds.itemsOf(token).length > 0 ? FOLLOWS : 0) |
      (this.#anchors.isAnchor(token) ? ANCHORS : 0) |
      (isWord(token) ? WORD : 0)
    );
  }

  /**
   * Adds the hits that begin at `first`, of the patterns that stand in the pool from `begin` on; where it `knowsAhead` what words lie
   * ahead, those that need another are not tried.
   */
  #findAt(
    { pool, end }: PatternStarts,
    begin: number,
    lexemes: Int32Array,
    first: number,
    knowsAhead: boolean,
  ): void {
    for (let i = end - START_FIELDS; i >= begin; i -= START_FIELDS) {
      if (knowsAhead && !this.#anchors.isAhead(pool[i + 3] ?? 0)) continue;
      const ranked = pool[i] ?? 0;
      const after = first + (ranked & ((1 << SETTLED_BITS) - 1));
      const canStand = ((pool[i + 2] ?? 0) & bitOf(lexemes[after] ?? 0)) !== 0;
      if (canStand) this.#tryAt(ranked >> SETTLED_BITS, pool[i + 1] ?? COMPLETE, first, after);
    }
  }

  /** Tries a pattern from `step` on; what comes before stands in the tokens from `first` to `after`. */
  #tryAt(rank: number, step: number, first: number, after: number): void {
    const words = after - first;
    const last = step === COMPLETE ? after : this.#matcher.match(step, after, words);
    if (last > first) this.#addHit(rank, first, last, step === COMPLETE ? words : this.#matcher.words);
  }

  #addHit(rank: number, first: number, last: number, words: number): void {
    this.#found[this.#counted++] = rank;
    this.#found[this.#counted++] = first;
    this.#found[this.#counted++] = last;
    this.#found[this.#counted++] = words;
  }

  /** The hits as matches, each with its table's. They were found by first token and rank, both descending. */
  #matchesFound(): RunMatches {
    const found = this.#found;
    const made = new Array<PatternMatch<PatternRow>[] | undefined>(this.#firstRanks.length);
    for (let i = this.#counted - HIT_FIELDS; i >= 0; i -= HIT_FIELDS) {
      const rank = found[i] ?? 0;
      const table = this.#tables[rank] ?? 0;
      const row = this.#rows[rank];
      if (!row) continue;
      const match = {
        row,
        rank: rank - (this.#firstRanks[table] ?? 0),
        first: found[i + 1] ?? 0,
        last: found[i + 2] ?? 0,
        words: found[i + 3] ?? 0,
      };
      const own = made[table];
      if (own) own.push(match);
      else made[table] = [match];
    }
    return made;
  }
}
