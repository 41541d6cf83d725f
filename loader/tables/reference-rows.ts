import { z } from "zod";
import { listOf } from "../rows/read-rows.ts";

const isoDate = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/, "must be YYYY-MM-DD or empty");
const list = z.string().transform(listOf);
const orNull = (cell: string): string | null => (cell === "" ? null : cell);
const optionalDate = isoDate.transform(orNull);

/** An upper-tier area, now or formerly. `otherGss` is a code it had before or after a change of boundary. */
export const AreaRow = z.object({
  id: z.string().regex(/^area:E\d{8}$/),
  name: z.string().min(1),
  gss: z.string(),
  otherGss: z.string().transform(orNull),
  kind: z.enum(["county", "london-borough", "metropolitan", "unitary"]),
  region: z.string().min(1),
  validFrom: optionalDate,
  validTo: optionalDate,
  succeededBy: list,
});
export type AreaRow = z.infer<typeof AreaRow>;

/** An area that a body answers for; `share` is the part of the area's people that live within the body (1 = all). */
export interface AreaShare {
  readonly id: string;
  readonly share: number;
}

function parseShare(cell: string): AreaShare {
  const [id = "", share = "1"] = cell.split(" ");
  return { id, share: Number(share) };
}

/** A council, CCG, ICB, trust, parent carer forum, or another that delivers services for one of them. */
export const BodyRow = z.object({
  id: z.string().startsWith("body:"),
  name: z.string().min(1),
  kind: z.enum(["council", "ccg", "icb", "nhs-trust", "parent-carer-forum", "other"]),
  areas: list.transform((cells) => cells.map(parseShare)),
  validFrom: optionalDate,
  validTo: optionalDate,
  succeededBy: list,
  notes: z.string(),
});
export type BodyRow = z.infer<typeof BodyRow>;

/** A name that a body bore until a day, before the one in `bodies.csv`. */
export const FormerNameRow = z.object({
  id: z.string().startsWith("body:"),
  name: z.string().min(1),
  validTo: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be YYYY-MM-DD"),
  why: z.string(),
});
export type FormerNameRow = z.infer<typeof FormerNameRow>;

/**
 * A name of an area or body. `use`: `plain` counts wherever it stands with its capitals; `capitals` is an acronym and
 * counts only so spelt; `support` counts only where the same text also names the area or body otherwise; `short` is an
 * area's short form that other places bear too ("Kingston"): like `support`, but it also counts where Ofsted or the CQC and no
 * other area are named.
 */
export const AliasRow = z.object({
  id: z.string(),
  alias: z.string().min(2),
  kind: z.enum(["name", "alias"]),
  use: z.enum(["plain", "capitals", "support", "short"]),
  ambiguous: z.enum(["", "yes"]).transform((cell) => cell === "yes"),
});
export type AliasRow = z.infer<typeof AliasRow>;

/** A theme of the two-level scheme; top themes have no parent. */
export const ThemeRow = z.object({
  id: z.string().startsWith("theme:"),
  label: z.string(),
  parent: z.string().transform(orNull),
  definition: z.string(),
});
export type ThemeRow = z.infer<typeof ThemeRow>;

/** An outcome of an inspection in controlled words; `order` runs from best to worst within a framework. */
export const OutcomeRow = z.object({
  id: z.string().startsWith("outcome:"),
  label: z.string(),
  framework: z.string(),
  order: z.coerce.number().int(),
  definition: z.string(),
});
export type OutcomeRow = z.infer<typeof OutcomeRow>;

/** One of the two inspectorates. */
export const InspectorateRow = z.object({
  id: z.string().startsWith("inspectorate:"),
  name: z.string(),
  fullName: z.string(),
  aliases: list,
});
export type InspectorateRow = z.infer<typeof InspectorateRow>;

/** One published inspection of the official register. */
export const RegisterRow = z.object({
  id: z.string().startsWith("inspection:"),
  area: z.string().startsWith("area:"),
  framework: z.enum(["2016-local-area", "2023-area-send", "revisit"]),
  start: optionalDate,
  end: optionalDate,
  published: optionalDate,
  outcome: z.string().transform(orNull),
  weaknesses: z.string(),
  progressOn: z.string(),
  noProgressOn: z.string(),
  source: z.string().min(1),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

/** A newspaper, site or broadcaster, by the names it goes by. */
export const OutletRow = z.object({ name: z.string(), aliases: list, kind: z.string(), areas: list });
export type OutletRow = z.infer<typeof OutletRow>;

/** A framework and the time it was in force. */
export const FrameworkRow = z.object({
  id: z.string(),
  label: z.string(),
  validFrom: optionalDate,
  validTo: optionalDate,
  definition: z.string(),
});
export type FrameworkRow = z.infer<typeof FrameworkRow>;
