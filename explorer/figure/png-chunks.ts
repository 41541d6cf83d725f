import { concatBytes, latin1 } from "./pdf-objects.ts";

/** A part of a PNG file. */
export interface PngChunk {
  readonly type: string;
  readonly body: Uint8Array;
}

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** Is it a PNG file? */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** The parts of a PNG file, as far as they are whole. */
export function readChunks(bytes: Uint8Array): PngChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) break;
    chunks.push({ type, body: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** A PNG file of its parts. */
export function writeChunks(chunks: readonly PngChunk[]): Uint8Array {
  const parts = chunks.map(({ type, body }) => {
    const named = concatBytes([latin1(type), body]);
    return concatBytes([uint32(body.length), named, uint32(crc32(named))]);
  });
  return concatBytes([SIGNATURE, ...parts]);
}

/** A text of any language under a name. */
export function internationalText(keyword: string, text: string): PngChunk {
  const head = latin1(`${keyword}\0\0\0\0\0`);
  return { type: "iTXt", body: concatBytes([head, new TextEncoder().encode(text)]) };
}

/** The text that stands under a name, or null. */
export function findText(chunks: readonly PngChunk[], keyword: string): string | null {
  const head = latin1(`${keyword}\0`);
  const found = chunks.find(
    ({ type, body }) => type === "iTXt" && head.every((byte, index) => body[index] === byte),
  );
  return found ? new TextDecoder().decode(found.body.subarray(head.length + 4)) : null;
}

/** A number of four bytes, the highest first. */
export function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
