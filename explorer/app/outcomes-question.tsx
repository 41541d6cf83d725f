import { listNewestOutcomes } from "../view/newest-outcomes.ts";
import { tellOutcomes } from "../view/tell-outcomes.ts";
import { useNarrow } from "./narrow-word.tsx";
import { useInspections } from "./resources.ts";
import type { Stage } from "./stage.ts";

/** What the map asks when its tiles tell outcomes. */
export function OutcomesQuestion({ stage }: { readonly stage: Stage }) {
  const inspections = useInspections();
  const narrow = useNarrow(stage);
  return (
    <section className="question" aria-label="Question and answer">
      <h1>What did each area’s newest inspection come to, of {narrow.word("all inspections")}</h1>
      <p className="answer" aria-live="polite">
        {inspections.status === "ready" &&
          tellOutcomes(listNewestOutcomes(inspections.value.inspections, stage.place.filter))}
      </p>
      {narrow.choices}
    </section>
  );
}
