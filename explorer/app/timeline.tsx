import { useMemo, useState } from "react";
import { layOutCalendar } from "../view/calendar-scene.ts";
import { traceHistory } from "../view/history.ts";
import { layOutHistory } from "../view/history-scene.ts";
import type { InspectionsAnswer, Tile } from "../view/inspections.ts";
import type { Selection } from "../view/place.ts";
import type { Scene } from "../view/scene.ts";
import { Canvas } from "./canvas.tsx";
import { useTiles } from "./later-resources.ts";
import { Legend } from "./legend.tsx";
import { Answered, Notice } from "./notice.tsx";
import { nameSubject } from "./pair-names.ts";
import { useInspections } from "./resources.ts";
import { ScenePicture } from "./scene-picture.tsx";
import type { Stage } from "./stage.ts";
import { TAPPED, useMedia } from "./use-media.ts";
import { useSize } from "./use-size.ts";

/** One area's or body's inspections side by side, or, with nobody named, every inspection by time and region. */
export function Timeline({ stage }: { readonly stage: Stage }) {
  const inspections = useInspections();
  const tiles = useTiles();
  return (
    <Answered resource={inspections} waiting="Reading the inspections…">
      {(answer) => (
        <Answered resource={tiles} waiting="Reading the regions…">
          {(map) =>
            answer.inspections.length === 0 ? (
              <Notice heading="No inspections yet">
                <p>Load articles or reports that tell of some: npx sendgraph load PATH…</p>
              </Notice>
            ) : (
              <Drawn stage={stage} answer={answer} tiles={map.tiles} />
            )
          }
        </Answered>
      )}
    </Answered>
  );
}

function Drawn(props: {
  readonly stage: Stage;
  readonly answer: InspectionsAnswer;
  readonly tiles: readonly Tile[];
}) {
  const { stage, answer, tiles } = props;
  const { place, go } = stage;
  const { focus } = place.question;
  const [ref, size] = useSize<HTMLDivElement>();
  const [pointed, setPointed] = useState<string | null>(null);
  const name = focus === null ? "" : nameSubject(stage, focus);
  const scene = useMemo<Scene>(
    () =>
      focus === null
        ? layOutCalendar(answer.inspections, tiles, Math.max(size.width, LEAST_WIDTH_PX))
        : layOutHistory(traceHistory(answer, focus), name, Math.max(size.width, LEAST_WIDTH_PX)),
    [answer, tiles, focus, name, size.width],
  );
  const isTapped = useMedia(TAPPED);
  const { selection } = place;
  const chosen = new Set(scene.nodes.filter((node) => isChosen(node.id, selection)).map((node) => node.id));
  return (
    <>
      {focus === null && (
        <p className="pointed" aria-hidden="true">
          {pointed ?? `${isTapped ? "Tap" : "Point at"} a mark for its inspection`}
        </p>
      )}
      <Canvas at={ref} width={size.width}>
        <ScenePicture
          scene={scene}
          chosen={chosen}
          onChoose={(node) => go({ selection: selectionOf(node.id), sentence: null })}
          onChooseEdge={({ subject, theme }) =>
            go({ selection: { kind: "link", subject, theme }, sentence: null })
          }
          onPoint={setPointed}
        />
      </Canvas>
      <Legend scene={scene} />
    </>
  );
}

const LEAST_WIDTH_PX = 330;

/** A mark of one area's history is of an area and a theme; one of the calendar is an inspection. */
function selectionOf(id: string): Selection {
  const [subject = "", theme] = id.split("~");
  return theme === undefined ? { kind: "node", id: subject } : { kind: "link", subject, theme };
}

function isChosen(id: string, selection: Selection | null): boolean {
  const own = selectionOf(id);
  if (own.kind === "node") return selection?.kind === "node" && selection.id === own.id;
  return (
    own.kind === "link" &&
    selection?.kind === "link" &&
    selection.subject === own.subject &&
    selection.theme === own.theme
  );
}
