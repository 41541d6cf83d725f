import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { drawSvg, renderSvg } from "../../explorer/figure/render-svg.ts";
import { isSealIntact } from "../../explorer/figure/seal.ts";
import { documentOf, documentOfKind, FONTS, KINDS } from "./figures.ts";

const svgOf = (kind: string, preset = "nature-single") =>
  new TextDecoder().decode(renderSvg(documentOfKind(kind, preset), FONTS));

test.each(Object.keys(KINDS))("the %s is the picture on file", async (kind) => {
  await expect(drawSvg(documentOfKind(kind, "nature-single").scene)).toMatchFileSnapshot(
    `../snapshots/figure-${kind}.svg`,
  );
});

test("each kind has the bytes on record, with fonts and document", () => {
  const hashes = Object.fromEntries(
    Object.keys(KINDS).map((kind) => [kind, createHash("sha256").update(svgOf(kind)).digest("hex")]),
  );
  expect(hashes).toMatchInlineSnapshot(`
    {
      "focus": "0e3e5cc3205bd49bb9b1175ba36bbc3ce5a309903285505c73735ba797ace3c3",
      "graph": "c6e8f9d268ad7c480a7aba40f4a7bbb717b4c17c514ddebe7235ea3f2f5a7dd1",
      "map": "604aa2969b78bac72c3eba08baf4176bf0bbb991d1364e294feb44cda1835ca1",
      "matrix": "edf36a4919c4792d366cb9a206c52185423f3d958b6bb76a37cdcc416f0e0da4",
      "net": "174bd55b7c1a1abed8177666ce23c034bd5003390cde6a1dc5710e02d9fe7e53",
      "ranking": "659e98c8a78eb375f823659012e1c469d387c73092f360ad7feb76315fba3e2f",
      "rows": "6a750018b1018294ddf304f7c70b080ce1a7592de5277a791985c38ac8d21743",
      "timeline": "b5e74e673f492a669b769d0e936526ccc222067a1130ad6e3bb700c56014e4ae",
    }
  `);
});

test.each(Object.keys(KINDS))("the %s is plain SVG, sealed, with its fonts in it", (kind) => {
  const svg = svgOf(kind);
  expect(svg).not.toMatch(/<(?:script|foreignObject|image|use)|class=|var\(|style="|href=/);
  expect(svg.match(/<style>/g)).toHaveLength(1);
  expect(svg).toMatch(/^<svg [^>]*width="89mm"/);
  expect(svg).toContain("data:font/ttf;base64,AAEAAAA");
  expect(isSealIntact(Buffer.from(svg))).toBe(true);
});

test("a figure says what it is to who cannot see it, first of all", () => {
  const [, title, description] = svgOf("matrix").split("\n");
  expect(title).toBe("<title>Strengths and weaknesses of 20 areas by theme</title>");
  expect(description).toMatch(/^<desc>Matrix of 20 areas by \d+ themes .+<\/desc>$/);
});

test("names are escaped, not cut", () => {
  const made = KINDS["graph"]?.("page");
  if (!made) throw new Error("There is no graph.");
  const subjects = (made.data["subjects"] ?? []).map((subject) => ({
    ...subject,
    name: `${subject["id"]} & <Co>`,
  }));
  const svg = new TextDecoder().decode(renderSvg(documentOf(made.plan, { ...made.data, subjects }), FONTS));
  expect(svg).toContain("&amp; &lt;Co&gt;</text>");
  expect(svg).not.toContain("<Co>");
});

test("weakness is filled and strength outlined, so that greyscale loses nothing", () => {
  const svg = svgOf("matrix");
  expect(svg).toMatch(/<polygon points="[^"]+" fill="#c2410c">/);
  expect(svg).toMatch(/<polygon points="[^"]+" fill="#ffffff" stroke="#0f6e84" stroke-width="0.6">/);
});
