import { isWord, type Token } from "../text/tokens.ts";
import { isNumberToken, type TokenTest } from "./pattern.ts";
import { PLACE_WORDS } from "./place-words.ts";

const NONE: readonly never[] = [];

/** Items by what they ask of a token, so that a token finds its own without trying the others. */
export class TestIndex<Item> {
  readonly #byWord = new Map<string, Item[]>();
  readonly #byPrefix = new Map<string, Item[]>();
  readonly #byNumber: Item[] = [];
  readonly #always: Item[] = [];
  /** Ascending. */
  readonly #prefixLengths: number[] = [];
  /** The first letters of all prefixes: most words are told by theirs to begin with none. */
  readonly #initials = new Set<number>();

  /** Files an item under a test. */
  add(test: TokenTest, item: Item): void {
    if (test.kind === "number") pushOnce(this.#byNumber, item);
    else {
      const map = test.kind === "exact" ? this.#byWord : this.#byPrefix;
      const list = map.get(test.norm);
      if (list) pushOnce(list, item);
      else map.set(test.norm, [item]);
      if (test.kind === "prefix") this.#knowPrefix(test.norm);
    }
  }

  /** Does the word begin with any of the prefixes? */
  #hasPrefixOf(norm: string): boolean {
    if (!this.#initials.has(norm.charCodeAt(0))) return false;
    for (const length of this.#prefixLengths) {
      if (length > norm.length) return false;
      if (this.#byPrefix.has(norm.slice(0, length))) return true;
    }
    return false;
  }

  #knowPrefix(norm: string): void {
    const { length } = norm;
    if (length > 0) this.#initials.add(norm.charCodeAt(0));
    if (length === 0 || this.#prefixLengths.includes(length)) return;
    this.#prefixLengths.push(length);
    this.#prefixLengths.sort(ascending);
  }

  /** Files an item under every token. */
  addAlways(item: Item): void {
    pushOnce(this.#always, item);
  }

  /** Is the token named by its spelling, numbers in words (not those in digits) among them? All others of a kind get the same items. */
  isNamed(token: Token): boolean {
    const isNumberWord = token.kind === "word" && this.#byNumber.length > 0 && isNumberToken(token);
    return isNumberWord || this.#byWord.has(token.norm) || this.#hasPrefixOf(token.norm);
  }

  /** The items whose tests the token passes, each once, in no order. */
  itemsOf(token: Token): readonly Item[] {
    const lists = this.#listsOf(token);
    if (lists.length === 0) return NONE;
    return lists.length === 1 ? (lists[0] ?? NONE) : [...new Set(lists.flat())];
  }

  #listsOf(token: Token): (readonly Item[])[] {
    const lists: (readonly Item[])[] = this.#always.length > 0 ? [this.#always] : [];
    const exact = this.#byWord.get(token.norm);
    if (exact) lists.push(exact);
    if (this.#byNumber.length > 0 && isNumberToken(token)) lists.push(this.#byNumber);
    const any = this.#byPrefix.get("");
    if (any && isWord(token)) lists.push(any);
    lists.push(...this.#prefixListsOf(token));
    return lists;
  }

  #prefixListsOf(token: Token): (readonly Item[])[] {
    const lists: (readonly Item[])[] = [];
    if (!this.#initials.has(token.norm.charCodeAt(0))) return lists;
    for (const length of this.#prefixLengths) {
      if (length > token.norm.length) break;
      const list = this.#byPrefix.get(token.norm.slice(0, length));
      if (list && !PLACE_WORDS.has(token.norm)) lists.push(list);
    }
    return lists;
  }
}

function pushOnce<Item>(list: Item[], item: Item): void {
  if (list.at(-1) !== item) list.push(item);
}

function ascending(a: number, b: number): number {
  return a - b;
}
