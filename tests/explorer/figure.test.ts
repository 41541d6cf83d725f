import { describe, expect, test } from "vitest";
import { renderSvg } from "../../explorer/figure/svg.ts";
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

  test("as a figure is the picture on file", async () => {
    await expect(renderSvg(scene)).toMatchFileSnapshot("../snapshots/matrix-89mm.svg");
  });
});

test("a figure of the layers is the picture on file", async () => {
  const view = deriveView(TINY_LENS, { among: "areas", polarity: "weakness", focus: "area:Ashford" });
  await expect(renderSvg(layOutLayers(view, { width: 700, height: 300 }))).toMatchFileSnapshot(
    "../snapshots/layers.svg",
  );
});

test("a figure is plain SVG and the same bytes each time", () => {
  const scene = layOutMatrix(TINY_LENS, ONE_COLUMN);
  const svg = renderSvg(scene);
  expect(renderSvg(layOutMatrix(TINY_LENS, ONE_COLUMN))).toBe(svg);
  expect(svg).not.toMatch(/<(?:style|script|foreignObject)|class=|var\(/);
});

test("a figure says what it is to who cannot see it, first of all", () => {
  const [, title, description] = renderSvg(layOutMatrix(TINY_LENS, ONE_COLUMN)).split("\n");
  expect(title).toBe("<title>Strengths and weaknesses of 4 areas by theme</title>");
  expect(description).toMatch(/^<desc>.+<\/desc>$/);
  const view = deriveView(TINY_LENS, { among: "areas", polarity: "strength", focus: null });
  expect(layOutLayers(view, { width: 700, height: 300 }).title).toBe("Strengths shared among areas");
});

test("names are escaped, not cut", () => {
  const named = TINY_LENS.subjects.map((subject) => ({ ...subject, name: `${subject.name} & <Co>` }));
  const svg = renderSvg(layOutMatrix({ ...TINY_LENS, subjects: named }, ONE_COLUMN));
  expect(svg).toContain(">Ashford &amp; &lt;Co&gt;</text>");
});

test("weakness is filled and strength outlined, so that greyscale loses nothing", () => {
  const svg = renderSvg(layOutMatrix(TINY_LENS, ONE_COLUMN));
  expect(svg).toMatch(/<polygon points="[^"]+" fill="#c2410c"\/>/);
  expect(svg).toMatch(/<polygon points="[^"]+" fill="#ffffff" stroke="#0f6e84" stroke-width="0.75"\/>/);
});
