import { ScratchFile } from "./scratch-file.ts";

/** Characters that are held in memory; what is more is put aside, sorted, in a file. */
const MOST_HELD = 16_000_000;
/** Lines that are written together. */
const WRITTEN_LINES = 5_000;

/** Where in the file a sorted part of the lines stands. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/**
 * Lines without line ends, given back in their order (by UTF-16 code units), however many: memory holds some million characters of them,
 * the temporary folder the rest.
 *
 * Errors  `scratch-unwritable` where the temporary folder takes no more.
 */
export class SortedLines {
  readonly #mostHeld: number;
  readonly #scratch = new ScratchFile();
  readonly #runs: Run[] = [];
  #held: string[] = [];
  #characters = 0;
  #size = 0;

  constructor(mostHeld = MOST_HELD) {
    this.#mostHeld = mostHeld;
  }

  /** How many lines there are. */
  get size(): number {
    return this.#size;
  }

  /** Takes one line; true when `putAside` is due before the next. */
  add(line: string): boolean {
    this.#held.push(line);
    this.#size += 1;
    this.#characters += line.length;
    return this.#characters >= this.#mostHeld;
  }

  /** Puts what is held aside. */
  async putAside(): Promise<void> {
    const lines = this.#held.sort();
    [this.#held, this.#characters] = [[], 0];
    const start = this.#scratch.end;
    for (let from = 0; from < lines.length; from += WRITTEN_LINES)
      await this.#scratch.append(lines.slice(from, from + WRITTEN_LINES));
    this.#runs.push({ start, end: this.#scratch.end });
  }

  /** All lines in order, some at a time. */
  async *inOrder(): AsyncGenerator<readonly string[]> {
    const held = this.#held.sort();
    const runs = this.#runs.map(({ start, end }) => this.#scratch.read(start, end));
    if (runs.length === 0) yield held;
    else yield* merge([...runs, once(held)]);
  }

  /** Gives the room back. */
  async close(): Promise<void> {
    this.#held = [];
    await this.#scratch.close();
  }
}

/** One of the sorted sources: the lines that were read of it, and the next of them. */
interface Cursor {
  readonly pieces: AsyncGenerator<readonly string[]>;
  lines: readonly string[];
  next: number;
  line: string;
}

/** The lines of sorted sources in order, some at a time. */
async function* merge(
  sources: readonly AsyncGenerator<readonly string[]>[],
): AsyncGenerator<readonly string[]> {
  let cursors: Cursor[] = [];
  for (const pieces of sources) {
    const cursor = { pieces, lines: [], next: 0, line: "" };
    if (await advance(cursor)) cursors.push(cursor);
  }
  let merged: string[] = [];
  for (let least = leastOf(cursors); least !== undefined; least = leastOf(cursors)) {
    if (merged.push(least.line) === WRITTEN_LINES) {
      yield merged;
      merged = [];
    }
    if (!moveOn(least) && !(await advance(least))) cursors = cursors.filter((cursor) => cursor !== least);
  }
  yield merged;
}

function leastOf(cursors: readonly Cursor[]): Cursor | undefined {
  let [least] = cursors;
  for (const cursor of cursors) if (least === undefined || cursor.line < least.line) least = cursor;
  return least;
}

/** Moves to the next line that was read; false where there is none. */
function moveOn(cursor: Cursor): boolean {
  const line = cursor.lines[cursor.next];
  if (line === undefined) return false;
  cursor.line = line;
  cursor.next += 1;
  return true;
}

/** Reads on and moves to the first line of it; false at the end. */
async function advance(cursor: Cursor): Promise<boolean> {
  for (;;) {
    const { done, value } = await cursor.pieces.next();
    if (done) return false;
    [cursor.lines, cursor.next] = [value, 0];
    if (moveOn(cursor)) return true;
  }
}

async function* once(lines: readonly string[]): AsyncGenerator<readonly string[]> {
  yield lines;
}
