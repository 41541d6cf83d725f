import { useMemo } from "react";
import type { Compared } from "../view/compare.ts";
import { chooseDrawn, type DrawnAs } from "../view/compare-drawn.ts";
import type { Comparison } from "../view/compare-place.ts";
import { emphasiseBeside, layOutBeside } from "../view/compare-scene.ts";
import { regionOf } from "../view/fold-regions.ts";
import { regionsBySubject } from "../view/lens-filter.ts";
import type { Selection } from "../view/place.ts";
import { isSameSelection } from "../view/selection.ts";
import { Canvas } from "./canvas.tsx";
import { NO_INSPECTIONS, nameSide } from "./compare-names.ts";
import { Layers } from "./layers.tsx";
import type { Stage } from "./stage.ts";
import { useSize } from "./use-size.ts";

const LEAST_SIDE_PX = 340;
const GAP_PX = 16;
const LEAST_HEIGHT_PX = 420;

/** Both sides in one layout: what only one of them has comes forward. Where there is no room for both, one stands under the other. */
export function Beside(props: {
  readonly stage: Stage;
  readonly comparison: Comparison;
  readonly compared: Compared;
}) {
  const { stage, comparison, compared } = props;
  const { place, go, view, lens } = stage;
  const { question, selection } = place;
  const [ref, size] = useSize<HTMLDivElement>();
  const isStacked = size.width < 2 * LEAST_SIDE_PX + GAP_PX;
  const width = isStacked ? size.width : Math.floor((size.width - GAP_PX) / 2);
  const { drawn, scenes } = useMemo(() => {
    const chosen = chooseDrawn(lens, compared, question, regionsBySubject(lens, NO_INSPECTIONS));
    const room = { width, height: LEAST_HEIGHT_PX, isStacked };
    return { drawn: chosen, scenes: layOutBeside(chosen.whole, chosen.compared, question, room) };
  }, [lens, compared, question, width, isStacked]);
  const emphasis = emphasiseBeside(scenes, view, selection);
  return (
    <>
      <p className="scroll-hint">
        {TOLD_AS[drawn.as]}
        {drawn.as !== "differing" && " In colour what is told of this side alone, pale what is told of both."}
      </p>
      <Canvas at={ref} width={size.width}>
        <div className={isStacked ? "beside stacked" : "beside"}>
          {(["a", "b"] as const).map((side) => (
            <figure key={side}>
              <figcaption>{nameSide(stage, comparison[side])}</figcaption>
              <Layers
                scene={scenes[side]}
                emphasis={emphasis[side]}
                selected={new Set(selection?.kind === "node" ? [selection.id] : [])}
                onHover={ignore}
                onChoose={(chosen) =>
                  !isRegion(chosen) &&
                  go({
                    selection: isSameSelection(chosen, selection) ? null : chosen,
                    sentence: null,
                    compare: comparison,
                  })
                }
                selectionOf={(id) => ({ kind: "node", id })}
              />
            </figure>
          ))}
        </div>
      </Canvas>
    </>
  );
}

const TOLD_AS: Readonly<Record<DrawnAs, string>> = {
  themes: "",
  differing:
    "Drawn is what the texts tell of one side alone; what they tell of both stands under Difference.",
  groups: "Drawn by groups of themes; each theme stands under Difference.",
  regions:
    "Drawn by regions and groups of themes, the commonest of each region; each theme stands under Difference.",
};

/** A region has no sentences of its own. */
function isRegion(selection: Selection): boolean {
  return (
    regionOf(
      selection.kind === "link" ? selection.subject : selection.kind === "node" ? selection.id : "",
    ) !== null
  );
}

/** Hovering one of two pictures would dim the other. */
function ignore(): void {}
