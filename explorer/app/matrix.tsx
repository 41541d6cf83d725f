import { useMemo } from "react";
import { countSubjects } from "../view/answer.ts";
import { foldThemes } from "../view/fold-themes.ts";
import type { Asked, Lens } from "../view/lens.ts";
import { layOutMatrix } from "../view/matrix-scene.ts";
import type { Selection } from "../view/place.ts";
import { markPoints, type Scene, type SceneNode } from "../view/scene.ts";
import { Canvas } from "./canvas.tsx";
import { Choices } from "./choices.tsx";
import { isEmbedded } from "./embedded.ts";
import { Legend } from "./legend.tsx";
import { filterSides } from "./legend-filter.ts";
import { Columns, Head, headHeight, isColumnName } from "./matrix-head.tsx";
import { SceneLabel } from "./scene-label.tsx";
import type { Stage } from "./stage.ts";
import "./style/picture.css";
import "./style/matrix.css";
import { useMedia } from "./use-media.ts";
import { useRowsInSight } from "./use-rows-in-sight.ts";
import { useSize } from "./use-size.ts";
import { useWalk, type Walk } from "./use-walk.ts";

/** More rows and columns together than this are told in groups of themes, unless each is asked for. */
const MOST_UNFOLDED = 130;

/** Stands in the legend where its marks are left out, so that they can be taken in. */
const MIXED = { mark: "diamond", polarity: null, text: "mixed" } as const;

/** From this many rows on, and in the frame of another page, heads are kept short and rows low: else the heads would take the height that the rows need. Letters, pixels. */
const MANY_ROWS = 12;
const HEAD = { longest: 60, short: 42, low: 34, compact: 26 };
const LOW_WINDOW = "(max-height: 760px)";
/** Where columns are scrolled anyway they need not be cramped; on a phone and in a frame heads go over two lines. Pixels. */
const PITCH = {
  wide: { leastPitch: 13.5, scrolledPitch: 18, headLines: 1 },
  compact: { leastPitch: 30, headLines: 2 },
};
const ROW_PX = { few: 25, many: 20 };
/** From this many columns on their heads stand steeper, and so further apart. Degrees. */
const MANY_COLUMNS = 30;
const STEEP = 75;
/** Pixels. */
const NARROW_PX = 620;
const MOST_NAME_PX = { wide: 330, narrow: 130 };

/** Every subject by every theme, both polarities, larger for more sentences. Scrolls within itself, and says what is in sight. */
export function Matrix({ stage }: { readonly stage: Stage }) {
  const { place, go } = stage;
  const isLarge = stage.lens.subjects.length + stage.lens.themes.length > MOST_UNFOLDED;
  const isFolded = place.level === "groups" || (place.level === "auto" && isLarge);
  const lens = useMemo(() => (isFolded ? foldThemes(stage.lens) : stage.lens), [isFolded, stage.lens]);
  const [ref, size] = useSize<HTMLDivElement>();
  const { scene, rowHeight } = useMatrixScene(lens, size.width, place.question.polarity);
  const top = headHeight(scene);
  const count = new Set(scene.texts.filter((text) => !isColumnName(text)).map(({ y }) => y)).size;
  const sight = useRowsInSight(ref, { top, rowHeight, count });
  const areas = countSubjects(count, lens.among);
  const nodes = useMemo(() => [...scene.nodes].sort((a, b) => a.y - b.y || a.x - b.x), [scene.nodes]);
  const walk = useWalk(
    nodes,
    (id) =>
      place.selection?.kind === "link" &&
      id.startsWith(`${place.selection.subject}~${place.selection.theme}~`),
  );
  return (
    <>
      <Choices
        label="How finely themes are told"
        place={place}
        choices={[
          { name: "Each theme", change: { level: isLarge ? "themes" : "auto" }, isCurrent: !isFolded },
          { name: "Groups of themes", change: { level: "groups" }, isCurrent: isFolded },
        ]}
      />
      <Canvas
        at={ref}
        width={size.width}
        tall={{
          label: `Matrix of ${areas}`,
          told: sight && `${sight.first} to ${sight.last} of ${areas} in sight: scroll for the others ↓`,
        }}
        under={{ top, left: namesWidth(scene, size.width) }}
      >
        <div className="matrix-sheet" style={{ width: scene.width }}>
          <Head scene={scene} top={top} />
          <RowNames scene={scene} room={size.width} top={top} />
          {/* biome-ignore lint/a11y/useSemanticElements: a group of controls in SVG has no element of its own */}
          <svg
            className="matrix"
            width={scene.width}
            height={scene.height - top}
            viewBox={`0 ${top} ${scene.width} ${scene.height - top}`}
            role="group"
            aria-label={scene.caption}
          >
            <Columns scene={scene} top={top} />
            {scene.rules
              .filter((rule) => rule.y1 > top)
              .map((rule) => (
                <line key={`${rule.x1} ${rule.y1}`} className="rule" {...rule} />
              ))}
            <ChosenCell nodes={nodes} selection={place.selection} />
            {nodes.map((node) => (
              <Cell
                key={node.id}
                node={node}
                walk={walk}
                selection={place.selection}
                onChoose={(selection) => go({ selection, sentence: null })}
              />
            ))}
          </svg>
        </div>
      </Canvas>
      <Legend
        scene={scene}
        filter={filterSides(stage)}
        more={place.filter.without.includes("mixed") ? [MIXED] : []}
      />
    </>
  );
}

/** The scene of a lens in a window of this width. Pixels. */
function useMatrixScene(
  lens: Lens,
  width: number,
  polarity: Asked,
): { readonly scene: Scene; readonly rowHeight: number } {
  const isLong = lens.subjects.length > MANY_ROWS || isEmbedded();
  const rowHeight = isLong ? ROW_PX.many : ROW_PX.few;
  const isNarrow = width < NARROW_PX;
  const isCompact = isNarrow || isEmbedded();
  const isDense = lens.themes.length > MANY_COLUMNS;
  const isLow = useMedia(LOW_WINDOW);
  const short = isLow ? "low" : "short";
  const mostLetters = HEAD[isCompact ? "compact" : isLong && isDense ? short : "longest"];
  const scene = useMemo(
    () =>
      layOutMatrix(lens, {
        width,
        textSize: 12,
        rowHeight,
        ...PITCH[isCompact ? "compact" : "wide"],
        mostPitch: 64,
        mostLetters,
        mostNameWidth: MOST_NAME_PX[isNarrow ? "narrow" : "wide"],
        polarity,
        ...(isDense && { lean: STEEP }),
      }),
    [lens, width, isNarrow, isCompact, isDense, polarity, mostLetters, rowHeight],
  );
  return { scene, rowHeight };
}

/** Names wider than this share of the window would cover the marks: they scroll with them. */
const MOST_STICKY_SHARE = 0.55;
const NAMES_GAP_PX = 6;

/** Names and numbers of the rows: they stay in sight while the marks scroll by. */
function RowNames(props: { readonly scene: Scene; readonly room: number; readonly top: number }) {
  const { scene, room, top } = props;
  const texts = scene.texts.filter((text) => !isColumnName(text));
  const width = Math.max(0, ...texts.map((text) => text.x)) + NAMES_GAP_PX;
  const isSticky = namesWidth(scene, room) > 0;
  return (
    <>
      {isSticky && <div className="matrix-corner" style={{ width }} />}
      <svg
        className={isSticky ? "row-names sticky" : "row-names"}
        width={width}
        height={scene.height - top}
        viewBox={`0 ${top} ${width} ${scene.height - top}`}
        role="img"
        aria-label={`Rows: ${texts.map((text) => text.text).join(" ")}`}
      >
        {texts.map((text) => (
          <SceneLabel key={`${text.x} ${text.y} ${text.text}`} text={text} />
        ))}
      </svg>
    </>
  );
}

/** How wide the names are that stay in sight; 0 where they scroll with the marks. */
function namesWidth(scene: Scene, room: number): number {
  const names = scene.texts.filter((text) => !isColumnName(text));
  const width = Math.max(0, ...names.map((text) => text.x)) + NAMES_GAP_PX;
  return width <= room * MOST_STICKY_SHARE ? width : 0;
}

interface CellProps {
  readonly node: SceneNode;
  readonly walk: Walk;
  readonly selection: Selection | null;
  readonly onChoose: (selection: Selection) => void;
}

/** Half the least pitch of columns: what is hit is what is pointed at. */
const HIT_PX = 6.75;

/** The ground of what is selected, under all marks of the cell: under each alone it would cover its neighbour. */
function ChosenCell(props: { readonly nodes: readonly SceneNode[]; readonly selection: Selection | null }) {
  const chosen = props.nodes.filter((node) => isOf(node, props.selection));
  const [first] = chosen;
  if (first === undefined) return null;
  const left = Math.min(...chosen.map(({ x }) => x)) - HIT_PX;
  const right = Math.max(...chosen.map(({ x }) => x)) + HIT_PX;
  return (
    <rect className="chosen-cell" x={left} y={first.y - HIT_PX} width={right - left} height={HIT_PX * 2} />
  );
}

function isOf(node: SceneNode, selection: Selection | null): boolean {
  return selection?.kind === "link" && node.id.startsWith(`${selection.subject}~${selection.theme}~`);
}

function Cell({ node, walk, selection, onChoose }: CellProps) {
  const [subject = "", theme = ""] = node.id.split("~");
  const isChosen = isOf(node, selection);
  const isForward =
    isChosen || (selection?.kind === "node" && (selection.id === subject || selection.id === theme));
  const choose = () => onChoose({ kind: "link", subject, theme });
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <g
      className={`point cell ${node.role}${isChosen ? " chosen" : ""}${selection && !isForward ? " back" : ""}`}
      role="button"
      tabIndex={walk.isStop(node) ? 0 : -1}
      data-node={node.id}
      aria-label={node.title}
      aria-pressed={isChosen}
      onClick={choose}
      onKeyDown={(event) => walk.onKeyDown(event, node, choose)}
    >
      <title>{node.title}</title>
      <rect className="hit" x={node.x - HIT_PX} y={node.y - HIT_PX} width={HIT_PX * 2} height={HIT_PX * 2} />
      <polygon points={markPoints(node)} />
    </g>
  );
}
