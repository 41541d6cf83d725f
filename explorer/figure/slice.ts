import * as z from "zod/mini";
import { Pin } from "../view/exploration.ts";
import { Tile } from "../view/inspections.ts";
import { AMONG, ASKED, DatedInspection, LensLink, LensTheme, MixedLink, Subject } from "../view/lens.ts";

/** What became of one theme from one inspection of an area to the next: a row of the saved query `area-over-time`. */
export const Change = z.object({
  theme: z.string(),
  themeId: z.string(),
  change: z.string(),
  inspections: z.array(z.string()),
  polarities: z.array(z.string()),
});
export type Change = z.infer<typeof Change>;

/** An inspection with all that is known of when. */
export const TimedInspection = z.object({
  id: z.string(),
  framework: z.string(),
  date: z.nullable(z.string()),
  precision: z.nullable(z.string()),
  published: z.nullable(z.string()),
});
export type TimedInspection = z.infer<typeof TimedInspection>;

/** An area's place on the tile map of England; figures draw no regions. */
export const MapTile = z.omit(Tile, { region: true });
export type MapTile = z.infer<typeof MapTile>;

/** What the figures of a lens are drawn from: who has which strength and weakness. */
export const Slice = z.object({
  subjects: z.array(Subject),
  themes: z.array(LensTheme),
  links: z.array(LensLink),
  mixed: z.array(MixedLink),
  inspections: z.array(DatedInspection),
});
export type Slice = z.infer<typeof Slice>;

/** A mark of the whole graph. `colour` is what its colour tells; null where it tells nothing. */
const WholeMark = z.object({
  id: z.string(),
  label: z.string(),
  name: z.string(),
  size: z.number(),
  stands: z.number(),
  members: z.nullable(z.array(z.string())),
  colour: z.nullable(z.string()),
});
export type WholeMark = z.infer<typeof WholeMark>;

/** What a figure of the whole graph is drawn from: its marks and lines, and what is laid out to place them. */
export const WholeSlice = z.object({
  marks: z.array(WholeMark),
  lines: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      weakness: z.number(),
      strength: z.number(),
      other: z.number(),
    }),
  ),
  laid: z.array(z.object({ id: z.string(), stage: z.number(), size: z.number() })),
  ties: z.array(z.object({ from: z.string(), to: z.string(), pull: z.number() })),
  pins: z.array(Pin),
});
export type WholeSlice = z.infer<typeof WholeSlice>;

/** What of a graph in layers is drawn: so many of the most shared themes and of who has them (null: all), and of each so many lines. */
const Drawn = z.strictObject({
  themes: z.nullable(z.number()),
  subjects: z.nullable(z.number()),
  each: z.nullable(z.number()),
});
export type Drawn = z.infer<typeof Drawn>;

/** What one picture draws of which data, and how. */
const OnePlan = z.discriminatedUnion("of", [
  z.strictObject({
    of: z.literal("lens"),
    kind: z.enum(["graph", "net", "matrix", "ranking", "map"]),
    preset: z.string(),
    among: z.enum(AMONG),
    /** Both are counted in a matrix alone. */
    polarity: z.enum(ASKED),
    focus: z.nullable(z.string()),
    minShared: z.number(),
    /** What the data were narrowed to, in words; left out where to nothing. */
    narrowed: z.optional(z.string()),
    /** Of a graph in layers what is to be drawn; left out where that is what fits and can be followed. */
    draw: z.optional(Drawn),
    /** Why there is nothing to draw of the area or body that it is asked about, in words; left out where there is. */
    untold: z.optional(z.string()),
  }),
  z.strictObject({
    of: z.literal("outcomes"),
    kind: z.literal("map"),
    preset: z.string(),
    narrowed: z.optional(z.string()),
  }),
  z.strictObject({
    of: z.literal("changes"),
    kind: z.literal("timeline"),
    preset: z.string(),
    area: z.string(),
  }),
  z.strictObject({
    of: z.literal("rows"),
    kind: z.literal("ranking"),
    preset: z.string(),
    title: z.string(),
    question: z.string(),
    /** Columns that name a row, and the one that is drawn as its length. */
    labels: z.array(z.string()),
    value: z.string(),
    /** What that column counts, in words. */
    measure: z.optional(z.string()),
    /** What the query was asked with, in words; left out where with nothing. */
    asked: z.optional(z.string()),
  }),
  z.strictObject({
    of: z.literal("whole"),
    kind: z.literal("whole"),
    preset: z.string(),
    /** What the picture starts from, the start of its layout, and what it shows in words. */
    base: z.enum(["groups", "all", "around", "way"]),
    seed: z.number(),
    says: z.string(),
  }),
]);

/** What is drawn of which data, and how: with the data it gives the scene. Panels have tables of their own: `a/links`, `b/links`. */
export const Plan = z.union([
  OnePlan,
  z.strictObject({
    of: z.literal("panels"),
    kind: z.literal("panels"),
    preset: z.string(),
    panels: z.array(OnePlan).check(z.length(2)),
  }),
]);
export type Plan = z.infer<typeof Plan>;

/** The letters of a figure's panels. */
export const PANEL_LETTERS = ["a", "b"] as const;

/** The same plan at another preset. */
export function replan(plan: Plan, preset: string): Plan {
  if (plan.of !== "panels") return { ...plan, preset };
  return { ...plan, preset, panels: plan.panels.map((panel) => ({ ...panel, preset })) };
}

/** A value that crosses a file: plain JSON. Looked over by hand: a union of schemas takes ten times as long, and there are many. */
export const Json = z.custom<Json>(isJson, "no value of JSON");
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function isJson(value: unknown): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      return value === null || (Array.isArray(value) ? value : Object.values(value)).every(isJson);
    default:
      return false;
  }
}

/** The data of a figure: tables of rows by name. */
export const Tables = z.record(z.string(), z.array(z.record(z.string(), Json)));
export type Tables = z.infer<typeof Tables>;

/** The tables of panels as one figure's. */
export function joinTables(panels: readonly Tables[]): Tables {
  return Object.fromEntries(
    panels.flatMap((tables, at) =>
      Object.entries(tables).map(([name, rows]) => [`${PANEL_LETTERS[at]}/${name}`, rows] as const),
    ),
  );
}

/** The tables of one panel. */
export function tablesOf(tables: Tables, letter: string): Tables {
  return Object.fromEntries(
    Object.entries(tables)
      .filter(([name]) => name.startsWith(`${letter}/`))
      .map(([name, rows]) => [name.slice(letter.length + 1), rows]),
  );
}
