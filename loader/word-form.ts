import { LexemeFlags } from "./lexeme-memo.ts";
import type { Token } from "./tokens.ts";

/**
 * Words of one sort: those of a list, or those that a regular expression takes in whole. A word is asked once and then known by its
 * number, which is far quicker than to match it each time.
 */
export class WordForm {
  readonly #flags: LexemeFlags;

  constructor(form: RegExp | ReadonlySet<string>) {
    const isOf = (norm: string): boolean => (form instanceof RegExp ? form.test(norm) : form.has(norm));
    this.#flags = new LexemeFlags(({ norm }) => (isOf(norm) ? 1 : 0));
  }

  /** Is there a token, and is it one of these words? */
  fits(token: Token | undefined): boolean {
    return token !== undefined && this.#flags.of(token) === 1;
  }
}
