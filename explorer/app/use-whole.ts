import type Graph from "graphology";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { WholeGraph } from "../view/documents.ts";
import type { Exploration } from "../view/exploration.ts";
import { indexSlowly, type WholeIndex } from "../view/whole-index.ts";
import { makeLayoutJob } from "../view/whole-job.ts";
import { listLeftOut, makeLeftOut } from "../view/whole-left-out.ts";
import { placeMarks, type Spot } from "../view/whole-marks.ts";
import { deriveSlowly, type WholeNode, type WholeView } from "../view/whole-view.ts";
import { layOutLater } from "./lay-out-later.ts";
import type { Stage } from "./stage.ts";
import { useSlices } from "./use-slices.ts";
import type { Frame } from "./whole-graph.ts";

/** The whole graph as the reader explores it. */
export interface Whole {
  readonly stage: Stage;
  readonly index: WholeIndex;
  readonly view: WholeView;
  readonly exploration: Exploration;
  /** The marks that are not drawn. */
  readonly leftOut: ReadonlySet<string>;
  /** Changes how it is explored. Another base is looked at whole. */
  readonly explore: (change: Partial<Exploration>) => void;
}

/** With more nodes and lines than these the page would stand still while they are gathered. */
const MANY = 20_000;

/** The whole graph once it is gathered, and until then how much of it is. */
export interface Gathering {
  readonly whole: Whole | null;
  readonly done: number;
}

/** Derives what is shown. What is left out is told apart, so that leaving out costs no new layout. */
export function useWhole(stage: Stage, graph: WholeGraph): Gathering {
  const { place, go } = stage;
  const { exploration } = place;
  const { start, around, way, steps, bundles, without, kinds } = exploration;
  const { hidden } = place.filter;
  const isMuch = graph.nodes.length + graph.edges.length > MANY;
  const indexed = useSlices(
    useCallback(() => indexSlowly(graph), [graph]),
    isMuch,
  );
  const index = indexed.value;
  const goesRound = way?.to ? { without, kinds, hidden } : { without: [], kinds: [], hidden: [] };
  const shape = JSON.stringify({ start, around, way, steps, bundles, goesRound });
  const derive = useMemo(() => {
    if (index === null) return null;
    const asked: Exploration & { goesRound: typeof goesRound } = JSON.parse(shape);
    return () => deriveSlowly(index, asked, makeLeftOut(index, asked.goesRound, asked.goesRound.hidden));
  }, [index, shape]);
  const derived = useSlices(derive, isMuch);
  const view = derived.value;
  const leftOutKey = JSON.stringify({ without, kinds, hidden });
  const leftOut = useMemo(() => {
    if (index === null || view === null) return new Set<string>();
    const asked = JSON.parse(leftOutKey);
    return listLeftOut(view, makeLeftOut(index, asked, asked.hidden));
  }, [index, view, leftOutKey]);
  if (index === null || view === null) return { whole: null, done: (indexed.done + derived.done) / 2 };
  const whole: Whole = {
    stage,
    index,
    view,
    exploration,
    leftOut,
    explore(change) {
      const isElsewhere =
        "start" in change || "around" in change || ("way" in change && change.way?.to !== null);
      go({
        exploration: { ...exploration, ...change },
        ...(isElsewhere && { camera: null, selection: null }),
      });
    },
  };
  return { whole, done: 1 };
}

/** A picture ready to be drawn: where its marks stand, and the rectangle it fills. */
export interface Drawing {
  readonly graph: Graph;
  readonly frame: Frame;
  readonly spotOf: (node: WholeNode) => Spot;
}

/** Lays the view out in the worker and makes its picture; null while the first is on its way. */
export function useDrawing(whole: Whole, seed: number, onFailure: (error: unknown) => void): Drawing | null {
  const { view, exploration } = whole;
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const pinKey = JSON.stringify(exploration.pins);
  useEffect(() => {
    let isCurrent = true;
    const make = async () => {
      // Each part is a task of its own, so that the page stays quick.
      await pause();
      if (!isCurrent) return;
      const { ids, job } = makeLayoutJob(view.laid.nodes, view.laid.edges, seed);
      const [places, { makePicture }] = await Promise.all([
        layOutLater("places", job),
        import("./whole-picture.ts"),
      ]);
      await pause();
      const spotById = new Map(
        ids.map((id, at) => [id, { x: places[2 * at] ?? 0, y: places[2 * at + 1] ?? 0 }]),
      );
      const first = job.stages.filter((stage) => stage === 0).length;
      const spotOf = placeMarks(spotById, JSON.parse(pinKey));
      const graph = await makePicture(view, spotOf);
      await pause();
      if (!isCurrent) return;
      const frame = frameOf(places.subarray(0, 2 * first));
      setDrawing((old) => ({
        graph,
        spotOf,
        frame: old && JSON.stringify(old.frame) === JSON.stringify(frame) ? old.frame : frame,
      }));
    };
    make().catch(onFailure);
    return () => {
      isCurrent = false;
    };
  }, [view, seed, pinKey, onFailure]);
  return drawing;
}

/** Lets the page do something else. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** The rectangle about the marks of the start, as Sigma counts: upwards. */
function frameOf(places: Float64Array | Int32Array): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < places.length; at += 2) {
    const [x, y] = [places[at] ?? 0, places[at + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: [0, 1], y: [0, 1] };
  const pad = Math.max(right - left, bottom - top) < 1 ? 1 : 0;
  return { x: [left - pad, right + pad], y: [-bottom - pad, -top + pad] };
}
