import type Graph from "graphology";
import type { Attributes } from "graphology-types";
import Sigma from "sigma";
import { NodeCircleProgram, type NodeProgramType } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { Camera } from "../view/place.ts";
import { type NodeShape, PALETTES } from "../view/style.ts";
import type { Spot } from "../view/whole-marks.ts";
import { stretchPicture } from "../view/whole-stretch.ts";
import { fitCamera, watchCamera } from "./whole-camera.ts";
import { type Look, type Touched, WholeFocus } from "./whole-focus.ts";
import { drawHover, NameLayer } from "./whole-labels.ts";

/** A drawn graph that can be told what is shown and selected, and be taken down. */
export interface DrawnGraph {
  /** Shows other marks and lines from the same place. */
  show(graph: Graph): void;
  restyle(look: Look): void;
  select(id: string | null): void;
  /** Brings a mark forward as if it were pointed at. */
  point(id: string | null): void;
  /** Looks from where a camera stands; null shows the whole. */
  look(camera: Camera | null): void;
  /** Where a mark stands on the screen, from the picture's left top corner. Pixels. */
  screenSpot(id: string): Spot | null;
  destroy(): void;
}

/** The rectangle that the picture fills at first, in the layout's units. */
export interface Frame {
  readonly x: [number, number];
  readonly y: [number, number];
}

/** How the whole graph is drawn, and who is told of what the reader does. */
export interface DrawOptions extends Look {
  readonly theme: "light" | "dark";
  readonly frame: Frame;
  /** Nothing glides: for readers who asked their system for less motion. */
  readonly isStill: boolean;
  readonly camera: Camera | null;
  readonly onChoose: (id: string | null) => void;
  readonly onLine: (from: string, to: string) => void;
  readonly onMenu: (id: string, at: Spot) => void;
  readonly onDrop: (id: string, spot: Spot) => void;
  /** The reader has moved the camera and it stands still; null where the whole is shown. */
  readonly onCamera: (camera: Camera | null) => void;
  readonly onFailure: (error: unknown) => void;
}

/** With more lines than this none of them is hit by a click. */
const MOST_TO_HIT = 3_000;
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

/** Draws a graph that has places with Sigma: the one place that knows Sigma. */
export function drawWholeGraph(container: HTMLElement, first: Graph, options: DrawOptions): DrawnGraph {
  const palette = PALETTES[options.theme];
  const focus = new WholeFocus(first, options);
  const names = new NameLayer(palette);
  const share = container.clientWidth < SMALL_PICTURE.below ? SMALL_PICTURE.share : 1;
  const { x, y } = options.frame;
  const room = { width: container.clientWidth, height: container.clientHeight };
  const tall = stretchPicture(room, (y[1] - y[0]) / (x[1] - x[0]));
  const frame: Frame = { ...options.frame, y: [y[0] * tall, y[1] * tall] };
  stretch(first, tall);
  const sigma = new Sigma(first, container, {
    ...makeSettings(options),
    enableEdgeEvents: first.size <= MOST_TO_HIT,
    labelDensity: namesWanted(first),
    labelRenderedSizeThreshold: LEAST_NAMED * share,
    minEdgeThickness: first.size <= MOST_TO_HIT ? 1.7 : 0.25,
    defaultDrawNodeLabel: (context, node) => names.add(context, node),
    nodeReducer: (id, attributes) => shrinkMark(focus.styleNode(id, attributes), share),
    edgeReducer: (id, attributes) => focus.styleLine(id, attributes),
  });
  sigma.setCustomBBox(frame);
  sigma.on("beforeRender", () => names.clear());
  sigma.on("afterRender", () => names.draw());

  const redraw = (touched: Touched | null) => {
    if (touched !== null)
      sigma.refresh({ ...(touched !== "all" && { partialGraph: touched }), skipIndexation: true });
  };
  const point = (id: string | null) => redraw(focus.point(id));
  let isTakenDown = false;
  listen(sigma, options, tall, point);
  // Sigma gives its contexts back when it is taken down, and the browser tells of that too.
  const onLost = () => isTakenDown || options.onFailure(new Error("it was taken away"));
  for (const canvas of Object.values(sigma.getCanvases()))
    canvas.addEventListener("webglcontextlost", onLost);
  const wholeOf = (graph: Graph) => fitCamera(frame, boundsOf(graph));
  const camera = watchCamera(
    sigma.getCamera(),
    options.camera,
    wholeOf(first),
    options.onCamera,
    options.onFailure,
  );
  sigma.refresh();
  return {
    show(next) {
      stretch(next, tall);
      focus.graph = next;
      sigma.setGraph(next);
      camera.setWhole(wholeOf(next));
      sigma.setSetting("enableEdgeEvents", next.size <= MOST_TO_HIT);
      sigma.setSetting("labelDensity", namesWanted(next));
    },
    restyle: (next) => redraw(focus.restyle(next)),
    select: (id) => redraw(focus.select(id)),
    point,
    look: camera.look,
    screenSpot(id) {
      const place = sigma.getNodeDisplayData(id);
      return place && focus.graph.hasNode(id) ? sigma.framedGraphToViewport(place) : null;
    },
    destroy() {
      isTakenDown = true;
      camera.stop();
      sigma.kill();
    },
  };
}

/** In a picture narrower than this marks are smaller, by this share, that they do not lie over each other. Pixels. */
const SMALL_PICTURE = { below: 620, share: 0.7 };

/** The radius from which on a mark is named. Pixels. */
const LEAST_NAMED = 2.6;

/** Sigma reads places from the graph alone; where they were laid is kept beside, for the graph may be drawn again. */
function stretch(graph: Graph, tall: number): void {
  if (tall === 1 && !graph.someNode((_, attributes) => "laid" in attributes)) return;
  graph.updateEachNodeAttributes((_, attributes) => {
    const laid = Number(attributes["laid"] ?? attributes["y"]);
    return { ...attributes, laid, y: laid * tall };
  });
}

function shrinkMark(attributes: Attributes, share: number): Attributes {
  if (share < 1) attributes["size"] = Number(attributes["size"]) * share;
  return attributes;
}

/** So few marks that each asks for its name: then no name is put over a mark that has none. */
const FEW_MARKS = 150;
/** From so many on finding room for more names than these would make the picture lag behind the pointer. */
const MANY_MARKS = 3_000;

/** How many names Sigma asks for in each part of the picture. */
function namesWanted(graph: Graph): number {
  if (graph.order <= FEW_MARKS) return FEW_MARKS;
  return graph.order <= MANY_MARKS ? 4 : 1;
}

/** The rectangle about all marks; of none, a point. */
function boundsOf(graph: Graph): Frame {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  graph.forEachNode((_, { x, y }) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  });
  return left > right ? { x: [0, 0], y: [0, 0] } : { x: [left, right], y: [bottom, top] };
}

function makeSettings({ theme, isStill }: DrawOptions): Partial<Settings> {
  const palette = PALETTES[theme];
  return {
    labelFont: "Inter Variable, system-ui, sans-serif",
    labelSize: 12,
    labelColor: { color: palette.ink },
    labelWeight: "500",
    nodeProgramClasses: PROGRAMS,
    defaultEdgeColor: palette.line,
    minCameraRatio: 0.02,
    maxCameraRatio: 5,
    zIndex: true,
    ...(isStill && { zoomDuration: 0, doubleClickZoomingDuration: 0, inertiaDuration: 0 }),
    defaultDrawNodeHover: (context, node) => drawHover(context, node, palette),
  };
}

function listen(sigma: Sigma, options: DrawOptions, tall: number, point: (id: string | null) => void): void {
  const { onChoose, onLine, onMenu } = options;
  sigma.on("clickNode", ({ node }) => onChoose(node));
  sigma.on("clickStage", () => onChoose(null));
  sigma.on("clickEdge", ({ edge }) => {
    const [from, to] = sigma.getGraph().extremities(edge);
    onLine(from, to);
  });
  sigma.on("rightClickNode", ({ node, event }) => {
    event.original.preventDefault();
    onMenu(node, { x: event.x, y: event.y });
  });
  sigma.on("enterNode", ({ node }) => point(node));
  sigma.on("leaveNode", () => point(null));
  listenToDrag(sigma, options, tall);
}

/** Less than this is a click with an unsteady hand. Pixels. */
const LEAST_DRAG = 4;

function listenToDrag(sigma: Sigma, { onDrop }: DrawOptions, tall: number): void {
  let dragged: { readonly id: string; readonly from: Spot; hasMoved: boolean } | null = null;
  sigma.on("downNode", ({ node, event }) => {
    dragged = { id: node, from: { x: event.x, y: event.y }, hasMoved: false };
  });
  const mouse = sigma.getMouseCaptor();
  mouse.on("mousemovebody", (event) => {
    if (dragged === null) return;
    dragged.hasMoved ||= Math.hypot(event.x - dragged.from.x, event.y - dragged.from.y) >= LEAST_DRAG;
    if (!dragged.hasMoved) return;
    const { x, y } = sigma.viewportToGraph(event);
    sigma.getGraph().mergeNodeAttributes(dragged.id, { x, y, laid: y / tall });
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  mouse.on("mouseup", (event) => {
    if (dragged?.hasMoved) {
      const { x, y } = sigma.viewportToGraph(event);
      onDrop(dragged.id, { x, y: -y / tall });
    }
    dragged = null;
  });
}
