import { shinglesOf } from "./shingles.ts";

/** Shingles that are kept at most, 4 bytes each. */
const MOST_KEPT = 4_000_000;

/** Reads the texts of articles by id. */
export type ReadTexts = (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** The shingles of articles' texts, by id: those that were asked for last are kept, so that memory does not grow with the archive. */
export class TextShingles {
  readonly #readTexts: ReadTexts;
  #shinglesById = new Map<string, Uint32Array>();
  #kept = 0;

  constructor(readTexts: ReadTexts) {
    this.#readTexts = readTexts;
  }

  /** The shingles of each of these, in their order. */
  async of(ids: readonly string[]): Promise<Uint32Array[]> {
    const missing = [...new Set(ids)].filter((id) => !this.#shinglesById.has(id));
    if (missing.length > 0) await this.#read(missing, ids);
    return ids.map((id) => this.#shinglesById.get(id) ?? new Uint32Array());
  }

  async #read(missing: readonly string[], wanted: readonly string[]): Promise<void> {
    if (this.#kept > MOST_KEPT) this.#forgetBut(wanted);
    const textById = await this.#readTexts(missing);
    for (const id of missing) {
      const shingles = shinglesOf(textById.get(id) ?? "");
      this.#shinglesById.set(id, shingles);
      this.#kept += shingles.length;
    }
  }

  #forgetBut(wanted: readonly string[]): void {
    const kept = wanted.flatMap((id) => {
      const shingles = this.#shinglesById.get(id);
      return shingles === undefined ? [] : [[id, shingles] as const];
    });
    this.#shinglesById = new Map(kept);
    this.#kept = [...this.#shinglesById.values()].reduce((sum, { length }) => sum + length, 0);
  }
}
