import { tellOutcomes } from "../view/outcomes.ts";
import { useInspections } from "./resources.ts";

/** What the map asks when its tiles tell outcomes. */
export function OutcomesQuestion() {
  const inspections = useInspections();
  return (
    <section className="question" aria-label="Question and answer">
      <h1>What did each area’s newest inspection come to?</h1>
      <p className="answer">
        {inspections.status === "ready" && tellOutcomes(inspections.value.inspections)}
      </p>
    </section>
  );
}
