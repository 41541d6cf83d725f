import { useMemo } from "react";
import { tellAnswer } from "../view/answer.ts";
import { tellInspections } from "../view/dates.ts";
import type { WholeGraph } from "../view/documents.ts";
import type { Tab } from "../view/place.ts";
import { countReported } from "../view/reported.ts";
import { capitalise } from "../view/wording.ts";
import { Later } from "./await-part.tsx";
import { CompareQuestion, TimelineQuestion } from "./later.tsx";
import { useNarrow } from "./narrow-word.tsx";
import { OutcomesQuestion } from "./outcomes-question.tsx";
import { AmongWord, FocusWord, PolarityWord } from "./question-words.tsx";
import { useWholeGraph } from "./resources.ts";
import type { Stage } from "./stage.ts";

/** The lens as a sentence whose underlined words are the controls, and the answer as a sentence below it. */
export function Question(props: { readonly stage: Stage; readonly tab: Tab }) {
  const { view, lens } = props.stage;
  const narrow = useNarrow(props.stage);
  if (props.tab === "everything") return <WholeQuestion stage={props.stage} />;
  if (props.tab === "articles") return <ArticlesQuestion stage={props.stage} />;
  if (props.tab === "compare") {
    return (
      <Later>
        <CompareQuestion stage={props.stage} />
      </Later>
    );
  }
  if (props.tab === "timeline") {
    return (
      <Later>
        <TimelineQuestion stage={props.stage} />
      </Later>
    );
  }
  if (props.tab === "map" && props.stage.place.mapOf === "outcome")
    return <OutcomesQuestion stage={props.stage} />;
  const when = tellInspections(lens.inspections);
  const isDated = lens.inspections.every((inspection) => inspection.date);
  return (
    <section className="question" aria-label="Question and answer">
      <h1>
        Which <AmongWord stage={props.stage} /> share <PolarityWord stage={props.stage} />{" "}
        {view.focus ? "with " : ""}
        <FocusWord stage={props.stage} nobody="with each other" />, in{" "}
        {narrow.word(when && isDated ? when : "all inspections")}?
      </h1>
      <p className="answer" aria-live="polite">
        {tellAnswer(view).map((piece, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
          piece.strong ? <strong key={index}>{piece.text}</strong> : <span key={index}>{piece.text}</span>,
        )}
        {when && !isDated && ` ${capitalise(when)}.`}
      </p>
      {narrow.choices}
    </section>
  );
}

function WholeQuestion({ stage }: { readonly stage: Stage }) {
  const graph = useWholeGraph();
  const articles = countOf(stage.lens.graph.counts["Article"] ?? 0, "article", "articles");
  return (
    <section className="question" aria-label="What is drawn">
      <h1>How does everything hang together?</h1>
      <p className="answer">
        <strong>{articles}</strong> {graph.status === "ready" && <Reported graph={graph.value} />} Scroll to
        zoom, drag to move, click for more.
      </p>
    </section>
  );
}

/** What the articles report, and apart from it what the register and the reference data add. */
function Reported({ graph }: { readonly graph: WholeGraph }) {
  const { told, added } = useMemo(() => countReported(graph), [graph]);
  const rest = [
    added.inspections > 0 && countOf(added.inspections, "inspection", "inspections"),
    added.areas > 0 && countOf(added.areas, "area", "areas"),
    added.bodies > 0 && countOf(added.bodies, "body", "bodies"),
  ].filter((part) => part !== false);
  return (
    <>
      tell of <strong>{countOf(told.inspections, "inspection", "inspections")}</strong> of{" "}
      {countOf(told.areas, "area", "areas")}, for which{" "}
      {countOf(told.bodies, "body answers", "bodies answer")}.
      {rest.length > 0 && ` From the register and reference data besides: ${rest.join(", ")}.`}
    </>
  );
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function ArticlesQuestion(props: { readonly stage: Stage }) {
  const { counts } = props.stage.lens.graph;
  return (
    <section className="question" aria-label="What is listed">
      <h1>Which articles say so?</h1>
      <p className="answer">
        <strong>{counts["Article"] ?? 0} articles</strong>, with{" "}
        <strong>{counts["Evidence"] ?? 0} sentences</strong> behind the findings. Newest first; ▼ weaknesses,
        ▲ strengths.
      </p>
    </section>
  );
}
