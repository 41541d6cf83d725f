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
  /** Of a gap: the bits of the words that can end it. */
  readonly ends: number;
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
      ends: part.kind === "gap" ? bitsFrom(next) : ANY_WORD,
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
/** The bits of what may be any token. */
const ANY_WORD = -1;

/** The bit of a word, by its number's last digits. */
export function bitOf(lexeme: number): number {
  return 1 << (lexeme & (BITS - 1));
}

/** The bits of the words that can stand where a pattern goes on with `step`. */
function bitsFrom(step: PatternStep | null): number {
  if (step === null || step.kind === "gap" || step.kind === "placeholder") return ANY_WORD;
  return step.optional ? step.word.bits | bitsFrom(step.next) : step.word.bits;
}

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
    this.#bits = lexemes.reduce((bits, lexeme) => bits | bitOf(lexeme), 0);
    this.#others = tests.filter((test) => test.kind !== "exact" || test.lexeme < 0);
  }

  /** The bits of the words that pass; all bits where other tokens may pass too. */
  get bits(): number {
    return this.#others.length > 0 ? ANY_WORD : this.#bits;
  }

  /** Is the token one of the alternatives? */
  passes(token: Token): boolean {
    const { lexeme } = token;
    if (lexeme === this.#lexeme) return true;
    if ((this.#bits & bitOf(lexeme)) !== 0 && this.#lexemes?.has(lexeme)) return true;
    for (let i = 0; i < this.#others.length; i++) {
      const test = this.#others[i];
      if (test && passes(test, token)) return true;
    }
    return false;
  }
}
