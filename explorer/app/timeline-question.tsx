import { useMemo } from "react";
import { tellInspectionDate } from "../view/dates.ts";
import { listAfter, listBefore, listInspected } from "../view/former-areas.ts";
import { tellHistory, traceHistory } from "../view/history.ts";
import type { InspectionsAnswer } from "../view/inspections.ts";
import { tellAllInspections } from "../view/tell-outcomes.ts";
import { Linked } from "./linked.tsx";
import { FocusWord } from "./question-words.tsx";
import { useInspections } from "./resources.ts";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";

/** What the timeline asks: of one area or body what changed, of all of them when they were inspected. */
export function TimelineQuestion({ stage }: { readonly stage: Stage }) {
  const inspections = useInspections();
  const answer = inspections.status === "ready" ? inspections.value : null;
  const { focus } = stage.view;
  return (
    <section className="question" aria-label="Question and answer">
      <h1>
        {focus ? "What did inspectors say of " : "When were areas inspected, and what came out? Look at "}
        <FocusWord stage={stage} nobody="all of them" />
        {focus && answer ? `${tellWhen(answer, focus.id)}?` : focus ? "?" : ""}
      </h1>
      <p className="answer">
        {answer &&
          (focus ? <Told answer={answer} subject={focus.id} /> : tellAllInspections(answer.inspections))}
      </p>
      {answer && focus && <Succession answer={answer} stage={stage} id={focus.id} />}
    </section>
  );
}

/** What the area or body came after, and what came after it: the rest of its history stands there. */
function Succession(props: {
  readonly answer: InspectionsAnswer;
  readonly stage: Stage;
  readonly id: string;
}) {
  const { answer, id } = props;
  const { place } = props.stage;
  const before = listBefore(id, listInspected(answer.inspections), answer.successions);
  const after = listAfter(id, answer);
  const linkOf = (focus: string) =>
    linkTo(place, { question: { ...place.question, focus }, selection: null, sentence: null });
  if (before.length + after.length === 0) return null;
  return (
    <p className="answer-whole">
      {before.length > 0 && (
        <>
          It took over from <Linked named={before} linkOf={linkOf} />.{" "}
        </>
      )}
      {after.length > 0 && (
        <>
          It was succeeded by <Linked named={after} linkOf={linkOf} />.
        </>
      )}
    </p>
  );
}

function Told({ answer, subject }: { readonly answer: InspectionsAnswer; readonly subject: string }) {
  const history = useMemo(() => traceHistory(answer, subject), [answer, subject]);
  return tellHistory(history);
}

/** ` in December 2016 and in April 2024`: the inspections of which something is told. */
function tellWhen(answer: InspectionsAnswer, subject: string): string {
  const dates = traceHistory(answer, subject)
    .inspections.filter((inspection) => inspection.findings.length > 0)
    .map(({ date, precision, published }) =>
      tellInspectionDate(date, precision === "day" ? "month" : precision, published),
    );
  if (dates.length === 0) return "";
  const last = dates.at(-1);
  const when = dates.length === 1 ? last : `${dates.slice(0, -1).join(", ")} and ${last}`;
  return dates.some((date) => !/^[A-Z]|^\d/.test(date)) ? `, ${when}` : ` in ${when}`;
}
