import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { ARROWS, stepNode } from "../view/step-node.ts";
import { NODE_STYLE, PALETTES } from "../view/style.ts";
import { listActions } from "../view/whole-actions.ts";
import type { WholeColours } from "../view/whole-colours.ts";
import { isRegion } from "../view/whole-index.ts";
import type { Spot } from "../view/whole-marks.ts";
import type { WholeNode } from "../view/whole-view.ts";
import { tellMark } from "../view/whole-words.ts";
import type { Theme } from "./theme.ts";
import { TAPPED, useMedia } from "./use-media.ts";
import type { Drawing, Whole } from "./use-whole.ts";
import type { DrawnGraph, DrawOptions, Frame } from "./whole-graph.ts";
import { WholeMenu } from "./whole-menu.tsx";

interface CanvasProps {
  readonly whole: Whole;
  readonly drawing: Drawing;
  readonly theme: Theme;
  readonly colours: WholeColours;
  readonly onFailure: (error: unknown) => void;
}

/** The picture that Sigma draws: by pointer, and by the arrow keys and a letter for each thing that can be done. */
export function WholeCanvas(props: CanvasProps) {
  const { whole, drawing } = props;
  const { view, leftOut, stage } = whole;
  const container = useRef<HTMLDivElement>(null);
  const selected = stage.place.selection?.kind === "node" ? stage.place.selection.id : null;
  const [cursor, setCursor] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ readonly id: string; readonly at: Spot } | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const drawn = useDrawn(container, props, selected, {
    onMenu: (id, at) => setMenu({ id, at }),
    onDrawn: () => setDrawn(true),
  });
  const at = cursor ?? selected;
  const current = at === null || leftOut.has(at) ? undefined : view.nodeById.get(at);
  const choose = (id: string | null) => stage.go({ selection: id === null ? null : { kind: "node", id } });
  const moveTo = (id: string) => {
    setCursor(id);
    drawn.current?.point(id);
  };
  const openMenu = (node: WholeNode) =>
    setMenu({ id: node.id, at: drawn.current?.screenSpot(node.id) ?? { x: 20, y: 20 } });
  const step = ([dx, dy]: readonly [number, number]) => {
    const next = current ? stepOn(whole, drawn.current, current, dx, dy) : largest(view.nodes, leftOut)?.id;
    if (next) moveTo(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const arrow = ARROWS[event.key];
    if (arrow) step(arrow);
    else if (!current || !press(event, current)) return;
    event.preventDefault();
  };
  /** False for a key that stands for nothing. */
  const press = (event: KeyboardEvent, node: WholeNode): boolean => {
    if (event.key === "Enter") choose(node.id);
    else if (isMenuKey(event)) openMenu(node);
    else if (!pressLetter(whole, node, event.key, drawing)) return false;
    // What was opened is gone: the walk goes on from the first that it stood for.
    else if (isRegion(node.id) && event.key.toLowerCase() === "o")
      setCursor(whole.index.membersOf(node.id)[0] ?? null);
    return true;
  };
  return (
    <div className="whole">
      <Pointed whole={whole} current={current} isDrawn={isDrawn} onMenu={openMenu} />
      <div className="whole-frame">
        <div
          className="sigma"
          ref={container}
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
          tabIndex={0}
          aria-label={`Picture of ${view.nodes.length} marks. Arrow keys walk from mark to mark, Enter shows what stands behind one, M what can be done with it. The same stands below as a list.`}
          onKeyDown={onKeyDown}
          onContextMenu={(event) => event.preventDefault()}
          onBlur={() => drawn.current?.point(null)}
        />
        {menu && (
          <WholeMenu {...{ whole, drawing, ...menu }} onClose={() => setMenu(null)} focusOn={container} />
        )}
      </div>
    </div>
  );
}

/** The mark that the pointer or the arrow keys are at, in words, and the way to what can be done with it. */
function Pointed(props: {
  readonly whole: Whole;
  readonly current: WholeNode | undefined;
  readonly isDrawn: boolean;
  readonly onMenu: (node: WholeNode) => void;
}) {
  const { whole, current, isDrawn, onMenu } = props;
  const isTapped = useMedia(TAPPED);
  return (
    <div className="pointed">
      <p aria-live="polite">
        {current ? (
          tellMark(whole.view, current)
        ) : isDrawn ? (
          <span className="aside">
            {isTapped
              ? "Tap a mark for what stands behind it."
              : "Click a mark for what stands behind it; right-click, or M, for what can be done with it."}
          </span>
        ) : (
          <span className="aside">Drawing {whole.view.nodes.length.toLocaleString("en-GB")} nodes…</span>
        )}
      </p>
      {current && (
        <button type="button" className="more" aria-haspopup="menu" onClick={() => onMenu(current)}>
          What can be done
        </button>
      )}
    </div>
  );
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "m" || key === "ContextMenu" || (shiftKey && key === "F10");
}

/** Does what a letter stands for with a mark. False where it stands for nothing. */
function pressLetter(whole: Whole, node: WholeNode, key: string, drawing: Drawing): boolean {
  const actions = listActions(whole.index, whole.view, whole.exploration, node);
  const action = actions.find((candidate) => candidate.key === key.toLowerCase());
  if (action) whole.explore(action.change(drawing.spotOf(node)));
  return action !== undefined;
}

/** The next mark in a direction on the screen. */
function stepOn(
  { view, leftOut }: Whole,
  drawn: DrawnGraph | null,
  from: WholeNode,
  dx: number,
  dy: number,
): string | undefined {
  const spots = view.nodes.flatMap(({ id }) => {
    const spot = leftOut.has(id) ? null : drawn?.screenSpot(id);
    return spot ? [{ id, x: spot.x, y: spot.y }] : [];
  });
  const start = spots.find(({ id }) => id === from.id);
  return start && stepNode(spots, start, dx, dy)?.id;
}

function largest(nodes: readonly WholeNode[], leftOut: ReadonlySet<string>): WholeNode | undefined {
  return nodes.reduce<WholeNode | undefined>(
    (most, node) => (leftOut.has(node.id) || (most && most.size >= node.size) ? most : node),
    undefined,
  );
}

/** Keeps Sigma's drawing as the page says it should be. */
function useDrawn(
  container: React.RefObject<HTMLDivElement | null>,
  { whole, drawing, theme, colours, onFailure }: CanvasProps,
  selected: string | null,
  { onMenu, onDrawn }: Pick<DrawOptions, "onMenu"> & { readonly onDrawn: () => void },
): React.RefObject<DrawnGraph | null> {
  const drawn = useRef<DrawnGraph | null>(null);
  const frame = useRef<Frame | null>(null);
  const { view, leftOut, stage } = whole;
  const { camera } = stage.place;
  const isPlain = whole.exploration.colour === "kind";
  const colourOf = useCallback(
    (id: string): string => {
      const own = PALETTES[theme][NODE_STYLE[view.nodeById.get(id)?.label ?? ""]?.colour ?? "ink"];
      return isPlain ? own : (colours.colourById.get(id) ?? PALETTES[theme].faint);
    },
    [view, theme, colours, isPlain],
  );
  const latest = useRef({ whole, look: { leftOut, colourOf }, selected, onMenu, onDrawn });
  latest.current = { whole, look: { leftOut, colourOf }, selected, onMenu, onDrawn };
  useEffect(() => {
    let isCurrent = true;
    const draw = async () => {
      const { drawWholeGraph } = await import("./whole-graph.ts");
      // Sigma takes in all marks and lines in one piece: that it does is seen before.
      if (drawing.graph.order > MANY) await nextFrame();
      if (!isCurrent || !container.current) return;
      if (drawn.current && frame.current === drawing.frame) {
        drawn.current.show(drawing.graph);
      } else {
        drawn.current?.destroy();
        frame.current = drawing.frame;
        drawn.current = drawWholeGraph(
          container.current,
          drawing.graph,
          makeOptions(latest, drawing.frame, theme, onFailure),
        );
      }
      drawn.current.select(latest.current.selected);
      latest.current.onDrawn();
    };
    draw().catch(onFailure);
    return () => {
      isCurrent = false;
    };
  }, [container, drawing, theme, onFailure]);
  useEffect(
    () => () => {
      drawn.current?.destroy();
      drawn.current = null;
    },
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the look follows from these
  useEffect(() => drawn.current?.restyle(latest.current.look), [leftOut, colourOf]);
  useEffect(() => drawn.current?.select(selected), [selected]);
  useEffect(() => drawn.current?.look(camera), [camera]);
  return drawn;
}

type Latest = React.RefObject<{
  readonly whole: Whole;
  readonly look: Pick<DrawOptions, "leftOut" | "colourOf">;
  readonly selected: string | null;
  readonly onMenu: (id: string, at: Spot) => void;
  readonly onDrawn: () => void;
}>;

/** More marks than these take Sigma a while. */
const MANY = 5_000;

/** Once the page has been painted as it stands. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

function makeOptions(
  latest: Latest,
  frame: Frame,
  theme: Theme,
  onFailure: (error: unknown) => void,
): DrawOptions {
  const { go } = latest.current.whole.stage;
  return {
    ...latest.current.look,
    theme,
    frame,
    isStill: matchMedia("(prefers-reduced-motion: reduce)").matches,
    camera: latest.current.whole.stage.place.camera,
    onChoose: (id) => go({ selection: id === null ? null : { kind: "node", id } }),
    onLine: (from, to) => chooseLine(latest.current.whole, from, to),
    onMenu: (id, at) => latest.current.onMenu(id, at),
    onDrop(id, { x, y }) {
      const { whole } = latest.current;
      if (whole.view.nodeById.get(id)?.members !== null) return;
      const pins = whole.exploration.pins.filter((pin) => pin.id !== id);
      whole.explore({ pins: [...pins, { id, x: Math.round(x), y: Math.round(y) }] });
    },
    onCamera: (camera) => go({ camera }, { isAmendment: true }),
    onFailure,
  };
}

/** A line between an area and a theme leads to its sentences; another to what it joins. */
function chooseLine({ stage, view }: Whole, from: string, to: string): void {
  const [a, b] = [view.nodeById.get(from), view.nodeById.get(to)];
  const [area, theme] = a?.label === "Theme" ? [b, a] : [a, b];
  if (area?.label === "Area" && theme?.label === "Theme")
    stage.go({ selection: { kind: "link", subject: area.id, theme: theme.id }, sentence: null });
  else if (a) stage.go({ selection: { kind: "node", id: a.id }, sentence: null });
}
