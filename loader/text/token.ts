import type { TokenKind } from "./spellings.ts";

/**
 * One token of a text.
 *
 * Shape   `norm` is lower case with straight apostrophes; quotation marks make no token, so a pattern reads
 *         through them.
 * Units   UTF-16 code units into the text that was given.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly norm: string;
  readonly kind: TokenKind;
  /** Does the word begin with a capital letter? */
  readonly isCapital: boolean;
  /** Number of `norm` among the words that are remembered, so that tables can be indexed; -1 for a rare one. */
  readonly lexeme: number;
}
