import { createHash } from "node:crypto";
import { isPng, readChunks, writeChunks } from "./png-chunks.ts";

/** What stands before the seal in every format. */
const MARK = "sendgraph-seal:";
const HEX_LENGTH = 64;
const CRC_LENGTH = 4;
/** What a file has in the seal's place before it is sealed. */
export const UNSEALED = `${MARK}${"0".repeat(HEX_LENGTH)}`;

/** Where the seal of a file stands: what it does not cover. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** Where what it covers begins again. */
  readonly after: number;
}

/**
 * Seals a file: SHA-256 over all its bytes, the seal's own counted as noughts, written where `UNSEALED` stands. A change of any
 * byte then shows, whatever later version reads it.
 */
export function sealBytes(bytes: Uint8Array): Uint8Array {
  const place = findSeal(bytes);
  if (!place) throw new Error("The figure has no place for its seal.");
  const sealed = Buffer.from(bytes);
  sealed.write(digestAround(bytes, place), place.start, "latin1");
  // A PNG's parts have check sums of their own, which the seal does not cover.
  return isPng(sealed) ? writeChunks(readChunks(sealed)) : new Uint8Array(sealed);
}

/** Whether a file is as it was sealed; null where it has no seal. */
export function isSealIntact(bytes: Uint8Array): boolean | null {
  const place = findSeal(bytes);
  if (!place) return null;
  return (
    Buffer.from(bytes.subarray(place.start, place.end)).toString("latin1") === digestAround(bytes, place)
  );
}

function findSeal(bytes: Uint8Array): Place | null {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(
    MARK,
    undefined,
    "latin1",
  );
  if (at < 0) return null;
  const end = at + MARK.length + HEX_LENGTH;
  return { start: at + MARK.length, end, after: end + (isPng(bytes) ? CRC_LENGTH : 0) };
}

function digestAround(bytes: Uint8Array, place: Place): string {
  return createHash("sha256")
    .update(bytes.subarray(0, place.start))
    .update("0".repeat(HEX_LENGTH))
    .update(bytes.subarray(place.after))
    .digest("hex");
}
