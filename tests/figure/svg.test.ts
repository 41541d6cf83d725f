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
      "focus": "53ed06ce3f3e70e9c5443f775278008b1bfb4e4876a9e9fe579001c778961935",
      "graph": "cf7b0e18c9f3369900ebcfa46e9b521b3c887694bb5fbc085082aad7e173e2c0",
      "map": "789eb813513a2fbba2c3cb0f7f156a3ce3b30f59a6a911dd246c089749f26ee1",
      "matrix": "e6c1267ddd1eefddfd6197f5fa50e9777755676ccff07cc0ab14cbe31a32671a",
      "ranking": "dede5bd5d0c54e25dec0a221764596e5dc076c07254c4d63f1f7bfac393575a7",
      "rows": "a9d28ea3594d66b4585f989437cd0932cede9c9b8f418dd88ef4fecbbd9ed1be",
      "timeline": "5f850553dd592df1d6d00f34734caff37d38b566fbb4ee7646b7b3b7c68921c5",
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
