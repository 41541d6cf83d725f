/** Slots for each pair: with so many free ones a pair is found, or missed, by one or two looks. */
const SLOTS_A_PAIR = 4;
/** A pair's first number stands above these bits, so both are below 2 to this. */
const NUMBER_BITS = 16;
const NO_PAIR = -1;

/**
 * A number for each of many pairs of small numbers. A map would take numbers too large for the engine's short ones, and be many times
 * slower to ask.
 */
export class PairTable {
  /** Pairs as one number each, and what they were given, by turns; `NO_PAIR` in free slots. */
  readonly #slots: Int32Array;
  readonly #shift: number;

  /** `most` pairs at the most. */
  constructor(most: number) {
    const bits = Math.max(1, Math.ceil(Math.log2(most * SLOTS_A_PAIR + 1)));
    this.#shift = 32 - bits;
    this.#slots = new Int32Array(2 << bits).fill(NO_PAIR);
  }

  /** Gives a pair of numbers, each from 1 to 65,534, a number from 0. */
  set(first: number, second: number, value: number): void {
    const slot = this.#slotOf((first << NUMBER_BITS) | second);
    this.#slots[slot] = (first << NUMBER_BITS) | second;
    this.#slots[slot + 1] = value;
  }

  /** What the pair was given; -1 where it was given nothing. */
  of(first: number, second: number): number {
    return this.#slots[this.#slotOf((first << NUMBER_BITS) | second) + 1] ?? NO_PAIR;
  }

  /** The slot of a pair, or the free one where it would stand. */
  #slotOf(pair: number): number {
    const slots = this.#slots;
    let slot = (Math.imul(pair, 0x9e3779b1) >>> this.#shift) << 1;
    while (slots[slot] !== pair && slots[slot] !== NO_PAIR) slot = slot + 2 < slots.length ? slot + 2 : 0;
    return slot;
  }
}
