import { findComponents } from "./components.ts";
import { boxAbout, type Ground, type Link, type Spot, scale } from "./ground.ts";
import { packParcels } from "./pack.ts";
import { sunflower } from "./particle.ts";
import { settle } from "./settle.ts";
import { spread } from "./spread.ts";

/** Rounds by number of nodes: fixed, so that a picture comes out the same. */
const ROUNDS: readonly (readonly [most: number, rounds: number])[] = [
  [300, 500],
  [2_000, 300],
  [20_000, 100],
  [Number.POSITIVE_INFINITY, 40],
];
/** A picture is wider than high. */
const STRETCH = 1.18;
/** Shares of the distance between neighbours: least room between two rims and between two parts, and the pitch of rows of nodes alone. */
const SHARE = { rims: 0.12, parts: 0.8, alone: 0.6 };

interface Part {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly (Spot & { readonly node: number })[];
}

/** Lays out the parts of a graph each by itself, and packs them below whatever has a place. */
export function placeApart(ground: Ground, nodes: readonly number[]): void {
  if (nodes.length === 0) return;
  const own = ground.links.filter(({ a, b }) => !ground.spotOf(a) && !ground.spotOf(b));
  const components = findComponents(
    nodes,
    own.map(({ a, b }) => [a, b] as const),
  );
  const joined = components.filter((component) => component.length > 1);
  const alone = components.filter((component) => component.length === 1).flat();
  const linksByPart = groupLinks(joined, own);
  const parts = joined.map((part, index) => layOutPart(ground, part, linksByPart[index] ?? []));
  if (alone.length > 0) parts.push(layOutAlone(alone, ground.pitch));
  const held = listHeld(ground);
  const { left, top, height } = boxAbout(held);
  const below = held.length === 0 ? 0 : top + height + 2 * ground.pitch;
  packParcels(parts, SHARE.parts * ground.pitch).forEach((corner, index) => {
    for (const { node, x, y } of parts[index]?.spots ?? [])
      ground.keep(node, left + corner.x + x, below + corner.y + y);
  });
}

function listHeld(ground: Ground): Spot[] {
  return Array.from({ length: ground.count }, (_, node) => ground.spotOf(node)).filter(
    (spot) => spot !== null,
  );
}

function groupLinks(parts: readonly (readonly number[])[], links: readonly Link[]): Link[][] {
  const partOf = new Map(parts.flatMap((part, index) => part.map((node) => [node, index] as const)));
  const grouped: Link[][] = parts.map(() => []);
  for (const link of links) grouped[partOf.get(link.a) ?? -1]?.push(link);
  return grouped;
}

function layOutPart(ground: Ground, nodes: readonly number[], links: readonly Link[]): Part {
  const start = sunflower(nodes.length, 1 / Math.sqrt(nodes.length));
  const stride = strideOf(ground.seed, nodes.length);
  const particles = new Map(
    nodes.map((node, index) => {
      const spot = start[(index * stride + ground.seed) % nodes.length] ?? { x: 0, y: 0 };
      return [node, ground.particleAt(node, spot, 1, false)] as const;
    }),
  );
  const all = [...particles.values()];
  const springs = links.flatMap(({ a, b, weight }) => {
    const [from, to] = [particles.get(a), particles.get(b)];
    return from && to ? [{ a: from, b: to, weight }] : [];
  });
  const rounds = ROUNDS.find(([most]) => all.length <= most)?.[1] ?? 0;
  settle(all, springs, rounds, { x: 0, y: 0 });
  const { width, height } = boxAbout(all);
  const own = Math.sqrt((Math.max(width, 0.1) * Math.max(height, 0.1)) / all.length);
  scale(all, (ground.pitch / own) * STRETCH, ground.pitch / own);
  spread(all, SHARE.rims * ground.pitch);
  return toPart([...particles].map(([node, { x, y }]) => ({ node, x, y })));
}

/** Nodes that nothing joins: in rows. */
function layOutAlone(nodes: readonly number[], pitch: number): Part {
  const columns = Math.ceil(Math.sqrt(nodes.length * 2));
  return toPart(
    nodes.map((node, index) => ({
      node,
      x: (index % columns) * pitch * SHARE.alone,
      y: Math.floor(index / columns) * pitch * SHARE.alone,
    })),
  );
}

function toPart(spots: Part["spots"]): Part {
  const { left, top, width, height } = boxAbout(spots);
  return { width, height, spots: spots.map(({ node, x, y }) => ({ node, x: x - left, y: y - top })) };
}

/** A step that visits every one of `count` places once: one without a common divisor. Seed 0 goes one by one. */
function strideOf(seed: number, count: number): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let stride = 2 * seed + 1;
  while (divisor(stride, count) !== 1) stride += 2;
  return stride;
}
