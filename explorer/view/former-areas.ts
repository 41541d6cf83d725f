import type { InspectionsAnswer, Tile } from "./inspections.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The areas that the map has no tile for: it is of today, and they are of former boundaries. */
export function listUntiled<Area extends Named>(
  areas: readonly Area[],
  tiles: readonly Pick<Tile, "area">[],
): Area[] {
  const tiled = new Set(tiles.map(({ area }) => area));
  return areas.filter(({ id }) => !tiled.has(id));
}

/** Which areas are not on the map, with what a tile would tell of each; null for none. */
export function tellUntiled<Area extends Named>(
  untiled: readonly Area[],
  tell: (area: Area) => string,
): string | null {
  if (untiled.length === 0) return null;
  const told = untiled.map((area) => `${area.name} (${tell(area)})`);
  return `Not on the map, of former boundaries: ${told.join(", ")}`;
}

/** What a tile would tell of how much an area shares. */
export function tellShares(count: number): string {
  return `shares ${count === 0 ? "none" : count}`;
}

/** Those that an area came after and that were read of, in words that follow what is told of the area itself. */
export function tellBefore(
  area: string,
  read: readonly Named[],
  successions: InspectionsAnswer["successions"],
): string {
  const names = listBefore(area, read, successions).map(({ name }) => name);
  return names.length === 0
    ? ""
    : `; of ${names.join(" and ")}, which it was part of, what was found is told`;
}

/** Those of some areas or bodies that one came after. */
export function listBefore<One extends Named>(
  id: string,
  of: readonly One[],
  successions: InspectionsAnswer["successions"],
): One[] {
  const from = new Set(successions.filter(({ to }) => to === id).map((succession) => succession.from));
  return of.filter((one) => from.has(one.id));
}

/** Those that came after an area or body, by the names that inspections give them. */
export function listAfter(id: string, { inspections, successions }: InspectionsAnswer): Named[] {
  const to = new Set(successions.filter(({ from }) => from === id).map((succession) => succession.to));
  return listInspected(inspections).filter((one) => to.has(one.id));
}

/** Areas that were inspected and bodies that answered, each once; where `isTold`, those of which it is told what was found. */
export function listInspected(
  inspections: InspectionsAnswer["inspections"],
  isTold: (inspection: InspectionsAnswer["inspections"][number]) => boolean = () => true,
): Named[] {
  const named = inspections
    .filter(isTold)
    .flatMap(({ area, areaName, bodies }) => [{ id: area, name: areaName }, ...bodies]);
  return [...new Map(named.map(({ id, name }) => [id, { id, name }])).values()];
}
