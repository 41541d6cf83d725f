import type { Emphasis } from "../view/emphasis.ts";
import type { Selection } from "../view/place.ts";
import { edgePath, type Scene, type SceneEdge, type SceneNode } from "../view/scene.ts";
import { crowdOf } from "../view/style.ts";
import { measureText } from "../view/text-width.ts";
import { SceneLabel } from "./scene-label.tsx";
import { useWalk, type Walk } from "./use-walk.ts";

interface LayersProps {
  readonly scene: Scene;
  readonly emphasis: Emphasis | null;
  /** What is selected, whatever hovering brings forward. */
  readonly selected: ReadonlySet<string>;
  readonly onHover: (selection: Selection | null) => void;
  readonly onChoose: (selection: Selection) => void;
  readonly selectionOf: (id: string) => Selection;
}

/** A layered scene as SVG: edges below, then the marks, each a button. */
export function Layers(props: LayersProps) {
  const { scene, emphasis } = props;
  const behind = scene.edges.filter((edge) => !edge.isQuiet && !emphasis?.edges.has(edge.id));
  const forward = scene.edges.filter((edge) => emphasis?.edges.has(edge.id));
  const walk = useWalk(scene.nodes, (id) => props.selected.has(id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of controls in SVG has no element of its own
    <svg
      className={`layers ${crowdOf(scene.edges.filter((edge) => !edge.isQuiet).length)} ${toneOf(scene)}${emphasis ? " emphasised" : ""}`}
      width={scene.width}
      height={scene.height}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      role="group"
      aria-label={scene.caption}
    >
      {[...behind, ...forward].map((edge) => (
        <Edge key={edge.id} edge={edge} {...props} />
      ))}
      {scene.nodes.map((node) => (
        <Mark key={node.id} node={node} walk={walk} {...props} />
      ))}
    </svg>
  );
}

/** The side of all edges; none where some are of one and some of the other. */
function toneOf({ edges }: Scene): string {
  const [first] = edges;
  return edges.some((edge) => edge.polarity !== first?.polarity) ? "" : (first?.polarity ?? "");
}

/** Easier to hit than the line itself is wide. */
const HIT_WIDTH_PX = 11;

function Edge(props: LayersProps & { readonly edge: SceneEdge }) {
  const { edge, emphasis, onHover, onChoose } = props;
  const selection: Selection = { kind: "link", subject: edge.subject, theme: edge.theme };
  const isForward = emphasis?.edges.has(edge.id) ?? false;
  const path = edgePath(edge);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same link is a button in the panel of either of its ends
    <g
      className={`edge ${edge.polarity}${isForward ? " forward" : ""}`}
      data-edge={edge.id}
      onMouseEnter={() => onHover(selection)}
      onMouseLeave={() => onHover(null)}
      onClick={() => onChoose(selection)}
      onKeyDown={undefined}
    >
      <title>{edge.title}</title>
      <path className="line" d={path} strokeWidth={edge.width} />
      <path className="hit" d={path} strokeWidth={Math.max(edge.width, HIT_WIDTH_PX)} />
    </g>
  );
}

function Mark(props: LayersProps & { readonly node: SceneNode; readonly walk: Walk }) {
  const { node, emphasis, onHover, onChoose, selectionOf } = props;
  const selection = selectionOf(node.id);
  const isChosen = emphasis?.chosen.has(node.id) ?? false;
  const isForward = emphasis?.nodes.has(node.id) ?? false;
  const choose = () => onChoose(selection);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      className={`mark ${node.role}${isForward ? " forward" : ""}${isChosen ? " chosen" : ""}`}
      role="button"
      tabIndex={props.walk.isStop(node) ? 0 : -1}
      aria-label={node.title}
      aria-pressed={props.selected.has(node.id)}
      data-node={node.id}
      onMouseEnter={() => onHover(selection)}
      onMouseLeave={() => onHover(null)}
      onFocus={(event) => event.target.matches(":focus-visible") && onHover(selection)}
      onBlur={() => onHover(null)}
      onClick={choose}
      onKeyDown={(event) => props.walk.onKeyDown(event, node, choose)}
    >
      <title>{node.title}</title>
      {node.shape === "disc" && <Reach node={node} />}
      {node.shape === "box" && <Box node={node} />}
      {node.texts.map((text) => (
        <SceneLabel key={text.text} text={text} />
      ))}
      {node.shape === "disc" && <Disc node={node} />}
    </g>
  );
}

function Box({ node }: { readonly node: SceneNode }) {
  return (
    <rect
      className="box"
      x={node.x - node.width / 2}
      y={node.y - node.height / 2}
      width={node.width}
      height={node.height}
      rx={3}
    />
  );
}

/** Half of 24 pixels: as high as WCAG 2.2 asks of what is hit. */
const HALF_REACH_PX = 12;

/** What lies between a disc and its name belongs to both. */
function Reach({ node }: { readonly node: SceneNode }) {
  const beside = node.texts.filter((text) => text.anchor !== "middle");
  const ends = beside.map(
    ({ text, x, size, anchor }) => x + measureText(text, size) * (anchor === "end" ? -1 : 1),
  );
  const [left, right] = [Math.min(node.x, ...ends), Math.max(node.x, ...ends)];
  const half = Math.max(HALF_REACH_PX, ...beside.map((text) => Math.abs(text.y - node.y) + text.size / 2));
  return <rect className="hit" x={left} y={node.y - half} width={right - left} height={half * 2} />;
}

const FOCUS_RING_PX = 5;

function Disc({ node }: { readonly node: SceneNode }) {
  return (
    <>
      {node.role === "focus" && (
        <circle className="ring" cx={node.x} cy={node.y} r={node.width / 2 + FOCUS_RING_PX} />
      )}
      <circle className="disc" cx={node.x} cy={node.y} r={node.width / 2} />
      <text className="count" x={node.x} y={node.y} textAnchor="middle" dominantBaseline="central">
        {node.count}
      </text>
    </>
  );
}
