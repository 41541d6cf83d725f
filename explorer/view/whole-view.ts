import type { Exploration } from "./exploration.ts";
import { atOnce, type Slices } from "./slices.ts";
import { NODE_STYLE } from "./style.ts";
import { findAround, findWay, type Way } from "./ways.ts";
import { foldEdges, type WholeEdge } from "./whole-edges.ts";
import { isRegion, nameRegion, type WholeIndex } from "./whole-index.ts";
import { type LaidEdge, type LaidNode, pullOf } from "./whole-job.ts";
import { type Gathered, gatherNodes } from "./whole-steps.ts";

/** A mark of the whole graph: a node, or what stands for several. */
export interface WholeNode {
  readonly id: string;
  /** The kind of node; of a region `Region`. */
  readonly label: string;
  readonly name: string;
  /** Radius. Pixels on a screen that shows the whole. */
  readonly size: number;
  /** How many nodes it stands for. */
  readonly stands: number;
  /** The nodes of a bundle, whose middle is its place; null for what has a place of its own. */
  readonly members: readonly string[] | null;
  /** Can it be opened? */
  readonly isClosed: boolean;
}

/** What is shown of the whole graph, and how it is to be laid out. */
export interface WholeView {
  readonly base: "groups" | "all" | "around" | "way";
  readonly nodes: readonly WholeNode[];
  readonly nodeById: ReadonlyMap<string, WholeNode>;
  readonly edges: readonly WholeEdge[];
  readonly laid: { readonly nodes: readonly LaidNode[]; readonly edges: readonly LaidEdge[] };
  /** Nodes within the steps asked for that there was no room for. */
  readonly omitted: number;
  readonly way: Way | null;
}

/** With more nodes than these the picture starts from groups. */
const MOST_TO_START = 80;
/** About one node, the many that hang on it by little alone would stand in a heap: their lines pull no less than this. */
const LEAST_PULL_OF_STAR = 0.3;
/** Nodes of a neighbourhood that are drawn. */
const MOST_AROUND = 150;

/**
 * What an exploration brings together, whatever is left out of it besides: leaving out moves nothing. Only a way goes round what
 * `isLeftOut`.
 */
export function deriveWhole(
  index: WholeIndex,
  exploration: Exploration,
  isLeftOut: (id: string) => boolean = () => false,
): WholeView {
  return atOnce(deriveSlowly(index, exploration, isLeftOut));
}

/** The same, bit by bit. */
export function* deriveSlowly(
  index: WholeIndex,
  exploration: Exploration,
  isLeftOut: (id: string) => boolean,
): Slices<WholeView> {
  const { base, ids, omitted, way } = findBase(index, exploration, isLeftOut);
  const gathered = yield* gatherNodes(index, ids, exploration);
  const grow = sizeFactor(ids.length);
  const isStar = base === "around" && exploration.around?.steps === 1;
  const nodes = listNodes(index, gathered, grow);
  return {
    base,
    nodes,
    nodeById: new Map(nodes.map((node) => [node.id, node])),
    edges: yield* foldEdges(index, gathered.standsFor),
    laid: {
      nodes: [...gathered.stageById].map(([id, stage]) => ({
        id,
        stage,
        size: sizeOf(index, id, gathered.standing.get(id) ?? 1) * grow,
      })),
      edges: gathered.ties.map(({ from, to, type, count }) => ({
        from,
        to,
        pull: isStar ? Math.max(pullOf(type), LEAST_PULL_OF_STAR) : pullOf(type) * count,
      })),
    },
    omitted,
    way,
  };
}

/** Does the graph start from its groups? Only where it has any, and too many nodes to be read at once. */
export function startsFromGroups(index: WholeIndex, { start }: Exploration): boolean {
  if (index.groups.length < 2 || start === "all") return false;
  return start === "groups" || index.graph.nodes.length > MOST_TO_START;
}

function findBase(
  index: WholeIndex,
  exploration: Exploration,
  isLeftOut: (id: string) => boolean,
): { base: WholeView["base"]; ids: readonly string[]; omitted: number; way: Way | null } {
  const { around, way: asked } = exploration;
  const found = asked?.to ? findWay(index, { ...asked, to: asked.to }, isLeftOut) : null;
  if (found) return { base: "way", ids: found.nodes, omitted: 0, way: found };
  const near = around ? findAround(index, around.id, around.steps) : [];
  if (near.length > 0) {
    const omitted = Math.max(near.length - MOST_AROUND, 0);
    return { base: "around", ids: near.slice(0, MOST_AROUND), omitted, way: null };
  }
  return startsFromGroups(index, exploration)
    ? { base: "groups", ids: index.groups, omitted: 0, way: null }
    : { base: "all", ids: index.graph.nodes.map(({ id }) => id), omitted: 0, way: null };
}

function listNodes(index: WholeIndex, { drawn, standing, bundles }: Gathered, grow: number): WholeNode[] {
  const own = drawn.map((id): WholeNode => {
    const stands = standing.get(id) ?? 1;
    const node = index.nodeById.get(id);
    return {
      id,
      label: node?.label ?? "Region",
      name: node?.name ?? nameGroup(index, id),
      size: sizeOf(index, id, stands) * grow,
      stands,
      members: null,
      isClosed: standing.has(id) && (isRegion(id) || stands > 1),
    };
  });
  const together = bundles.map(
    ({ id, label, members }): WholeNode => ({
      id,
      label,
      name: `${members.length} ${NODE_STYLE[label]?.plural ?? label}`,
      size: groupSize(members.length) * grow,
      stands: members.length,
      members,
      isClosed: true,
    }),
  );
  return [...own, ...together];
}

/** A region of which one area alone is told of bears that area's name: what a text tells of one is not told of the region. */
function nameGroup(index: WholeIndex, region: string): string {
  const areas = index.membersOf(region);
  const [only] = areas;
  if (areas.length === 1 && only !== undefined) return index.nodeById.get(only)?.name ?? only;
  return `${nameRegion(region)} (${areas.length} areas)`;
}

/** However many marks there are, an area is seen and named; of more than `few` each has less room. */
const LEAST_SHARE = { few: 5_000, ofFew: 0.36, ofMany: 0.24 };

/** Marks shrink where there are many. */
function sizeFactor(count: number): number {
  const least = count <= LEAST_SHARE.few ? LEAST_SHARE.ofFew : LEAST_SHARE.ofMany;
  return Math.min(1, Math.max(least, 1.25 * Math.sqrt(MOST_TO_START / Math.max(count, 1))));
}

function sizeOf(index: WholeIndex, id: string, stands: number): number {
  if (stands > 1) return groupSize(stands);
  return NODE_STYLE[index.nodeById.get(id)?.label ?? "Area"]?.size ?? 3;
}

function groupSize(stands: number): number {
  return Math.min(8 + 1.6 * Math.sqrt(stands), 22);
}
