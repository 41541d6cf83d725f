/** Words a shingle: fewer, and reports that share a form look alike; more, and a copy with a word changed here and there does not. */
const WORDS = 4;
const IN_WORD = /[\p{L}\p{N}]/u;
const [STRAIGHT, CURLY] = [0x27, 0x2019];

/**
 * A text's runs of four words as hashes, whatever the case, the marks and the lines between them.
 *
 * Shape   sorted, each once; none for a text of fewer than four words.
 * Units   32-bit unsigned integers, evenly spread.
 */
export function shinglesOf(text: string): Uint32Array {
  const hashes = hashWords(text.toLowerCase());
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

const [FNV_BASIS, FNV_PRIME] = [0x811c9dc5 | 0, 0x01000193];

/** FNV-1a over the code units of each word, apostrophes left out. */
function hashWords(text: string): number[] {
  const hashes: number[] = [];
  let hash = FNV_BASIS;
  let isOpen = false;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const next = at + (isPair(text, at) ? 2 : 1);
    if (isInWord(text, at, next)) {
      for (; at < next; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
      isOpen = true;
    } else if (isOpen && unit !== STRAIGHT && unit !== CURLY) {
      hashes.push(hash);
      hash = FNV_BASIS;
      isOpen = false;
    }
    at = next;
  }
  if (isOpen) hashes.push(hash);
  return hashes;
}

function isPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff;
}

/** For each code unit whether it is part of a word, looked up once: 0 where that is not known yet. */
const kinds = new Uint8Array(0x10000);
const [IS_PART, IS_NONE] = [1, 2];

function isInWord(text: string, at: number, next: number): boolean {
  if (next > at + 1) return IN_WORD.test(text.slice(at, next));
  const unit = text.charCodeAt(at);
  const known = kinds[unit] || (IN_WORD.test(text[at] ?? "") ? IS_PART : IS_NONE);
  kinds[unit] = known;
  return known === IS_PART;
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
