import type { ReactNode } from "react";
import { tellInspectionDate } from "../view/dates.ts";
import { listBefore, listInspected } from "../view/former-areas.ts";
import type { InspectionRecord, InspectionsAnswer } from "../view/inspections.ts";
import { outcomeOf } from "../view/outcomes.ts";
import type { Place } from "../view/place.ts";
import { findUntold, type Untold as UntoldSubject } from "../view/untold.ts";
import { capitalise, tellWord } from "../view/wording.ts";
import "./style/untold.css";
import { useTiles } from "./later-resources.ts";
import { Linked } from "./linked.tsx";
import { Answered } from "./notice.tsx";
import { useInspections } from "./resources.ts";
import { linkTo } from "./use-place.ts";

interface UntoldProps {
  readonly place: Place;
  readonly id: string;
  /** The views, to stand between the question and its answer. */
  readonly tabs: ReactNode;
  /** What is shown where the graph has nothing of this id. */
  readonly children: ReactNode;
}

/** An area or a body that was asked about and of which nothing was read: its inspections and how they ended. */
export function Untold({ place, id, tabs, children }: UntoldProps) {
  const inspections = useInspections();
  const tiles = useTiles();
  return (
    <Answered resource={inspections} waiting="Reading the inspections…">
      {(answer) => (
        <Answered resource={tiles} waiting="Reading the names…">
          {(map) => {
            const subject = findUntold(id, answer.inspections, map.tiles);
            return subject === null ? (
              children
            ) : (
              <Told subject={subject} place={place} tabs={tabs} before={listRead(id, answer)} />
            );
          }}
        </Answered>
      )}
    </Answered>
  );
}

interface ToldProps {
  readonly subject: UntoldSubject;
  readonly place: Place;
  readonly tabs: ReactNode;
  /** What it came after and of which something was read. */
  readonly before: readonly { readonly id: string; readonly name: string }[];
}

function listRead(id: string, { inspections, successions }: InspectionsAnswer): ToldProps["before"] {
  const read = listInspected(inspections, ({ findings }) => findings.length > 0);
  return listBefore(id, read, successions);
}

function Told({ subject, place, tabs, before }: ToldProps) {
  const { name, inspections } = subject;
  const { question } = place;
  const isArea = subject.id.startsWith("area:");
  return (
    <>
      <section className="question" aria-label="Question and answer">
        <h1>What is known of {name}?</h1>
        <p className="answer">
          <strong>No text read yet</strong> tells of {isArea ? "its" : "the"} strengths or weaknesses
          {isArea ? "" : " that it answers for"}. {tellCount(inspections.length, isArea)}
        </p>
      </section>
      {tabs}
      {inspections.length > 0 && (
        <ul className="untold-inspections">
          {inspections.map((inspection) => (
            <Inspection key={inspection.id} inspection={inspection} place={place} isArea={isArea} />
          ))}
        </ul>
      )}
      {before.length > 0 && (
        <p className="untold-ways">
          It took over from{" "}
          <Linked
            named={before}
            linkOf={(focus) => linkTo(place, { question: { ...question, focus }, selection: null })}
          />
          , of which something was read.
        </p>
      )}
      <p className="untold-ways">
        <a href={linkTo(place, { question: { ...question, focus: null }, selection: null })}>
          {place.tab === "timeline"
            ? "See the inspections of all areas"
            : `Compare the ${question.among} that have been read about`}
        </a>
      </p>
      <p className="sub">
        What inspectors said is shown here once a letter, report or article about it has been loaded.
      </p>
    </>
  );
}

function tellCount(count: number, isArea: boolean): string {
  if (count === 0) return isArea ? "Nor is an inspection of it known." : "Nor is an inspection known.";
  const known = count === 1 ? "One inspection is" : `${count} inspections are`;
  return isArea
    ? `${known} known, with how ${count === 1 ? "it" : "they"} ended:`
    : `It answers for ${count === 1 ? "one inspection" : `${count} inspections`}, listed with how ${count === 1 ? "it" : "they"} ended:`;
}

interface InspectionProps {
  readonly inspection: InspectionRecord;
  readonly place: Place;
  readonly isArea: boolean;
}

function Inspection({ inspection, place, isArea }: InspectionProps) {
  const { id, areaName, framework, date, precision, published } = inspection;
  const outcome = outcomeOf(inspection);
  const what = capitalise(`${tellWord(framework)}, ${tellInspectionDate(date, precision, published)}`);
  return (
    <li>
      <a href={linkTo(place, { selection: { kind: "node", id } })}>
        {isArea
          ? what
          : `${areaName}: ${tellWord(framework)}, ${tellInspectionDate(date, precision, published)}`}
      </a>
      <span className={`untold-outcome ${outcome.side}`}>{outcome.label}</span>
    </li>
  );
}
