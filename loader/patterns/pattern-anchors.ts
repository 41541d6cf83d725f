import { LexemeNumbers } from "../text/lexeme-memo.ts";
import type { Token } from "../text/tokens.ts";
import { GAP_WORDS, type PatternPart, type TokenTest, type WordsPart } from "./pattern.ts";
import { TestIndex } from "./test-index.ts";

/** What parts a run from what was passed before: more than any reach. In words. */
const APART = 0x10000;
/** An anchor is one number: that of its words, and how many words may stand before them in the bits below. */
const REACH_BITS = 16;
const REACH = 0xffff;
/** The anchor of a pattern that needs no word later on. */
const NO_ANCHOR = 0;
/** Numbers that the pool of lists of tests holds. */
const POOL = 0x8000;
/** Past so many words counting begins anew: larger numbers are slow. */
const MOST_WORDS = 0x3fffffff - 2 * APART;

/**
 * Words that a pattern needs later on: "work* ... together" is tried only where "together" comes soon after. A sentence is gone
 * through from its end; `pass` takes in a token, `isAhead` tells whether one of an anchor's words was passed within its reach.
 */
export class PatternAnchors {
  readonly #byTest = new TestIndex<number>();
  readonly #numberByTests = new Map<string, number>();
  readonly #numberByPart = new Map<WordsPart, number>();
  /** Where in the pool the tests stand that a word passes: how many, then the number of each. */
  readonly #listOf = new LexemeNumbers(
    (token) => this.#addList(this.#byTest.itemsOf(token)),
    (token) => this.#byTest.isNamed(token),
  );
  readonly #listByTests = new Map<string, number>();
  readonly #pool = new Uint16Array(POOL);
  #used = 0;
  /** For each list of tests how many words had been passed when a token last passed one of it. */
  #passedAt: Int32Array = new Int32Array(0);
  #words = APART;

  /** The anchor of a pattern: the last words it cannot do without, where a gap or placeholder stands before them. */
  anchorOf(parts: readonly PatternPart[]): number {
    const last = parts.findLastIndex((part) => part.kind === "words" && !part.optional);
    const part = parts[last];
    const before = parts.slice(0, Math.max(last, 0));
    const isFar = before.some(isNeeded) && before.some(({ kind }) => kind !== "words");
    if (part?.kind !== "words" || !isFar) return NO_ANCHOR;
    const reach = parts.slice(0, last + 1).reduce((all, each) => all + mostWords(each), 0);
    const number =
      this.#numberByPart.get(part) ?? this.#numberOf(part.alternatives.flatMap((tests) => tests.slice(-1)));
    this.#numberByPart.set(part, number);
    return (number << REACH_BITS) | Math.min(reach, REACH);
  }

  /** The number of a list of tests, from 1. */
  #numberOf(tests: readonly TokenTest[]): number {
    const key = JSON.stringify(tests);
    const known = this.#numberByTests.get(key);
    if (known !== undefined) return known;
    const number = this.#numberByTests.size + 1;
    this.#numberByTests.set(key, number);
    for (const test of tests) this.#byTest.add(test, number);
    if (number >= this.#passedAt.length) this.#passedAt = new Int32Array(2 * number);
    return number;
  }

  /** Forgets which words are anchors: there are more by now. Not in the middle of a run. */
  forget(): void {
    this.#listOf.clear();
    this.#listByTests.clear();
    this.#used = 0;
  }

  /** Is the token named by its spelling among the anchors' words? */
  isNamed(token: Token): boolean {
    return this.#byTest.isNamed(token);
  }

  /** Is the token any pattern's anchor? */
  isAnchor(token: Token): boolean {
    return (this.#pool[this.#listOf.of(token)] ?? 0) > 0;
  }

  /** Where a list of tests stands; one that several words share stands once. */
  #addList(tests: readonly number[]): number {
    const key = tests.join(" ");
    const known = this.#listByTests.get(key);
    if (known !== undefined) return known;
    const at = this.#used;
    this.#used += tests.length + 1;
    if (this.#used > POOL) throw new Error(`There is room for ${POOL} tests of words: raise POOL.`);
    this.#pool.set([tests.length, ...tests], at);
    this.#listByTests.set(key, at);
    return at;
  }

  /** Begins at the end of another run of tokens. */
  begin(): void {
    this.#words += APART;
    if (this.#words < MOST_WORDS) return;
    this.#words = APART;
    this.#passedAt.fill(0);
  }

  /** Counts a word, before it is passed. */
  countWord(): void {
    this.#words++;
  }

  /** Takes in a token. */
  pass(token: Token): void {
    const list = this.#listOf.of(token);
    const end = list + (this.#pool[list] ?? 0);
    for (let at = list + 1; at <= end; at++) this.#passedAt[this.#pool[at] ?? 0] = this.#words;
  }

  /** Has a word of the anchor been passed, since `begin`, within its reach? So it is where none is needed. */
  isAhead(anchor: number): boolean {
    if (anchor === NO_ANCHOR) return true;
    return this.#words - (this.#passedAt[anchor >> REACH_BITS] ?? 0) <= (anchor & REACH);
  }
}

function isNeeded(part: PatternPart): boolean {
  return part.kind === "placeholder" || (part.kind === "words" && !part.optional);
}

/** Words that a part can take up, at the most. */
function mostWords(part: PatternPart): number {
  if (part.kind === "placeholder") return APART;
  return part.kind === "gap" ? GAP_WORDS : Math.max(...part.alternatives.map(({ length }) => length));
}
