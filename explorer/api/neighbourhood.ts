import { SendgraphError } from "../../cypher/errors.ts";
import type { Neighbourhood } from "../view/documents.ts";
import { compareText } from "../view/view.ts";
import type { Snapshot } from "./snapshot.ts";

/** How far and how much. */
export interface NeighbourhoodOptions {
  /** Steps from the node. */
  readonly depth: number;
  /** Nodes at most, the start among them. */
  readonly most: number;
}

/**
 * What lies within some steps of a node, nearest first: nodes, the edges among them, and how many nodes were left out for want of
 * room. Sentences and findings are no part of it.
 */
export function findNeighbourhood(
  snapshot: Snapshot,
  id: string,
  { depth, most }: NeighbourhoodOptions,
): Neighbourhood {
  const nodeById = new Map(snapshot.nodes.map((node) => [node.id, node]));
  if (!nodeById.has(id)) {
    throw new SendgraphError(
      "not-found",
      `There is nothing with the id "${id}" in the graph.`,
      "Search for it by name: /api/search?q=…",
    );
  }
  const adjacent = joinBothWays(snapshot);
  const distanceById = new Map([[id, 0]]);
  // A map that grows while it is walked: a breadth-first search in the order of ids.
  for (const [reached, distance] of distanceById) {
    if (distance === depth) break;
    for (const next of adjacent.get(reached) ?? []) {
      if (!distanceById.has(next)) distanceById.set(next, distance + 1);
    }
  }
  const ids = [...distanceById.keys()].filter((reached) => nodeById.has(reached));
  const kept = new Set(ids.slice(0, most));
  return {
    nodes: [...kept].flatMap((one) => {
      const node = nodeById.get(one);
      return node === undefined
        ? []
        : [{ id: one, label: node.label, name: node.name, distance: distanceById.get(one) ?? 0 }];
    }),
    edges: snapshot.edges
      .filter(({ from, to }) => kept.has(from) && kept.has(to))
      .map(({ from, to, type }) => ({ from, to, type })),
    omitted: ids.length - kept.size,
  };
}

function joinBothWays({ edges }: Snapshot): Map<string, string[]> {
  const adjacent = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const known = adjacent.get(from);
    if (known === undefined) adjacent.set(from, [to]);
    else known.push(to);
  };
  for (const { from, to } of edges) {
    add(from, to);
    add(to, from);
  }
  for (const neighbours of adjacent.values()) neighbours.sort(compareText);
  return adjacent;
}
