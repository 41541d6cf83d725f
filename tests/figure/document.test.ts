import { expect, test } from "vitest";
import { parseDocument, writeDocument } from "../../explorer/figure/figure-document.ts";
import { documentOfKind } from "./figures.ts";

const document = documentOfKind("graph", "nature-single");
const text = writeDocument(document);

test("a document is read back as it was written", () => {
  expect(parseDocument(text, "scene.json")).toEqual(document);
});

test("a scene that cannot be drawn is refused with the place that is wrong", () => {
  const refusals = [
    "no JSON",
    '{"nodes": []}',
    text.replace('"version":1}', '"version":2}'),
    text.replace(/"height":[\d.]+/, '"height":NaN'),
    text.replace(/"height":[\d.]+/, '"height":null'),
    text.replace('"shape":"disc"', '"shape":"blob"'),
    text.replace('"kind":"graph"', '"kind":"graph","colour":"red"'),
  ].map((wrong) => {
    try {
      parseDocument(wrong, "scene.json");
      return "read";
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
  });
  expect(refusals).toMatchInlineSnapshot(`
    [
      ""scene.json" cannot be read as JSON: Unexpected token 'o', "no JSON" is not valid JSON.",
      ""scene.json" is JSON, but no scene of a figure: it has no "format": "sendgraph-figure".",
      ""scene.json" is a scene of version 2; this sendgraph reads version 1.",
      ""scene.json" has the value NaN, which is no number of JSON.",
      ""scene.json" has at scene.height: Invalid input: expected number, received null.",
      ""scene.json" has at scene.legend[0].mark.shape: Invalid option: expected one of "disc"|"box"|"down"|"up"|"diamond"|"bar"|"tile"|"dot"|"square".",
      ""scene.json" has at provenance.plan: Unrecognized key: "colour".",
    ]
  `);
});
