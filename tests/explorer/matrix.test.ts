import { describe, expect, test } from "vitest";
import { layOutLayers } from "../../explorer/view/layered-scene.ts";
import { layOutMatrix, type MatrixOptions } from "../../explorer/view/matrix-scene.ts";
import type { SceneText } from "../../explorer/view/scene.ts";
import { measureText } from "../../explorer/view/text-width.ts";
import { deriveView } from "../../explorer/view/view.ts";
import { TINY_LENS } from "./tiny-lens.ts";

/** 89 mm in points of 1/72 inch: one column of a journal. */
const ONE_COLUMN: MatrixOptions = {
  width: (89 / 25.4) * 72,
  textSize: 6,
  rowHeight: 9.5,
  leastPitch: 9,
  polarity: "weakness",
};

const isColumn = (text: SceneText) => text.turn !== 0;

describe("the matrix", () => {
  const scene = layOutMatrix(TINY_LENS, ONE_COLUMN);

  test("has a mark for each polarity that was told, side by side where both were", () => {
    expect(scene.nodes).toHaveLength(TINY_LENS.links.length + TINY_LENS.mixed.length);
    const [strength, weakness] = scene.nodes.filter((node) => node.id.startsWith("area:Corby~theme:plans"));
    expect(strength?.shape).toBe("up");
    expect(weakness?.shape).toBe("down");
    expect(weakness?.x).toBeLessThan(strength?.x ?? 0);
  });

  test("is narrower where that makes it fit, and roomy where it is scrolled anyway", () => {
    const gaps = (width: number) => {
      const { texts } = layOutMatrix(TINY_LENS, { ...ONE_COLUMN, width, leastPitch: 9, scrolledPitch: 14 });
      const [first, second] = texts.filter(isColumn);
      return (second?.x ?? 0) - (first?.x ?? 0);
    };
    expect(gaps(80)).toBe(14);
    const narrowest = [...Array(200).keys()].map((more) => gaps(80 + more)).filter((gap) => gap < 14);
    expect(Math.min(...narrowest)).toBeGreaterThanOrEqual(9);
    expect(narrowest.length).toBeGreaterThan(0);
  });

  test("uses the room that there is up to the widest columns asked for, and on paper up to its own", () => {
    const gap = (options: Partial<MatrixOptions>) => {
      const { texts } = layOutMatrix(TINY_LENS, { ...ONE_COLUMN, width: 900, ...options });
      const [first, second] = texts.filter(isColumn);
      return (second?.x ?? 0) - (first?.x ?? 0);
    };
    expect(gap({ mostPitch: 64 })).toBeCloseTo(64);
    expect(gap({})).toBeCloseTo(6 * 3.4);
  });

  test("orders rows by weaknesses and keeps themes of one parent together", () => {
    const rows = scene.texts
      .filter((text) => text.anchor === "end" && text.tone === "ink")
      .map((text) => text.text);
    expect(rows).toEqual(["Barrow", "Ashford", "Corby", "Dover"]);
    const columns = scene.texts.filter((text) => text.turn !== 0).map((text) => text.text);
    expect(columns).toEqual(["About plans", "About exclusions", "About waits", "About transport"]);
  });

  test("has a diamond where inspectors said both in one, which counts in no number", () => {
    const [diamond] = scene.nodes.filter((node) => node.shape === "diamond");
    expect(diamond?.title).toBe("Dover, About transport: mixed, 2 sentences");
    const numberOf = (lens: typeof TINY_LENS) =>
      layOutMatrix(lens, ONE_COLUMN)
        .texts.filter((text) => text.tone === "soft")
        .map((text) => text.text);
    expect(numberOf(TINY_LENS)).toEqual(["3", "2", "2", "1"]);
    expect(numberOf({ ...TINY_LENS, mixed: [] })).toEqual(["3", "2", "2", "1"]);
    expect(scene.legend.map((entry) => entry.text)).toContain("mixed, counted as neither");
  });

  test("has the number of each row beside its name, left of every mark", () => {
    const numbers = scene.texts.filter((text) => text.tone === "soft");
    expect(numbers).toHaveLength(4);
    const leftmost = Math.min(...scene.nodes.map((node) => node.x - node.width / 2));
    for (const number of numbers) expect(number.x).toBeLessThan(leftmost);
  });

  test("has what several share first, whatever its parent", () => {
    const alone = TINY_LENS.themes.map((theme) => ({ ...theme, parent: `parent:${theme.id}` }));
    const columns = layOutMatrix({ ...TINY_LENS, themes: alone }, ONE_COLUMN).texts.filter(isColumn);
    expect(columns.at(-1)?.text).toBe("About transport");
  });

  test("fits the width it is given where the least pitch allows", () => {
    const wide = layOutMatrix(TINY_LENS, { ...ONE_COLUMN, width: 400 });
    expect(wide.width).toBeLessThanOrEqual(400);
    const tight = layOutMatrix(TINY_LENS, { ...ONE_COLUMN, width: 130 });
    expect(tight.width).toBeLessThanOrEqual(130.01);
    for (const text of tight.texts.filter(isColumn))
      expect(text.x + measureText(text.text, text.size) * Math.cos(Math.PI / 3)).toBeLessThanOrEqual(130);
  });
});

test("a scene says what it is", () => {
  const view = deriveView(TINY_LENS, { among: "areas", polarity: "strength", focus: null });
  expect(layOutLayers(view, { width: 700, height: 300 }).title).toBe("Strengths shared among areas");
});
