import { join } from "node:path";
import { groupBy } from "../../cypher/group-by.ts";
import { readRows } from "../rows/read-rows.ts";
import {
  AliasRow,
  AreaRow,
  BodyRow,
  FormerNameRow,
  FrameworkRow,
  InspectorateRow,
  OutcomeRow,
  OutletRow,
  RegisterRow,
  ThemeRow,
} from "./reference-rows.ts";

/**
 * The facts of the field that texts are read against: `seeds/reference/`, with look-ups by id.
 *
 * Source  seeds/SOURCES.md.
 */
export interface Reference {
  readonly areas: ReadonlyMap<string, AreaRow>;
  readonly bodies: ReadonlyMap<string, BodyRow>;
  readonly aliases: readonly AliasRow[];
  /** Names that bodies bore before the ones above. */
  readonly formerNames: readonly FormerNameRow[];
  readonly themes: ReadonlyMap<string, ThemeRow>;
  readonly outcomes: ReadonlyMap<string, OutcomeRow>;
  readonly frameworks: ReadonlyMap<string, FrameworkRow>;
  readonly inspectorates: ReadonlyMap<string, InspectorateRow>;
  /** Published inspections of each area (by area id), oldest first. */
  readonly registerByArea: ReadonlyMap<string, readonly RegisterRow[]>;
  readonly outlets: readonly OutletRow[];
}

/**
 * Reads the reference data from `seeds/reference/` below `seedsDir`.
 *
 * Errors  `reference-invalid` names the file, row and column.
 */
export function readReference(seedsDir: string): Reference {
  const path = (name: string): string => join(seedsDir, "reference", name);
  const register = readRows(path("register.csv"), RegisterRow).sort(byTime);
  return {
    areas: byId(readRows(path("areas.csv"), AreaRow)),
    bodies: byId(readRows(path("bodies.csv"), BodyRow)),
    aliases: readRows(path("aliases.csv"), AliasRow),
    formerNames: readRows(path("former-names.csv"), FormerNameRow),
    themes: byId(readRows(path("themes.csv"), ThemeRow)),
    outcomes: byId(readRows(path("outcomes.csv"), OutcomeRow)),
    frameworks: byId(readRows(path("frameworks.csv"), FrameworkRow)),
    inspectorates: byId(readRows(path("inspectorates.csv"), InspectorateRow)),
    registerByArea: groupBy(register, (row) => row.area),
    outlets: readRows(path("outlets.csv"), OutletRow),
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function byTime(a: { start: string | null; published: string | null }, b: typeof a): number {
  return (a.start ?? a.published ?? "").localeCompare(b.start ?? b.published ?? "");
}
