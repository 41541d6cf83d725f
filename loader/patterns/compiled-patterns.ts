import { LexemeNumbers } from "../text/lexeme-memo.ts";
import type { Token } from "../text/tokens.ts";
import { anySecondTests, firstTests } from "./first-tests.ts";
import { firstPlaceOf, type PatternPart, parsePattern, plainFirstTests } from "./pattern.ts";
import { PatternAnchors } from "./pattern-anchors.ts";
import { PatternSteps, STEP_FIELDS } from "./pattern-steps.ts";
import { TestIndex } from "./test-index.ts";

/** One pattern, read. */
export interface CompiledPattern {
  readonly rank: number;
  readonly parts: readonly PatternPart[];
  /** Where its steps begin. */
  readonly begin: number;
  /** How many words it is settled by. */
  readonly settled: number;
  /** The step that comes after those; `COMPLETE` where there is none. */
  readonly step: number;
  /** The bits of the words that can come after those. */
  readonly bits: number;
  /** The words it needs later on. */
  readonly anchor: number;
}

/** Once such a share of the patterns was met, by the tenth article, all are compiled, so that no more are waited for. */
const MOST_MET = 2 / 3;

/** The step of a pattern that has none left. */
export const COMPLETE = -1;

/**
 * The patterns of all tables of a pass. One is compiled when a word that it can begin with is first met: of 8,600, the words of one
 * article begin 2,500.
 */
export class CompiledPatterns {
  readonly anchors = new PatternAnchors();
  readonly steps = new PatternSteps();
  readonly #sources: string[] = [];
  readonly #compiled: (CompiledPattern | undefined)[] = [];
  /** Ranks by what their patterns can begin with; those whose first places are written alike stand in one list. */
  readonly byFirst = new TestIndex<number[]>();
  readonly #ranksByPlace = new Map<string, number[]>();
  /** What can be the second word of those that are compiled and ask for one. */
  readonly seconds = new TestIndex<true>();
  readonly #prepared = new LexemeNumbers(
    (token) => this.#prepare(token),
    (token) => this.byFirst.isNamed(token),
  );
  /** How many are compiled. */
  count = 0;

  /** Takes in a pattern, by its first place. */
  add(pattern: string): void {
    const rank = this.#sources.push(pattern) - 1;
    const place = firstPlaceOf(pattern);
    const known = this.#ranksByPlace.get(place);
    if (known) {
      known.push(rank);
      return;
    }
    const ranks = [rank];
    const plain = plainFirstTests(place);
    // Another place may be left out, and then it is the next that counts.
    if (plain) this.#ranksByPlace.set(place, ranks);
    const tests = plain ?? firstTests(parsePattern(pattern));
    if (tests) for (const test of tests) this.byFirst.add(test, ranks);
    else this.byFirst.addAlways(ranks);
  }

  /** Are all compiled? */
  get isComplete(): boolean {
    return this.count === this.#sources.length;
  }

  /** The pattern of a rank. */
  of(rank: number): CompiledPattern {
    return this.#compiled[rank] ?? this.#compile(rank);
  }

  /** Those that can begin with the token, in no order. */
  beginningWith(token: Token): CompiledPattern[] {
    return this.byFirst.itemsOf(token).flatMap((ranks) => ranks.map((rank) => this.of(rank)));
  }

  /** Compiles what can begin with the token. */
  prepare(token: Token): void {
    this.#prepared.of(token);
  }

  #prepare(token: Token): number {
    for (const ranks of this.byFirst.itemsOf(token)) for (const rank of ranks) this.of(rank);
    const { length } = this.#sources;
    if (!this.isComplete && this.count > MOST_MET * length)
      for (let rank = 0; rank < length; rank++) this.of(rank);
    return 0;
  }

  #compile(rank: number): CompiledPattern {
    const parts = parsePattern(this.#sources[rank] ?? "");
    const settled = settledBy(parts);
    const begin = this.steps.add(parts);
    const step = settled === parts.length ? COMPLETE : begin + settled * STEP_FIELDS;
    const bits = this.steps.bitsFrom(parts, settled);
    const compiled = { rank, parts, begin, settled, step, bits, anchor: this.anchors.anchorOf(parts) };
    for (const test of anySecondTests(parts)) this.seconds.add(test, true);
    this.#compiled[rank] = compiled;
    this.count++;
    return compiled;
  }
}

/** How many of a pattern's first two words are plain: who finds those two in the index has found them. */
function settledBy(parts: readonly PatternPart[]): number {
  const begin = parts.slice(0, 2);
  const other = begin.findIndex((part) => !isPlain(part));
  return other < 0 ? begin.length : other;
}

/** Is it one word, that must stand? */
function isPlain(part: PatternPart): boolean {
  return part.kind === "words" && !part.optional && part.alternatives.every((tests) => tests.length === 1);
}
