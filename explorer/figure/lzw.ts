const CLEAR = 256;
const END = 257;
const FIRST_FREE = 258;
const LEAST_BITS = 9;
/** TIFF's codes are of 12 bits at most; the table begins anew one short of that. */
const MOST_CODE = 4094;

/** Packs bytes as TIFF's LZW does (compression 5): codes from 9 to 12 bits, the highest bit first, widened one code early. */
export function packLzw(bytes: Uint8Array): Uint8Array {
  const out: number[] = [];
  let held = 0;
  let heldBits = 0;
  let bits = LEAST_BITS;
  const write = (code: number): void => {
    held = (held << bits) | code;
    heldBits += bits;
    while (heldBits >= 8) {
      out.push((held >>> (heldBits - 8)) & 255);
      heldBits -= 8;
      held &= (1 << heldBits) - 1;
    }
  };
  let codeByPair = new Map<number, number>();
  let next = FIRST_FREE;
  write(CLEAR);
  let prefix = -1;
  for (const byte of bytes) {
    if (prefix < 0) {
      prefix = byte;
      continue;
    }
    const pair = prefix * 256 + byte;
    const known = codeByPair.get(pair);
    if (known !== undefined) {
      prefix = known;
      continue;
    }
    write(prefix);
    codeByPair.set(pair, next);
    next += 1;
    prefix = byte;
    if (next === MOST_CODE) {
      write(CLEAR);
      codeByPair = new Map();
      next = FIRST_FREE;
      bits = LEAST_BITS;
    } else if (next + 1 > 1 << bits) bits += 1;
  }
  if (prefix >= 0) write(prefix);
  write(END);
  if (heldBits > 0) out.push((held << (8 - heldBits)) & 255);
  return Uint8Array.from(out);
}
