import { useCallback, useEffect, useMemo, useState } from "react";
import type { WholeGraph } from "../view/documents.ts";
import { PALETTES } from "../view/style.ts";
import { colourWhole } from "../view/whole-colours.ts";
import { makeLayoutJob } from "../view/whole-job.ts";
import { tellNotThere } from "../view/whole-left-out.ts";
import { useWholeGraph } from "./later-resources.ts";
import { layOutLater } from "./lay-out-later.ts";
import { LinkNotice } from "./link-notice.tsx";
import { Answered, Notice } from "./notice.tsx";
import type { Stage } from "./stage.ts";
import { usePrinting } from "./use-printing.ts";
import { useTheme } from "./use-theme.ts";
import { useDrawing, useWhole, type Whole } from "./use-whole.ts";
import "./style/whole.css";
import { WholeCanvas } from "./whole-canvas.tsx";
import { WholeGraphSvg } from "./whole-graph-svg.tsx";
import { WholeLegend } from "./whole-legend.tsx";
import { WholeToolbar } from "./whole-toolbar.tsx";
import { WholeTwin } from "./whole-twin.tsx";

/** The whole graph: from its groups on, or every node of it. */
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
          <Drawn stage={stage} graph={value} />
        )
      }
    </Answered>
  );
}

function Drawn({ stage, graph }: { readonly stage: Stage; readonly graph: WholeGraph }) {
  const { whole, done } = useWhole(stage, graph);
  if (whole !== null) return <Picture whole={whole} />;
  const words = `Gathering ${graph.nodes.length.toLocaleString("en-GB")} nodes…`;
  return (
    <p className="waiting" aria-live="polite">
      {words} <progress aria-label={words} value={done} />
    </p>
  );
}

function Picture({ whole }: { readonly whole: Whole }) {
  const { index, view, exploration, stage } = whole;
  const [failure, setFailure] = useState<string | null>(null);
  const onFailure = useCallback(
    (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    [],
  );
  const drawing = useDrawing(whole, stage.place.seed, onFailure);
  const isPrinting = usePrinting();
  const ofPage = useTheme();
  const theme = isPrinting ? "light" : ofPage;
  const communities = useCommunities(whole, onFailure);
  const colours = useMemo(
    () => colourWhole(index, view, exploration.colour, { theme, palette: PALETTES[theme] }, communities),
    [index, view, exploration.colour, theme, communities],
  );
  return (
    <>
      <LinkNotice problems={tellNotThere(index, exploration)} />
      <WholeToolbar whole={whole} />
      {drawing === null && failure === null && (
        <p className="waiting" aria-live="polite">
          Laying out {view.laid.nodes.length.toLocaleString("en-GB")} nodes…
        </p>
      )}
      {failure === null && drawing && (
        <WholeCanvas {...{ whole, drawing, colours, onFailure }} theme={ofPage} key={ofPage} />
      )}
      {failure !== null && (
        <p className="pointed plainly">
          Drawn plainly, without zoom: the browser gives no WebGL ({failure}).{" "}
          <button type="button" className="more" onClick={() => setFailure(null)}>
            Try again
          </button>
        </p>
      )}
      {drawing && (failure !== null || isPrinting) && (
        <WholeGraphSvg {...{ whole, drawing, theme, colours, isPrinting }} />
      )}
      <WholeLegend {...{ whole, theme, colours }} />
      <WholeTwin whole={whole} spotOf={drawing?.spotOf ?? null} />
    </>
  );
}

/** The community of each mark; found when they are asked for. */
function useCommunities(
  { view, exploration, stage }: Whole,
  onFailure: (error: unknown) => void,
): ReadonlyMap<string, number> | null {
  const isWanted = exploration.colour === "community";
  const { seed } = stage.place;
  const [found, setFound] = useState<ReadonlyMap<string, number> | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const { ids, job } = makeLayoutJob(view.laid.nodes, view.laid.edges, seed);
    layOutLater("communities", job)
      .then((communities) => {
        if (isCurrent) setFound(new Map(ids.map((id, at) => [id, communities[at] ?? 0])));
      })
      .catch(onFailure);
    return () => {
      isCurrent = false;
    };
  }, [isWanted, view, seed, onFailure]);
  return isWanted ? found : null;
}
