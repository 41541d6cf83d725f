import type { WholeGraph } from "./documents.ts";
import { atOnce, letGo, type Slices } from "./slices.ts";
import { compareText } from "./view.ts";

/** A node of the whole graph, and a relationship of it. */
type GraphNode = WholeGraph["nodes"][number];
export type GraphEdge = WholeGraph["edges"][number];

/** What is at the other end of a relationship. */
interface Neighbouring {
  readonly id: string;
  readonly edge: GraphEdge;
}

/** The whole graph, ready to be looked things up in. */
export interface WholeIndex {
  readonly graph: WholeGraph;
  readonly nodeById: ReadonlyMap<string, GraphNode>;
  /** In order of id. */
  readonly neighboursOf: (id: string) => readonly Neighbouring[];
  /** The group that stands for an area or a theme before it is opened: its region, or its parent theme. */
  readonly groupOf: (id: string) => string | null;
  /** What a group stands for, itself among them where it is a theme; empty for what is no group. */
  readonly membersOf: (id: string) => readonly string[];
  /** Every group, in order of id. */
  readonly groups: readonly string[];
}

const REGION = "region:";

/** Is this a region's id? Regions are no nodes of the graph: their areas are. */
export function isRegion(id: string): boolean {
  return id.startsWith(REGION);
}

/** What a region is called; what no region is known of lies elsewhere. */
export function nameRegion(id: string): string {
  return id.slice(REGION.length) || "Elsewhere";
}

/** Picture and panels look into the same graph: what has been made of it is remembered as long as it is there. */
const indexByGraph = new WeakMap<WholeGraph, WholeIndex>();

/** Makes the index of a graph. */
export function indexWhole(graph: WholeGraph): WholeIndex {
  return indexByGraph.get(graph) ?? atOnce(indexSlowly(graph));
}

/** The same, bit by bit. */
export function* indexSlowly(graph: WholeGraph): Slices<WholeIndex> {
  const nodeById = new Map(graph.nodes.map((node) => [node.id, node]));
  const neighbours = new Map<string, Neighbouring[]>(graph.nodes.map(({ id }) => [id, []]));
  yield* letGo(graph.edges, [0.1, 0.6], (edge) => {
    if (edge.from === edge.to || !nodeById.has(edge.from) || !nodeById.has(edge.to)) return;
    neighbours.get(edge.from)?.push({ id: edge.to, edge });
    neighbours.get(edge.to)?.push({ id: edge.from, edge });
  });
  yield* letGo([...neighbours.values()], [0.6, 0.9], (list) => list.sort((a, b) => compareText(a.id, b.id)));
  const groupById = groupNodes(graph);
  const membersByGroup = new Map<string, string[]>();
  for (const { id } of graph.nodes) {
    const group = groupById.get(id);
    if (group === undefined) continue;
    const members = membersByGroup.get(group);
    if (members) members.push(id);
    else membersByGroup.set(group, [id]);
  }
  const index: WholeIndex = {
    graph,
    nodeById,
    neighboursOf: (id) => neighbours.get(id) ?? [],
    groupOf: (id) => groupById.get(id) ?? null,
    membersOf: (id) => membersByGroup.get(id) ?? [],
    groups: [...membersByGroup.keys()].sort(compareText),
  };
  indexByGraph.set(graph, index);
  return index;
}

/** The group of each area and theme. A theme without a parent is the group of its own family. */
function groupNodes({ nodes, edges }: WholeGraph): Map<string, string> {
  const parentByTheme = new Map(
    edges.filter(({ type }) => type === "BROADER").map(({ from, to }) => [from, to]),
  );
  return new Map(
    nodes.flatMap(({ id, label, region }) => {
      if (label === "Area") return [[id, `${REGION}${region ?? ""}`] as const];
      return label === "Theme" ? [[id, parentByTheme.get(id) ?? id] as const] : [];
    }),
  );
}
