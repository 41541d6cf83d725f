import * as z from "zod/mini";

/** An outcome of an inspection, and who tells it: the register, or so many articles, or both. */
const ToldOutcome = z.object({
  id: z.string(),
  label: z.string(),
  isInRegister: z.boolean(),
  articles: z.array(z.string()),
});

/** What inspectors found of one theme in one inspection. `sentences` are theirs alone, `articles` those that tell them, copies of one text once. */
export const FoundTheme = z.object({
  area: z.string(),
  theme: z.string(),
  label: z.string(),
  polarity: z.enum(["weakness", "mixed", "strength"]),
  sentences: z.number(),
  articles: z.array(z.string()),
});
export type FoundTheme = z.infer<typeof FoundTheme>;

/** One inspection of one area with what is told of it. Dates are ISO, as precise as `precision` says. */
export const InspectionRecord = z.object({
  id: z.string(),
  area: z.string(),
  areaName: z.string(),
  region: z.nullable(z.string()),
  areaKind: z.nullable(z.string()),
  framework: z.string(),
  date: z.nullable(z.string()),
  precision: z.nullable(z.string()),
  published: z.nullable(z.string()),
  outcomes: z.array(ToldOutcome),
  bodies: z.array(z.object({ id: z.string(), name: z.string(), kind: z.string() })),
  findings: z.array(FoundTheme),
});
export type InspectionRecord = z.infer<typeof InspectionRecord>;

/** Every inspection, ordered by id, and which body or area came after which. */
export const InspectionsAnswer = z.object({
  inspections: z.array(InspectionRecord),
  successions: z.array(z.object({ from: z.string(), to: z.string() })),
});
export type InspectionsAnswer = z.infer<typeof InspectionsAnswer>;

/** An inspection of one area with its outcomes, without what was found in it. */
export const InspectionOutcome = z.pick(InspectionRecord, {
  ...{ id: true, area: true, areaName: true, framework: true, date: true, precision: true },
  ...{ published: true, outcomes: true },
});
export type InspectionOutcome = z.infer<typeof InspectionOutcome>;

/** When an inspection was, or else when its report came out: what it is ordered by. Empty where neither is known. */
export function whenOf(inspection: Pick<InspectionRecord, "date" | "published">): string {
  return inspection.date ?? inspection.published ?? "";
}

/** An area's place on the tile map of England: columns from the west, rows from the north. */
export const Tile = z.object({
  area: z.string(),
  name: z.string(),
  region: z.string(),
  column: z.number(),
  row: z.number(),
});
export type Tile = z.infer<typeof Tile>;
export const TilesAnswer = z.object({ tiles: z.array(Tile) });
export type TilesAnswer = z.infer<typeof TilesAnswer>;
