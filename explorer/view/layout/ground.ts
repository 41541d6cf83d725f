import type { LayoutJob } from "./layout-job.ts";
import type { Particle } from "./particle.ts";

/** A place of the picture. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A link of a job between two nodes. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Where a layout is at work: what is to be placed, and what has its place by now. */
export interface Ground {
  readonly count: number;
  readonly links: readonly Link[];
  /** Distance between neighbours. */
  readonly pitch: number;
  readonly seed: number;
  /** The place of a node, null where it has none yet. */
  readonly spotOf: (node: number) => Spot | null;
  readonly keep: (node: number, x: number, y: number) => void;
  /** A node at a spot, in a unit of the picture's own. */
  readonly particleAt: (node: number, spot: Spot, unit: number, isFixed: boolean) => Particle;
}

/** Places are told to this fraction of a unit. */
const DIGITS = 100;
/** Of a node without links. */
const LEAST_MASS = 0.01;

/**
 * Makes the ground of one stage of a job over a list of places, x and y of each node in turn, NaN where there is none. Links to what
 * comes in a later stage are no part of it.
 */
export function makeGround(job: LayoutJob, stage: number, places: Float64Array, pitch: number): Ground {
  const links = listLinks(job).filter(
    ({ a, b }) => (job.stages[a] ?? 0) <= stage && (job.stages[b] ?? 0) <= stage,
  );
  const masses = new Float64Array(job.stages.length);
  for (const { a, b, weight } of links) {
    masses[a] = (masses[a] ?? 0) + weight;
    masses[b] = (masses[b] ?? 0) + weight;
  }
  const round = (value: number) => Math.round(value * DIGITS) / DIGITS;
  return {
    count: job.stages.length,
    links,
    pitch,
    seed: job.seed,
    spotOf(node) {
      const x = places[2 * node] ?? Number.NaN;
      return Number.isNaN(x) ? null : { x, y: places[2 * node + 1] ?? 0 };
    },
    keep(node, x, y) {
      places[2 * node] = round(x);
      places[2 * node + 1] = round(y);
    },
    particleAt: (node, { x, y }, unit, isFixed) => ({
      x: x / unit,
      y: y / unit,
      forceX: 0,
      forceY: 0,
      pastX: 0,
      pastY: 0,
      pace: 1,
      mass: Math.max(masses[node] ?? 0, LEAST_MASS),
      radius: job.radii[node] ?? 0,
      isFixed,
    }),
  };
}

function listLinks({ ends, weights }: LayoutJob): Link[] {
  return Array.from(weights, (weight, index) => ({
    a: ends[2 * index] ?? 0,
    b: ends[2 * index + 1] ?? 0,
    weight,
  })).filter(({ a, b }) => a !== b);
}

/** The least rectangle about some spots. */
export function boxAbout(spots: Iterable<Spot>): {
  left: number;
  top: number;
  width: number;
  height: number;
} {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of spots) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { left: 0, top: 0, width: 0, height: 0 };
  return { left, top, width: right - left, height: bottom - top };
}

/** Brings particles from the forces' own units into the picture's. */
export function scale(particles: Iterable<Particle>, x: number, y: number = x): void {
  for (const particle of particles) {
    particle.x *= x;
    particle.y *= y;
  }
}
