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
      "focus": "f28e16a97e5788d33db1561adb15f8aa49a964a3d29af5d6ca5cb8adfaa01ce4",
      "graph": "87c927f4b7c1fc7a3e51e927c37bb0dc2db784a2592683f569bcc4d768bb0933",
      "map": "26fcaa63610bdc00cb777f35711b093235b83b910e60fa047b3726406d023423",
      "matrix": "edf36a4919c4792d366cb9a206c52185423f3d958b6bb76a37cdcc416f0e0da4",
      "net": "8217a29713b3c506ca2cdbcb6be0e537808fafacf59748445ef540dbb40e6485",
      "ranking": "898798e0ce5d31597ea585b790b528d2751e892792f37c81d273114ec5d4b420",
      "rows": "048e6d568db5e762be9902706b929986dbcefb3aad81aba7f3b3c8f807e4a978",
      "timeline": "74392ee9adb8ae7237ff3b895c848d6740011d7deb634ea0d13f1c32da357d91",
      "whole": "39d61e4f7c0b73299a4f1d3015b3023a04326b9f8175d67f626bd0a7d515692f",
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
