import { useMemo } from "react";
import { placeLabels } from "../view/place-labels.ts";
import type { Scene, SceneNode } from "../view/scene.ts";
import { NODE_STYLE, type NodeShape, PALETTES, shapeOfMark } from "../view/style.ts";
import { measureText } from "../view/text-width.ts";
import type { WholeColours } from "../view/whole-colours.ts";
import { sideLine } from "../view/whole-marks.ts";
import type { WholeNode } from "../view/whole-view.ts";
import { tellMark } from "../view/whole-words.ts";
import { shorten } from "../view/wording.ts";
import { Canvas } from "./canvas.tsx";
import { ScenePicture } from "./scene-picture.tsx";
import type { Theme } from "./theme.ts";
import { useSize } from "./use-size.ts";
import type { Drawing, Whole } from "./use-whole.ts";

const HEIGHT_PX = 620;
const MARGIN_PX = 60;
const LEAST_WIDTH_PX = 330;
const SHEET_WIDTH_PX = 680;
const TEXT_SIZE = 12;
const MOST_LETTERS = 32;
/** More marks and lines than these would make the page slow: the largest are drawn. */
const MOST = { marks: 1_200, lines: 3_000, names: 60 };

interface SvgProps {
  readonly whole: Whole;
  readonly drawing: Drawing;
  readonly theme: Theme;
  readonly colours: WholeColours;
  /** On paper it stands in for what WebGL drew, which a browser forgets; how wide a sheet is nobody measures in time. */
  readonly isPrinting: boolean;
}

/** The whole graph without WebGL: the same places, shapes and colours, drawn as SVG. */
export function WholeGraphSvg({ whole, drawing, theme, colours, isPrinting }: SvgProps) {
  const { stage } = whole;
  const [ref, size] = useSize<HTMLDivElement>();
  const room = isPrinting ? SHEET_WIDTH_PX : size.width;
  const width = Math.max(room, LEAST_WIDTH_PX);
  const scene = useMemo(() => toScene(whole, drawing, width), [whole, drawing, width]);
  const nodeById = useMemo(() => new Map(whole.view.nodes.map((node) => [node.id, node])), [whole.view]);
  const drawShape = ({ id, x, y, width: size }: SceneNode) => {
    const node = nodeById.get(id);
    if (!node) return null;
    const colour = colours.colourById.get(id) ?? PALETTES[theme][NODE_STYLE[node.label]?.colour ?? "ink"];
    return (
      <>
        <circle className="hit" cx={x} cy={y} r={Math.max(size / 2, LEAST_HIT_PX)} />
        <ShapedMark shape={shapeOfMark(node)} at={{ x, y }} size={size} colour={colour} />
      </>
    );
  };
  const selected = stage.place.selection?.kind === "node" ? stage.place.selection.id : null;
  return (
    <Canvas at={ref} width={room}>
      <ScenePicture
        scene={scene}
        chosen={new Set(selected === null ? [] : [selected])}
        drawShape={drawShape}
        onChoose={(node) => stage.go({ selection: { kind: "node", id: node.id }, sentence: null })}
      />
    </Canvas>
  );
}

/** Half of 24 pixels: small marks are hit as easily as WCAG 2.2 asks. */
const LEAST_HIT_PX = 12;
/** Share of a ring's radius that is its line. */
const RING_SHARE = 0.35;

function ShapedMark(props: {
  readonly shape: NodeShape;
  readonly at: { readonly x: number; readonly y: number };
  readonly size: number;
  readonly colour: string;
}) {
  const { shape, at, size, colour } = props;
  const half = size / 2;
  switch (shape) {
    case "disc":
      return <circle className="shaped" cx={at.x} cy={at.y} r={half} fill={colour} />;
    case "ring": {
      const line = half * RING_SHARE;
      return (
        <circle
          className="shaped ring"
          cx={at.x}
          cy={at.y}
          r={half - line / 2}
          fill="var(--paper)"
          stroke={colour}
          strokeWidth={line}
        />
      );
    }
    case "square":
    case "diamond":
      return (
        <rect
          className="shaped"
          x={at.x - half * SQUARE_SHARE}
          y={at.y - half * SQUARE_SHARE}
          width={size * SQUARE_SHARE}
          height={size * SQUARE_SHARE}
          fill={colour}
          transform={shape === "diamond" ? `rotate(45 ${at.x} ${at.y})` : undefined}
        />
      );
  }
}

/** The side of a square within a disc: as WebGL draws them. */
const SQUARE_SHARE = Math.SQRT1_2;

function toScene({ view, leftOut }: Whole, { spotOf }: Drawing, width: number): Scene {
  const shown = view.nodes.filter(({ id }) => !leftOut.has(id)).sort((a, b) => b.size - a.size);
  const nodes = shown.slice(0, MOST.marks);
  const toScreen = fitSpots(nodes.map(spotOf), width);
  const spotById = new Map(nodes.map((node) => [node.id, toScreen(spotOf(node))]));
  const at = (id: string) => spotById.get(id) ?? null;
  const lines = view.edges.filter((edge) => edge.isMain && at(edge.from) && at(edge.to)).slice(0, MOST.lines);
  const rules = lines.map((edge) => ({
    x1: at(edge.from)?.x ?? 0,
    y1: at(edge.from)?.y ?? 0,
    x2: at(edge.to)?.x ?? 0,
    y2: at(edge.to)?.y ?? 0,
    side: sideLine(edge),
  }));
  const named = nodes.slice(0, MOST.names).map((node) => {
    const text = shorten(node.name, MOST_LETTERS);
    return { text, ...(at(node.id) ?? { x: 0, y: 0 }), size: node.size, width: measureText(text, TEXT_SIZE) };
  });
  return {
    kind: "net",
    width,
    height: HEIGHT_PX,
    nodes: nodes.map((node) => toSceneNode(node, at(node.id) ?? { x: 0, y: 0 }, tellMark(view, node))),
    edges: [],
    rules,
    texts: placeLabels(named, 16, { width, lines: rules }).map((label) => ({
      ...label,
      anchor: "start",
      size: TEXT_SIZE,
      weight: "normal",
      tone: "ink",
      turn: 0,
    })),
    legend: [],
    title: "Everything",
    caption: `${nodes.length} marks and ${lines.length} lines. The arrow keys walk from mark to mark.`,
    omitted:
      shown.length > nodes.length ? `${shown.length - nodes.length} smaller marks are not drawn` : null,
  };
}

function toSceneNode(node: WholeNode, spot: { x: number; y: number }, title: string): Scene["nodes"][number] {
  return {
    id: node.id,
    role: "subject",
    shape: "disc",
    x: spot.x,
    y: spot.y,
    width: node.size * 1.4,
    height: node.size * 1.4,
    texts: [],
    count: null,
    title,
  };
}

/** Stretches the layout's places over the picture. */
function fitSpots(spots: readonly { x: number; y: number }[], width: number) {
  const fitAxis = (axis: "x" | "y", room: number) => {
    let [least, most] = [Infinity, -Infinity];
    for (const spot of spots) {
      least = Math.min(least, spot[axis]);
      most = Math.max(most, spot[axis]);
    }
    const span = most - least || 1;
    return (value: number) => MARGIN_PX + ((value - least) / span) * (room - 2 * MARGIN_PX);
  };
  const [x, y] = [fitAxis("x", width), fitAxis("y", HEIGHT_PX)];
  return (spot: { x: number; y: number }) => ({ x: x(spot.x), y: y(spot.y) });
}
