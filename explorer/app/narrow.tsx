import { useMemo } from "react";
import { countFacets, type FacetValue } from "../view/facets.ts";
import type { InspectionRecord } from "../view/inspections.ts";
import { isNarrow } from "../view/lens-filter.ts";
import { outcomeLabels } from "../view/outcomes.ts";
import { type Filter, OPEN_FILTER } from "../view/place.ts";
import { capitalise, tellKind, tellWord } from "../view/wording.ts";
import { Answered } from "./notice.tsx";
import { nameSubject, nameTheme } from "./pair-names.ts";
import { useInspections } from "./resources.ts";
import type { Stage } from "./stage.ts";
import "./style/narrow.css";
import "./style/word-choice.css";

/** What the lens can be narrowed to, with how many areas or bodies each choice has, and what is hidden. */
export function Narrow({ stage, onClose }: { readonly stage: Stage; readonly onClose: () => void }) {
  const inspections = useInspections();
  return (
    <section className="narrow" aria-label="Narrow the question" id="narrow">
      <Answered resource={inspections} waiting="Reading the inspections…">
        {(answer) => <Facets stage={stage} inspections={answer.inspections} />}
      </Answered>
      <p className="narrow-end">
        {isNarrow(stage.place.filter) && (
          <button type="button" className="more" onClick={() => stage.go({ filter: OPEN_FILTER })}>
            Take everything in again
          </button>
        )}
        <button type="button" className="more" onClick={onClose}>
          Done
        </button>
      </p>
    </section>
  );
}

function Facets(props: { readonly stage: Stage; readonly inspections: readonly InspectionRecord[] }) {
  const { stage, inspections } = props;
  const facets = useMemo(() => countFacets(stage.whole, inspections), [stage.whole, inspections]);
  const labels = useMemo(() => outcomeLabels(inspections), [inspections]);
  return (
    <div className="facets">
      <Facet
        stage={stage}
        part="regions"
        heading="Region"
        values={facets.regions}
        nameOf={(value) => value}
      />
      <Facet
        stage={stage}
        part="kinds"
        heading={stage.place.question.among === "areas" ? "Kind of area" : "Kind of body"}
        values={facets.kinds}
        nameOf={(value) => capitalise(tellKind(value))}
      />
      <Facet
        stage={stage}
        part="frameworks"
        heading="Kind of inspection"
        values={facets.frameworks}
        nameOf={(value) => capitalise(tellWord(value))}
      />
      <Facet
        stage={stage}
        part="outcomes"
        heading="Outcome"
        values={facets.outcomes}
        nameOf={(value) => labels.get(value) ?? value}
      />
      <Years stage={stage} years={facets.years.map(({ value }) => Number(value))} />
      <Listed stage={stage} part="only" heading="Chosen" />
      <Listed stage={stage} part="hidden" heading="Hidden" />
    </div>
  );
}

function change(stage: Stage, part: Partial<Filter>): void {
  stage.go({ filter: { ...stage.place.filter, ...part } });
}

function Facet(props: {
  readonly stage: Stage;
  readonly part: "regions" | "kinds" | "frameworks" | "outcomes";
  readonly heading: string;
  readonly values: readonly FacetValue[];
  readonly nameOf: (value: string) => string;
}) {
  const { stage, part, values } = props;
  const chosen = stage.place.filter[part];
  // What a link asks for and this graph has not is listed all the same, so that it can be let go.
  const missing = chosen.filter((value) => !values.some((known) => known.value === value));
  const listed = [...values, ...missing.map((value) => ({ value, count: 0 }))];
  if (listed.length === 0) return null;
  const toggle = (value: string) =>
    change(stage, {
      [part]: chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value].sort(),
    });
  return (
    <fieldset className="facet">
      <legend>{props.heading}</legend>
      {listed.map(({ value, count }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span>{props.nameOf(value)}</span>
          <span className="facet-count">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Years({ stage, years }: { readonly stage: Stage; readonly years: readonly number[] }) {
  const { from, to } = stage.place.filter;
  if (years.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>Period</legend>
      <YearChoice name="From" value={from} years={years} onChoose={(year) => change(stage, { from: year })} />
      <YearChoice name="To" value={to} years={years} onChoose={(year) => change(stage, { to: year })} />
    </fieldset>
  );
}

function YearChoice(props: {
  readonly name: string;
  readonly value: number | null;
  readonly years: readonly number[];
  readonly onChoose: (year: number | null) => void;
}) {
  const years = [...new Set([...props.years, ...(props.value === null ? [] : [props.value])])].sort();
  return (
    <label className="year">
      <span>{props.name}</span>
      <select
        className="word-choice"
        value={props.value ?? ""}
        onChange={(event) => props.onChoose(event.target.value === "" ? null : Number(event.target.value))}
      >
        <option value="">any year</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Areas, bodies or themes that were chosen or hidden one by one: each can be let go. */
function Listed(props: {
  readonly stage: Stage;
  readonly part: "only" | "hidden";
  readonly heading: string;
}) {
  const { stage, part } = props;
  const ids = stage.place.filter[part];
  if (ids.length === 0) return null;
  const nameOf = (id: string) => (id.startsWith("theme:") ? nameTheme(stage, id) : nameSubject(stage, id));
  return (
    <fieldset className="facet">
      <legend>{props.heading}</legend>
      {ids.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked
            onChange={() => change(stage, { [part]: ids.filter((other) => other !== id) })}
          />
          <span>{nameOf(id)}</span>
        </label>
      ))}
    </fieldset>
  );
}
