/** Words a shingle: fewer, and reports that share a form look alike; more, and a copy with a word changed here and there does not. */
const WORDS = 4;
const WORD = /[\p{L}\p{N}]+/gu;
const APOSTROPHE = /['’]/g;

/**
 * A text's runs of four words as hashes, whatever the case, the marks and the lines between them.
 *
 * Shape   sorted, each once; none for a text of fewer than four words.
 * Units   32-bit unsigned integers, evenly spread.
 */
export function shinglesOf(text: string): Uint32Array {
  const words = text.toLowerCase().replace(APOSTROPHE, "").match(WORD) ?? [];
  const hashes = Uint32Array.from(words, hashWord);
  const count = Math.max(0, hashes.length - WORDS + 1);
  const shingles = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    let hash = 0;
    for (let j = i; j < i + WORDS; j++) hash = Math.imul(hash ^ (hashes[j] ?? 0), 0x9e3779b1);
    shingles[i] = mix(hash);
  }
  return unique(shingles.sort());
}

/** How many hashes two sorted lists have in common. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x = 0, y = 0] = [a[i], b[j]];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

/** FNV-1a over the word's code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The last step of MurmurHash3: spreads a hash over all its bits. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function unique(sorted: Uint32Array): Uint32Array {
  let count = 0;
  for (const hash of sorted) {
    if (count > 0 && sorted[count - 1] === hash) continue;
    sorted[count] = hash;
    count += 1;
  }
  return sorted.slice(0, count);
}
