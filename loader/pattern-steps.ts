import { type PatternPart, passes, type TokenTest } from "./pattern.ts";
import type { Token } from "./tokens.ts";

/** One word of one token, or one of several; alternatives of which one at least has several tokens; a gap; a placeholder. */
type StepKind = "word" | "phrases" | "gap" | "placeholder";

/** One part of a pattern, made ready to be tried; all have the same fields, so that trying them is fast. */
export interface PatternStep {
  readonly kind: StepKind;
  /** Of `word` what the token may be, of `phrases` what their first may be. */
  readonly word: WordTest;
  readonly phrases: readonly (readonly TokenTest[])[];
  readonly optional: boolean;
  /** Of a placeholder. */
  readonly name: string;
  /** What comes after; null at the pattern's end. */
  readonly next: PatternStep | null;
}

/** Makes the steps of patterns; lists of words that stand in many patterns are kept once. */
export class PatternSteps {
  readonly #wordTests = new Map<string, WordTest>();

  /** The first step of a pattern. */
  stepsOf(parts: readonly PatternPart[]): PatternStep | null {
    return parts.reduceRight<PatternStep | null>((next, part) => this.#stepOf(part, next), null);
  }

  #stepOf(part: PatternPart, next: PatternStep | null): PatternStep {
    const alternatives = part.kind === "words" ? part.alternatives : [];
    const isWord = part.kind === "words" && alternatives.every(({ length }) => length === 1);
    return {
      kind: part.kind !== "words" ? part.kind : isWord ? "word" : "phrases",
      word: this.#wordTest(alternatives.flatMap(([first]) => (first ? [first] : []))),
      phrases: isWord ? [] : alternatives,
      optional: part.kind === "words" && part.optional,
      name: part.kind === "placeholder" ? part.name : "",
      next,
    };
  }

  #wordTest(tests: readonly TokenTest[]): WordTest {
    const key = JSON.stringify(tests);
    const known = this.#wordTests.get(key) ?? new WordTest(tests);
    this.#wordTests.set(key, known);
    return known;
  }
}

const NO_LEXEME = -2;
const BITS = 32;

/** Alternatives of one token each, told by one look. */
export class WordTest {
  readonly #lexeme: number;
  readonly #lexemes: ReadonlySet<number> | null;
  /** A bit for each of the lexemes, by its last digits: most tokens are told to be none of them without a look into the set. */
  readonly #bits: number;
  readonly #others: readonly TokenTest[];

  constructor(tests: readonly TokenTest[]) {
    const lexemes = tests.flatMap((test) => (test.kind === "exact" && test.lexeme >= 0 ? [test.lexeme] : []));
    this.#lexeme = lexemes[0] ?? NO_LEXEME;
    this.#lexemes = lexemes.length > 1 ? new Set(lexemes) : null;
    this.#bits = lexemes.reduce((bits, lexeme) => bits | (1 << (lexeme % BITS)), 0);
    this.#others = tests.filter((test) => test.kind !== "exact" || test.lexeme < 0);
  }

  /** Is the token one of the alternatives? */
  passes(token: Token): boolean {
    const { lexeme } = token;
    if (lexeme === this.#lexeme) return true;
    const isLikely = lexeme >= 0 && (this.#bits & (1 << (lexeme % BITS))) !== 0;
    if (isLikely && this.#lexemes?.has(lexeme)) return true;
    for (let i = 0; i < this.#others.length; i++) {
      const test = this.#others[i];
      if (test && passes(test, token)) return true;
    }
    return false;
  }
}
