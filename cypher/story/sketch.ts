import { shinglesOf } from "./shingles.ts";

/** Values a sketch: an estimate from 128 of them errs by .04 or so. */
const VALUES = 128;
/** With fewer shingles than this a text is too short to be told from another. */
const LEAST_SHINGLES = 16;

/** A MinHash sketch of a text: 128 values, each the least of a hash over the text's shingles. */
export type Sketch = Uint32Array;

/**
 * The sketch of a text as it is kept on its article; null for a text too short to have one.
 *
 * Shape   base64 of 128 32-bit values, little end first: the same text gives the same sketch on every machine.
 * Source  A. Broder, "On the resemblance and containment of documents", 1997.
 */
export function sketchOf(text: string): string | null {
  const shingles = shinglesOf(text);
  if (shingles.length < LEAST_SHINGLES) return null;
  const bytes = Buffer.alloc(VALUES * 4);
  for (let k = 0; k < VALUES; k++) {
    const [seed = 0, factor = 1] = [SEEDS[k], FACTORS[k]];
    let least = 0xffffffff;
    for (let i = 0; i < shingles.length; i++) {
      const mixed = Math.imul((shingles[i] ?? 0) ^ seed, factor);
      const hash = (mixed ^ (mixed >>> 15)) >>> 0;
      if (hash < least) least = hash;
    }
    bytes.writeUInt32LE(least, k * 4);
  }
  return bytes.toString("base64");
}

/** The values of a kept sketch. */
export function readSketch(kept: string): Sketch {
  const bytes = Buffer.from(kept, "base64");
  return Uint32Array.from({ length: VALUES }, (_, k) => bytes.readUInt32LE(k * 4));
}

/** About which part of the shingles of either text both have (0 to 1). */
export function estimateShare(a: Sketch, b: Sketch): number {
  let same = 0;
  for (let k = 0; k < VALUES; k++) if (a[k] === b[k]) same++;
  return same / VALUES;
}

/** Seeds and odd factors of the 128 hashes: a fixed sequence (Weyl's, mixed), never a random one. */
const SEEDS = Uint32Array.from({ length: VALUES }, (_, k) => scatter(k + 1));
const FACTORS = Uint32Array.from({ length: VALUES }, (_, k) => scatter(k + 1 + VALUES) | 1);

function scatter(n: number): number {
  let x = Math.imul(n, 0x9e3779b9);
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}
