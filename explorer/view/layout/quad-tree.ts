import type { Particle } from "./particle.ts";

/**
 * Squares within squares over all particles (Barnes and Hut, 1986), so that far ones are felt together. In flat arrays in the order
 * of a walk through the tree: what is in a square follows it, and `skip` leads past it.
 */
export interface QuadTree {
  /** Of each square: the middle of its mass, its mass, the square of its width, and the next square that is not in it. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly mass: Float64Array;
  readonly squaredWidth: Float64Array;
  readonly skip: Int32Array;
  /** The particles of each square that is not parted further, as a stretch of `order`; both 0 for a parted one. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly order: Particle[];
}

const MOST_IN_LEAF = 4;
const DEEPEST = 14;
/** A square that looks smaller than this from where it is felt is felt as one particle: its width over the distance. */
const OPENING = 1.2;

/** Builds the tree over particles where they are now. */
export function buildTree(particles: readonly Particle[]): QuadTree {
  const most = 2 * particles.length * (DEEPEST / 4) + 64;
  const tree: QuadTree = {
    x: new Float64Array(most),
    y: new Float64Array(most),
    mass: new Float64Array(most),
    squaredWidth: new Float64Array(most),
    skip: new Int32Array(most),
    from: new Int32Array(most),
    to: new Int32Array(most),
    order: [],
  };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of particles) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const width = Math.max(right - left, bottom - top, 1e-9);
  const end = addSquare(tree, 0, particles, left + width / 2, top + width / 2, width, 0);
  return { ...tree, skip: tree.skip.subarray(0, end) };
}

/** Adds a square and all in it from place `at` on, and tells the place after. */
function addSquare(
  tree: QuadTree,
  at: number,
  particles: readonly Particle[],
  x: number,
  y: number,
  width: number,
  depth: number,
): number {
  let [mass, sumX, sumY] = [0, 0, 0];
  for (const particle of particles) {
    mass += particle.mass;
    sumX += particle.mass * particle.x;
    sumY += particle.mass * particle.y;
  }
  tree.x[at] = sumX / mass;
  tree.y[at] = sumY / mass;
  tree.mass[at] = mass;
  tree.squaredWidth[at] = width * width;
  let end = at + 1;
  // The arrays have room for any usual tree; where they are full the rest stays in one square.
  if (particles.length <= MOST_IN_LEAF || depth === DEEPEST || at + 5 >= tree.skip.length) {
    tree.from[at] = tree.order.length;
    for (const particle of particles) tree.order.push(particle);
    tree.to[at] = tree.order.length;
  } else {
    const quarter = width / 4;
    partParticles(particles, x, y).forEach((part, index) => {
      if (part.length === 0) return;
      const ownX = x + (index >= 2 ? quarter : -quarter);
      const ownY = y + (index % 2 === 1 ? quarter : -quarter);
      end = addSquare(tree, end, part, ownX, ownY, width / 2, depth + 1);
    });
  }
  tree.skip[at] = end;
  return end;
}

function partParticles(particles: readonly Particle[], x: number, y: number): Particle[][] {
  const parts: [Particle[], Particle[], Particle[], Particle[]] = [[], [], [], []];
  for (const particle of particles) {
    if (particle.x < x) (particle.y < y ? parts[0] : parts[1]).push(particle);
    else (particle.y < y ? parts[2] : parts[3]).push(particle);
  }
  return parts;
}

/** Adds to a particle's force how all others push it away: as mass by mass over distance. */
export function pushAway(particle: Particle, tree: QuadTree, strength: number): void {
  const { x, y, mass } = particle;
  const end = tree.skip[0] ?? 0;
  let [forceX, forceY] = [0, 0];
  for (let at = 0; at < end; ) {
    const dx = x - (tree.x[at] ?? 0);
    const dy = y - (tree.y[at] ?? 0);
    const square = dx * dx + dy * dy;
    if ((tree.squaredWidth[at] ?? 0) < OPENING * OPENING * square) {
      const push = (tree.mass[at] ?? 0) / square;
      forceX += dx * push;
      forceY += dy * push;
      at = tree.skip[at] ?? end;
      continue;
    }
    pushFromLeaf(particle, tree, at, strength);
    at += 1;
  }
  particle.forceX += forceX * strength * mass;
  particle.forceY += forceY * strength * mass;
}

/** How each particle of a square that is not parted further pushes; of a parted one, nothing. */
function pushFromLeaf(particle: Particle, tree: QuadTree, at: number, strength: number): void {
  const { x, y, mass } = particle;
  for (let index = tree.from[at] ?? 0; index < (tree.to[at] ?? 0); index += 1) {
    const other = tree.order[index];
    if (other === undefined || other === particle) continue;
    const dx = x - other.x;
    const dy = y - other.y;
    const push = (strength * mass * other.mass) / Math.max(dx * dx + dy * dy, LEAST_SQUARE);
    particle.forceX += dx * push;
    particle.forceY += dy * push;
  }
}

/** Nearer than this push is not stronger: else two in one place would be thrown out of the picture. */
const LEAST_SQUARE = 1e-8;
