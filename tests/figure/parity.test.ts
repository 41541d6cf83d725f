import { unzlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { makePicture } from "../../explorer/app/whole-picture.ts";
import type { FigureScene, FigureText } from "../../explorer/figure/figure-scene.ts";
import { toneColour } from "../../explorer/figure/print-style.ts";
import { renderFigure } from "../../explorer/figure/render-figure.ts";
import { widthOf } from "../../explorer/figure/setting.ts";
import { type Plan, Slice, Tables } from "../../explorer/figure/slice.ts";
import { UNEXPLORED } from "../../explorer/view/exploration.ts";
import { layOut } from "../../explorer/view/layout/lay-out.ts";
import { ASKED } from "../../explorer/view/lens.ts";
import { layOutMatrix } from "../../explorer/view/matrix-scene.ts";
import { NODE_STYLE, PALETTES } from "../../explorer/view/style.ts";
import { indexWhole } from "../../explorer/view/whole-index.ts";
import { makeLayoutJob } from "../../explorer/view/whole-job.ts";
import { placeMarks } from "../../explorer/view/whole-marks.ts";
import { deriveWhole } from "../../explorer/view/whole-view.ts";
import { SMALL_WHOLE } from "../explorer/made-whole.ts";
import { documentOf, documentOfKind, FONTS, KINDS, lensTables } from "./figures.ts";

/** A word as a renderer put it: where its baseline begins, in points from the upper left, how large, and in which colour. */
interface PlacedWord {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
const textsOf = (scene: FigureScene): FigureText[] => [
  ...scene.texts,
  ...scene.legend.map(({ text }) => text),
];
const hex = (shares: readonly string[]) =>
  `#${shares
    .map((share) =>
      Math.round(Number(share) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

/** The words of an SVG, level ones, in order. */
function wordsOfSvg(svg: string): { words: PlacedWord[]; texts: string[] } {
  const found = [
    ...svg.matchAll(
      /<text x="([\d.-]+)" y="([\d.-]+)"(?: text-anchor="(\w+)")? font-size="([\d.]+)"( font-weight="600")? fill="(#\w+)">([^<]*)<\/text>/g,
    ),
  ];
  const texts = found.map(([, , , , , , , text = ""]) =>
    text.replaceAll("&amp;", "&").replaceAll("&gt;", ">"),
  );
  const words = found.map(([, x, y, anchor, size, strong, colour = ""], at): PlacedWord => {
    const width = widthOf(texts[at] ?? "", Number(size), FONTS, strong ? "strong" : "normal");
    const back = anchor === "end" ? width : anchor === "middle" ? width / 2 : 0;
    return { x: Number(x) - back, y: Number(y), size: Number(size), colour };
  });
  return { words, texts };
}

/** The drawing orders of a PDF's only page. */
function ordersOfPdf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString("latin1");
  for (const match of file.matchAll(/\/Length (\d+) >>\nstream\n/g)) {
    const start = match.index + match[0].length;
    const packed = bytes.subarray(start, start + Number(match[1]));
    if (packed[0] !== 0x78) continue;
    const text = Buffer.from(unzlibSync(packed)).toString("latin1");
    if (text.startsWith("/Figure")) return text;
  }
  throw new Error("The PDF has no drawing.");
}

/** The words of a PDF, level ones, in order. The page is turned about, so that it counts from above. */
function wordsOfPdf(orders: string): PlacedWord[] {
  const found = orders.matchAll(
    /BT ([\d.]+) ([\d.]+) ([\d.]+) rg \/F\d ([\d.]+) Tf 1 0 0 -1 ([\d.-]+) ([\d.-]+) Tm/g,
  );
  return [...found].map(([, r = "", g = "", b = "", size, x, y]) => ({
    ...{ x: Number(x), y: Number(y), size: Number(size), colour: hex([r, g, b]) },
  }));
}

describe.each(Object.keys(KINDS))("the %s", (kind) => {
  const document = documentOfKind(kind, "nature-double");
  const { scene } = document;

  test("has the same words in the same places, sizes and colours in SVG and in PDF, and they are the scene's", async () => {
    const svg = new TextDecoder().decode(await renderFigure(document, "svg", FONTS));
    const { words, texts } = wordsOfSvg(svg);
    const level = textsOf(scene).filter(({ turn }) => turn === 0);
    expect(texts).toEqual(level.map(({ text }) => text));
    expect(words.map(({ size, colour }) => ({ size, colour }))).toEqual(
      level.map(({ size, tone }) => ({ size: hundredths(size), colour: toneColour(tone) })),
    );
    const inPdf = wordsOfPdf(ordersOfPdf(await renderFigure(document, "pdf", FONTS)));
    expect(inPdf).toHaveLength(words.length);
    words.forEach((word, at) => {
      const other = inPdf[at];
      expect(Math.abs(word.x - (other?.x ?? 0))).toBeLessThan(0.02);
      expect(Math.abs(word.y - (other?.y ?? 0))).toBeLessThan(0.02);
      expect(other).toMatchObject({ size: word.size, colour: word.colour });
    });
  });

  test("has the picture of its SVG in its page, mark by mark and word by word", async () => {
    const pictureOf = (text: string) => /<rect width[\s\S]*<\/svg>/.exec(text)?.[0];
    const [svg, page] = await Promise.all(
      (["svg", "html"] as const).map(async (format) =>
        new TextDecoder().decode(await renderFigure(document, format, FONTS)),
      ),
    );
    expect(pictureOf(page ?? "")).toBe(pictureOf(svg ?? ""));
    expect(pictureOf(svg ?? "")?.length).toBeGreaterThan(1000);
  });
});

test.for(ASKED)(
  "the matrix of the page and that of the figure have the same marks, shapes, colours, places, names and numbers: %s",
  (polarity) => {
    const tables = lensTables(6, 6);
    const plan: Plan = {
      ...{ of: "lens", kind: "matrix", preset: "page", among: "areas", polarity, focus: null, minShared: 1 },
    };
    const { scene } = documentOf(plan, tables);
    const slice = Slice.parse(tables);
    const lens = { ...slice, among: "areas" as const, graph: { store: "", graphHash: "", counts: {} } };
    const screen = layOutMatrix(lens, {
      width: 900,
      textSize: 13,
      rowHeight: 21,
      leastPitch: 20,
      polarity,
    });
    expect(scene.nodes.map(({ id, shape, title }) => ({ id, shape, title }))).toEqual(
      screen.nodes.map(({ id, shape, title }) => ({ id, shape, title })),
    );
    for (const node of screen.nodes) {
      const printed = scene.nodes.find(({ id }) => id === node.id);
      const role = node.role === "strength" || node.role === "weakness" ? node.role : "ink";
      expect(toneColour(printed?.tone ?? "faint")).toBe(PALETTES.light[role]);
    }
    const names = (texts: readonly { readonly text: string }[]) => texts.map(({ text }) => text).sort();
    const counted = { weakness: "weaknesses", strength: "strengths", both: "weaknesses and strengths" };
    expect(scene.legend.at(-1)?.text.text).toContain(`number: ${counted[polarity]}`);
    expect(names(scene.texts)).toEqual(names(screen.texts));
    // Rows and columns stand evenly in both, so that one place is the other's, moved and scaled.
    const alone = (nodes: readonly { id: string; x: number; y: number }[]) =>
      nodes.filter(({ id }) => nodes.filter((one) => cellOf(one.id) === cellOf(id)).length === 1);
    const [onPaper, onScreen] = [alone(scene.nodes), alone(screen.nodes)];
    expect(onScreen.length).toBeGreaterThan(5);
    for (const axis of ["x", "y"] as const) {
      const [first, last] = [extreme(onScreen, axis, Math.min), extreme(onScreen, axis, Math.max)];
      const share = (nodes: typeof onScreen, at: number) => {
        const [from, to] = [nodes[first]?.[axis] ?? 0, nodes[last]?.[axis] ?? 1];
        return ((nodes[at]?.[axis] ?? 0) - from) / (to - from);
      };
      onScreen.forEach((_, at) => {
        expect(share(onPaper, at)).toBeCloseTo(share(onScreen, at), 6);
      });
    }
  },
);

/** A figure of the whole graph is told to hundredths of a point: this near its places and sizes are those of the screen. Points. */
const NEAR = 0.02;
const isNear = (wanted: number) => (value: number) => Math.abs(value - wanted) <= NEAR;

test("the whole graph as WebGL is given it and as it is printed: places, sizes, shapes, names, sides and widths", async () => {
  const index = indexWhole(SMALL_WHOLE);
  const view = deriveWhole(index, { ...UNEXPLORED, start: "all" });
  const { ids, job } = makeLayoutJob(view.laid.nodes, view.laid.edges, 7);
  const places = layOut(job);
  const spots = new Map(ids.map((id, at) => [id, { x: places[2 * at] ?? 0, y: places[2 * at + 1] ?? 0 }]));
  const drawn = await makePicture(view, placeMarks(spots, []));
  const { scene } = documentOf(
    { of: "whole", kind: "whole", preset: "nature-double", base: "all", seed: 7, says: "All." },
    Tables.parse({
      marks: view.nodes.map(({ isClosed: _, ...node }) => ({ ...node, colour: null })),
      lines: view.edges.map((edge) => ({ ...edge })),
      laid: view.laid.nodes.map((node) => ({ ...node })),
      ties: view.laid.edges.map((edge) => ({ ...edge })),
      pins: [],
    }),
  );
  const byX = [...scene.nodes].sort((a, b) => a.x - b.x);
  const [first, last] = [byX[0], byX.at(-1)];
  if (!first || !last) throw new Error("Nothing is drawn.");
  const at = (id: string) => ({ x: drawn.getNodeAttribute(id, "x"), y: -drawn.getNodeAttribute(id, "y") });
  const scale = (last.x - first.x) / (at(last.id).x - at(first.id).x);
  expect(scene.nodes.map(({ id }) => id).sort()).toEqual(drawn.nodes().sort());
  const shapes = { disc: "disc true", ring: "disc false", square: "square true", diamond: "diamond true" };
  for (const node of scene.nodes) {
    expect(node.x - first.x).toSatisfy(isNear((at(node.id).x - at(first.id).x) * scale));
    expect(node.y - first.y).toSatisfy(isNear((at(node.id).y - at(first.id).y) * scale));
    const { type, size } = drawn.getNodeAttributes(node.id) as { type: keyof typeof shapes; size: number };
    expect(`${node.shape} ${node.isFilled}`).toBe(shapes[type]);
    const stroke = node.isFilled ? 0 : scene.hairline * 2.4;
    expect(node.width + stroke).toSatisfy(isNear(2 * size * scale * (type === "square" ? Math.SQRT1_2 : 1)));
    const { label = "" } = SMALL_WHOLE.nodes.find(({ id }) => id === node.id) ?? {};
    expect(toneColour(node.tone)).toBe(PALETTES.light[NODE_STYLE[label]?.colour ?? "paper"]);
  }
  const labels = new Set(drawn.mapNodes((_, { label }) => String(label)));
  for (const { text } of scene.texts) expect(labels.has(text), text).toBe(true);
  expect(scene.edges.length).toBe(view.edges.filter(({ isMain }) => isMain).length);
  const tones = { weakness: "weakness", strength: "strength", both: "mark", other: "faint" };
  for (const { from, to, tone, width } of scene.edges) {
    const { side, size } = drawn.getEdgeAttributes(from, to) as { side: keyof typeof tones; size: number };
    expect(tone).toBe(tones[side]);
    expect(width).toSatisfy(isNear(Math.max(size * scale, scene.hairline)));
  }
});

const cellOf = (id: string) => id.split("~").slice(0, 2).join("~");

function extreme(
  nodes: readonly { readonly x: number; readonly y: number }[],
  axis: "x" | "y",
  pick: (...values: number[]) => number,
): number {
  const wanted = pick(...nodes.map((node) => node[axis]));
  return nodes.findIndex((node) => node[axis] === wanted);
}
