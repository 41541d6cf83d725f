import { expect, test } from "vitest";
import {
  findMissingLetters,
  layOutGlyphs,
  measureGlyphs,
  readFontFile,
} from "../../explorer/figure/font-file.ts";
import { subsetFont } from "../../explorer/figure/font-subset.ts";
import { FONTS } from "./figures.ts";

test("a text is as wide as its glyphs and their kerning", () => {
  const { normal } = FONTS;
  // Inter: 2048 units an em; "A" and "V" are kerned.
  const alone = measureGlyphs("A", 1000, normal) + measureGlyphs("V", 1000, normal);
  expect(measureGlyphs("AV", 1000, normal)).toBeLessThan(alone);
  expect(measureGlyphs("", 6, normal)).toBe(0);
  expect(measureGlyphs("Bexley", 12, normal)).toBeCloseTo(measureGlyphs("Bexley", 6, normal) * 2, 9);
});

test("a subset measures like the whole font, has its letters and no others", () => {
  const { normal } = FONTS;
  const words = "Ynys Môn, Évreux & Tŷ Hafan – 1–2";
  const subset = readFontFile(subsetFont(normal, words));
  expect(measureGlyphs(words, 10, subset)).toBeCloseTo(measureGlyphs(words, 10, normal), 9);
  expect(layOutGlyphs(words, subset).glyphs).toEqual(layOutGlyphs(words, normal).glyphs);
  expect(findMissingLetters("Zebra", subset)).toEqual(["Z", "b"]);
  expect(subsetFont(normal, words)).toEqual(subsetFont(normal, [...words].reverse().join("")));
  expect(subset.bytes.length).toBeLessThan(normal.bytes.length / 3);
});

test("letters that the font lacks are named", () => {
  expect(findMissingLetters("Café 東京 مدرسة 🙂", FONTS.normal)).toEqual(
    ["د", "ر", "س", "م", "ة", "東", "京", "🙂"].sort(),
  );
});
