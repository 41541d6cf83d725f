import { TOUR } from "../view/tour-steps.ts";
import "./style/tour.css";

/** One of the four steps of the first visit. It can be left at any. */
export function Tour(props: {
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly onLeave: () => void;
}) {
  const { step } = props;
  const told = TOUR[step];
  if (!told) return null;
  const isLast = step === TOUR.length - 1;
  return (
    <section className="tour" aria-label="Tour">
      <p>
        <strong>
          {step + 1} of {TOUR.length}
        </strong>{" "}
        {told[1]}
      </p>
      <p className="tour-steps">
        {!isLast && (
          <button type="button" className="more" onClick={() => props.onStep(step + 1)}>
            Next
          </button>
        )}
        <button type="button" className="more" onClick={props.onLeave}>
          {isLast ? "Done" : "Leave the tour"}
        </button>
      </p>
    </section>
  );
}
