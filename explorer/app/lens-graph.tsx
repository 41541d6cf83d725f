import { useMemo, useState } from "react";
import { chosenIds, emphasise, selectNode } from "../view/emphasis.ts";
import { emphasiseRegions } from "../view/emphasise-regions.ts";
import { foldSelection } from "../view/fold-bodies.ts";
import { regionOf } from "../view/fold-regions.ts";
import { COMPACT_BELOW } from "../view/layered-columns.ts";
import type { Place, Selection } from "../view/place.ts";
import { isSameSelection } from "../view/selection.ts";
import { tellUndrawn } from "../view/tell-undrawn.ts";
import { Canvas } from "./canvas.tsx";
import { LassoBar, LassoSurface, useLasso } from "./lasso.tsx";
import { Layers } from "./layers.tsx";
import { Legend } from "./legend.tsx";
import { filterAsked, listUnasked } from "./legend-filter.ts";
import { NothingShared } from "./nothing-shared.tsx";
import type { Stage } from "./stage.ts";
import { LensTwin } from "./twin.tsx";
import { useLensScene } from "./use-lens-scene.ts";
import { linkTo } from "./use-place.ts";
import { useRoom } from "./use-room.ts";
import { useSize } from "./use-size.ts";

/** Narrower than this the layers do not fit, three or two: the picture then scrolls sideways within itself. */
const LEAST_WIDTH_PX = { focused: 660, plain: 330 };
const MOST_WIDTH_PX = 1180;
/** The layers fill a height without the margins above and below them. */
const MARGINS_PX = 24;

/** What the mouse is on, and where the reader was then: after any step it counts no more, though the mouse be still. */
interface Hover {
  readonly selection: Selection;
  readonly place: Place;
}

/** The lens as a layered graph: hover previews, click keeps. */
export function LensGraph({ stage }: { readonly stage: Stage }) {
  const { lens, view, place, go } = stage;
  const [ref, size] = useSize<HTMLDivElement>();
  const isWhole = place.draw === "all";
  const lasso = useLasso(stage);
  const [hover, setHover] = useState<Hover | null>(null);
  const least = view.focus && size.width >= COMPACT_BELOW ? LEAST_WIDTH_PX.focused : LEAST_WIDTH_PX.plain;
  const width = Math.min(Math.max(size.width, least), MOST_WIDTH_PX);
  const height = useRoom(ref, size.width, view) - MARGINS_PX;
  const { scene, isLarge, isFolded, standsFor, regionsOf } = useLensScene(stage, { width, height, isWhole });
  const asked = hover?.place === place ? hover.selection : place.selection;
  const shown = useMemo(() => foldSelection(asked, standsFor), [asked, standsFor]);
  const emphasis = useMemo(() => {
    const drawn = emphasise(scene, view, shown);
    if (drawn !== null || shown === null || regionsOf === null) return drawn;
    return emphasiseRegions(scene, lens, view.question, regionsOf, shown);
  }, [scene, lens, view, shown, regionsOf]);
  if (view.pairs.length === 0) return <NothingShared stage={stage} />;
  const undrawn = isFolded ? null : tellUndrawn(scene, view, foldSelection(place.selection, standsFor));
  const open = (region: string) =>
    go({ filter: { ...place.filter, regions: [region] }, selection: null, sentence: null });
  const choose = (selection: Selection) => {
    if (lasso.isOn) return selection.kind === "node" ? lasso.toggle(selection.id) : undefined;
    const region = regionOf(selection.kind === "node" ? selection.id : "");
    if (region !== null) return open(region);
    return go({
      selection: isSameSelection(selection, place.selection) ? null : openLink(selection),
      sentence: null,
    });
  };
  return (
    <>
      {isFolded ? (
        <FoldRegions stage={stage} isFolded />
      ) : (
        <LassoBar lasso={lasso} stage={stage}>
          {isLarge && <FoldRegions stage={stage} isFolded={false} />}
        </LassoBar>
      )}
      <Canvas at={ref} width={size.width} draw={scene.draw}>
        <LassoSurface lasso={lasso} scene={scene}>
          <Layers
            scene={scene}
            emphasis={lasso.isOn ? { chosen: lasso.chosen, nodes: lasso.chosen, edges: NO_EDGES } : emphasis}
            selected={
              lasso.isOn ? lasso.chosen : new Set(chosenDrawn(foldSelection(place.selection, standsFor)))
            }
            onHover={(selection) => setHover(selection && { selection, place })}
            onChoose={choose}
            selectionOf={(id) => (lasso.isOn ? { kind: "node", id } : selectNode(view, id))}
          />
        </LassoSurface>
      </Canvas>
      <Legend
        scene={scene}
        filter={filterAsked(stage)}
        more={listUnasked(stage)}
        omitted={[scene.omitted, undrawn].filter(Boolean).join("; ")}
      >
        {(isWhole || (scene.omitted !== null && !isFolded)) && (
          <button type="button" className="more" onClick={() => go({ draw: isWhole ? "fit" : "all" })}>
            {isWhole ? "Draw what fits" : "Draw all"}
          </button>
        )}
      </Legend>
      <LensTwin stage={stage} />
    </>
  );
}

function chosenDrawn(selection: Selection | null): string[] {
  return selection === null ? [] : chosenIds(selection);
}

const NO_EDGES: ReadonlySet<string> = new Set();

/** A line of a region is behind no sentence of one area: its theme is what is shown. */
function openLink(selection: Selection): Selection {
  const isRegion = selection.kind === "link" && regionOf(selection.subject) !== null;
  return isRegion ? { kind: "node", id: selection.theme } : selection;
}

/** From regions to each area or body by itself, and back. */
function FoldRegions({ stage, isFolded }: { readonly stage: Stage; readonly isFolded: boolean }) {
  const { among } = stage.place.question;
  return (
    <p className={isFolded ? "lasso-bar" : ""}>
      <a
        className="more"
        href={linkTo(stage.place, { level: isFolded ? "themes" : "auto", selection: null })}
      >
        {isFolded ? `Draw each of the ${among}` : "Draw regions and groups of themes"}
      </a>
    </p>
  );
}
