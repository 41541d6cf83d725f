import { LexemeNumbers } from "./lexeme-memo.ts";
import { parsePattern } from "./pattern.ts";
import { NO_ANCHOR, PatternAnchors } from "./pattern-anchors.ts";
import { PatternMatcher, type PlaceholderEnds } from "./pattern-matcher.ts";
import { type CompiledPattern, PatternStarts, START_FIELDS, settledBy } from "./pattern-starts.ts";
import { PatternSteps, STEP_FIELDS } from "./pattern-steps.ts";
import { TextMemo } from "./text-memo.ts";
import { isWord, type Token } from "./tokens.ts";
import { ANY_WORD, bitOf } from "./word-tests.ts";

/**
 * Matches as plain numbers.
 *
 * Shape   `HIT_FIELDS` numbers each: the pattern's rank among all tables of the pass, the first token, the one after the last,
 *         and the words named. By first token and rank, both descending.
 */
export type PatternHits = readonly number[];
export const HIT_FIELDS = 4;

/** What stands in a run of tokens, with what each table has made of it, by the table's number. */
export interface RunHits {
  readonly hits: PatternHits;
  readonly made: unknown[];
}

/** A run of tokens, or a part of it; none begins at `startsBefore` or later. */
interface Run {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly startsBefore: number;
}

/** What is known of each pattern stands together in one record: its rank, and its steps. */
const RECORD = { rank: 0, steps: 1 } as const;

const NO_HITS: PatternHits = [];

/** What a word can be to the patterns of the tables. */
const BEGINS = 1;
const FOLLOWS = 2;
const ANCHORS = 4;
/** Does it count as a word, in gaps? */
const WORD = 8;

/**
 * The patterns of one or several tables, compiled: for each two words the few patterns that can begin with them, those told apart by
 * a later word that must come. A run of tokens is gone through once for all tables.
 */
export class PatternPass {
  readonly #patterns: CompiledPattern[] = [];
  readonly #anchors = new PatternAnchors();
  readonly #stepsMade = new PatternSteps();
  readonly #matcher: PatternMatcher;
  #added: number[] = [];
  #records: Int32Array = new Int32Array(0);
  readonly #uses = new LexemeNumbers((token) => this.#usesOf(token));
  /** The hits of the last run, as many numbers as are counted; kept, so that it need not grow anew. */
  readonly #found: number[] = [];
  #counted = 0;
  readonly #known = new TextMemo<readonly Token[], RunHits>();
  #starts: PatternStarts | undefined;
  #tables = 0;

  constructor(placeholders: Readonly<Record<string, PlaceholderEnds>> = {}) {
    this.#matcher = new PatternMatcher(placeholders, this.#stepsMade);
  }

  /** Takes in a table's patterns, before anything is looked for; tells the table's number and the rank of the first. */
  add(patterns: readonly string[]): { readonly table: number; readonly firstRank: number } {
    const firstRank = this.#patterns.length;
    for (const pattern of patterns) {
      const parts = parsePattern(pattern);
      const rank = this.#patterns.length;
      const anchor = this.#anchors.anchorOf(parts);
      const settled = settledBy(parts);
      const bits = this.#stepsMade.bitsFrom(parts, settled);
      this.#patterns.push({ rank, parts, record: this.#added.length, settled, bits, anchor });
      this.#added.push(rank, ...this.#stepsMade.stepsOf(parts));
    }
    return { table: this.#tables++, firstRank };
  }

  /** Does it serve several tables? */
  get isShared(): boolean {
    return this.#tables > 1;
  }

  /** What stands anywhere in a run of tokens; that of one run is found once, for all tables. */
  hitsIn(tokens: readonly Token[]): RunHits {
    const known = this.#known.of(tokens);
    if (known) return known;
    const hits = this.hitsWithin({ tokens, from: 0, to: tokens.length, startsBefore: tokens.length });
    const found = { hits, made: new Array<unknown>(this.#tables) };
    this.#known.remember(tokens, tokens[0]?.start ?? 0, found);
    return found;
  }

  /** What stands in a part of a run. */
  hitsWithin(run: Run): PatternHits {
    const isOneStart = run.startsBefore === run.from + 1;
    return isOneStart && !this.#canBegin(run.tokens[run.from]) ? NO_HITS : this.#goThrough(run);
  }

  #goThrough({ tokens, from, to, startsBefore }: Run): PatternHits {
    const starts = this.#compiled();
    this.#counted = 0;
    let next: Token | undefined;
    this.#anchors.begin();
    this.#matcher.begin(this.#records, tokens, to);
    // From right to left, so that what lies ahead is known.
    for (let first = Math.min(to, tokens.length) - 1; first >= from; first--) {
      const token = tokens[first];
      if (!token) continue;
      const uses = this.#uses.of(token);
      if (uses & BEGINS && first < startsBefore) {
        const begin = starts.look(token, next);
        if (starts.end > begin) this.#findAt(starts, begin, tokens, first, to);
      }
      if (uses & WORD) this.#anchors.countWord();
      if (uses & ANCHORS) this.#anchors.pass(token);
      next = uses & FOLLOWS ? token : undefined;
    }
    return this.#hitsFound();
  }

  /** The end of the shortest match of one pattern that begins at `first` and ends at `to` or before; -1 where there is none. */
  matchAt(rank: number, tokens: readonly Token[], first: number, to: number): number {
    this.#compiled();
    const record = this.#patterns[rank]?.record ?? 0;
    this.#matcher.begin(this.#records, tokens, to);
    return this.#matcher.match(record + RECORD.steps, first);
  }

  /** How many words the last match named. */
  get wordsMatched(): number {
    return this.#matcher.words;
  }

  #canBegin(token: Token | undefined): boolean {
    return token !== undefined && (this.#uses.of(token) & BEGINS) > 0;
  }

  #compiled(): PatternStarts {
    if (this.#starts) return this.#starts;
    this.#records = Int32Array.from(this.#added);
    this.#added = [];
    this.#starts = new PatternStarts(this.#patterns);
    return this.#starts;
  }

  #usesOf(token: Token): number {
    const starts = this.#compiled();
    return (
      (starts.canBegin(token) ? BEGINS : 0) |
      (starts.canFollow(token) ? FOLLOWS : 0) |
      (this.#anchors.isAnchor(token) ? ANCHORS : 0) |
      (isWord(token) ? WORD : 0)
    );
  }

  /** Adds the hits that begin at `first`, of the patterns that stand in the pool from `begin` on. */
  #findAt(
    { pool, end }: PatternStarts,
    begin: number,
    tokens: readonly Token[],
    first: number,
    to: number,
  ): void {
    for (let i = end - START_FIELDS; i >= begin; i -= START_FIELDS) {
      if (!this.#anchors.isAhead(pool[i + 1] ?? NO_ANCHOR)) continue;
      const after = first + (pool[i + 2] ?? 0);
      if (!canStand(pool[i + 3] ?? ANY_WORD, after < to ? tokens[after] : undefined)) continue;
      const record = pool[i] ?? 0;
      const settled = after - first;
      const last = this.#matcher.match(record + RECORD.steps + settled * STEP_FIELDS, after, settled);
      if (last > first)
        this.#addHit(this.#records[record + RECORD.rank] ?? 0, first, last, this.#matcher.words);
    }
  }

  #addHit(rank: number, first: number, last: number, words: number): void {
    this.#found[this.#counted++] = rank;
    this.#found[this.#counted++] = first;
    this.#found[this.#counted++] = last;
    this.#found[this.#counted++] = words;
  }

  #hitsFound(): PatternHits {
    return this.#counted === 0 ? NO_HITS : this.#found.slice(0, this.#counted);
  }
}

/** Can it be the token that has one of the bits? */
function canStand(bits: number, token: Token | undefined): boolean {
  return bits === ANY_WORD || (token !== undefined && (bits & bitOf(token.lexeme)) !== 0);
}
