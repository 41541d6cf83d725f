import { listNewestOutcomes } from "../view/newest-outcomes.ts";
import { tellOutcomes, tellOutcomesInShort } from "../view/tell-outcomes.ts";
import { useNarrow } from "./narrow-word.tsx";
import { useInspections } from "./resources.ts";
import type { Stage } from "./stage.ts";

/** What the map asks when its tiles tell outcomes. */
export function OutcomesQuestion({ stage }: { readonly stage: Stage }) {
  const inspections = useInspections();
  const narrow = useNarrow(stage);
  const newest =
    inspections.status === "ready"
      ? listNewestOutcomes(inspections.value.inspections, stage.place.filter)
      : null;
  return (
    <section className="question" aria-label="Question and answer">
      <h1>What did each area’s newest inspection come to, of {narrow.word("all inspections")}</h1>
      <p className="answer" aria-live="polite">
        {newest !== null && tellOutcomesInShort(newest)}
      </p>
      {newest !== null && newest.length > 0 && (
        <details className="answer-whole">
          <summary>Each outcome by its name</summary>
          <p>{tellOutcomes(newest)}</p>
        </details>
      )}
      {narrow.choices}
    </section>
  );
}
