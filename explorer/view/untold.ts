import { type InspectionRecord, whenOf } from "./inspections.ts";
import { compareText } from "./view.ts";

/** An area or a body of the graph of whose strengths and weaknesses nothing was read. */
export interface Untold {
  readonly id: string;
  readonly name: string;
  /** Those of it, or those that it answers for, the newest first. */
  readonly inspections: readonly InspectionRecord[];
}

/** What the register and articles say of such an area or body; null where the graph has none of that id. */
export function findUntold(
  id: string,
  inspections: readonly InspectionRecord[],
  areas: readonly { readonly area: string; readonly name: string }[],
): Untold | null {
  const own = inspections.filter(({ area, bodies }) => area === id || bodies.some((body) => body.id === id));
  const name =
    own.find(({ area }) => area === id)?.areaName ??
    own.flatMap(({ bodies }) => bodies).find((body) => body.id === id)?.name ??
    areas.find(({ area }) => area === id)?.name;
  if (name === undefined) return null;
  return { id, name, inspections: own.sort((a, b) => compareText(whenOf(b), whenOf(a))) };
}
