import type Graph from "graphology";
import type { Attributes } from "graphology-types";
import Sigma from "sigma";
import { NodeCircleProgram, type NodeProgramType } from "sigma/rendering";
import type { Camera } from "../view/place.ts";
import { type Labelled, placeLabels } from "../view/place-labels.ts";
import type { NodeShape, Palette } from "../view/style.ts";

/** A drawn graph that can be told what is selected, and be taken down. */
export interface DrawnGraph {
  select(id: string | null): void;
  /** Looks from where a camera stands; null shows the whole. */
  look(camera: Camera | null): void;
  destroy(): void;
}

/** How the whole graph is drawn. */
export interface DrawOptions {
  readonly palette: Palette;
  /** Nothing glides: for readers who asked their system for less motion. */
  readonly isStill: boolean;
  readonly camera: Camera | null;
  readonly onChoose: (id: string | null) => void;
  /** The reader has moved the camera and it stands still; null where the whole is shown. */
  readonly onCamera: (camera: Camera | null) => void;
  readonly onFailure: (error: unknown) => void;
}

/** With more neighbours than this their names would lie over each other: then only those that have room are named. */
const MOST_FORCED_LABELS = 12;
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

/** Draws a graph that is laid out with Sigma: the one place that knows Sigma. */
export function drawWholeGraph(container: HTMLElement, graph: Graph, options: DrawOptions): DrawnGraph {
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
  listen(sigma, options, (id) => {
    hovered = id;
    sigma.refresh({ skipIndexation: true });
  });
  const camera = watchCamera(sigma, options);
  return {
    look: camera.look,
    select(id) {
      chosen = id !== null && graph.hasNode(id) ? id : null;
      sigma.refresh({ skipIndexation: true });
    },
    destroy() {
      camera.stop();
      sigma.kill();
    },
  };
}

function listen(sigma: Sigma, options: DrawOptions, hover: (id: string | null) => void): void {
  const { onChoose } = options;
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.addEventListener("webglcontextlost", () => options.onFailure(new Error("it was taken away")));
  }
  sigma.on("clickNode", ({ node }) => onChoose(node));
  sigma.on("clickStage", () => onChoose(null));
  sigma.on("enterNode", ({ node }) => hover(node));
  sigma.on("leaveNode", () => hover(null));
}

/** Where the camera stands before it is moved, and how long it must stand still to be told of. */
const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };
const STILL_MS = 250;
/** Finer than a pixel on any screen. */
const CAMERA_DIGITS = 1e4;

/** Tells of the camera once it stands still, and sets it without telling. */
function watchCamera(sigma: Sigma, options: DrawOptions): { look: DrawnGraph["look"]; stop: () => void } {
  let told = options.camera ?? WHOLE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const camera = sigma.getCamera();
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => (camera.isAnimated() ? wait() : tell()), STILL_MS);
  };
  const tell = () => {
    const { x, y, ratio } = camera.getState();
    const now = { x: roundCamera(x), y: roundCamera(y), ratio: roundCamera(ratio) };
    if (isSameCamera(now, told)) return;
    told = now;
    options.onCamera(isSameCamera(now, WHOLE) ? null : now);
  };
  camera.setState(told);
  camera.on("updated", wait);
  return {
    look(place) {
      const wanted = place ?? WHOLE;
      if (isSameCamera(wanted, told)) return;
      told = wanted;
      // A glide that is under way would go on after a mere setting.
      camera.animate(wanted, { duration: 1 }).catch(options.onFailure);
    },
    stop: () => clearTimeout(timer),
  };
}

function isSameCamera(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.ratio === b.ratio;
}

function roundCamera(value: number): number {
  return Math.round(value * CAMERA_DIGITS) / CAMERA_DIGITS;
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
