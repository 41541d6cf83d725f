import { NODE_STYLE, type NodeShape, shapeOfMark } from "../view/style.ts";
import { rankColours } from "../view/whole-colours.ts";
import { LINE_SIDES, sideLine } from "../view/whole-marks.ts";
import { type FigureNode, HUES, type Tone } from "./figure-scene.ts";
import type { LegendEntry } from "./legend.ts";
import type { WholeSlice } from "./slice.ts";

const SHAPES: Readonly<Record<NodeShape, Pick<FigureNode, "shape" | "isFilled">>> = {
  disc: { shape: "disc", isFilled: true },
  square: { shape: "square", isFilled: true },
  diamond: { shape: "diamond", isFilled: true },
  ring: { shape: "disc", isFilled: false },
};

const LINES = {
  weakness: { tone: "weakness", says: "mostly weaknesses" },
  strength: { tone: "strength", says: "mostly strengths" },
  both: { tone: "mark", says: "both alike" },
  other: { tone: "faint", says: "other relationships" },
} as const;

/** What shapes, colours and lines mean, as far as they are there. */
export function wholeEntries({ marks, lines }: WholeSlice): LegendEntry[] {
  const told = marks.flatMap(({ colour }) => (colour === null ? [] : [colour]));
  const ranked = rankColours(told);
  const others = ranked.slice(HUES.length);
  const sides = new Set(lines.map(sideLine));
  return [
    ...kindEntries({ marks }, told.length > 0),
    ...LINE_SIDES.filter((side) => sides.has(side)).map(
      (side): LegendEntry => ({
        mark: { shape: "bar", tone: LINES[side].tone, isFilled: true, shade: 1 },
        text: LINES[side].says,
      }),
    ),
    ...ranked.slice(0, HUES.length).map(
      ([text], at): LegendEntry => ({
        mark: { shape: "disc", tone: HUES[at] ?? "faint", isFilled: true, shade: 1 },
        text,
      }),
    ),
    ...(others.length === 0
      ? []
      : [
          {
            mark: { shape: "disc", tone: "faint", isFilled: true, shade: 1 } as const,
            text: `${others.length} others`,
          },
        ]),
  ];
}

/** The kinds of marks, by their shapes; their colours too where these tell nothing else. */
function kindEntries({ marks }: Pick<WholeSlice, "marks">, isColoured: boolean): LegendEntry[] {
  const labels = new Set(marks.map(({ label }) => label));
  const tone = (label: string) => (isColoured ? "mark" : kindTone(label));
  const kinds = Object.entries(NODE_STYLE)
    .filter(([label]) => labels.has(label))
    .map(
      ([label, { plural }]): LegendEntry => ({
        mark: { ...SHAPES[shapeOfMark({ label, members: null })], tone: tone(label), shade: 1 },
        text: plural,
      }),
    );
  const region = { mark: { ...SHAPES.disc, tone: tone("Region"), shade: 1 }, text: "regions and areas" };
  return labels.has("Region") ? [region, ...kinds] : kinds;
}

/** The tone of a kind of mark where colours tell nothing else. */
export function kindTone(label: string): Tone {
  switch (NODE_STYLE[label === "Region" ? "Area" : label]?.colour) {
    case "ink":
      return "ink";
    case "soft":
      return "soft";
    case "faint":
      return "faint";
    default:
      return "mark";
  }
}
