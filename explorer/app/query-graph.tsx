import { type KeyboardEvent, useMemo, useState } from "react";
import type { RowGraph } from "../../cypher/row-graph.ts";
import type { LedLabel } from "../view/lead-labels.ts";
import {
  type GraphDrawing,
  type PlacedNode,
  placeAnswerGraph,
  radiusIn,
  scaleAnswerGraph,
} from "../view/queries-graph.ts";
import { LABEL_LINE_PX, nameAnswerNodes } from "../view/queries-labels.ts";
import { Scroll } from "./query-scroll.tsx";
import { useSize } from "./use-size.ts";

const LEAST = { width: 560, height: 420 };
const HEIGHT_BY_NODES = 12;
const MOST_HEIGHT = 760;
const LINE = { least: 1, most: 5 };

/** Rows as a graph: what a line joins and what it says comes forward when it or an end is pointed at. */
export function QueryGraph({ graph }: { readonly graph: RowGraph }) {
  const [ref, size] = useSize<HTMLElement>();
  const [chosen, setChosen] = useState<string | null>(null);
  const width = Math.max(size.width, LEAST.width);
  const height = Math.min(Math.max(LEAST.height, graph.nodes.length * HEIGHT_BY_NODES), MOST_HEIGHT);
  const placed = useMemo(() => placeAnswerGraph(graph), [graph]);
  const drawing = useMemo(() => scaleAnswerGraph(placed, width, height), [placed, width, height]);
  const labels = useMemo(() => nameAnswerNodes(drawing, { width, height }), [drawing, width, height]);
  const radiusOf = radiusIn(drawing);
  const [pointed, setPointed] = useState<string | null>(null);
  const shown = pointed ?? chosen;
  const isForward = ({ from, to }: GraphDrawing["edges"][number]) => from.id === shown || to.id === shown;
  return (
    <>
      <Scroll label="Graph" at={ref}>
        {size.width > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a group of controls in SVG has no element of its own
          <svg
            className="query-graph"
            width={width}
            height={height}
            role="group"
            aria-label={tellGraph(drawing)}
          >
            {drawing.edges
              .filter((edge) => !edge.isQuiet || isForward(edge))
              .map((edge) => (
                <line
                  key={`${edge.from.id} ${edge.to.id} ${edge.title}`}
                  className={isForward(edge) ? "forward" : ""}
                  x1={edge.from.x}
                  y1={edge.from.y}
                  x2={edge.to.x}
                  y2={edge.to.y}
                  strokeWidth={LINE.least + (LINE.most - LINE.least) * edge.weight}
                >
                  <title>{edge.title}</title>
                </line>
              ))}
            {drawing.nodes.map((node) => (
              <Mark
                key={node.id}
                node={node}
                radius={radiusOf(node)}
                isChosen={node.id === chosen}
                onChoose={setChosen}
                onPoint={setPointed}
              />
            ))}
            {labels.map((label) => (
              <Name key={`${label.text} ${label.x} ${label.y}`} label={label} />
            ))}
          </svg>
        )}
      </Scroll>
      <p className="query-hint">
        ● areas and others, ■ themes; larger: more lines; thicker: more of what is counted. Choose a node for
        its lines.
        {drawing.quiet > 0 &&
          ` Drawn are the ${drawing.edges.length - drawing.quiet} strongest of ${drawing.edges.length} lines, and all of what is chosen.`}
        {drawing.omitted > 0 &&
          ` ${drawing.omitted} nodes with the fewest lines are left out: see the table.`}
      </p>
    </>
  );
}

/** A name in its lines, and where it stands away from its node the hairline that leads there. */
function Name({ label: { text, x, y, line } }: { readonly label: LedLabel }) {
  const lines = text.split("\n");
  return (
    <>
      {line !== null && (
        <line className="lead" x1={line.from.x} y1={line.from.y} x2={line.to.x} y2={line.to.y} />
      )}
      <text dominantBaseline="central">
        {lines.map((part, at) => (
          <tspan key={part} x={x} y={y + (at - (lines.length - 1) / 2) * LABEL_LINE_PX}>
            {part}
          </tspan>
        ))}
      </text>
    </>
  );
}

interface MarkProps {
  readonly node: PlacedNode;
  readonly radius: number;
  readonly isChosen: boolean;
  readonly onChoose: (id: string | null) => void;
  readonly onPoint: (id: string | null) => void;
}

function Mark({ node, radius, isChosen, onChoose, onPoint }: MarkProps) {
  const choose = () => onChoose(isChosen ? null : node.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      className={isChosen ? "chosen" : ""}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={`${node.name}, ${node.degree} ${node.degree === 1 ? "line" : "lines"}`}
      onMouseEnter={() => onPoint(node.id)}
      onMouseLeave={() => onPoint(null)}
      onClick={choose}
      onKeyDown={onKeyDown}
    >
      <title>{node.name}</title>
      {node.label === "Theme" ? (
        <rect x={node.x - radius} y={node.y - radius} width={2 * radius} height={2 * radius} rx={2} />
      ) : (
        <circle cx={node.x} cy={node.y} r={radius} />
      )}
    </g>
  );
}

function tellGraph({ nodes, edges }: GraphDrawing): string {
  return `${nodes.length} nodes and ${edges.length} lines`;
}
