import { inflateRawSync } from "node:zlib";

/**
 * One part of a ZIP archive, as the archive's own list tells it.
 *
 * Units   bytes; `bytes` is what the list says that it unpacks to.
 */
export interface ZipPart {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly method: number;
  readonly start: number;
}

const END_SIGN = 0x06054b50;
const PART_SIGN = 0x02014b50;
const LOCAL_SIGN = 0x04034b50;
const END_BYTES = 22;
const PART_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** Lists the parts of an archive; null where its list is missing or broken, as it is when the file was cut. */
export function readZipDirectory(archive: Uint8Array): ZipPart[] | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(archive);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  if (at + size !== end) return null;
  const parts: ZipPart[] = [];
  for (let i = 0; i < count; i++) {
    if (at + PART_BYTES > end || view.getUint32(at, true) !== PART_SIGN) return null;
    const nameBytes = view.getUint16(at + 28, true);
    const name = archive.subarray(at + PART_BYTES, at + PART_BYTES + nameBytes);
    parts.push({
      name: new TextDecoder().decode(name),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at += PART_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Where the archive's end record stands: the last place with its sign. */
function findEnd(archive: Uint8Array): number {
  const sign = Buffer.alloc(4);
  sign.writeUInt32LE(END_SIGN);
  const at = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength).lastIndexOf(sign);
  return at >= 0 && at + END_BYTES <= archive.length ? at : -1;
}

/** Unpacks one part; "too-large" where it holds more than `most` bytes, whatever the list says; null where it is broken. */
export function unpackPart(
  archive: Uint8Array,
  part: ZipPart,
  most: number,
): Uint8Array | "too-large" | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const { start, packedBytes, method } = part;
  if (start + LOCAL_BYTES > archive.length || view.getUint32(start, true) !== LOCAL_SIGN) return null;
  const from = start + LOCAL_BYTES + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const packed = archive.subarray(from, from + packedBytes);
  if (packed.length < packedBytes) return null;
  if (method === STORED) return packed.length > most ? "too-large" : packed;
  return method === DEFLATED ? inflate(packed, most) : null;
}

function inflate(packed: Uint8Array, most: number): Uint8Array | "too-large" | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return error.code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : null; // the others are what zlib says of broken bytes
  }
}
