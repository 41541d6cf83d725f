import { useMemo, useState } from "react";
import { chosenIds, selectNode } from "../view/emphasis.ts";
import { COMPACT_BELOW } from "../view/layered-columns.ts";
import { layOutNet, leastReadable } from "../view/net-scene.ts";
import { tellUndrawnPairs } from "../view/tell-undrawn.ts";
import { Canvas } from "./canvas.tsx";
import { Legend } from "./legend.tsx";
import { filterAsked, listUnasked } from "./legend-filter.ts";
import { NothingShared } from "./nothing-shared.tsx";
import { ScenePicture } from "./scene-picture.tsx";
import type { Stage } from "./stage.ts";
import "./style/word-choice.css";
import { LensTwin } from "./twin.tsx";
import { TAPPED, useMedia } from "./use-media.ts";
import { useRoom } from "./use-room.ts";
import { useSize } from "./use-size.ts";

const LEAST_WIDTH_PX = 330;
/** On a phone the names need more height than a screen leaves: the page scrolls. */
const LEAST_HEIGHT_PX = 540;

/** The lens as a net: areas or bodies joined by the themes that they share. */
export function LensNet({ stage }: { readonly stage: Stage }) {
  const { view, place, go } = stage;
  const [ref, size] = useSize<HTMLDivElement>();
  const [pointed, setPointed] = useState<string | null>(null);
  const room = useRoom(ref, size.width, view);
  const height = size.width < COMPACT_BELOW ? Math.max(room, LEAST_HEIGHT_PX) : room;
  const width = Math.max(size.width, LEAST_WIDTH_PX);
  const scene = useMemo(
    () => layOutNet(view, { width, height, least: place.least }),
    [view, width, height, place.least],
  );
  const isTapped = useMedia(TAPPED);
  if (view.pairs.length === 0) return <NothingShared stage={stage} />;
  const { selection } = place;
  return (
    <>
      <p className="pointed" aria-hidden="true">
        {pointed ?? `${isTapped ? "Tap" : "Point at"} a line for the themes that both share`}
      </p>
      <Canvas at={ref} width={size.width}>
        <ScenePicture
          scene={scene}
          chosen={new Set(selection === null ? [] : chosenIds(selection))}
          onChoose={(node) => go({ selection: selectNode(view, node.id), sentence: null })}
          onChooseEdge={({ subject, theme }) =>
            go({ selection: { kind: "pair", a: subject, b: theme }, sentence: null })
          }
          onPoint={setPointed}
        />
      </Canvas>
      <Legend
        scene={scene}
        filter={filterAsked(stage)}
        more={listUnasked(stage)}
        omitted={[scene.omitted, tellUndrawnPairs(scene, view, selection)].filter(Boolean).join("; ")}
      >
        <Least stage={stage} />
      </Legend>
      <LensTwin stage={stage} />
    </>
  );
}

/** Fewest themes in common that a line stands for. */
function Least({ stage }: { readonly stage: Stage }) {
  const { pairs } = stage.view;
  const most = pairs[0]?.shared ?? 1;
  const usual = leastReadable(pairs);
  return (
    <label className="legend-entry">
      Draw lines from
      <select
        className="word-choice"
        value={stage.place.least ?? usual}
        onChange={(event) => {
          const least = Number(event.target.value);
          stage.go({ least: least === usual ? null : least });
        }}
      >
        {Array.from({ length: most }, (_, index) => index + 1).map((count) => (
          <option key={count} value={count}>
            {count} in common
          </option>
        ))}
      </select>
    </label>
  );
}
