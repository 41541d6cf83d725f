import { LexemeNumbers } from "../text/lexeme-memo.ts";
import { TextMemo } from "../text/text-memo.ts";
import { isWord, type Token } from "../text/tokens.ts";
import { COMPLETE, CompiledPatterns } from "./compiled-patterns.ts";
import { PatternMatcher, type PlaceholderEnd } from "./pattern-matcher.ts";
import { PatternStarts, SETTLED_BITS, START_FIELDS } from "./pattern-starts.ts";
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

/**
 * What stands in a run of tokens, `HIT_FIELDS` numbers a hit, the last found first: those of a whole text are kept while it is read,
 * and numbers take a fifth of the room of matches.
 */
type Hits = readonly number[];

/** A run of tokens, or a part of it; none begins at `startsBefore` or later. */
export interface Run {
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
  /** Of each pattern its row. */
  readonly #rows: PatternRow[] = [];
  /** The rank of each table's first pattern. */
  readonly #firstRanks: number[] = [];
  readonly #anchors = this.#patterns.anchors;
  readonly #matcher: PatternMatcher;
  readonly #uses = new LexemeNumbers(
    (token) => this.#usesOf(token),
    (token) => this.#isNamed(token),
  );
  /** The hits of the last run, as many numbers as are counted; kept, so that it need not grow anew. */
  readonly #found: number[] = [];
  #counted = 0;
  readonly #known = new TextMemo<readonly Token[], Hits>();
  #starts: PatternStarts | undefined;
  /** How many patterns were compiled when `#uses` was told. */
  #usesKnownOf = 0;

  constructor(placeholders: Readonly<Record<string, PlaceholderEnd>> = {}) {
    this.#matcher = new PatternMatcher(placeholders, this.#patterns.steps);
  }

  /** Takes in a table's rows, before anything is looked for; tells the table's number. */
  add(rows: readonly PatternRow[]): number {
    const table = this.#firstRanks.push(this.#rows.length) - 1;
    for (const row of rows) {
      this.#patterns.add(row.pattern);
      this.#rows.push(row);
    }
    return table;
  }

  /**
   * The matches of a table in a part of a run, by first token and rank; what stands in the run is found once for all tables of the
   * pass. Where what stands in the whole run reaches over the part's end, there may be a match that does not.
   */
  matchesOf(
    table: number,
    tokens: readonly Token[],
    from: number,
    to: number,
    startsBefore: number,
  ): readonly PatternMatch<PatternRow>[] {
    const isShared = this.#firstRanks.length > 1;
    // Most of what is asked of a shared pass is known, and nothing.
    const known = isShared ? this.#hitsIn(tokens) : null;
    if (known?.length === 0) return NONE;
    const run = { tokens, from, to, startsBefore };
    const hits = known ?? this.#hitsWithin(run);
    return hits.length === 0 ? NONE : this.#matchesAmong(hits, table, run);
  }

  #matchesAmong(hits: Hits, table: number, run: Run): readonly PatternMatch<PatternRow>[] {
    const from = this.#firstRanks[table] ?? 0;
    const to = this.#firstRanks[table + 1] ?? this.#rows.length;
    // Most find one at the most, and a list that grows from none has room for sixteen.
    let matches: PatternMatch<PatternRow>[] | undefined;
    for (let i = hits.length - HIT_FIELDS; i >= 0; i -= HIT_FIELDS) {
      const ofAll = hits[i] ?? 0;
      const match = ofAll >= from && ofAll < to ? this.#matchOf(hits, i, ofAll - from, run) : null;
      if (!match) continue;
      if (matches) matches.push(match);
      else matches = [match];
    }
    return matches ?? NONE;
  }

  /** The match of the hit at `i`, of the row of a rank in its table; null where it is not of the run. */
  #matchOf(hits: Hits, i: number, rank: number, run: Run): PatternMatch<PatternRow> | null {
    const first = hits[i + 1] ?? 0;
    const row = this.#rows[hits[i] ?? 0];
    if (!row || first < run.from || first >= run.startsBefore) return null;
    const last = hits[i + 2] ?? 0;
    if (last > run.to) return this.#shorter({ row, rank, first }, hits[i] ?? 0, run);
    return { row, rank, first, last, words: hits[i + 3] ?? 0 };
  }

  /** What stands anywhere in a run of tokens; that of one run is found once, for all tables. */
  #hitsIn(tokens: readonly Token[]): Hits {
    const start = tokens[0]?.start ?? 0;
    const known = this.#known.of(tokens, start);
    if (known) return known;
    const found = this.#hitsWithin({ tokens, from: 0, to: tokens.length, startsBefore: tokens.length });
    this.#known.remember(tokens, start, found);
    return found;
  }

  /** What stands in a part of a run. */
  #hitsWithin(run: Run): Hits {
    this.#counted = 0;
    if (run.startsBefore === run.from + 1) this.#tryFirst(run);
    else this.#goThrough(run);
    return this.#counted === 0 ? NONE : this.#found.slice(0, this.#counted);
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

  /** The shortest match of a row that begins at `first` and does not reach over the end of the run's part. */
  #shorter(
    { row, rank, first }: Pick<PatternMatch<PatternRow>, "row" | "rank" | "first">,
    ofAll: number,
    { tokens, to }: Run,
  ): PatternMatch<PatternRow> | null {
    this.#matcher.beginWith(tokens, first, to);
    const last = this.#matcher.match(this.#patterns.of(ofAll).begin, first);
    return last > first ? { row, rank, first, last, words: this.#matcher.words } : null;
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

  /** May the token be something to the patterns that others of its kind are not? */
  #isNamed(token: Token): boolean {
    const { byFirst, seconds } = this.#patterns;
    return byFirst.isNamed(token) || seconds.isNamed(token) || this.#anchors.isNamed(token);
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
}
