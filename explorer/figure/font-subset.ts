import { type FontFile, KERN_KEY, layOutGlyphs, tableView } from "./font-file.ts";

/** Tables of a font as it is embedded, in the order that the format asks for. */
const TABLES = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "kern", "loca", "maxp", "name", "post"];
const CHECKSUM_MAGIC = 0xb1b0afba;
const IS_COMPOSITE = 0x20;
const HAS_WORDS = 0x1;
const HAS_SCALE = 0x8;
const HAS_TWO_SCALES = 0x40;
const HAS_MATRIX = 0x80;

/**
 * The font with the outlines of these letters alone. Glyphs keep their numbers, so that composites and character codes stay
 * true; the rest are empty. The same letters give the same bytes.
 */
export function subsetFont(font: FontFile, letters: string): Uint8Array {
  const codes = [...new Set([...letters].map((letter) => letter.codePointAt(0) ?? 0))]
    .filter((code) => font.glyphByCode.has(code))
    .sort((a, b) => a - b);
  const glyphs = closeOverParts(font, layOutGlyphs(String.fromCodePoint(...codes), font).glyphs);
  const last = Math.max(0, ...glyphs);
  const outlines = keepOutlines(font, glyphs, last + 1);
  const replaced = new Map<string, Uint8Array>([
    ["cmap", writeCharacters(codes, font)],
    ["glyf", outlines.glyf],
    ["loca", outlines.loca],
    ["head", withLongOffsets(font)],
    ["hhea", withUint16(font, "hhea", 34, last + 1)],
    ["maxp", withUint16(font, "maxp", 4, last + 1)],
    ["hmtx", writeAdvances(font, last + 1)],
    ["kern", writeKerning(font, glyphs)],
  ]);
  return assemble(TABLES.map((tag) => [tag, replaced.get(tag) ?? font.tables.get(tag) ?? new Uint8Array()]));
}

function outlineOf(font: FontFile, glyph: number): Uint8Array {
  const loca = tableView(font.tables, "loca");
  const isLong = tableView(font.tables, "head").getInt16(50) === 1;
  const at = (index: number) => (isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2);
  return font.tables.get("glyf")?.subarray(at(glyph), at(glyph + 1)) ?? new Uint8Array();
}

/** The glyphs and those that they are put together from, sorted; the empty box is always there. */
function closeOverParts(font: FontFile, wanted: readonly number[]): number[] {
  const closed = new Set<number>([0]);
  const visit = (glyph: number): void => {
    if (closed.has(glyph) && glyph !== 0) return;
    closed.add(glyph);
    for (const part of partsOf(outlineOf(font, glyph))) visit(part);
  };
  for (const glyph of wanted) visit(glyph);
  return [...closed].sort((a, b) => a - b);
}

function partsOf(outline: Uint8Array): number[] {
  if (outline.length < 10) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (view.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & HAS_WORDS ? 4 : 2);
    if (flags & HAS_SCALE) at += 2;
    else if (flags & HAS_TWO_SCALES) at += 4;
    else if (flags & HAS_MATRIX) at += 8;
    if (!(flags & IS_COMPOSITE)) return parts;
  }
}

function keepOutlines(
  font: FontFile,
  glyphs: readonly number[],
  count: number,
): { glyf: Uint8Array; loca: Uint8Array } {
  const kept = new Set(glyphs);
  const outlines = Array.from({ length: count }, (_, glyph) =>
    kept.has(glyph) ? outlineOf(font, glyph) : new Uint8Array(),
  );
  const loca = new DataView(new ArrayBuffer((count + 1) * 4));
  let end = 0;
  outlines.forEach((outline, glyph) => {
    end += pad4(outline.length);
    loca.setUint32((glyph + 1) * 4, end);
  });
  const glyf = new Uint8Array(end);
  outlines.forEach((outline, glyph) => {
    glyf.set(outline, loca.getUint32(glyph * 4));
  });
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

/** A cmap of one segment a letter: larger than need be, and simple to be sure of. */
function writeCharacters(codes: readonly number[], font: FontFile): Uint8Array {
  const segments = codes.length + 1;
  const length = 16 + segments * 8;
  const view = new DataView(new ArrayBuffer(12 + length));
  const search = 2 ** Math.floor(Math.log2(segments));
  [0, 1, 3, 1, 0, 12].forEach((value, index) => {
    view.setUint16(index * 2, value);
  });
  const head = [4, length, 0, segments * 2, search * 2, Math.log2(search), (segments - search) * 2];
  head.forEach((value, index) => {
    view.setUint16(12 + index * 2, value);
  });
  const rows = [...codes, 0xffff];
  rows.forEach((code, index) => {
    const glyph = font.glyphByCode.get(code) ?? 0;
    view.setUint16(26 + index * 2, code);
    view.setUint16(28 + (segments + index) * 2, code);
    view.setUint16(28 + (2 * segments + index) * 2, code === 0xffff ? 1 : (glyph - code) & 0xffff);
  });
  return new Uint8Array(view.buffer);
}

function writeAdvances(font: FontFile, count: number): Uint8Array {
  const hmtx = tableView(font.tables, "hmtx");
  const metrics = tableView(font.tables, "hhea").getUint16(34);
  const view = new DataView(new ArrayBuffer(count * 4));
  for (let glyph = 0; glyph < count; glyph += 1) {
    const bearingAt = glyph < metrics ? glyph * 4 + 2 : metrics * 4 + (glyph - metrics) * 2;
    view.setUint16(glyph * 4, font.advances[glyph] ?? 0);
    view.setInt16(glyph * 4 + 2, hmtx.getInt16(bearingAt));
  }
  return new Uint8Array(view.buffer);
}

function writeKerning(font: FontFile, glyphs: readonly number[]): Uint8Array {
  const kept = new Set(glyphs);
  const pairs = [...font.kerning]
    .filter(([key]) => kept.has(Math.floor(key / KERN_KEY)) && kept.has(key % KERN_KEY))
    .sort(([a], [b]) => a - b);
  const view = new DataView(new ArrayBuffer(18 + pairs.length * 6));
  const search = pairs.length === 0 ? 1 : 2 ** Math.floor(Math.log2(pairs.length));
  const head = [0, 1, 0, 14 + pairs.length * 6, 1, pairs.length, search * 6, Math.log2(search)];
  [...head, Math.max(0, pairs.length - search) * 6].forEach((value, index) => {
    view.setUint16(index * 2, value);
  });
  pairs.forEach(([key, shift], index) => {
    view.setUint16(18 + index * 6, Math.floor(key / KERN_KEY));
    view.setUint16(20 + index * 6, key % KERN_KEY);
    view.setInt16(22 + index * 6, shift);
  });
  return new Uint8Array(view.buffer);
}

function withLongOffsets(font: FontFile): Uint8Array {
  const head = withUint16(font, "head", 50, 1);
  new DataView(head.buffer).setUint32(8, 0);
  return head;
}

function withUint16(font: FontFile, tag: string, at: number, value: number): Uint8Array {
  const copy = new Uint8Array(font.tables.get(tag) ?? []);
  new DataView(copy.buffer).setUint16(at, value);
  return copy;
}

function assemble(tables: readonly (readonly [tag: string, table: Uint8Array])[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const bytes = new Uint8Array(start + tables.reduce((sum, [, table]) => sum + pad4(table.length), 0));
  const view = new DataView(bytes.buffer);
  const search = 2 ** Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  [tables.length, search * 16, Math.log2(search), (tables.length - search) * 16].forEach((value, index) => {
    view.setUint16(4 + index * 2, value);
  });
  let at = start;
  let headAt = 0;
  tables.forEach(([tag, table], index) => {
    const entry = 12 + index * 16;
    bytes.set(new TextEncoder().encode(tag), entry);
    bytes.set(table, at);
    view.setUint32(entry + 4, sumUint32(view, at, pad4(table.length)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    if (tag === "head") headAt = at;
    at += pad4(table.length);
  });
  view.setUint32(headAt + 8, (CHECKSUM_MAGIC - sumUint32(view, 0, bytes.length)) >>> 0);
  return bytes;
}

function sumUint32(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function pad4(length: number): number {
  return (length + 3) & ~3;
}
