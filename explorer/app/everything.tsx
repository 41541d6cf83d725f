import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { WholeGraph } from "../view/documents.ts";
import { NODE_STYLE, type NodeShape, PALETTES } from "../view/style.ts";
import { Answered, Notice } from "./notice.tsx";
import { useWholeGraph } from "./resources.ts";
import type { Stage } from "./stage.ts";
import { currentTheme, type Theme } from "./theme.ts";
import { WholeTwin } from "./twin.tsx";
import type { DrawnGraph } from "./whole-graph.ts";

const WholeGraphSvg = lazy(async () => ({ default: (await import("./whole-graph-svg.tsx")).WholeGraphSvg }));

/** The whole graph by force layout: areas, bodies, people, inspections, articles and themes. */
export function Everything({ stage }: { readonly stage: Stage }) {
  const graph = useWholeGraph();
  return (
    <Answered resource={graph} waiting="Reading the whole graph…">
      {(value) =>
        value.nodes.length === 0 ? (
          <Notice heading="The graph is empty">
            <p>Load articles into it with: npx sendgraph load PATH…</p>
          </Notice>
        ) : (
          <Canvas stage={stage} graph={value} />
        )
      }
    </Answered>
  );
}

function Canvas({ stage, graph }: { readonly stage: Stage; readonly graph: WholeGraph }) {
  const container = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnGraph | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const theme = useTheme();
  const { go } = stage;
  const selected = stage.place.selection?.kind === "node" ? stage.place.selection.id : null;
  const { seed, camera } = stage.place;
  const place = useRef(stage.place);
  place.current = stage.place;
  const wanted = useRef(selected);
  wanted.current = selected;
  useEffect(() => {
    let isCurrent = true;
    const onFailure = (error: unknown) => setFailure(error instanceof Error ? error.message : String(error));
    const draw = async () => {
      const { drawWholeGraph, laidOut } = await prepare(graph, theme, seed);
      if (!isCurrent || !container.current) return;
      const onChoose = (id: string | null) => go({ selection: id === null ? null : { kind: "node", id } });
      drawn.current = drawWholeGraph(container.current, laidOut, {
        palette: PALETTES[theme],
        isStill: matchMedia("(prefers-reduced-motion: reduce)").matches,
        camera: place.current.camera,
        onChoose,
        onCamera: (camera) => go({ camera }, { isAmendment: true }),
        onFailure,
      });
      drawn.current.select(wanted.current);
    };
    draw().catch(onFailure);
    return () => {
      isCurrent = false;
      drawn.current?.destroy();
      drawn.current = null;
    };
  }, [graph, theme, go, seed]);
  useEffect(() => drawn.current?.select(selected), [selected]);
  useEffect(() => drawn.current?.look(camera), [camera]);
  if (failure !== null) {
    return (
      <>
        <p className="pointed">Drawn plainly, without zoom: the browser gives no WebGL ({failure}).</p>
        <Suspense fallback={<p className="waiting">Laying out the graph…</p>}>
          <WholeGraphSvg stage={stage} graph={graph} />
        </Suspense>
        <WholeTwin stage={stage} graph={graph} />
      </>
    );
  }
  return (
    <>
      <div
        className="sigma"
        ref={container}
        role="img"
        aria-label={`Force layout of ${graph.nodes.length} nodes and ${graph.edges.length} relationships. Search with Ctrl K reaches each by keyboard.`}
      />
      <div className="legend">
        {Object.entries(NODE_STYLE).map(([label, style]) => (
          <span key={label} className="legend-entry">
            <span
              aria-hidden="true"
              className={`swatch ${style.shape}`}
              style={{
                color: PALETTES[theme][style.colour],
                width: swatchSize(style),
                height: swatchSize(style),
              }}
            />
            {style.plural}
          </span>
        ))}
        {(["weakness", "strength"] as const).map((polarity) => (
          <span key={polarity} className="legend-entry">
            <span aria-hidden="true" className={`swatch line ${polarity}`} />
            {polarity}
          </span>
        ))}
        <button type="button" className="more" onClick={() => go({ seed: (seed + 1) % SEEDS, camera: null })}>
          Lay out from another start
        </button>
        {camera !== null && (
          <button type="button" className="more" onClick={() => go({ camera: null })}>
            Show the whole
          </button>
        )}
      </div>
      <WholeTwin stage={stage} graph={graph} />
    </>
  );
}

/** Fetches what draws, and lays out. */
async function prepare(graph: WholeGraph, theme: Theme, seed: number) {
  const [{ drawWholeGraph }, { layOutWholeGraph }] = await Promise.all([
    import("./whole-graph.ts"),
    import("./whole-graph-layout.ts"),
  ]);
  return { drawWholeGraph, laidOut: await layOutWholeGraph(graph, PALETTES[theme], seed) };
}

/** As many layouts as an address tells apart. */
const SEEDS = 10_000;

/** A square of a node's size has less of an edge than a disc has width: it lies within the disc. */
function swatchSize({ shape, size }: { readonly shape: NodeShape; readonly size: number }): number {
  return size * (shape === "square" || shape === "diamond" ? 1.15 : 1.6);
}

/** The page's theme as it is now: the canvas cannot read custom properties. */
function useTheme(): Theme {
  return useSyncExternalStore(subscribeToTheme, currentTheme);
}

function subscribeToTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", onChange);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", onChange);
  };
}
