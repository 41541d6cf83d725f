import { boxAbout, type Ground, type Spot, scale } from "./ground.ts";
import { EXTENT } from "./layout-job.ts";
import type { Particle } from "./particle.ts";
import { sunflower } from "./particle.ts";
import { settle } from "./settle.ts";
import { spread } from "./spread.ts";

const ROUNDS = 120;
/** Width of the picture in the forces' own units. */
const OWN_EXTENT = 2;
/** Least room between two rims, and how near to their anchor newcomers start, as shares of the distance between neighbours. */
const SHARE = { rims: 0.12, start: 0.25 };

/** Places newcomers that hang on something that has a place, near to it, without moving that. Gives back those that do not. */
export function placeAmong(ground: Ground, coming: readonly number[]): readonly number[] {
  const start = startNear(ground, coming);
  if (start.size === 0) return coming;
  const unit = EXTENT / OWN_EXTENT;
  const particles = new Map<number, Particle>();
  for (let node = 0; node < ground.count; node += 1) {
    const held = ground.spotOf(node);
    const spot = held ?? start.get(node);
    if (spot) particles.set(node, ground.particleAt(node, spot, unit, held !== null));
  }
  const all = [...particles.values()];
  const springs = ground.links.flatMap(({ a, b, weight }) => {
    const [from, to] = [particles.get(a), particles.get(b)];
    return from && to && !(from.isFixed && to.isFixed) ? [{ a: from, b: to, weight }] : [];
  });
  const { left, top, width, height } = boxAbout(all);
  settle(all, springs, ROUNDS, { x: left + width / 2, y: top + height / 2 });
  scale(all, unit);
  spread(all, SHARE.rims * ground.pitch);
  for (const node of start.keys()) {
    const particle = particles.get(node);
    if (particle) ground.keep(node, particle.x, particle.y);
  }
  return coming.filter((node) => !start.has(node));
}

/** Where each newcomer starts: about the middle of those neighbours that have a place, wave after wave. */
function startNear(ground: Ground, coming: readonly number[]): Map<number, Spot> {
  const neighbours = new Map<number, number[]>(coming.map((node) => [node, []]));
  for (const { a, b } of ground.links) {
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  }
  const start = new Map<number, Spot>();
  const spotOf = (node: number) => ground.spotOf(node) ?? start.get(node) ?? null;
  for (let wave = coming; wave.length > 0; ) {
    const anchored = wave.flatMap((node) => {
      const near = (neighbours.get(node) ?? []).map(spotOf).filter((spot) => spot !== null);
      return near.length === 0 ? [] : [{ node, middle: meanOf(near) }];
    });
    if (anchored.length === 0) break;
    const spots = sunflower(anchored.length, SHARE.start * ground.pitch);
    anchored.forEach(({ node, middle }, index) => {
      const spot = spots[index] ?? { x: 0, y: 0 };
      start.set(node, { x: middle.x + spot.x, y: middle.y + spot.y });
    });
    wave = wave.filter((node) => !start.has(node));
  }
  return start;
}

function meanOf(spots: readonly Spot[]): Spot {
  const sum = (axis: "x" | "y") => spots.reduce((total, spot) => total + spot[axis], 0);
  return { x: sum("x") / spots.length, y: sum("y") / spots.length };
}
