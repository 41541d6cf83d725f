import { LexemeFlags } from "./lexeme-memo.ts";
import { parsePattern } from "./pattern.ts";
import { PatternAnchors } from "./pattern-anchors.ts";
import { PatternMatcher, type PlaceholderEnds } from "./pattern-matcher.ts";
import { type CompiledPattern, PatternStarts, settledBy } from "./pattern-starts.ts";
import { PatternSteps, STEP_FIELDS } from "./pattern-steps.ts";
import { TextMemo } from "./text-memo.ts";
import { isWord, type Token } from "./tokens.ts";

/**
 * Matches as plain numbers.
 *
 * Shape   `HIT_FIELDS` numbers each: the pattern's rank among all tables of the pass, the first token, the one after the last,
 *         and the words named. By first token and rank, both descending.
 */
export type PatternHits = readonly number[];
export const HIT_FIELDS = 4;

/** A run of tokens, or a part of it; none begins at `startsBefore` or later. */
interface Run {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly startsBefore: number;
}

/**
 * What is known of each pattern stands together in one record: its rank, the words it is settled by, how far ahead one of the
 * words must come that it cannot do without, the numbers of these (as many as the fourth number says), and its steps.
 */
const RECORD = { rank: 0, settled: 1, reach: 2, anchors: 3, head: 4 } as const;

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
  readonly #uses = new LexemeFlags((token) => this.#usesOf(token));
  readonly #known = new TextMemo<readonly Token[], PatternHits>();
  #starts: PatternStarts | undefined;
  #tables = 0;

  constructor(placeholders: Readonly<Record<string, PlaceholderEnds>> = {}) {
    this.#matcher = new PatternMatcher(placeholders, this.#stepsMade);
  }

  /** Takes in a table's patterns, before anything is looked for; tells the rank of the first. */
  add(patterns: readonly string[]): number {
    const firstRank = this.#patterns.length;
    for (const pattern of patterns) {
      const parts = parsePattern(pattern);
      const { tests, reach } = this.#anchors.anchorOf(parts) ?? { tests: [], reach: 0 };
      const rank = this.#patterns.length;
      this.#patterns.push({ rank, parts, record: this.#added.length });
      const head = [rank, settledBy(parts), reach, tests.length];
      this.#added.push(...head, ...tests, ...this.#stepsMade.stepsOf(parts));
    }
    this.#tables++;
    return firstRank;
  }

  /** Does it serve several tables? */
  get isShared(): boolean {
    return this.#tables > 1;
  }

  /** What stands anywhere in a run of tokens; that of one run is found once, for all tables. */
  hitsIn(tokens: readonly Token[]): PatternHits {
    const known = this.#known.of(tokens);
    if (known) return known;
    const hits = this.hitsWithin({ tokens, from: 0, to: tokens.length, startsBefore: tokens.length });
    this.#known.remember(tokens, tokens[0]?.start ?? 0, hits);
    return hits;
  }

  /** What stands in a part of a run. */
  hitsWithin(run: Run): PatternHits {
    const isOneStart = run.startsBefore === run.from + 1;
    return isOneStart && !this.#canBegin(run.tokens[run.from]) ? NO_HITS : this.#goThrough(run);
  }

  #goThrough({ tokens, from, to, startsBefore }: Run): PatternHits {
    const starts = this.#compiled();
    const hits: number[] = [];
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
        if (starts.end > begin) this.#findAt(starts, begin, first, hits);
      }
      if (uses & WORD) this.#anchors.countWord();
      if (uses & ANCHORS) this.#anchors.pass(token);
      next = uses & FOLLOWS ? token : undefined;
    }
    return hits;
  }

  /** The end of the shortest match of one pattern that begins at `first` and ends at `to` or before; -1 where there is none. */
  matchAt(rank: number, tokens: readonly Token[], first: number, to: number): number {
    this.#compiled();
    const record = this.#patterns[rank]?.record ?? 0;
    this.#matcher.begin(this.#records, tokens, to);
    return this.#matcher.match(this.#stepsOf(record), first);
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
  #findAt({ pool, end }: PatternStarts, begin: number, first: number, hits: number[]): void {
    for (let i = end - 1; i >= begin; i--) {
      const record = pool[i] ?? 0;
      if (!this.#isAhead(record)) continue;
      const settled = this.#records[record + RECORD.settled] ?? 0;
      const rest = this.#stepsOf(record) + settled * STEP_FIELDS;
      const last = this.#matcher.match(rest, first + settled, settled);
      if (last > first) hits.push(this.#records[record + RECORD.rank] ?? 0, first, last, this.#matcher.words);
    }
  }

  /** Does one of the words that the pattern cannot do without come within its reach, if there are such? */
  #isAhead(record: number): boolean {
    const anchors = this.#records[record + RECORD.anchors] ?? 0;
    if (anchors === 0) return true;
    const reach = this.#records[record + RECORD.reach] ?? 0;
    const from = record + RECORD.head;
    for (let at = from; at < from + anchors; at++)
      if (this.#anchors.wordsSince(this.#records[at] ?? 0) <= reach) return true;
    return false;
  }

  #stepsOf(record: number): number {
    return record + RECORD.head + (this.#records[record + RECORD.anchors] ?? 0);
  }
}
