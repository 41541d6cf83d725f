import { ScratchFile } from "../cypher/scratch-file.ts";
import type { ReviewEntry } from "../loader/batch/review-entry.ts";

/** Characters that are held in memory before they are put aside. */
const MOST_HELD = 4_000_000;

/** What a person should look at, in the order in which it was found, however much: memory holds some of it, see `ScratchFile`. */
export class ReviewSpool {
  readonly #mostHeld: number;
  readonly #scratch = new ScratchFile();
  #held: string[] = [];
  #characters = 0;
  #size = 0;

  constructor(mostHeld = MOST_HELD) {
    this.#mostHeld = mostHeld;
  }

  /** How many entries there are. */
  get size(): number {
    return this.#size;
  }

  async add(entries: readonly ReviewEntry[]): Promise<void> {
    for (const entry of entries) {
      const line = JSON.stringify(entry);
      this.#held.push(line);
      this.#characters += line.length;
    }
    this.#size += entries.length;
    if (this.#characters < this.#mostHeld) return;
    await this.#scratch.append(this.#held);
    [this.#held, this.#characters] = [[], 0];
  }

  /** All entries, each as a line of JSON. */
  async *lines(): AsyncGenerator<string> {
    for await (const lines of this.#scratch.read(0, this.#scratch.end)) yield* lines;
    yield* this.#held;
  }

  close(): Promise<void> {
    return this.#scratch.close();
  }
}
