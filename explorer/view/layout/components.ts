import { groupBy } from "../../../cypher/group-by.ts";

/** The parts of a graph that no link joins, each a list of its nodes in order, the largest first. */
export function findComponents(
  nodes: readonly number[],
  links: readonly (readonly [number, number])[],
): number[][] {
  const rootOf = new Map(nodes.map((node) => [node, node]));
  const find = (node: number): number => {
    let root = node;
    for (let next = rootOf.get(root) ?? root; next !== root; next = rootOf.get(root) ?? root) root = next;
    for (let at = node; at !== root; ) {
      const next = rootOf.get(at) ?? root;
      rootOf.set(at, root);
      at = next;
    }
    return root;
  };
  for (const [a, b] of links) {
    if (!rootOf.has(a) || !rootOf.has(b)) continue;
    const [rootA, rootB] = [find(a), find(b)];
    if (rootA !== rootB) rootOf.set(Math.max(rootA, rootB), Math.min(rootA, rootB));
  }
  const membersByRoot = groupBy(nodes, find);
  return [...membersByRoot.values()].sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}
