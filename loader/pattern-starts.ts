import { LexemeMemo } from "./lexeme-memo.ts";
import { type PatternPart, passes, type TokenTest } from "./pattern.ts";
import type { Anchor } from "./pattern-anchors.ts";
import { TestIndex } from "./test-index.ts";
import type { Token } from "./tokens.ts";

/** One pattern, read. */
export interface CompiledPattern {
  readonly rank: number;
  readonly parts: readonly PatternPart[];
  /** The words that must come within reach after the pattern's first token, if there are such. */
  readonly anchor: Anchor | null;
  /** Of a pattern of one or two plain words how many: who finds its first two words has found it. 0 for all others. */
  readonly settled: number;
}

/** How many words a pattern is settled by; see `CompiledPattern`. */
export function settledBy(parts: readonly PatternPart[]): number {
  const isPlain = parts.every(
    (part) =>
      part.kind === "words" && !part.optional && part.alternatives.every((tests) => tests.length === 1),
  );
  return isPlain && parts.length <= 2 ? parts.length : 0;
}

/**
 * The patterns that may begin at a place, by rank.
 *
 * Shape   `FIELDS` numbers each: rank, `settled`, the anchor's number (or `NO_ANCHOR`) and reach.
 */
export type Candidates = Int32Array;
export const FIELDS = 4;
export const NO_ANCHOR = -1;

/** What may begin with one word. */
interface Start {
  /** Patterns that any word may follow. */
  readonly openPatterns: readonly CompiledPattern[];
  readonly open: Candidates;
  /** The others, by the words that must follow; undefined where there are none. */
  readonly byNext: TestIndex<CompiledPattern> | undefined;
  readonly known: Map<number, Candidates>;
}

/** Pairs of words that are remembered; beyond that memory is given back and filled anew. */
const MOST_PAIRS = 20_000;
const NO_CANDIDATES: Candidates = new Int32Array();

/** The patterns of a table by their first two words. What is asked once is remembered. */
export class PatternStarts {
  readonly #byFirst = new TestIndex<CompiledPattern>();
  readonly #starts = new LexemeMemo(
    (token) => makeStart(this.#byFirst.itemsOf(token), token),
    (token) => this.#byFirst.isNamed(token),
  );
  readonly #seconds = new TestIndex<true>();
  #pairs = 0;

  constructor(patterns: readonly CompiledPattern[]) {
    for (const pattern of patterns) {
      const tests = firstTests(pattern.parts, 0);
      if (tests) for (const test of tests) this.#byFirst.add(test, pattern);
      else this.#byFirst.addAlways(pattern);
      for (const test of anySecondTests(pattern.parts)) this.#seconds.add(test, true);
    }
  }

  /** Can any pattern begin with the token? */
  canBegin(token: Token): boolean {
    return this.#byFirst.itemsOf(token).length > 0;
  }

  /** Can the token be the second of any pattern that asks for one? */
  canFollow(token: Token): boolean {
    return this.#seconds.itemsOf(token).length > 0;
  }

  /** The patterns, by rank, that may begin with `token` where `next` follows it (undefined: nothing that can). */
  candidates(token: Token, next: Token | undefined): Candidates {
    const start = this.#starts.of(token);
    if (!start.byNext || !next) return start.open;
    const known = start.known.get(next.lexeme);
    if (known) return known;
    const more = start.byNext.itemsOf(next);
    const candidates = more.length === 0 ? start.open : pack([...start.openPatterns, ...more]);
    if (next.lexeme >= 0) this.#remember(start, next.lexeme, candidates);
    return candidates;
  }

  #remember(start: Start, lexeme: number, candidates: Candidates): void {
    start.known.set(lexeme, candidates);
    if (++this.#pairs <= MOST_PAIRS) return;
    this.#starts.clear();
    this.#pairs = 0;
  }
}

const NO_START: Start = { openPatterns: [], open: NO_CANDIDATES, byNext: undefined, known: new Map() };

function makeStart(patterns: readonly CompiledPattern[], token: Token): Start {
  if (patterns.length === 0) return NO_START;
  const open: CompiledPattern[] = [];
  let byNext: TestIndex<CompiledPattern> | undefined;
  for (const pattern of patterns) {
    const tests = secondTests(pattern.parts, token);
    if (!tests) {
      open.push(pattern);
      continue;
    }
    byNext ??= new TestIndex();
    for (const test of tests) byNext.add(test, pattern);
  }
  return { openPatterns: open, open: pack(open), byNext, known: new Map() };
}

function pack(patterns: CompiledPattern[]): Candidates {
  const fields = patterns
    .sort(byRank)
    .flatMap(({ rank, settled, anchor }) => [rank, settled, anchor?.number ?? NO_ANCHOR, anchor?.reach ?? 0]);
  return Int32Array.from(fields);
}

/** What the first token of `parts` from `part` on may be; null where it may be anything, or none is needed. */
function firstTests(parts: readonly PatternPart[], part: number): TokenTest[] | null {
  const current = parts[part];
  if (current?.kind !== "words") return null;
  const own = current.alternatives.flatMap(([test]) => (test ? [test] : []));
  if (!current.optional) return own;
  const rest = firstTests(parts, part + 1);
  return rest && [...own, ...rest];
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

/** What may follow the first word, whichever that is, where a pattern asks for something. */
function anySecondTests(parts: readonly PatternPart[], part = 0): TokenTest[] {
  const current = parts[part];
  if (current?.kind !== "words") return [];
  const tests = current.alternatives.flatMap(([, second]) =>
    second ? [second] : (firstTests(parts, part + 1) ?? []),
  );
  return current.optional ? [...tests, ...anySecondTests(parts, part + 1)] : tests;
}

function byRank(a: CompiledPattern, b: CompiledPattern): number {
  return a.rank - b.rank;
}
