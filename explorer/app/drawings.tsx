import { DRAWINGS } from "../view/place.ts";
import { Choices } from "./choices.tsx";
import { LensNet } from "./later.tsx";
import { LensGraph } from "./lens-graph.tsx";
import type { Stage } from "./stage.ts";

const NAMES = { layers: "By theme", net: "Who with whom" } as const;

/** The graph of the lens: layers with the themes between, or a net in which the themes are the lines. */
export function Drawings({ stage }: { readonly stage: Stage }) {
  const { drawing } = stage.place;
  return (
    <>
      <Choices
        label="How the graph is drawn"
        place={stage.place}
        choices={DRAWINGS.map((choice) => ({
          name: NAMES[choice],
          change: { drawing: choice },
          isCurrent: choice === drawing,
        }))}
      />
      {drawing === "net" ? <LensNet stage={stage} /> : <LensGraph stage={stage} />}
    </>
  );
}
