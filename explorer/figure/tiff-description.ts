const DESCRIPTION = 270;
const ENTRY_LENGTH = 12;
const LITTLE_ENDIAN = 0x49;

/** The description of a TIFF, or null where it has none. Places that lie outside the file are none. */
export function readDescription(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === LITTLE_ENDIAN;
  if (bytes.length < 8) return null;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > bytes.length) return null;
  const count = view.getUint16(start, isLittle);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * ENTRY_LENGTH;
    if (at + ENTRY_LENGTH > bytes.length) return null;
    if (view.getUint16(at, isLittle) !== DESCRIPTION) continue;
    const length = view.getUint32(at + 4, isLittle);
    const from = view.getUint32(at + 8, isLittle);
    return new TextDecoder().decode(bytes.subarray(from, from + length - 1));
  }
  return null;
}
