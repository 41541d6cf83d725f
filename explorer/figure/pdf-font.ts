import { sha256Bytes } from "../../cypher/canonical-json.ts";
import { type FontFile, layOutGlyphs, tableView } from "./font-file.ts";
import { subsetFont } from "./font-subset.ts";
import { latin1, type PdfObjects, type PdfRef } from "./pdf-objects.ts";

const PER_EM = 1000;
/** Flags of a font descriptor: all letters in one set of glyphs that is not the standard one. */
const SYMBOLIC = 4;
const ORDERS_IN_ONE_BLOCK = 100;

/** Embeds the letters of a text as a TrueType font by glyph number, with the way back to letters so that words can be searched. */
export function addPdfFont(objects: PdfObjects, font: FontFile, name: string, letters: string): PdfRef {
  const subset = subsetFont(font, letters);
  const file = objects.addStream(`/Length1 ${subset.length}`, subset);
  const tagged = `${subsetTag(subset)}+${name}`;
  const box = tableView(font.tables, "head");
  const bounds = [36, 38, 40, 42].map((at) => toPdf(box.getInt16(at), font)).join(" ");
  const capHeight = toPdf(tableView(font.tables, "OS/2").getInt16(88), font);
  const descriptor = objects.add(
    `<< /Type /FontDescriptor /FontName /${tagged} /Flags ${SYMBOLIC} /FontBBox [${bounds}] /ItalicAngle 0 /Ascent ${toPdf(font.ascent, font)} /Descent ${toPdf(font.descent, font)} /CapHeight ${capHeight} /StemV 80 /FontFile2 ${file} 0 R >>`,
  );
  const glyphs = glyphsOf(font, letters);
  const widths = glyphs.map(([glyph]) => `${glyph} [${toPdf(font.advances[glyph] ?? 0, font)}]`).join(" ");
  const descendant = objects.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${tagged} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 0 /W [${widths}] /CIDToGIDMap /Identity >>`,
  );
  const toUnicode = objects.addStream("", latin1(writeToUnicode(glyphs)));
  return objects.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${tagged} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
  );
}

function toPdf(units: number, font: FontFile): number {
  return Math.round((units * PER_EM) / font.unitsPerEm);
}

/** Six capitals, as the format asks of a subset: taken from its content, so that equal subsets are named alike. */
function subsetTag(subset: Uint8Array): string {
  const hex = sha256Bytes(subset);
  return Array.from({ length: 6 }, (_, at) =>
    String.fromCharCode(65 + (Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16) % 26)),
  ).join("");
}

/** Each glyph with its letter, by number. */
function glyphsOf(font: FontFile, letters: string): (readonly [glyph: number, letter: string])[] {
  const letterByGlyph = new Map<number, string>();
  for (const letter of letters) {
    const [glyph = 0] = layOutGlyphs(letter, font).glyphs;
    if (!letterByGlyph.has(glyph)) letterByGlyph.set(glyph, letter);
  }
  return [...letterByGlyph].sort(([a], [b]) => a - b);
}

function writeToUnicode(glyphs: readonly (readonly [glyph: number, letter: string])[]): string {
  const rows = glyphs.map(([glyph, letter]) => `<${hex4(glyph)}> <${unitsOf(letter)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += ORDERS_IN_ONE_BLOCK) {
    const block = rows.slice(at, at + ORDERS_IN_ONE_BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def",
    "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange",
    ...blocks,
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n",
  ].join("\n");
}

/** A number of two bytes in hexadecimal. */
export function hex4(value: number): string {
  return value.toString(16).padStart(4, "0");
}

function unitsOf(letter: string): string {
  return Array.from({ length: letter.length }, (_, at) => hex4(letter.charCodeAt(at))).join("");
}
