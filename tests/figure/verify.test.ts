import { describe, expect, test } from "vitest";
import { sha256Bytes } from "../../cypher/canonical-json.ts";
import { checkFigure } from "../../explorer/figure/check-figure.ts";
import { type FigureDocument, writeDocument } from "../../explorer/figure/figure-document.ts";
import { renderFigure } from "../../explorer/figure/render-figure.ts";
import { sealBytes, UNSEALED } from "../../explorer/figure/seal.ts";
import { documentOf, FONTS, lensTables } from "./figures.ts";
import { PROVENANCE_TAMPERINGS, SCENE_TAMPERINGS } from "./tamperings.ts";

const MAKER = { version: "0.1.0", fonts: FONTS };
const FORMATS = ["svg", "pdf", "png", "tif", "html"] as const;
type Format = (typeof FORMATS)[number];

/** A graph of four areas and four themes: small, so that every tampering is drawn in every format. */
const ORIGINAL = withFonts(
  documentOf(
    {
      of: "lens",
      kind: "graph",
      preset: "web",
      among: "areas",
      polarity: "weakness",
      focus: null,
      minShared: 1,
    },
    lensTables(4, 5, 2),
  ),
);

function withFonts(document: FigureDocument): FigureDocument {
  const fonts = { normal: sha256Bytes(FONTS.normal.bytes), strong: sha256Bytes(FONTS.strong.bytes) };
  const { provenance } = document;
  return { ...document, provenance: { ...provenance, software: { ...provenance.software, fonts } } };
}

const check = (bytes: Uint8Array) => checkFigure(bytes, "figure", MAKER);
const failed = async (bytes: Uint8Array) =>
  (await check(bytes)).checks.filter(({ ok }) => ok === false).map(({ name }) => name);

const SEAL = /sendgraph-seal:([0-9a-f]{64})/g;
const sealIn = (bytes: Uint8Array) =>
  [...Buffer.from(bytes).toString("latin1").matchAll(SEAL)].at(-1)?.[1] ?? "";

/** A file with the seal of another: as an editor leaves it that knows nothing of seals. */
function withSealOf(bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes);
  changed.write(sealIn(other), changed.lastIndexOf("sendgraph-seal:", undefined, "latin1") + 15, "latin1");
  return changed;
}

/** A file sealed anew, by somebody who knows how. */
function sealAnew(bytes: Uint8Array): Uint8Array {
  const open = Buffer.from(bytes);
  open.write(UNSEALED, open.lastIndexOf("sendgraph-seal:", undefined, "latin1"), "latin1");
  return sealBytes(open);
}

test.each(FORMATS)("an untouched .%s passes every check", async (format) => {
  const checked = await check(await renderFigure(ORIGINAL, format, FONTS));
  expect(checked.checks.map(({ name, ok }) => [name, ok])).toEqual(
    ["seal", "document", "data", "query", "scene", "drawing"].map((name) => [name, true]),
  );
  expect(checked).toMatchObject({ format, isUntouched: true, document: ORIGINAL });
});

describe("thirty tamperings", () => {
  const tamperings = { ...SCENE_TAMPERINGS, ...PROVENANCE_TAMPERINGS };

  test("are thirty, and each changes the figure", () => {
    expect(Object.keys(tamperings)).toHaveLength(30);
    for (const [name, change] of Object.entries(tamperings))
      expect(writeDocument(change(ORIGINAL)) === writeDocument(ORIGINAL), name).toBe(false);
  });

  test.each(FORMATS)("are each caught in a .%s", async (format) => {
    const original = await renderFigure(ORIGINAL, format, FONTS);
    const missed: string[] = [];
    for (const [name, change] of Object.entries(tamperings)) {
      const changed = withSealOf(await renderFigure(change(ORIGINAL), format, FONTS), original);
      if ((await check(changed)).isUntouched) missed.push(name);
    }
    expect(missed).toEqual([]);
  });

  test("of what is drawn are caught though drawn and sealed by sendgraph itself, and named", async () => {
    const says: Record<string, string> = {};
    for (const [name, change] of Object.entries(SCENE_TAMPERINGS)) {
      const { checks } = await check(await renderFigure(change(ORIGINAL), "svg", FONTS));
      says[name] = checks
        .filter(({ ok }) => ok === false)
        .map((one) => one.says)
        .join("; ");
    }
    expect(says).toMatchInlineSnapshot(`
      {
        "a changed legend": "not what its data give: legend",
        "a changed name": "not what its data give: word "Elsewhere", word "Plan quality"",
        "a changed number": "not what its data give: word "9", word "3", word "4", word "2"",
        "a larger mark": "not what its data give: mark "theme:4"",
        "a line of another polarity": "not what its data give: line "area:E10000000~theme:2"",
        "a line taken out": "not what its data give: line "area:E10000000~theme:2"",
        "a line to another mark": "not what its data give: line "area:E10000000~theme:2"",
        "a mark put in": "not what its data give: mark "area:none"",
        "a mark taken out": "not what its data give: mark "theme:1"",
        "a mark turned about": "not what its data give: mark "theme:0"",
        "a moved mark": "not what its data give: mark "theme:1"",
        "a name taken out": "not what its data give: word "Plan quality"",
        "a paler mark": "not what its data give: mark "theme:1"",
        "a recoloured mark": "not what its data give: mark "theme:1"",
        "a thicker line": "not what its data give: line "area:E10000000~theme:2"",
        "an added line": "not what its data give: line "none"",
        "another height": "not what its data give: height",
        "names exchanged": "not what its data give: word "Leadership, strategy and governance", word "Plan quality"",
      }
    `);
  });
});

test.each(FORMATS)("a .%s with another figure's document is caught though sealed anew", async (format) => {
  const change = SCENE_TAMPERINGS["a moved mark"];
  if (!change) throw new Error("There is no such tampering.");
  const drawn = await renderFigure(change(ORIGINAL), format, FONTS);
  const honest = await renderFigure(ORIGINAL, format, FONTS);
  const swapped = sealAnew(withDocumentOf(drawn, honest, format));
  expect(await failed(swapped)).toEqual(["drawing"]);
});

/** Puts what one file carries in the place of what another carries, byte by byte. */
function withDocumentOf(file: Uint8Array, other: Uint8Array, format: Format): Uint8Array {
  const [from, to] = [Buffer.from(file).toString("latin1"), Buffer.from(other).toString("latin1")];
  const carried: Record<Format, RegExp> = {
    svg: /<metadata>[\s\S]*<\/metadata>/,
    html: /<script type="application\/json"[\s\S]*?<\/script>/,
    pdf: /<< \/Type \/EmbeddedFile[\s\S]*?endstream/,
    png: /....iTXtsendgraph-figure[\s\S]*?(?=....IDAT)/,
    tif: /\{"format"[\s\S]*\}(?=\0)/,
  };
  const piece = carried[format].exec(to)?.[0];
  if (piece === undefined) throw new Error(`The .${format} carries nothing.`);
  return Buffer.from(
    from.replace(carried[format], () => piece),
    "latin1",
  );
}

test("a scene file is checked against its own data", async () => {
  const write = (document: FigureDocument) => new TextEncoder().encode(writeDocument(document));
  expect((await check(write(ORIGINAL))).isUntouched).toBe(true);
  for (const change of Object.values(SCENE_TAMPERINGS))
    expect(await failed(write(change(ORIGINAL)))).toEqual(["scene"]);
  const words = { ...ORIGINAL, scene: { ...ORIGINAL.scene, alt: "My words.", caption: "Mine too." } };
  expect((await check(write(words))).isUntouched).toBe(true);
});

test("what another version made is checked as far as it can be, and said so", async () => {
  const bytes = await renderFigure(ORIGINAL, "svg", FONTS);
  const { checks, isUntouched } = await checkFigure(bytes, "figure", { version: "9.0.0", fonts: FONTS });
  expect(isUntouched).toBe(true);
  expect(checks.filter(({ ok }) => ok === null).map(({ says }) => says)).toEqual(
    Array.from({ length: 2 }, () => "not checked: made by sendgraph 0.1.0; this is 9.0.0"),
  );
});

test.each(FORMATS)("a .%s cut off is caught", async (format) => {
  const bytes = await renderFigure(ORIGINAL, format, FONTS);
  for (const share of [0.99, 0.9, 0.5]) {
    const cut = bytes.subarray(0, Math.floor(bytes.length * share));
    const verdict = await check(cut).then(
      ({ isUntouched }) => isUntouched,
      (error: Error) => error.message,
    );
    expect(verdict === false || /carries nothing/.test(String(verdict))).toBe(true);
  }
});

test.each([
  [
    "a picture of somebody else",
    '<svg xmlns="http://www.w3.org/2000/svg"><circle r="3"/></svg>',
    "a .svg, but of somebody else's",
  ],
  ["a page of somebody else", "<!doctype html><p>Hello</p>", "a .html, but of somebody else's"],
  ["a PDF of somebody else", "%PDF-1.4\n1 0 obj\n<< >>\nendobj\n", "a .pdf, but of somebody else's"],
  ["a text", "Dear Sir", "no SVG, PDF, PNG, TIFF, HTML or scene file"],
  ["nothing", "", "no SVG, PDF, PNG, TIFF, HTML or scene file"],
])("%s is told to be no figure of sendgraph's", async (_, text, says) => {
  await expect(check(new TextEncoder().encode(text))).rejects.toThrow(says);
});

test("the public form has no quotation and no author, and verifies by itself", async () => {
  const document = withFonts(documentOf(ORIGINAL.provenance.plan, ORIGINAL.provenance.data, "public"));
  const bytes = await renderFigure(document, "html", FONTS);
  const page = new TextDecoder().decode(bytes);
  expect(page).not.toContain("Too many children wait");
  expect(page).not.toContain("A. Writer");
  expect((await check(bytes)).isUntouched).toBe(true);
  expect(new TextDecoder().decode(await renderFigure(ORIGINAL, "html", FONTS))).toContain(
    "Too many children wait",
  );
});
