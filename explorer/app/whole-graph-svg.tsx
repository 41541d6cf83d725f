import type Graph from "graphology";
import { useEffect, useMemo, useState } from "react";
import type { WholeGraph } from "../view/documents.ts";
import { placeLabels } from "../view/place-labels.ts";
import type { Scene } from "../view/scene.ts";
import { NODE_STYLE, PALETTES } from "../view/style.ts";
import { measureText } from "../view/text-width.ts";
import { Canvas } from "./canvas.tsx";
import { ScenePicture } from "./scene-picture.tsx";
import type { Stage } from "./stage.ts";
import { useSize } from "./use-size.ts";
import { layOutWholeGraph } from "./whole-graph-layout.ts";

const HEIGHT_PX = 620;
const MARGIN_PX = 60;
const TEXT_SIZE = 12;

/** The whole graph without WebGL: the same places, drawn as SVG. */
export function WholeGraphSvg({ stage, graph }: { readonly stage: Stage; readonly graph: WholeGraph }) {
  const { place, go } = stage;
  const [ref, size] = useSize<HTMLDivElement>();
  const [laidOut, setLaidOut] = useState<Graph | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isCurrent = true;
    layOutWholeGraph(graph, PALETTES.light, place.seed).then(
      (value) => isCurrent && setLaidOut(value),
      setFailure,
    );
    return () => {
      isCurrent = false;
    };
  }, [graph, place.seed]);
  const scene = useMemo(
    () => laidOut && toScene(graph, laidOut, Math.max(size.width, 330)),
    [graph, laidOut, size.width],
  );
  if (failure !== null) throw failure;
  const selected = place.selection?.kind === "node" ? place.selection.id : null;
  return (
    <Canvas at={ref}>
      {size.width > 0 && scene && (
        <ScenePicture
          scene={scene}
          chosen={new Set(selected === null ? [] : [selected])}
          onChoose={(node) => go({ selection: { kind: "node", id: node.id }, sentence: null })}
        />
      )}
    </Canvas>
  );
}

function toScene(source: WholeGraph, laidOut: Graph, width: number): Scene {
  const placeOf = fitPlaces(source, laidOut, width);
  const discs = source.nodes.map((node) => {
    const { x, y } = placeOf(node.id);
    const size = (NODE_STYLE[node.label]?.size ?? 3) * 1.4;
    return { node, x, y, size };
  });
  const labels = placeLabels(
    discs
      .filter(({ node }) => node.label === "Area")
      .map(({ node, x, y, size }) => ({
        text: node.name,
        x,
        y,
        size: size / 2,
        width: measureText(node.name, TEXT_SIZE),
      })),
    16,
    width,
  );
  return {
    kind: "net",
    width,
    height: HEIGHT_PX,
    nodes: discs.map(({ node, x, y, size }) => ({
      id: node.id,
      role: "subject",
      shape: "disc",
      x,
      y,
      width: size,
      height: size,
      texts: [],
      count: null,
      title: `${node.name}: ${NODE_STYLE[node.label]?.plural ?? node.label}`,
    })),
    edges: [],
    rules: source.edges.map((edge) => {
      const [from, to] = [placeOf(edge.from), placeOf(edge.to)];
      return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    }),
    texts: labels.map((label) => ({
      ...label,
      anchor: "start",
      size: TEXT_SIZE,
      weight: "normal",
      tone: "ink",
      turn: 0,
    })),
    legend: [],
    title: "Everything",
    caption: `${source.nodes.length} nodes and ${source.edges.length} relationships. The arrow keys walk from node to node.`,
    omitted: null,
  };
}

/** Stretches the layout's places over the picture. */
function fitPlaces(source: WholeGraph, laidOut: Graph, width: number) {
  const places = source.nodes.map((node) => laidOut.getNodeAttributes(node.id));
  const fitted = (axis: "x" | "y", room: number) => {
    const values = places.map((place) => Number(place[axis]));
    const least = Math.min(...values);
    const span = Math.max(...values) - least || 1;
    return (id: string) =>
      MARGIN_PX +
      ((Number(laidOut.hasNode(id) ? laidOut.getNodeAttribute(id, axis) : least) - least) / span) *
        (room - 2 * MARGIN_PX);
  };
  const [x, y] = [fitted("x", width), fitted("y", HEIGHT_PX)];
  return (id: string) => ({ x: x(id), y: y(id) });
}
