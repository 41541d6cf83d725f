import { useMemo, useState } from "react";
import { chosenIds, selectNode } from "../view/emphasis.ts";
import { listInspected, listUntiled } from "../view/former-areas.ts";
import type { InspectionsAnswer, Tile } from "../view/inspections.ts";
import { layOutMap } from "../view/map-scene.ts";
import { MAPS_OF, type MapOf } from "../view/place.ts";
import type { SceneNode } from "../view/scene.ts";
import { Canvas } from "./canvas.tsx";
import { Choices } from "./choices.tsx";
import { LassoBar, LassoSurface, useLasso } from "./lasso.tsx";
import { useTiles } from "./later-resources.ts";
import { Legend } from "./legend.tsx";
import { LinkedNames } from "./linked.tsx";
import { filterOutcomes, filterShades } from "./map-filter.ts";
import { Answered, Notice } from "./notice.tsx";
import { useInspections } from "./resources.ts";
import { ScenePicture } from "./scene-picture.tsx";
import type { Stage } from "./stage.ts";
import { TAPPED, useMedia } from "./use-media.ts";
import { linkTo } from "./use-place.ts";
import { useRoom } from "./use-room.ts";
import { useSize } from "./use-size.ts";

/** England as tiles, one an area: how much each shares, or what its newest inspection came to. */
export function AreaMap({ stage }: { readonly stage: Stage }) {
  const tiles = useTiles();
  const inspections = useInspections();
  const { question } = stage.place;
  if (question.among === "bodies") {
    return (
      <Notice heading="The map shows areas">
        <p>
          A body may answer for several of them.{" "}
          <a
            href={linkTo(stage.place, {
              question: { ...question, among: "areas", focus: null },
              selection: null,
            })}
          >
            Compare areas instead
          </a>
        </p>
      </Notice>
    );
  }
  return (
    <Answered resource={tiles} waiting="Reading the map…">
      {(map) => (
        <Answered resource={inspections} waiting="Reading the inspections…">
          {(answer) => <Drawn stage={stage} tiles={map.tiles} answer={answer} />}
        </Answered>
      )}
    </Answered>
  );
}

function Drawn(props: {
  readonly stage: Stage;
  readonly tiles: readonly Tile[];
  readonly answer: InspectionsAnswer;
}) {
  const { stage, tiles, answer } = props;
  const { lens, view, place, go } = stage;
  const [ref, size] = useSize<HTMLDivElement>();
  const lasso = useLasso(stage);
  const [pointed, setPointed] = useState<string | null>(null);
  const height = useRoom(ref, size.width, view);
  const { mapOf } = place;
  const isTapped = useMedia(TAPPED);
  const scene = useMemo(
    () =>
      layOutMap(
        { tiles, lens, view, ...answer, of: mapOf, filter: place.filter },
        { width: size.width, height },
      ),
    [tiles, lens, view, answer, mapOf, place.filter, size.width, height],
  );
  const choose = (node: SceneNode) =>
    lasso.isOn ? lasso.toggle(node.id) : go({ selection: selectNode(view, node.id), sentence: null });
  return (
    <>
      <Choices
        label="What the map tells"
        place={place}
        choices={MAPS_OF.map((choice) => ({
          name: NAMES[choice],
          change: { mapOf: choice },
          isCurrent: choice === mapOf,
        }))}
      />
      <LassoBar lasso={lasso} stage={stage} />
      <div className="map-row">
        <p className="pointed" aria-hidden="true">
          {pointed ?? `${isTapped ? "Tap" : "Point at"} a tile for its name`}
        </p>
        <Canvas at={ref} width={size.width}>
          <LassoSurface lasso={lasso} scene={scene}>
            <ScenePicture
              scene={scene}
              chosen={
                lasso.isOn
                  ? lasso.chosen
                  : new Set(place.selection === null ? [] : chosenIds(place.selection))
              }
              onChoose={choose}
              onPoint={setPointed}
            />
          </LassoSurface>
        </Canvas>
        <Legend
          scene={scene}
          filter={mapOf === "shared" ? filterShades(stage, scene) : filterOutcomes(stage, answer.inspections)}
          omitted={
            scene.omitted && (
              <LinkedNames
                text={scene.omitted}
                named={listUntiled(
                  mapOf === "shared" ? lens.subjects : listInspected(answer.inspections),
                  tiles,
                )}
                linkOf={(id) => linkTo(place, { selection: { kind: "node", id }, sentence: null })}
              />
            )
          }
        />
      </div>
    </>
  );
}

const NAMES: Readonly<Record<MapOf, string>> = {
  shared: "What is shared",
  outcome: "Newest outcome",
};
