/** A line of text as the font's glyphs: which, and how far each moves the pen on, kerning included. Thousandths of an em. */
export interface GlyphRun {
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
}

/** A TrueType font that figures are set in: what is needed to measure, to subset and to embed it. */
export interface FontFile {
  readonly bytes: Uint8Array;
  readonly tables: ReadonlyMap<string, Uint8Array>;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly glyphCount: number;
  readonly glyphByCode: ReadonlyMap<number, number>;
  readonly advances: readonly number[];
  /** Shift in font units by `left * 65536 + right`. */
  readonly kerning: ReadonlyMap<number, number>;
}

/** What kerning pairs are keyed by. */
export const KERN_KEY = 65_536;
const NO_GLYPH = 0;

/**
 * Reads a TrueType font of the plain kind that `fonts/make-fonts.py` makes: glyf outlines, a cmap of format 4, one kern table.
 *
 * Units   those of the font, `unitsPerEm` to an em.
 */
export function readFontFile(bytes: Uint8Array): FontFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const start = view.getUint32(at + 8);
    tables.set(tag, bytes.subarray(start, start + view.getUint32(at + 12)));
  }
  const hhea = tableView(tables, "hhea");
  const glyphCount = tableView(tables, "maxp").getUint16(4);
  return {
    bytes,
    tables,
    unitsPerEm: tableView(tables, "head").getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    glyphCount,
    glyphByCode: readCharacters(tableView(tables, "cmap")),
    advances: readAdvances(tableView(tables, "hmtx"), hhea.getUint16(34), glyphCount),
    kerning: readKerning(tableView(tables, "kern")),
  };
}

/** One table of a font. */
export function tableView(tables: ReadonlyMap<string, Uint8Array>, tag: string): DataView {
  const table = tables.get(tag);
  if (!table) throw new Error(`The figures' font has no table "${tag}".`);
  return new DataView(table.buffer, table.byteOffset, table.byteLength);
}

/** The glyphs of a text and their advances. A letter that the font lacks is its empty box. */
export function layOutGlyphs(text: string, font: FontFile): GlyphRun {
  const glyphs = [...text].map((letter) => font.glyphByCode.get(letter.codePointAt(0) ?? 0) ?? NO_GLYPH);
  const toThousandths = 1000 / font.unitsPerEm;
  const advances = glyphs.map((glyph, index) => {
    const next = glyphs[index + 1];
    const shift = next === undefined ? 0 : (font.kerning.get(glyph * KERN_KEY + next) ?? 0);
    return ((font.advances[glyph] ?? 0) + shift) * toThousandths;
  });
  return { glyphs, advances };
}

/** How wide a text is at a size, in the units of the size. */
export function measureGlyphs(text: string, size: number, font: FontFile): number {
  return (layOutGlyphs(text, font).advances.reduce((sum, advance) => sum + advance, 0) / 1000) * size;
}

/** The letters of a text that the font has no glyph for, each once. */
export function findMissingLetters(text: string, font: FontFile): string[] {
  const missing = [...text].filter((letter) => !font.glyphByCode.has(letter.codePointAt(0) ?? 0));
  return [...new Set(missing)].sort();
}

function readCharacters(cmap: DataView): Map<number, number> {
  const glyphByCode = new Map<number, number>();
  const start = cmap.getUint32(8);
  const segments = cmap.getUint16(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + 2 + segments * 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const offset = cmap.getUint16(offsets + segment * 2);
    const delta = cmap.getUint16(deltas + segment * 2);
    const first = cmap.getUint16(starts + segment * 2);
    for (let code = first; code <= cmap.getUint16(ends + segment * 2) && code < 0xffff; code += 1) {
      const raw = offset === 0 ? code : cmap.getUint16(offsets + segment * 2 + offset + (code - first) * 2);
      const glyph = raw === 0 && offset !== 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphByCode.set(code, glyph);
    }
  }
  return glyphByCode;
}

function readAdvances(hmtx: DataView, metrics: number, glyphCount: number): number[] {
  return Array.from({ length: glyphCount }, (_, glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4));
}

function readKerning(kern: DataView): Map<number, number> {
  const kerning = new Map<number, number>();
  const pairs = kern.getUint16(10);
  for (let index = 0; index < pairs; index += 1) {
    const at = 18 + index * 6;
    kerning.set(kern.getUint16(at) * KERN_KEY + kern.getUint16(at + 2), kern.getInt16(at + 4));
  }
  return kerning;
}
