import * as z from "zod/mini";

/** The kinds of figure that sendgraph lays out. */
const FIGURE_KINDS = ["graph", "net", "matrix", "ranking", "timeline", "map", "whole", "panels"] as const;

/** Names of colours; the palette says which. */
const PLAIN = ["ink", "soft", "faint", "mark", "weakness", "strength", "white"] as const;
/** The tones of what colours tell in the whole graph, by how many marks have it. */
export const HUES = ["hue1", "hue2", "hue3", "hue4", "hue5", "hue6", "hue7", "hue8", "hue9"] as const;
const TONES = [...PLAIN, ...HUES] as const;
export type Tone = (typeof TONES)[number];
const SHAPES = ["disc", "box", "down", "up", "diamond", "bar", "tile", "dot", "square"] as const;

/** A line of text, or one line of a longer one. `anchor` is its end that stands at `x`; `y` is the middle of its height. */
export const FigureText = z.strictObject({
  text: z.string(),
  x: z.number(),
  y: z.number(),
  anchor: z.enum(["start", "middle", "end"]),
  size: z.number().check(z.positive()),
  weight: z.enum(["normal", "strong"]),
  tone: z.enum(TONES),
  /** Degrees, clockwise, about (x, y). */
  turn: z.number(),
  /** The node that it names, or null. */
  of: z.nullable(z.string()),
  /** Width of the white that lies behind it, over the lines that it crosses. */
  backing: z.optional(z.number().check(z.positive())),
});
export type FigureText = z.infer<typeof FigureText>;

/** A mark about its middle (x, y). `shade` from 0 to 1 is how deep a tile's colour is. */
export const FigureNode = z.strictObject({
  id: z.string(),
  shape: z.enum(SHAPES),
  tone: z.enum(TONES),
  isFilled: z.boolean(),
  shade: z.number().check(z.minimum(0), z.maximum(1)),
  x: z.number(),
  y: z.number(),
  width: z.number().check(z.minimum(0)),
  height: z.number().check(z.minimum(0)),
  title: z.string(),
  /** The letter of the panel that it stands in, where there are several: each has a legend of its own. */
  panel: z.optional(z.string()),
});
export type FigureNode = z.infer<typeof FigureNode>;

/** A link that leaves and arrives level, or a straight one. */
export const FigureEdge = z.strictObject({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  tone: z.enum(TONES),
  x1: z.number(),
  y1: z.number(),
  x2: z.number(),
  y2: z.number(),
  width: z.number().check(z.positive()),
  isStraight: z.optional(z.literal(true)),
  isBroken: z.optional(z.literal(true)),
  title: z.string(),
});
export type FigureEdge = z.infer<typeof FigureEdge>;

/** A straight line that names nothing: a row's hairline, a leader. */
export const FigureRule = z.strictObject({
  tone: z.enum(TONES),
  x1: z.number(),
  y1: z.number(),
  x2: z.number(),
  y2: z.number(),
  width: z.number().check(z.positive()),
});
export type FigureRule = z.infer<typeof FigureRule>;

/** One entry of the legend as it is drawn: its mark, if it has one, and its words. */
const FigureLegend = z.strictObject({ mark: z.nullable(FigureNode), text: FigureText });
export type FigureLegend = z.infer<typeof FigureLegend>;

/** The data of a figure as a table, for who cannot see it and for the standalone page. */
const FigureTable = z.strictObject({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) });

/**
 * A figure laid out: every mark and word with its place. All renderers draw this and decide nothing.
 *
 * Units   points of 1/72 inch, from the upper left corner.
 */
export const FigureScene = z.strictObject({
  kind: z.enum(FIGURE_KINDS),
  width: z.number().check(z.positive()),
  height: z.number().check(z.positive()),
  /** Width of the thinnest line. */
  hairline: z.number().check(z.positive()),
  nodes: z.array(FigureNode),
  edges: z.array(FigureEdge),
  rules: z.array(FigureRule),
  texts: z.array(FigureText),
  legend: z.array(FigureLegend),
  /** What is drawn, in a few words. */
  title: z.string(),
  /** One sentence or more that says what is drawn, for the caption. */
  caption: z.string(),
  /** A sentence for who cannot see it, and what a sighted reader would read out of it, at length. */
  alt: z.string(),
  description: z.string(),
  table: FigureTable,
  /** What had to be left out, or null. */
  omitted: z.nullable(z.string()),
});
export type FigureScene = z.infer<typeof FigureScene>;
