import { countPolarity } from "../view/answer.ts";
import { layOut } from "../view/layout/lay-out.ts";
import { placeLabels } from "../view/place-labels.ts";
import { shapeOfMark } from "../view/style.ts";
import { rankColours } from "../view/whole-colours.ts";
import { makeLayoutJob } from "../view/whole-job.ts";
import { nameMark, placeMarks, type Spot, sideLine, widenLine } from "../view/whole-marks.ts";
import {
  type FigureEdge,
  type FigureNode,
  type FigureScene,
  type FigureText,
  HUES,
  type Tone,
} from "./figure-scene.ts";
import { placeLegend } from "./legend.ts";
import { PRINT } from "./print-style.ts";
import { mark, type Setting, setLines, widthOf } from "./setting.ts";
import type { Plan, WholeMark, WholeSlice } from "./slice.ts";
import { kindTone, wholeEntries } from "./whole-legend.ts";

type WholePlan = Extract<Plan, { of: "whole" }>;

/** Half the side of a square that lies in a disc, in the disc's radius. */
const SQUARE = Math.SQRT1_2;
/** Names are placed on a grid of lines so high, in ems. */
const LINE_EMS = 1.15;

/**
 * Lays the whole graph out for print as the explorer does: places, sizes, shapes, lines and names by the same rules, the layout's
 * own units scaled to points.
 */
export function layOutWhole(plan: WholePlan, slice: WholeSlice, setting: Setting): FigureScene {
  const spotOf = placeAll(plan, slice);
  const toneOf = colourMarks(slice);
  const entries = wholeEntries(slice);
  const room = setting.mostHeight - placeLegend(entries, 0, setting).height;
  const frame = fitFrame(
    slice.marks.map((one) => ({ ...spotOf(one), size: one.size })),
    setting,
    room,
  );
  const at = (one: WholeMark) => frame.toPaper(spotOf(one));
  const nodes = slice.marks.map((one) => printMark(one, at(one), frame.scale, toneOf(one), setting));
  const edges = printLines(plan, slice, nodes, frame.scale, setting);
  const names = nameMarks(slice.marks, at, edges, frame, setting);
  const { legend, height } = placeLegend(entries, frame.height, setting);
  return {
    kind: "whole",
    width: setting.width,
    height: frame.height + height,
    hairline: setting.preset.hairlinePt,
    nodes,
    edges,
    rules: [],
    texts: names,
    legend,
    ...tellMarks(plan, slice, names.length),
  };
}

function placeAll({ seed }: WholePlan, { laid, ties, pins }: WholeSlice): (one: WholeMark) => Spot {
  const { ids, job } = makeLayoutJob(laid, ties, seed);
  const places = layOut(job);
  const spotById = new Map(ids.map((id, at) => [id, { x: places[2 * at] ?? 0, y: places[2 * at + 1] ?? 0 }]));
  return placeMarks(spotById, pins);
}

/** The tone of a mark: of what its colour tells or, where colours tell nothing, of its kind. */
function colourMarks({ marks }: WholeSlice): (one: WholeMark) => Tone {
  const told = marks.flatMap(({ colour }) => (colour === null ? [] : [colour]));
  const toneByText = new Map<string, Tone>(
    rankColours(told).map(([text], at) => [text, HUES[at] ?? "faint"]),
  );
  if (told.length === 0) return ({ label }) => kindTone(label);
  return ({ colour }) => toneByText.get(colour ?? "") ?? "faint";
}

interface Frame {
  readonly scale: number;
  readonly height: number;
  readonly toPaper: (spot: Spot) => Spot;
}

/** All marks within the width and the room, in the middle. */
function fitFrame(
  marks: readonly (Spot & { readonly size: number })[],
  { width, preset }: Setting,
  room: number,
): Frame {
  const [left, right] = [extreme(marks, Math.min, "x", -1), extreme(marks, Math.max, "x", 1)];
  const [top, bottom] = [extreme(marks, Math.min, "y", -1), extreme(marks, Math.max, "y", 1)];
  // Room above and below for a name.
  const air = preset.textPt * LINE_EMS;
  const scale = Math.min(
    width / (right - left || 1),
    (room - 2 * air) / (bottom - top || 1),
    preset.textPt / LEAST_TEXT,
  );
  const inset = (width - (right - left) * scale) / 2;
  return {
    scale,
    height: (bottom - top) * scale + 2 * air,
    toPaper: ({ x, y }) => ({
      x: toHundredths(inset + (x - left) * scale),
      y: toHundredths(air + (y - top) * scale),
    }),
  };
}

/** Finer than any printer, and a third of the letters: thousands of lines tell both their ends. Points. */
function toHundredths(points: number): number {
  return Math.round(points * 100) / 100;
}

/** Size of the names in the layout's own units at least: few marks are not blown up. */
const LEAST_TEXT = 11;

function extreme(
  marks: readonly (Spot & { readonly size: number })[],
  pick: (a: number, b: number) => number,
  axis: "x" | "y",
  side: 1 | -1,
): number {
  return marks.map((one) => one[axis] + side * one.size).reduce((a, b) => pick(a, b));
}

function printMark(
  one: WholeMark,
  { x, y }: Spot,
  scale: number,
  tone: Tone,
  { preset }: Setting,
): FigureNode {
  const size = toHundredths(2 * one.size * scale);
  const title = `${one.name}: ${kindOf(one)}${one.stands > 1 ? `, stands for ${one.stands}` : ""}`;
  const place = { id: one.id, x, y, title };
  switch (shapeOfMark(one)) {
    case "disc":
      return mark({ ...place, shape: "disc", width: size, height: size }, tone);
    case "square":
      return mark(
        {
          ...place,
          shape: "square",
          width: toHundredths(size * SQUARE),
          height: toHundredths(size * SQUARE),
        },
        tone,
      );
    case "diamond":
      return mark({ ...place, shape: "diamond", width: size, height: size }, tone);
    case "ring": {
      const node = mark({ ...place, shape: "disc", isFilled: false, width: size, height: size }, tone);
      const within = toHundredths(
        Math.max(size - PRINT.strokeOf(node, preset.hairlinePt), preset.hairlinePt),
      );
      return { ...node, width: within, height: within };
    }
  }
}

function printLines(
  { base }: WholePlan,
  { lines }: WholeSlice,
  nodes: readonly FigureNode[],
  scale: number,
  { preset }: Setting,
): FigureEdge[] {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  return lines.flatMap((line) => {
    const [from, to] = [nodeById.get(line.from), nodeById.get(line.to)];
    if (!from || !to) return [];
    const side = sideLine(line);
    return [
      {
        id: `${line.from}~${line.to}`,
        from: line.from,
        to: line.to,
        tone: side === "both" ? "mark" : side === "other" ? "faint" : side,
        x1: from.x,
        y1: from.y,
        x2: to.x,
        y2: to.y,
        width: toHundredths(Math.max(widenLine(line, base) * scale, preset.hairlinePt)),
        isStraight: true,
        title: `${from.title.split(":")[0]}, ${to.title.split(":")[0]}${tellLine(line)}`,
      },
    ];
  });
}

/** What a line says after the names of its ends, each kind of relationship by its number. */
function tellLine({ weakness, strength, other }: WholeSlice["lines"][number]): string {
  const told = [
    ...(weakness > 0 ? [countPolarity(weakness, "weakness")] : []),
    ...(strength > 0 ? [countPolarity(strength, "strength")] : []),
    // That it is there is all that most lines say.
    ...(other > 1 ? [`${other} other relationships`] : []),
  ];
  return told.length > 0 ? `: ${told.join(", ")}` : "";
}

function nameMarks(
  marks: readonly WholeMark[],
  at: (one: WholeMark) => Spot,
  lines: readonly FigureEdge[],
  { scale, height }: Frame,
  { preset, fonts, width }: Setting,
): FigureText[] {
  const size = preset.textPt;
  const labelled = marks.map((one) => {
    const text = nameMark(one);
    return { text, ...at(one), size: one.size * scale, width: widthOf(text, size, fonts) };
  });
  const placed = placeLabels(labelled, size * LINE_EMS, { width, height, lines });
  return placed.flatMap(({ text, x, y }) =>
    setLines([text], { x, y, anchor: "start", size, backing: widthOf(text, size, fonts) }),
  );
}

/** A region of one area bears its name. */
function kindOf({ label, stands }: WholeMark): string {
  return label === "Region" && stands === 1 ? "area" : label.toLowerCase();
}

/** The register's areas and bodies of which nothing was read are in no picture: none is of the whole graph. */
const TITLES: Readonly<Record<WholePlan["base"], string>> = {
  groups: "What the texts tell of, by regions and groups of themes",
  all: "All that the texts tell of",
  around: "Part of what the texts tell of",
  way: "A way between two of what the texts tell of",
};

function tellMarks(
  plan: WholePlan,
  { marks, lines }: WholeSlice,
  named: number,
): Pick<FigureScene, "title" | "caption" | "alt" | "description" | "table" | "omitted"> {
  const nameById = new Map(marks.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => nameById.get(id) ?? id;
  const rows = lines.map(({ from, to, weakness, strength, other }) => [
    ...[nameOf(from), nameOf(to)],
    ...[weakness, strength, other].map(String),
  ]);
  return {
    title: TITLES[plan.base],
    caption: plan.says,
    alt: `Network of ${marks.length} marks, joined by ${lines.length} lines. ${plan.says}`,
    description: `${marks.map((one) => `${one.name} (${kindOf(one)})`).join("; ")}.`,
    table: { columns: ["From", "To", "Weaknesses", "Strengths", "Other relationships"], rows },
    omitted:
      named === marks.length ? null : `Named are ${named} of ${marks.length} marks, those that have room.`,
  };
}
