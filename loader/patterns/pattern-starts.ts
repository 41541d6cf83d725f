import { LexemeMemo } from "../text/lexeme-memo.ts";
import type { Token } from "../text/tokens.ts";
import type { CompiledPattern, CompiledPatterns } from "./compiled-patterns.ts";
import { firstTests } from "./first-tests.ts";
import { isNumberToken, type PatternPart, passes, type TokenTest } from "./pattern.ts";
import { TestIndex } from "./test-index.ts";

/** What may begin with one word. */
interface Start {
  /** Patterns that any word may follow. */
  readonly open: readonly CompiledPattern[];
  /** The others, by the words that must follow; undefined where there are none. */
  readonly byNext: TestIndex<CompiledPattern> | undefined;
}

/**
 * Pairs of words that are remembered: sets of four slots of two numbers, so that a set is fetched at one look: the two words as one
 * number, and where their patterns stand in the pool. A pair belongs to one set, by a rough sum.
 */
const SETS = 0x2000;
const HASH_SHIFT = 19;
const SLOT_FIELDS = 2;
const SET_FIELDS = 4 * SLOT_FIELDS;
/** The second word of a pair stands in so many bits, the first above them. */
const WORD_BITS = 16;
/** Where patterns begin in the pool stands above so many bits; in these, how many they are. */
const COUNT_BITS = 11;
const MOST_COUNTED = (1 << COUNT_BITS) - 1;
/** What the pool holds of a pattern: its rank above the number of words it is settled by, its step, the bits of what can follow, and its anchor. */
export const START_FIELDS = 4;
/** Bits for the number of words that a pattern is settled by: two at the most. */
export const SETTLED_BITS = 2;
/** Numbers that the pool holds, 2.5 MiB; beyond that it is emptied and filled anew, which at an eighth of this doubled the time of reading. */
const POOL = 0xa0000;
/** A word that is not remembered, and no word; other numbers are below what `WORD_BITS` hold. */
const RARE = -1;
const NO_WORD = 0xfff0;
/** What stands in a free slot: the pair of a word that is none, which no text has. */
const FREE = -1;

/** The patterns of all tables by their first two words. What is asked once is remembered, in a few dense arrays. */
export class PatternStarts {
  readonly #patterns: CompiledPatterns;
  readonly #starts = new LexemeMemo(
    (token) => makeStart(this.#patterns.beginningWith(token), token),
    (token) => this.#patterns.byFirst.isNamed(token),
  );
  readonly #slots = new Int32Array(SETS * SET_FIELDS).fill(FREE);
  #used = 0;
  /** The patterns that were asked for, `START_FIELDS` numbers each. */
  pool: Int32Array = new Int32Array(POOL);
  /** Where those of the last `look` end in the pool. */
  end = 0;

  constructor(patterns: CompiledPatterns) {
    this.#patterns = patterns;
  }

  /**
   * Where in the pool the patterns stand, by rank, that may begin with `token` where `next` follows it (undefined: nothing that
   * can); `end` is set to where they end.
   */
  look(token: Token, next: Token | undefined): number {
    const first = this.#idOf(token, this.#patterns.byFirst);
    const second = next ? this.#idOf(next, this.#patterns.seconds) : NO_WORD;
    if (first === RARE || second === RARE) return this.#put(token, next);
    const pair = (first << WORD_BITS) | second;
    const home = ((Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> HASH_SHIFT) * SET_FIELDS;
    for (let slot = home; slot < home + SET_FIELDS; slot += SLOT_FIELDS) {
      if (this.#slots[slot] !== pair) continue;
      const place = this.#slots[slot + 1] ?? 0;
      const begin = place >>> COUNT_BITS;
      this.end = begin + (place & MOST_COUNTED) * START_FIELDS;
      return begin;
    }
    return this.#remember(token, next, pair, home);
  }

  /** A number for the word: its lexeme; of rare ones that no pattern names one for each kind, above `NO_WORD`. */
  #idOf(token: Token, index: TestIndex<unknown>): number {
    if (token.lexeme >= 0) return token.lexeme;
    if (index.isNamed(token) || (token.kind !== "number" && isNumberToken(token))) return RARE;
    return NO_WORD + 1 + KINDS.indexOf(token.kind);
  }

  #remember(token: Token, next: Token | undefined, pair: number, home: number): number {
    const begin = this.#put(token, next);
    const count = (this.end - begin) / START_FIELDS;
    if (count > MOST_COUNTED) return begin;
    this.#used = this.end;
    // The newest pair comes first of its set; the oldest is forgotten.
    this.#slots.copyWithin(home + SLOT_FIELDS, home, home + SET_FIELDS - SLOT_FIELDS);
    this.#slots[home] = pair;
    this.#slots[home + 1] = (begin << COUNT_BITS) | count;
    return begin;
  }

  /** Puts the patterns behind those that are remembered; tells where they begin. */
  #put(token: Token, next: Token | undefined): number {
    const { open, byNext } = this.#starts.of(token);
    const more = next && byNext ? byNext.itemsOf(next) : [];
    const patterns = [...open, ...more].sort(byRank);
    const size = patterns.length * START_FIELDS;
    if (this.#used + size > POOL) this.#forget(size);
    const begin = this.#used;
    let at = begin;
    for (const { rank, step, settled, bits, anchor } of patterns) {
      this.pool[at++] = (rank << SETTLED_BITS) | settled;
      this.pool[at++] = step;
      this.pool[at++] = bits;
      this.pool[at++] = anchor;
    }
    this.end = at;
    return begin;
  }

  #forget(needed: number): void {
    this.#slots.fill(FREE);
    this.#starts.clear();
    this.#used = 0;
    if (needed > this.pool.length) this.pool = new Int32Array(needed);
  }
}

const KINDS: readonly Token["kind"][] = ["word", "number", "tail", "mark"];

function makeStart(patterns: readonly CompiledPattern[], token: Token): Start {
  const open: CompiledPattern[] = [];
  let byNext: TestIndex<CompiledPattern> | undefined;
  for (const pattern of patterns) {
    // After one plain word the same must follow, whichever word it is.
    const tests = pattern.settled > 0 ? firstTests(pattern.parts, 1) : secondTests(pattern.parts, token);
    if (!tests) {
      open.push(pattern);
      continue;
    }
    byNext ??= new TestIndex();
    for (const test of tests) byNext.add(test, pattern);
  }
  return { open, byNext };
}

/** What must follow `token` where the pattern begins with it; null where anything may, or nothing need. */
function secondTests(parts: readonly PatternPart[], token: Token, part = 0): TokenTest[] | null {
  const current = parts[part];
  if (current?.kind !== "words") return null;
  const tests: TokenTest[] = [];
  for (const [first, second] of current.alternatives) {
    if (!first || !passes(first, token)) continue;
    const after = second ? [second] : firstTests(parts, part + 1);
    if (!after) return null;
    tests.push(...after);
  }
  if (!current.optional) return tests;
  const rest = secondTests(parts, token, part + 1);
  return rest && [...tests, ...rest];
}

function byRank(a: CompiledPattern, b: CompiledPattern): number {
  return a.rank - b.rank;
}
