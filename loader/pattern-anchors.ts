import { LexemeMemo } from "./lexeme-memo.ts";
import { GAP_WORDS, type PatternPart, type TokenTest } from "./pattern.ts";
import { TestIndex } from "./test-index.ts";
import type { Token } from "./tokens.ts";

/** The last words that a pattern cannot do without, behind a gap or placeholder. */
export interface Anchor {
  /** Numbers of the words, or the tests of a word, of which one must come. */
  readonly tests: readonly number[];
  /** Words that may stand between the pattern's first token and these, at the most. */
  readonly reach: number;
}

/** What parts a run from what was passed before: more than any reach. In words. */
const APART = 0x10000;
/** Past so many words counting begins anew: larger numbers are slow. */
const MOST_WORDS = 0x3fffffff - 2 * APART;

/**
 * Words that a pattern needs later on: "work* ... together" is tried only where "together" comes soon after. A sentence is gone
 * through from its end; `pass` takes in a token, `wordsSince` tells how far ahead the last one that passes a test stands.
 */
export class PatternAnchors {
  readonly #byTest = new TestIndex<number>();
  readonly #numberByTest = new Map<string, number>();
  readonly #tests = new LexemeMemo(
    (token) => this.#byTest.itemsOf(token),
    (token) => this.#byTest.isNamed(token),
  );
  /** For each test how many words had been passed when a token last passed it. */
  #passedAt: Int32Array = new Int32Array(0);
  #words = APART;

  /** The anchor of a pattern; null where no gap or placeholder stands before its last words. */
  anchorOf(parts: readonly PatternPart[]): Anchor | null {
    const last = parts.findLastIndex((part) => part.kind === "words" && !part.optional);
    const part = parts[last];
    const before = parts.slice(0, Math.max(last, 0));
    const isFar = before.some(isNeeded) && before.some(({ kind }) => kind !== "words");
    if (part?.kind !== "words" || !isFar) return null;
    const reach = parts.slice(0, last + 1).reduce((all, each) => all + mostWords(each), 0);
    const tests = part.alternatives.flatMap((alternative) => alternative.slice(-1));
    const numbers = new Set(tests.map((test) => this.#numberOf(test)));
    return { tests: [...numbers], reach: Math.min(reach, APART - 1) };
  }

  #numberOf(test: TokenTest): number {
    const key = JSON.stringify(test);
    const known = this.#numberByTest.get(key);
    if (known !== undefined) return known;
    const number = this.#numberByTest.size;
    this.#numberByTest.set(key, number);
    this.#byTest.add(test, number);
    this.#passedAt = new Int32Array(number + 1);
    return number;
  }

  /** Is the token any pattern's anchor? */
  isAnchor(token: Token): boolean {
    return this.#tests.of(token).length > 0;
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
    const tests = this.#tests.of(token);
    for (let i = 0; i < tests.length; i++) this.#passedAt[tests[i] ?? 0] = this.#words;
  }

  /** How many words back, since `begin`, a token passed the test of that number last. */
  wordsSince(test: number): number {
    return this.#words - (this.#passedAt[test] ?? 0);
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
