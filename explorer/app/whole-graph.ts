import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Attributes } from "graphology-types";
import Sigma from "sigma";
import { NodeCircleProgram, type NodeProgramType } from "sigma/rendering";
import type { WholeGraph } from "../view/documents.ts";
import { type Labelled, placeLabels } from "../view/place-labels.ts";
import { EDGE_COLOUR, mixColours, NODE_STYLE, type NodeShape, type Palette } from "../view/style.ts";

/** A drawn graph that can be told what is selected, and be taken down. */
export interface DrawnGraph {
  select(id: string | null): void;
  destroy(): void;
}

/** How the whole graph is drawn. */
export interface DrawOptions {
  readonly palette: Palette;
  /** Nothing glides: for readers who asked their system for less motion. */
  readonly isStill: boolean;
  readonly onChoose: (id: string | null) => void;
}

/** Rounds of the force layout: enough for some thousand nodes to settle, fixed so that a picture comes out the same. */
const ITERATIONS = { small: 600, large: 120, largeFrom: 2_000 };
/** Linear-logarithmic attraction draws clusters apart; gravity by distance alone leaves the rim round without crushing the middle. */
const FORCES = { strongGravityMode: false, linLogMode: true, gravity: 1, scalingRatio: 6 };

/** With more neighbours than this their names would lie over each other: then only those that have room are named. */
const MOST_FORCED_LABELS = 12;
/** Share of its own colour in a link: the many links of a whole graph must not cover it. */
const LINK_SHARE = 0.45;

/** How far a point lies from a node's middle, by shape: the node ends where that is its radius. All lie within the disc. */
const REACH: Readonly<Record<NodeShape, string>> = {
  disc: "length(v_diffVector)",
  square: "max(abs(v_diffVector.x), abs(v_diffVector.y)) * 1.4142",
  diamond: "(abs(v_diffVector.x) + abs(v_diffVector.y))",
  ring: "length(v_diffVector)",
};
/** Share of a ring's radius that is empty. */
const HOLLOW = 0.58;
const DISTANCE = "float dist = length(v_diffVector) - v_radius + border;";

/** Sigma's disc with another reckoning of the distance. A ring is hit in its middle too. */
function programOf(shape: NodeShape): NodeProgramType {
  return class extends NodeCircleProgram<Attributes, Attributes, Attributes> {
    override getDefinition(): ReturnType<NodeCircleProgram["getDefinition"]> {
      const definition = super.getDefinition();
      const outside = `${REACH[shape]} - v_radius`;
      const inside = shape === "ring" ? `max(${outside}, v_radius * ${HOLLOW} - ${REACH[shape]})` : outside;
      const distance = `
  #ifdef PICKING_MODE
  float dist = ${outside} + border;
  #else
  float dist = ${inside} + border;
  #endif`;
      return {
        ...definition,
        FRAGMENT_SHADER_SOURCE: definition.FRAGMENT_SHADER_SOURCE.replace(DISTANCE, distance),
      };
    }
  };
}

const PROGRAMS = {
  disc: programOf("disc"),
  square: programOf("square"),
  diamond: programOf("diamond"),
  ring: programOf("ring"),
};

/** Lays the graph out and draws it with Sigma: the one place that knows Sigma. */
export function drawWholeGraph(container: HTMLElement, source: WholeGraph, options: DrawOptions): DrawnGraph {
  const graph = layOut(source, options.palette);
  let chosen: string | null = null;
  let hovered: string | null = null;
  let labelLayer: CanvasRenderingContext2D | null = null;
  const wanted: Labelled[] = [];
  const sigma = new Sigma(graph, container, {
    labelFont: "Inter Variable, system-ui, sans-serif",
    labelSize: 12,
    labelColor: { color: options.palette.ink },
    labelRenderedSizeThreshold: 9,
    labelDensity: 4,
    nodeProgramClasses: PROGRAMS,
    defaultDrawNodeLabel: (context, { label, x, y, size, highlighted }) => {
      if (!label) return;
      context.font = LABEL_FONT;
      // What is highlighted has its name in a box of its own, which needs some more room.
      const width = context.measureText(label).width + (highlighted ? HOVER_PADDING_PX : 0);
      wanted.push({ text: highlighted ? "" : label, x, y, size, width, isFixed: highlighted ?? false });
      labelLayer = context;
    },
    labelWeight: "500",
    defaultEdgeColor: options.palette.line,
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    zIndex: true,
    ...(options.isStill && { zoomDuration: 0, doubleClickZoomingDuration: 0, inertiaDuration: 0 }),
    defaultDrawNodeHover: (context, node) => drawHover(context, node, options.palette),
    nodeReducer: (id, attributes) => {
      const centre = hovered ?? chosen;
      if (centre === null || id === centre || graph.areNeighbors(id, centre)) {
        return {
          ...attributes,
          zIndex: 1,
          ...(centre !== null && graph.degree(centre) <= MOST_FORCED_LABELS && { forceLabel: true }),
          highlighted: id === centre,
        };
      }
      return { ...attributes, color: options.palette.line, label: "", zIndex: 0 };
    },
    edgeReducer: (id, attributes) => {
      const centre = hovered ?? chosen;
      if (centre === null) return attributes;
      return graph.hasExtremity(id, centre)
        ? {
            ...attributes,
            size: 1.8,
            zIndex: 1,
            ...(attributes["color"] === options.palette.line && { color: options.palette.mark }),
          }
        : { ...attributes, color: options.palette.quiet, zIndex: 0 };
    },
  });
  sigma.on("beforeRender", () => wanted.splice(0));
  sigma.on("afterRender", () => labelLayer && drawLabels(labelLayer, wanted, options.palette));
  sigma.on("clickNode", ({ node }) => options.onChoose(node));
  sigma.on("clickStage", () => options.onChoose(null));
  sigma.on("enterNode", ({ node }) => {
    hovered = node;
    sigma.refresh({ skipIndexation: true });
  });
  sigma.on("leaveNode", () => {
    hovered = null;
    sigma.refresh({ skipIndexation: true });
  });
  return {
    select(id) {
      chosen = id !== null && graph.hasNode(id) ? id : null;
      sigma.refresh({ skipIndexation: true });
    },
    destroy: () => sigma.kill(),
  };
}

/** Places by force from a fixed start: nodes in order of id on a sunflower, so the same graph gives the same picture. */
function layOut(source: WholeGraph, palette: Palette): Graph {
  const graph = new Graph({ type: "undirected", multi: false });
  const golden = Math.PI * (3 - Math.sqrt(5));
  source.nodes.forEach((node, index) => {
    const style = NODE_STYLE[node.label];
    const radius = Math.sqrt(index + 0.5);
    graph.addNode(node.id, {
      label: node.name,
      x: radius * Math.cos(index * golden),
      y: radius * Math.sin(index * golden),
      type: style?.shape ?? "disc",
      size: style?.size ?? 3,
      color: palette[style?.colour ?? "mark"],
    });
  });
  for (const edge of source.edges) {
    if (edge.from === edge.to || !graph.hasNode(edge.from) || !graph.hasNode(edge.to)) continue;
    const colour = EDGE_COLOUR[edge.type];
    graph.mergeEdge(edge.from, edge.to, {
      size: colour ? 1 : 0.6,
      color: colour ? mixColours(palette[colour], palette.paper, LINK_SHARE) : palette.line,
    });
  }
  const isLarge = graph.order >= ITERATIONS.largeFrom;
  forceAtlas2.assign(graph, {
    iterations: isLarge ? ITERATIONS.large : ITERATIONS.small,
    settings: { ...forceAtlas2.inferSettings(graph), ...FORCES, barnesHutOptimize: isLarge },
  });
  return graph;
}

const LABEL_FONT = "500 12px Inter Variable, system-ui, sans-serif";
const LABEL_HEIGHT_PX = 17;
const HALO_PX = 3;
const HOVER_PADDING_PX = 32;

/** Draws the names that have room, with a rim of the ground's colour against the lines they cross. */
function drawLabels(context: CanvasRenderingContext2D, wanted: readonly Labelled[], palette: Palette): void {
  context.font = LABEL_FONT;
  context.lineJoin = "round";
  context.lineWidth = HALO_PX;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.ink;
  context.textBaseline = "middle";
  for (const { text, x, y } of placeLabels(wanted, LABEL_HEIGHT_PX, context.canvas.clientWidth)) {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
  context.textBaseline = "alphabetic";
}

/** Sigma's own hover is a white box with a shadow: this one is of the page's colours. */
function drawHover(
  context: CanvasRenderingContext2D,
  node: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly label?: string | null;
    readonly color: string;
  },
  palette: Palette,
): void {
  const text = node.label ?? "";
  context.font = "600 13px Inter Variable, system-ui, sans-serif";
  const width = context.measureText(text).width;
  context.fillStyle = palette.marker;
  context.beginPath();
  context.arc(node.x, node.y, node.size + 4, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = palette.raised;
  context.strokeStyle = palette.line;
  context.beginPath();
  context.roundRect(node.x + node.size + 6, node.y - 12, width + 14, 24, 4);
  context.fill();
  context.stroke();
  context.fillStyle = palette.ink;
  context.fillText(text, node.x + node.size + 13, node.y + 4.5);
  context.fillStyle = node.color;
  context.beginPath();
  context.arc(node.x, node.y, node.size, 0, Math.PI * 2);
  context.fill();
}
