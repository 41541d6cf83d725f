import type { GraphEdge, WholeIndex } from "./whole-index.ts";

/** One step of a way: from a node to the next, by these relationships. */
export interface WayStep {
  readonly from: string;
  readonly to: string;
  readonly edges: readonly GraphEdge[];
}

/** A way through the graph, one of `count` that are as short. */
export interface Way {
  readonly nodes: readonly string[];
  readonly steps: readonly WayStep[];
  readonly nth: number;
  readonly count: number;
}

/** More ways than these are counted no further. */
const MOST_WAYS = 1_000;

/**
 * The `nth` of the shortest ways between two nodes that pass none of those left out, or null where there is none. Ways with
 * more findings behind them come first, then in order of ids.
 */
export function findWay(
  index: WholeIndex,
  ends: { readonly from: string; readonly to: string; readonly nth: number },
  isLeftOut: (id: string) => boolean,
): Way | null {
  const { from, to, nth } = ends;
  if (!index.nodeById.has(from) || !index.nodeById.has(to) || from === to) return null;
  const distanceById = measure(index, from, to, (id) => id !== from && isLeftOut(id));
  if (!distanceById.has(from)) return null;
  const ways = listWays(index, from, to, distanceById);
  const nodes = ways[nth % ways.length] ?? [];
  return { nodes, steps: toSteps(index, nodes), nth: nth % ways.length, count: ways.length };
}

/** How many steps each node is from `to`, out to where `from` is reached. */
function measure(
  index: WholeIndex,
  from: string,
  to: string,
  isLeftOut: (id: string) => boolean,
): ReadonlyMap<string, number> {
  const distanceById = new Map([[to, 0]]);
  // A map that grows while it is walked: breadth first.
  for (const [id, distance] of distanceById) {
    if (id === from) break;
    for (const next of index.neighboursOf(id)) {
      if (!distanceById.has(next.id) && !isLeftOut(next.id)) distanceById.set(next.id, distance + 1);
    }
  }
  return distanceById;
}

function listWays(
  index: WholeIndex,
  from: string,
  to: string,
  distanceById: ReadonlyMap<string, number>,
): string[][] {
  const ways: string[][] = [];
  const walk = (id: string, walked: readonly string[]): void => {
    if (id === to) ways.push([...walked]);
    const left = (distanceById.get(id) ?? 0) - 1;
    const nexts = new Set(index.neighboursOf(id).map((next) => next.id));
    for (const next of nexts) {
      if (ways.length >= MOST_WAYS) return;
      if (distanceById.get(next) === left) walk(next, [...walked, next]);
    }
  };
  walk(from, [from]);
  const weights = new Map(ways.map((way) => [way, weighWay(index, way)]));
  return ways.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

/** How many findings are behind the weakest step of a way that has any. */
function weighWay(index: WholeIndex, nodes: readonly string[]): number {
  const counts = toSteps(index, nodes).map(({ edges }) =>
    edges.reduce((sum, { count = 0 }) => sum + count, 0),
  );
  return Math.min(...counts);
}

function toSteps(index: WholeIndex, nodes: readonly string[]): WayStep[] {
  return nodes.slice(1).map((to, at) => {
    const from = nodes[at] ?? "";
    const edges = index
      .neighboursOf(from)
      .filter(({ id }) => id === to)
      .map(({ edge }) => edge);
    return { from, to, edges };
  });
}

/** What lies within some steps of a node, nearest first, then in order of ids. */
export function findAround(index: WholeIndex, id: string, steps: number): string[] {
  if (!index.nodeById.has(id)) return [];
  const distanceById = new Map([[id, 0]]);
  for (const [reached, distance] of distanceById) {
    if (distance === steps) break;
    for (const next of index.neighboursOf(reached)) {
      if (!distanceById.has(next.id)) distanceById.set(next.id, distance + 1);
    }
  }
  return [...distanceById.keys()];
}
