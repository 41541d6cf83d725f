import type { ReactNode } from "react";
import { LENS_POLARITIES } from "../view/lens.ts";
import { halfPoints } from "../view/map-both.ts";
import { edgePath, markPoints, type Scene, type SceneEdge, type SceneNode } from "../view/scene.ts";
import { crowdOf } from "../view/style.ts";
import { SceneLabel } from "./scene-label.tsx";
import { useWalk, type Walk } from "./use-walk.ts";
import "./style/picture.css";

interface PictureProps {
  readonly scene: Scene;
  /** Ids of the nodes that are what is selected. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (node: SceneNode) => void;
  readonly onChooseEdge?: (edge: SceneEdge) => void;
  /** Draws a mark in a shape and colour of its own instead of the scene's. */
  readonly drawShape?: (node: SceneNode) => ReactNode;
  /** Told what the mouse or the focus is on, in words. */
  readonly onPoint?: (title: string | null) => void;
}

/** A scene of marks as SVG. One of them is in the order of Tab; the arrow keys walk to its neighbours. */
export function ScenePicture(props: PictureProps) {
  const { scene, chosen } = props;
  const walk = useWalk(scene.nodes, (id) => chosen.has(id));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of controls in SVG has no element of its own
    <svg
      className={`picture ${scene.kind} ${crowdOf(scene.edges.length)}`}
      width={scene.width}
      height={scene.height}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      role="group"
      aria-label={scene.caption}
    >
      {scene.kind !== "map" && <Rules scene={scene} />}
      {scene.edges.map((edge) => (
        <PictureEdge key={edge.id} edge={edge} {...props} />
      ))}
      {scene.texts.map((text) => (
        <SceneLabel key={`${text.x} ${text.y} ${text.text}`} text={text} />
      ))}
      {scene.nodes.map((node) => (
        <Mark key={node.id} node={node} isChosen={chosen.has(node.id)} walk={walk} {...props} />
      ))}
      {scene.kind === "map" && <Rules scene={scene} />}
    </svg>
  );
}

function Rules({ scene }: { readonly scene: Scene }) {
  return scene.rules.map(({ side = "", ...rule }) => (
    <line key={`${rule.x1} ${rule.y1} ${rule.x2} ${rule.y2}`} className={`rule ${side}`} {...rule} />
  ));
}

function PictureEdge({ edge, chosen, onChooseEdge, onPoint }: PictureProps & { readonly edge: SceneEdge }) {
  const isForward = isBroughtForward(edge, chosen);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marks at both its ends are buttons to the same
    <g
      className={`edge ${edge.polarity}${isForward ? " forward" : ""}${edge.isBroken ? " broken" : ""}`}
      onMouseEnter={() => onPoint?.(edge.title)}
      onMouseLeave={() => onPoint?.(null)}
      onClick={() => onChooseEdge?.(edge)}
      onKeyDown={undefined}
      data-edge={edge.id}
    >
      <title>{edge.title}</title>
      <path className="line" d={edgePath(edge)} strokeWidth={edge.width} />
      <path className="hit" d={edgePath(edge)} strokeWidth={HIT_PX} />
    </g>
  );
}

/** A line comes forward with what it joins; of a chosen pair, only the one between them. */
function isBroughtForward(edge: SceneEdge, chosen: ReadonlySet<string>): boolean {
  const ends = [edge.subject, edge.theme].filter((id) => chosen.has(id)).length;
  return chosen.size > 1 ? ends === 2 : ends === 1;
}

interface MarkProps extends PictureProps {
  readonly node: SceneNode;
  readonly isChosen: boolean;
  readonly walk: Walk;
}

/** A mark is hit that near to it, in and out of its shape. */
const HIT_PX = 12;

function Mark({ node, isChosen, walk, onChoose, onPoint, drawShape }: MarkProps) {
  const shade = node.shade === undefined || node.shade === null ? "" : ` shade-${node.shade}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      className={`point ${node.shape} ${node.role}${shade}${isChosen ? " chosen" : ""}`}
      role="button"
      tabIndex={walk.isStop(node) ? 0 : -1}
      aria-label={node.title}
      aria-pressed={isChosen}
      data-node={node.id}
      onMouseEnter={() => onPoint?.(node.title)}
      onMouseLeave={() => onPoint?.(null)}
      onFocus={() => onPoint?.(node.title)}
      onBlur={() => onPoint?.(null)}
      onClick={() => onChoose(node)}
      onKeyDown={(event) => walk.onKeyDown(event, node, () => onChoose(node))}
    >
      <title>{node.title}</title>
      {drawShape ? drawShape(node) : <Shape node={node} />}
      {node.texts.map((text) => (
        <SceneLabel key={text.text} text={text} />
      ))}
    </g>
  );
}

function Shape({ node }: { readonly node: SceneNode }) {
  switch (node.shape) {
    case "tile":
      return <Tile node={node} />;
    case "disc":
      return (
        <>
          <circle className="disc" cx={node.x} cy={node.y} r={node.width / 2} />
          <text className="count" x={node.x} y={node.y} textAnchor="middle" dominantBaseline="central">
            {node.count}
          </text>
        </>
      );
    default:
      return (
        <>
          <Box node={node} grow={HIT_PX / 2} className="hit" />
          <polygon points={markPoints(node)} />
        </>
      );
  }
}

/** A tile of one colour, or parted between what is criticised and what is praised. */
function Tile({ node }: { readonly node: SceneNode }) {
  const { halves } = node;
  return (
    <>
      <Box node={node} grow={0} className="body" />
      {halves &&
        LENS_POLARITIES.map((side) => (
          <polygon
            key={side}
            className={`half ${side} ${halves[side] === null ? "" : `shade-${halves[side]}`}`}
            points={halfPoints(node, side)}
          />
        ))}
    </>
  );
}

function Box(props: { readonly node: SceneNode; readonly grow: number; readonly className: string }) {
  const { node, grow } = props;
  const [width, height] = [node.width + grow, node.height + grow];
  return (
    <rect
      className={props.className}
      x={node.x - width / 2}
      y={node.y - height / 2}
      width={width}
      height={height}
    />
  );
}
