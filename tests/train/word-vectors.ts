import { readFileSync } from "node:fs";

/** Vectors of English words: words that stand in like places have like vectors. */
export interface WordVectors {
  readonly dimensions: number;
  /** Of length 1 at most: shorter for a common word, which tells less. */
  readonly byWord: ReadonlyMap<string, Float32Array>;
  /** How common a word is: 0 for the commonest. */
  readonly rankByWord: ReadonlyMap<string, number>;
}

/** So many words are read: rarer ones are names. */
const MOST_WORDS = 40_000;
/** A word of this rank has half the length. */
const HALF_RANK = 150;

/**
 * Reads vectors in GloVe's text format (a word and its numbers on a line, the commonest first); without a file there are none.
 *
 * Errors  a line whose numbers are not as many as the first one's is a mistake in the file: `Error` names it.
 */
export function readWordVectors(path: string | undefined): WordVectors {
  const byWord = new Map<string, Float32Array>();
  const rankByWord = new Map<string, number>();
  if (path === undefined) return { dimensions: 0, byWord, rankByWord };
  let dimensions = 0;
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [word = "", ...numbers] = line.split(" ");
    if (!/^[a-z]+$/.test(word)) continue;
    dimensions ||= numbers.length;
    if (numbers.length !== dimensions)
      throw new Error(`"${path}": "${word}" has ${numbers.length} numbers, others ${dimensions}.`);
    const rank = rankByWord.size;
    rankByWord.set(word, rank);
    byWord.set(word, scaled(Float32Array.from(numbers, Number), (rank + 1) / (rank + 1 + HALF_RANK)));
    if (rankByWord.size === MOST_WORDS) break;
  }
  return { dimensions, byWord, rankByWord };
}

function scaled(vector: Float32Array, length: number): Float32Array {
  const own = Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0));
  return vector.map((each) => (each / own) * length);
}
