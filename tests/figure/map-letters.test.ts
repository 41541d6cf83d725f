import { expect, test } from "vitest";
import { readTiles } from "../../explorer/api/tiles.ts";
import { layOutFigure } from "../../explorer/figure/lay-out-figure.ts";
import { codeNames } from "../../explorer/figure/name-codes.ts";
import type { Plan } from "../../explorer/figure/slice.ts";
import { FONTS, lensTables } from "./figures.ts";

const PLAN = {
  ...{ of: "lens", kind: "map", preset: "nature-double", among: "areas", polarity: "weakness", focus: null },
  minShared: 1,
} as const satisfies Plan;

test("letters are initials, or the first letter and another of the name; no two names have the same", () => {
  expect(codeNames(["Milton Keynes", "St. Helens", "Stockport", "Stoke-on-Trent", "Suffolk"])).toEqual([
    ...["MK", "SH", "St", "So", "Su"],
  ]);
  expect(codeNames(["Bury", "Bury", "Bury", "Bury", "Bury"])).toEqual(["Bu", "Br", "By", "Ba", "Bb"]);
});

test("every area of England has letters of its own, two or three", async () => {
  const codes = codeNames((await readTiles()).map(({ name }) => name));
  expect(codes.length).toBeGreaterThan(140);
  expect(new Set(codes.map((code) => code.toLowerCase())).size).toBe(codes.length);
  expect(codes.filter((code) => !/^\p{Lu}\p{L}{1,2}$/u.test(code))).toEqual([]);
  expect(codes.filter((code) => code.length > 2)).toEqual([]);
});

test("an area that was read about and shares nothing is in the list too, with 0", () => {
  const { subjects = [], links = [], ...data } = lensTables(6, 12, 2);
  const lone = { subject: "area:E10000009", theme: "theme:lone" };
  const scene = layOutFigure(
    PLAN,
    {
      ...data,
      subjects: [...subjects, { ...subjects[0], id: lone.subject, name: "Jarrow" }],
      links: [...links, { ...links.find(({ polarity }) => polarity === "weakness"), ...lone }],
    },
    FONTS,
  );
  const texts = scene.texts.filter(({ of }) => of === lone.subject);
  expect(texts.map(({ text }) => text).sort()).toEqual(["0", "Ja", "Ja", "Jarrow"]);
  expect(texts.find(({ x }) => x === scene.nodes.find(({ id }) => id === lone.subject)?.x)?.tone).toBe("ink");
  expect(scene.table.rows.at(-1)).toEqual(["Jarrow", "0"]);
  expect(scene.description).toMatch(/Jarrow: 0\.$/);
});
