import type { TokenRange } from "../text/token-range.ts";
import { isWord, type Token } from "../text/tokens.ts";
import { PairTable } from "./pair-table.ts";

/** A word as it is learnt, and the beginning by which its family is known. */
type Spelt = readonly [word: string, beginning: string | null];

/** Numbers of a word, in one place so that one look fetches all: see `WORD`. */
const FIELDS_SHIFT = 2;
const WORD = {
  /** The row of the word, counted from 1; 0 where it has none, `UNKNOWN` where the word was not met yet. */
  own: 0,
  /** The row of its beginning, counted from 1; 0 where it has none. */
  beginning: 1,
  /** What stands for it in pairs; 0 where it is in none. */
  inPair: 2,
  /** A bit for each word that can follow it in a pair, by its number's last digits: most pairs are told to be none without another look. */
  followers: 3,
} as const;
const UNKNOWN = -1;
const FIRST_WORDS = 4096;
const NO_ROW = -1;

/** Finds the rows of what was learnt by the words of a stretch. */
export class LearntLookUp {
  readonly #spell: (token: Token) => Spelt;
  readonly #rowByName: ReadonlyMap<string, number>;
  readonly #numberByPaired = new Map<string, number>();
  readonly #followers: number[] = [0];
  readonly #pairs: PairTable;
  /** The numbers of each word by its lexeme; of rare ones, which have none, those of the last stand first. */
  #words = new Int32Array(FIRST_WORDS << FIELDS_SHIFT).fill(UNKNOWN);
  /** For each row the stretch in which it was last heard, and how many stretches there were. */
  readonly #heardIn: Int32Array;
  #hearings = 0;

  constructor(names: readonly string[], spell: (token: Token) => Spelt) {
    this.#spell = spell;
    this.#rowByName = new Map(names.map((name, row) => [name, row + 1]));
    this.#heardIn = new Int32Array(names.length);
    this.#pairs = new PairTable(names.filter((name) => name.includes(" ")).length);
    names.forEach((name, row) => {
      const gap = name.indexOf(" ");
      if (gap >= 0) this.#addPair(name.slice(0, gap), name.slice(gap + 1), row);
    });
  }

  #addPair(first: string, second: string, row: number): void {
    const [one, other] = [this.#numberOf(first), this.#numberOf(second)];
    this.#followers[one] = (this.#followers[one] ?? 0) | (1 << other);
    this.#pairs.set(one, other, row);
  }

  #numberOf(word: string): number {
    const known = this.#numberByPaired.get(word);
    if (known !== undefined) return known;
    const number = this.#followers.push(0) - 1;
    this.#numberByPaired.set(word, number);
    return number;
  }

  /** The rows, each once, of the words of a stretch (marks left out), their beginnings, and each two that follow each other. */
  rowsOf(tokens: readonly Token[], { first, last }: TokenRange): number[] {
    this.#hearings++;
    const rows: number[] = [];
    let [before, followers] = [0, 0];
    for (let i = first; i < last; i++) {
      const token = tokens[i];
      if (!token || !isWord(token)) continue;
      const at = this.#find(token);
      this.#hear((this.#words[at + WORD.own] ?? 0) - 1, rows);
      this.#hear((this.#words[at + WORD.beginning] ?? 0) - 1, rows);
      const own = this.#words[at + WORD.inPair] ?? 0;
      if (own > 0 && followers & (1 << own)) this.#hear(this.#pairs.of(before, own), rows);
      before = own;
      followers = this.#words[at + WORD.followers] ?? 0;
    }
    return rows;
  }

  #hear(row: number, rows: number[]): void {
    if (row === NO_ROW || this.#heardIn[row] === this.#hearings) return;
    this.#heardIn[row] = this.#hearings;
    rows.push(row);
  }

  /** Where the numbers of the token's word stand. */
  #find(token: Token): number {
    const at = (token.lexeme + 1) << FIELDS_SHIFT;
    return at > 0 && (this.#words[at] ?? UNKNOWN) !== UNKNOWN ? at : this.#learn(token, at);
  }

  #learn(token: Token, at: number): number {
    const [word, beginning] = this.#spell(token);
    const inPair = this.#numberByPaired.get(word) ?? 0;
    if (at >= this.#words.length) {
      const grown = new Int32Array(2 * at).fill(UNKNOWN);
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[at + WORD.own] = this.#rowByName.get(word) ?? 0;
    this.#words[at + WORD.beginning] = this.#rowByName.get(beginning ?? "") ?? 0;
    this.#words[at + WORD.inPair] = inPair;
    this.#words[at + WORD.followers] = this.#followers[inPair] ?? 0;
    return at;
  }
}
