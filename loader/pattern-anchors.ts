import { LexemeMemo } from "./lexeme-memo.ts";
import type { PatternPart, TokenTest } from "./pattern.ts";
import { TestIndex } from "./test-index.ts";
import type { Token } from "./tokens.ts";

/**
 * Words that a pattern needs later on: "work* ... together" is tried only where "together" comes after. A sentence is gone through from
 * its end; `pass` takes in a token, `isAhead` tells whether an anchor has been passed.
 */
export class PatternAnchors {
  readonly #byTest = new TestIndex<number>();
  readonly #numberByTests = new Map<string, number>();
  readonly #anchors = new LexemeMemo(
    (token) => this.#byTest.itemsOf(token),
    (token) => this.#byTest.isNamed(token),
  );
  #passedIn: Int32Array = new Int32Array(0);
  #round = 0;

  /** The anchor of a pattern: the last words that it cannot do without, its first apart; -1 if there are none. */
  anchorOf(parts: readonly PatternPart[]): number {
    const last = parts.findLastIndex((part) => part.kind === "words" && !part.optional);
    const part = parts[last];
    const isFirst = !parts.slice(0, Math.max(last, 0)).some(isNeeded);
    return part?.kind === "words" && !isFirst ? this.#number(part.alternatives) : -1;
  }

  #number(alternatives: readonly (readonly TokenTest[])[]): number {
    const key = JSON.stringify(alternatives);
    const known = this.#numberByTests.get(key);
    if (known !== undefined) return known;
    const number = this.#numberByTests.size;
    this.#numberByTests.set(key, number);
    for (const tests of alternatives) {
      const test = tests.at(-1);
      if (test) this.#byTest.add(test, number);
    }
    this.#passedIn = new Int32Array(number + 1);
    return number;
  }

  /** Is the token any pattern's anchor? */
  isAnchor(token: Token): boolean {
    return this.#anchors.of(token).length > 0;
  }

  /** Begins at the end of another run of tokens. */
  begin(): void {
    this.#round = (this.#round + 1) | 0;
  }

  /** Takes in a token. */
  pass(token: Token): void {
    for (const anchor of this.#anchors.of(token)) this.#passedIn[anchor] = this.#round;
  }

  /** Has the anchor been passed since `begin`? */
  isAhead(anchor: number): boolean {
    return anchor < 0 || this.#passedIn[anchor] === this.#round;
  }
}

function isNeeded(part: PatternPart): boolean {
  return part.kind === "placeholder" || (part.kind === "words" && !part.optional);
}
