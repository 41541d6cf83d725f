import { groupBy } from "../group-by.ts";

/** Texts by their places in a list, joined into groups: a copy of a copy is a copy. */
export class CopyGroups {
  readonly #roots: Uint32Array;

  constructor(size: number) {
    this.#roots = Uint32Array.from({ length: size }, (_, place) => place);
  }

  areOne(a: number, b: number): boolean {
    return this.#rootOf(a) === this.#rootOf(b);
  }

  join(a: number, b: number): void {
    this.#roots[this.#rootOf(a)] = this.#rootOf(b);
  }

  /** The groups of two or more. */
  groups(): number[][] {
    const groups = groupBy(this.#roots.keys(), (place) => this.#rootOf(place));
    return [...groups.values()].filter((places) => places.length > 1);
  }

  #rootOf(place: number): number {
    let root = place;
    for (let next = this.#roots[root]; next !== undefined && next !== root; next = this.#roots[root])
      root = next;
    this.#roots[place] = root;
    return root;
  }
}
