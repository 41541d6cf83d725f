import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { unzlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeDocument } from "../../explorer/figure/figure-document.ts";
import { packLzw } from "../../explorer/figure/lzw.ts";
import { findText, readChunks } from "../../explorer/figure/png-chunks.ts";
import { PRESETS } from "../../explorer/figure/presets.ts";
import { rasterise } from "../../explorer/figure/rasterise.ts";
import { FIGURE_FORMATS, renderFigure } from "../../explorer/figure/render-figure.ts";
import { isSealIntact } from "../../explorer/figure/seal.ts";
import { documentOf, documentOfKind, FONTS, KINDS, lensTables } from "./figures.ts";

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("every format of one scene has the bytes on record", async () => {
  const document = documentOfKind("timeline", "nature-single");
  const hashes: Record<string, string> = {};
  for (const format of FIGURE_FORMATS) hashes[format] = hashOf(await renderFigure(document, format, FONTS));
  expect(hashes).toMatchInlineSnapshot(`
    {
      "html": "87e7528c390f756017f85a89477aaab91fb67e90cb4c26adb3e2d76314eb0c1b",
      "json": "ddf1afa791e15f0df6426c43110499b7073669d27762908c280b8a80a36cb053",
      "pdf": "ba602f5f601647814f2851cc91b31d4db14540204233fcd734f55e13e6bae9cb",
      "png": "99223fdb57b1a1f35d73bbdb08aae72c416008d28b39774c1b270a0afea8eabb",
      "svg": "74392ee9adb8ae7237ff3b895c848d6740011d7deb634ea0d13f1c32da357d91",
      "tif": "50d1b754e677c443515c7881126f5accb4d32125406f2abfe3c56db7a532618f",
    }
  `);
});

test("the PDF of each kind has the bytes on record", async () => {
  const hashes: Record<string, string> = {};
  for (const kind of Object.keys(KINDS))
    hashes[kind] = hashOf(await renderFigure(documentOfKind(kind, "nature-double"), "pdf", FONTS));
  expect(hashes).toMatchInlineSnapshot(`
    {
      "focus": "f8de30d6ceff1ed7757027985a363f7a9aa3131323dc412ab68b7299a978dc43",
      "graph": "500b01f95fec603562daafa34346ad975fe70f186adf3a17b0ff4494873ac206",
      "map": "ff10b26d8aa70ae3d515142c616022c1aa3752b99d45783fcd3b780f781fdb4a",
      "matrix": "530409dbdec51ce268871d27ea498fd9d3d682425883255716622f12afa316b2",
      "net": "3d97e306fe32d4bb30cb3bf6ce12b183ae59bf58be93209f0e6c7509a1cab336",
      "ranking": "f459ca2fb36145355b791716faddbf7996be64522b09d6858497b7789ec60993",
      "rows": "8e657090bb30bf6b171a35bf318d823f84e94ac3fe5b855e6e9e5aae0c625030",
      "timeline": "c2ce9acbba1af8789d3febbd64e507c91740ea24dc1218a9a1bcc6d7a8a5d20a",
      "whole": "47d467437a303215919e87ef4a53628959ebf4b0928e9fbe2f8b6de517e4da1b",
    }
  `);
});

test.each(["svg", "pdf", "png", "tif", "html"] as const)(
  "a .%s is sealed, and a changed byte breaks the seal",
  async (format) => {
    const bytes = await renderFigure(documentOfKind("rows", "web"), format, FONTS);
    expect(isSealIntact(bytes)).toBe(true);
    const changed = Buffer.from(bytes);
    const at = Math.floor(bytes.length / 2);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(isSealIntact(changed)).toBe(false);
  },
);

describe("a PDF", () => {
  test.each(PRESETS.map((preset) => [preset.name, preset.widthMm] as const))(
    "at %s is %d mm wide",
    async (name, widthMm) => {
      const pdf = latin1(await renderFigure(documentOfKind("ranking", name), "pdf", FONTS));
      const [, width = ""] = /\/MediaBox \[0 0 ([\d.]+) [\d.]+\]/.exec(pdf) ?? [];
      expect((Number(width) * 25.4) / 72).toBeCloseTo(widthMm, 2);
    },
  );

  test("embeds its fonts, can be searched, is tagged, and has neither date nor script", async () => {
    const document = documentOfKind("timeline", "nature-single");
    const pdf = latin1(await renderFigure(document, "pdf", FONTS));
    expect(pdf.match(/\/Subtype \/Type0/g)).toHaveLength(2);
    expect(pdf.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(2);
    expect(pdf.match(/\/ToUnicode \d+ 0 R/g)).toHaveLength(2);
    expect(pdf).toContain("/MarkInfo << /Marked true >>");
    expect(pdf).toContain(`/Alt (${document.scene.alt.slice(0, 40)}`);
    expect(pdf).not.toMatch(/Date|\/JavaScript|\/Type3/);
  });

  test("has every object where its table says", async () => {
    const pdf = latin1(await renderFigure(documentOfKind("map", "ieee"), "pdf", FONTS));
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
    const rows = [...pdf.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)];
    expect(rows.length).toBeGreaterThan(10);
    rows.forEach(([, place], index) => {
      expect(pdf.slice(Number(place)).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
    });
  });

  test("carries the document as its attachment", async () => {
    const document = documentOfKind("rows", "page");
    const bytes = await renderFigure(document, "pdf", FONTS);
    const pdf = latin1(bytes);
    const head = /\/Type \/EmbeddedFile [^\n]*\/Length (\d+) >>\nstream\n/.exec(pdf);
    const start = (head?.index ?? 0) + (head?.[0].length ?? 0);
    const packed = bytes.subarray(start, start + Number(head?.[1]));
    expect(new TextDecoder().decode(unzlibSync(packed))).toBe(writeDocument(document));
  });
});

describe("a PNG", () => {
  test("is as many dots as the preset's size and density say, and carries the document", async () => {
    const document = documentOfKind("rows", "nature-single");
    const chunks = readChunks(await renderFigure(document, "png", FONTS));
    expect(chunks.map(({ type }) => type).filter((type, index, all) => type !== all[index - 1])).toEqual([
      "IHDR",
      "pHYs",
      "iTXt",
      "IDAT",
      "tEXt",
      "IEND",
    ]);
    const header = Buffer.from(chunks[0]?.body ?? []);
    expect(header.readUInt32BE(0)).toBe(Math.round((89 / 25.4) * 450));
    expect(Buffer.from(chunks[1]?.body ?? []).readUInt32BE(0)).toBe(Math.round(450 / 0.0254));
    expect(findText(chunks, "sendgraph-figure")).toBe(writeDocument(document));
    expect(findText(chunks, "Title")).toBe(document.scene.title);
  });
});

describe("a TIFF", () => {
  test("has the rasteriser's dots on white, packed by LZW, at the preset's density", async () => {
    const document = documentOfKind("rows", "plos");
    const tiff = Buffer.from(await renderFigure(document, "tif", FONTS));
    const raster = await rasterise(document.scene, 300, FONTS);
    const entries = readEntries(tiff);
    expect(entries.get(256)).toEqual([2250]);
    expect(entries.get(259)).toEqual([5]);
    const places = entries.get(273) ?? [];
    const lengths = entries.get(279) ?? [];
    const colours = Buffer.concat(
      places.map((at, index) => unpackLzw(tiff.subarray(at, at + (lengths[index] ?? 0)))),
    );
    const expected = Buffer.alloc(raster.width * raster.height * 3);
    for (let index = 0; index < raster.width * raster.height; index += 1)
      expected.set(raster.pixels.subarray(index * 4, index * 4 + 3), index * 3);
    expect(colours.equals(expected)).toBe(true);
  });

  test.each([0, 1, 4000, 200_000])("%d bytes are unpacked as they were packed", (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * at * 31 + (at >> 5)) & 255);
    expect(unpackLzw(packLzw(bytes)).equals(Buffer.from(bytes))).toBe(true);
  });
});

describe("a page", () => {
  test("stands alone: words, table and document in it, no network, script only of its own", async () => {
    const document = documentOfKind("graph", "web");
    const page = new TextDecoder().decode(await renderFigure(document, "html", FONTS));
    expect(page).not.toMatch(/(?:src|href)="(?!data:)|@import|url\("?https?:/);
    const script = /<script>([\s\S]+?)<\/script>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(script).digest("base64");
    expect(page).toContain(`script-src 'sha256-${hash}'`);
    expect(page).toContain(`<figcaption>${document.scene.caption}`);
    expect(page.match(/<tr>/g)).toHaveLength(document.scene.table.rows.length + 1);
    const carried = /<script type="application\/json" id="sendgraph-figure">(.+?)<\/script>/.exec(page)?.[1];
    expect(JSON.parse(carried ?? "")).toEqual(document);
  });

  test("scrolls the figure on a phone instead of making its type tiny, and sets its own words in one typeface", async () => {
    const page = new TextDecoder().decode(await renderFigure(documentOfKind("graph", "web"), "html", FONTS));
    expect(page).toContain(".drawing{overflow-x:auto}");
    expect(page).toMatch(/<div class="drawing"><div style="max-width:[\d.]+mm;min-width:min\(40rem,/);
    // The embedded fonts hold the figure's letters alone: a word of the page's would be set in two.
    expect(/body\{[^}]*\}/.exec(page)?.[0]).not.toContain("Inter");
  });

  test("of more than 500 marks and a thousand sentences is at most 150 KiB packed", async () => {
    const tables = lensTables(60, 60, 2);
    const words =
      "children wait long for plans that come late and say little of what they need to learn well".split(" ");
    const findings = Array.from({ length: 1000 }, (_, at) => ({
      finding: `finding:${at}`,
      area: `area:E${10_000_000 + (at % 60)}`,
      theme: `theme:${at % 59}`,
      polarity: "weakness",
      inspection: `inspection:${at % 60}`,
      id: `evidence:${createHash("sha256").update(String(at)).digest("hex").slice(0, 12)}`,
      exact: Array.from(
        { length: 22 },
        (_, word) => words[(at * 7 + word * word * 3 + at * word) % words.length],
      ).join(" "),
      saidBy: "inspectors",
      kind: "quoted",
      article: "article:1",
    }));
    const document = documentOf(
      {
        of: "lens",
        kind: "matrix",
        preset: "nature-double",
        among: "areas",
        polarity: "weakness",
        focus: null,
        minShared: 1,
      },
      { ...tables, findings },
    );
    expect(document.scene.nodes.length).toBeGreaterThan(500);
    const page = await renderFigure(document, "html", FONTS);
    expect(gzipSync(page).length).toBeLessThan(150 * 1024);
  });
});

/** The entries of a TIFF's directory that hold whole numbers. */
function readEntries(tiff: Buffer): Map<number, number[]> {
  const start = tiff.readUInt32LE(4);
  const entries = new Map<number, number[]>();
  for (let index = 0; index < tiff.readUInt16LE(start); index += 1) {
    const at = start + 2 + index * 12;
    const size = tiff.readUInt16LE(at + 2) === 3 ? 2 : 4;
    const count = tiff.readUInt32LE(at + 4);
    const from = size * count <= 4 ? at + 8 : tiff.readUInt32LE(at + 8);
    if (tiff.readUInt16LE(at + 2) !== 3 && tiff.readUInt16LE(at + 2) !== 4) continue;
    entries.set(
      tiff.readUInt16LE(at),
      Array.from({ length: count }, (_, one) => tiff.readUIntLE(from + one * size, size)),
    );
  }
  return entries;
}

/** Unpacks LZW as the TIFF specification tells it. */
function unpackLzw(packed: Uint8Array): Buffer {
  const out: number[] = [];
  let table: number[][] = [];
  let bits = 9;
  let at = 0;
  let before: number[] | null = null;
  const read = (): number => {
    let code = 0;
    for (let bit = 0; bit < bits; bit += 1, at += 1)
      code = (code << 1) | (((packed[at >> 3] ?? 0) >> (7 - (at & 7))) & 1);
    return code;
  };
  for (;;) {
    const code = read();
    if (code === 257) return Buffer.from(out);
    if (code === 256) {
      table = Array.from({ length: 258 }, (_, byte) => [byte]);
      bits = 9;
      before = null;
      continue;
    }
    const known: number[] = table[code] ?? [...(before ?? []), before?.[0] ?? 0];
    for (const byte of known) out.push(byte);
    if (before) table.push([...before, known[0] ?? 0]);
    before = known;
    if (table.length + 1 >= 1 << bits) bits += 1;
  }
}
