import { EXTENT, type LayoutJob } from "./layout/layout-job.ts";

/** What a layout needs to know of a node and of a line. */
export interface LaidNode {
  readonly id: string;
  /** Radius on the screen where the whole is shown. Pixels. */
  readonly size: number;
  /** When it comes: 0 for what is there from the start. */
  readonly stage: number;
}
export interface LaidEdge {
  readonly from: string;
  readonly to: string;
  /** How near it draws its ends. */
  readonly pull: number;
}

/** How near a relationship draws its ends: what is told of an area stays about it, what all share stands between them. */
const PULL_BY_TYPE: Readonly<Record<string, number>> = {
  HAS_WEAKNESS: 0.05,
  HAS_STRENGTH: 0.05,
  CONDUCTED_BY: 0.1,
  RESULTED_IN: 0.15,
  MENTIONS: 0.5,
  BROADER: 0.5,
};

/** How near a relationship of this type draws its ends; a plain one by 1. */
export function pullOf(type: string): number {
  return PULL_BY_TYPE[type] ?? 1;
}

/** Width of the picture on a usual screen, in which sizes are told. Pixels. */
const SCREEN = 760;

/** The layout of nodes and lines as a job. Nodes are taken in the order of their stage and id, whatever order they came in. */
export function makeLayoutJob(
  nodes: readonly LaidNode[],
  edges: readonly LaidEdge[],
  seed: number,
): { readonly ids: readonly string[]; readonly job: LayoutJob } {
  const ordered = [...nodes].sort((a, b) => a.stage - b.stage || (a.id < b.id ? -1 : 1));
  const indexById = new Map(ordered.map(({ id }, index) => [id, index]));
  const links = edges.flatMap(({ from, to, pull }) => {
    const [a, b] = [indexById.get(from), indexById.get(to)];
    return a === undefined || b === undefined ? [] : [{ a, b, pull }];
  });
  const keyOf = ({ a, b }: { a: number; b: number }) => a * ordered.length + b;
  links.sort((one, other) => keyOf(one) - keyOf(other) || one.pull - other.pull);
  return {
    ids: ordered.map(({ id }) => id),
    job: {
      stages: Int32Array.from(ordered, ({ stage }) => stage),
      radii: Float64Array.from(ordered, ({ size }) => (size * EXTENT) / SCREEN),
      ends: Int32Array.from(links.flatMap(({ a, b }) => [a, b])),
      weights: Float64Array.from(links, ({ pull }) => pull),
      seed,
      known: null,
    },
  };
}
