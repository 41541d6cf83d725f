import type { ArticleBatch, GraphNode } from "../../cypher/graph-batch.ts";
import { TINY_GRAPH } from "../fixtures/tiny-graph.ts";

/** Sets a mark on the window if any part of the page runs it. */
const RUNS = '<img src=x onerror="window.hasRun=1"><script>window.hasRun=1</script>{{7*7}}';

/** Names that nobody gives and anybody could: long, without a space, from right to left, turning, and markup. */
export const HOSTILE_NAMES: Readonly<Record<string, string>> = {
  "area:E99000001": `North${"shire and Upper ".repeat(18)}End`,
  "area:E99000002": `Eastborough${"borough".repeat(41)}`,
  "area:E99000003": "מערב הייבן",
  "area:E99000004": RUNS,
  "area:E99000005": "Mid\u202Evale <b>Council</b> & Sons",
  "body:E99000001": `London Borough ${"of the Northern Marches ".repeat(12)}`,
  "theme:exclusions": `Exclusions ${"and suspensions and removals ".repeat(10)}`,
  "theme:ehcp-timeliness": RUNS,
  "theme:neurodevelopmental-pathway": `Autism${"ADHDneurodevelopmental".repeat(13)}`,
  "theme:mental-health": "صحة نفسية ودعم",
};

/** The tiny graph with these names, and its articles under such titles. */
export const HOSTILE_GRAPH: readonly ArticleBatch[] = TINY_GRAPH.map((batch, at) => ({
  ...batch,
  nodes: batch.nodes.map((node) => rename(node, at)),
}));

function rename(node: GraphNode, at: number): GraphNode {
  const name = HOSTILE_NAMES[node.id];
  const put = (properties: Record<string, string>) => ({
    ...node,
    properties: { ...node.properties, ...properties },
  });
  switch (node.label) {
    case "Area":
    case "Body":
      return name === undefined ? node : put({ name });
    case "Theme":
      return name === undefined ? node : put({ label: name, definition: RUNS });
    case "Person":
      return put({ name: `${String(node.properties["name"])} ${RUNS}` });
    case "Article":
      return put({ title: at % 2 === 0 ? RUNS : "כותרת ".repeat(50), publisher: "\u202EExample Gazette" });
    default:
      return node;
  }
}
