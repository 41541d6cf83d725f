import type { ComponentType } from "react";
import { tellAnswer } from "../view/answer.ts";
import { tellInspections } from "../view/dates.ts";
import { type EmptyPeriod, findEmptyPeriod } from "../view/period.ts";
import type { Tab } from "../view/place.ts";
import { capitalise, shorten } from "../view/wording.ts";
import { Later } from "./await-part.tsx";
import {
  ArticlesQuestion,
  CompareQuestion,
  OutcomesQuestion,
  TimelineQuestion,
  WholeQuestion,
} from "./later.tsx";
import { useNarrow } from "./narrow-word.tsx";
import { AmongWord, FocusWord, PolarityWord } from "./question-words.tsx";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";

/** The lens as a sentence whose underlined words are the controls, and the answer as a sentence below it. */
export function Question(props: { readonly stage: Stage; readonly tab: Tab }) {
  const { view, lens } = props.stage;
  const narrow = useNarrow(props.stage);
  const Other = otherQuestion(props.tab, props.stage);
  if (Other !== null) {
    return (
      <Later>
        <Other stage={props.stage} />
      </Later>
    );
  }
  const empty = findEmptyPeriod(props.stage.place.filter, props.stage.whole.inspections);
  const pieces = empty === null ? tellAnswer(view) : [];
  const when = tellInspections(lens.inspections);
  const isDated = lens.inspections.every((inspection) => inspection.date);
  return (
    <section className="question" aria-label="Question and answer">
      <h1>
        Which <AmongWord stage={props.stage} /> share <PolarityWord stage={props.stage} />{" "}
        {view.focus ? "with " : ""}
        <FocusWord stage={props.stage} nobody="with each other" />, in{" "}
        {narrow.word(when && isDated ? when : "all inspections")}
      </h1>
      <p className="answer" aria-live="polite">
        {empty !== null && <EmptyPeriodAnswer stage={props.stage} empty={empty} />}
        {pieces.map((piece, index) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
          piece.strong ? <Name key={index} name={piece.text} /> : <span key={index}>{piece.text}</span>,
        )}
        {when && !isDated && ` ${capitalise(when)}.`}
      </p>
      {narrow.choices}
    </section>
  );
}

/** The question of a view that asks something else; null where the lens is asked. */
function otherQuestion(tab: Tab, { place }: Stage): ComponentType<{ readonly stage: Stage }> | null {
  switch (tab) {
    case "articles":
      return ArticlesQuestion;
    case "everything":
      return WholeQuestion;
    case "compare":
      return CompareQuestion;
    case "timeline":
      return TimelineQuestion;
    case "map":
      return place.mapOf === "outcome" ? OutcomesQuestion : null;
    default:
      return null;
  }
}

interface EmptyProps {
  readonly stage: Stage;
  readonly empty: EmptyPeriod;
}

/** That no inspection falls into the period, with the way out. */
function EmptyPeriodAnswer({ stage, empty: { told, turned } }: EmptyProps) {
  const { filter } = stage.place;
  return (
    <>
      <strong>{told}</strong>{" "}
      <a href={linkTo(stage.place, { filter: { ...filter, ...(turned ?? { from: null, to: null }) } })}>
        {turned === null ? "Take in all years" : `Ask for ${turned.from} to ${turned.to}`}
      </a>
    </>
  );
}

/** A name of the answer: one that would be most of it is cut, and whole on hover and for who listens. */
function Name({ name }: { readonly name: string }) {
  if (name.length <= MOST_LETTERS) return <strong>{name}</strong>;
  return (
    <strong title={name}>
      <span aria-hidden="true">{shorten(name, MOST_LETTERS)}</span>
      <span className="unseen">{name}</span>
    </strong>
  );
}

const MOST_LETTERS = 80;
