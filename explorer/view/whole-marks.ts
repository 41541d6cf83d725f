import type { Pin } from "./exploration.ts";
import type { WholeEdge } from "./whole-edges.ts";
import type { WholeNode, WholeView } from "./whole-view.ts";
import { shorten } from "./wording.ts";

/** A place in the layout's own units. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What the lines say, told by colour: mostly weaknesses, mostly strengths, both alike, or neither. */
export const LINE_SIDES = ["weakness", "strength", "both", "other"] as const;
export type LineSide = (typeof LINE_SIDES)[number];

/** A name longer than this is shortened in the picture. Letters. */
const MOST_LETTERS = 42;
/** Letters that turn the direction of those about them: a name must not write others backwards. */
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Where each mark of a view stands. A pin goes before the layout, a bundle stands amidst its members. */
export function placeMarks(
  places: ReadonlyMap<string, Spot>,
  pins: readonly Pin[],
): (node: Pick<WholeNode, "id" | "members">) => Spot {
  const pinById = new Map(pins.map((pin) => [pin.id, pin]));
  const spotOf = (id: string) => pinById.get(id) ?? places.get(id) ?? { x: 0, y: 0 };
  return ({ id, members }) => {
    if (members === null) return spotOf(id);
    const spots = members.map(spotOf);
    const mean = (axis: "x" | "y") => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
    return { x: mean("x"), y: mean("y") };
  };
}

/** What a mark is called in the picture. */
export function nameMark({ name }: Pick<WholeNode, "name">): string {
  return shorten(name.replace(DIRECTIONS, ""), MOST_LETTERS);
}

/** One side has the line where it has this share of the findings. */
const MOSTLY = 0.6;

/** What a line says. */
export function sideLine({ weakness, strength }: Pick<WholeEdge, "weakness" | "strength">): LineSide {
  const findings = weakness + strength;
  if (findings === 0) return "other";
  if (weakness >= MOSTLY * findings) return "weakness";
  return strength >= MOSTLY * findings ? "strength" : "both";
}

/** How wide a line is. Pixels. */
export function widenLine(
  { weakness, strength }: Pick<WholeEdge, "weakness" | "strength">,
  base: WholeView["base"],
): number {
  const findings = weakness + strength;
  if (base === "way") return 3;
  if (findings === 0) return 0.7;
  return base === "groups" ? Math.min(0.8 + 0.45 * Math.sqrt(findings), 5) : 1.2;
}
