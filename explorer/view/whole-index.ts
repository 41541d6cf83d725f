import type { WholeGraph } from "./documents.ts";
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

/** Makes the index of a graph. */
export function indexWhole(graph: WholeGraph): WholeIndex {
  const nodeById = new Map(graph.nodes.map((node) => [node.id, node]));
  const neighbours = new Map<string, Neighbouring[]>(graph.nodes.map(({ id }) => [id, []]));
  for (const edge of graph.edges) {
    if (edge.from === edge.to || !nodeById.has(edge.from) || !nodeById.has(edge.to)) continue;
    neighbours.get(edge.from)?.push({ id: edge.to, edge });
    neighbours.get(edge.to)?.push({ id: edge.from, edge });
  }
  for (const list of neighbours.values()) list.sort((a, b) => compareText(a.id, b.id));
  const groupById = groupNodes(graph);
  const membersByGroup = new Map<string, string[]>();
  for (const { id } of graph.nodes) {
    const group = groupById.get(id);
    if (group === undefined) continue;
    const members = membersByGroup.get(group);
    if (members) members.push(id);
    else membersByGroup.set(group, [id]);
  }
  return {
    graph,
    nodeById,
    neighboursOf: (id) => neighbours.get(id) ?? [],
    groupOf: (id) => groupById.get(id) ?? null,
    membersOf: (id) => membersByGroup.get(id) ?? [],
    groups: [...membersByGroup.keys()].sort(compareText),
  };
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
