import type { TokenKind } from "./spellings.ts";
import type { Token } from "./tokens.ts";

/**
 * What was once worked out for a word, kept in a dense array by the word's number. Words that `isNamed` is not true of share
 * what is worked out once for their kind; rare words that it is true of are worked out each time.
 */
export class LexemeMemo<Value extends object> {
  readonly #values: (Value | undefined)[] = [];
  readonly #byKind = new Map<TokenKind, Value>();
  readonly #make: (token: Token) => Value;
  readonly #isNamed: (token: Token) => boolean;

  constructor(make: (token: Token) => Value, isNamed: (token: Token) => boolean) {
    this.#make = make;
    this.#isNamed = isNamed;
  }

  /** The value of the token's word. */
  of(token: Token): Value {
    const { lexeme } = token;
    if (lexeme < 0) return this.#shared(token);
    const known = lexeme < this.#values.length ? this.#values[lexeme] : undefined;
    return known ?? this.#remember(token);
  }

  /** Gives the memory back. */
  clear(): void {
    this.#values.length = 0;
    this.#byKind.clear();
  }

  #shared(token: Token): Value {
    if (this.#isNamed(token)) return this.#make(token);
    const value = this.#byKind.get(token.kind) ?? this.#make(token);
    this.#byKind.set(token.kind, value);
    return value;
  }

  #remember(token: Token): Value {
    const value = this.#shared(token);
    // An array with holes would be slow to read: fill up to the word.
    while (this.#values.length <= token.lexeme) this.#values.push(undefined);
    this.#values[token.lexeme] = value;
    return value;
  }
}

const KNOWN = 0x8000;
const FIRST_SIZE = 4096;

/**
 * The same for numbers from 0 to 32,767, two bytes a word: what most words answer with "nothing" costs one look. Only rare words that
 * `isNamed` is not true of share the number of their kind.
 */
export class LexemeNumbers {
  #numbers = new Uint16Array(FIRST_SIZE);
  readonly #byKind = new Map<TokenKind, number>();
  readonly #make: (token: Token) => number;
  readonly #isNamed: (token: Token) => boolean;

  constructor(make: (token: Token) => number, isNamed: (token: Token) => boolean = () => true) {
    this.#make = make;
    this.#isNamed = isNamed;
  }

  /** The number of the token's word. */
  of(token: Token): number {
    const { lexeme } = token;
    if (lexeme >= 0 && lexeme < this.#numbers.length) {
      const known = this.#numbers[lexeme] ?? 0;
      if (known !== 0) return known & ~KNOWN;
    }
    return this.#remember(token);
  }

  /** Forgets all. */
  clear(): void {
    this.#numbers.fill(0);
    this.#byKind.clear();
  }

  #ofRare(token: Token): number {
    if (this.#isNamed(token)) return this.#make(token);
    const number = this.#byKind.get(token.kind) ?? this.#make(token);
    this.#byKind.set(token.kind, number);
    return number;
  }

  #remember(token: Token): number {
    if (token.lexeme < 0) return this.#ofRare(token);
    const number = this.#make(token);
    if (token.lexeme >= this.#numbers.length) {
      const grown = new Uint16Array(2 * token.lexeme);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[token.lexeme] = number | KNOWN;
    return number;
  }
}
