import type { Place, PlacedQuery } from "../view/place.ts";
import type { QueryForm } from "../view/queries.ts";
import { listMissing, tellName, valuesToSend } from "../view/queries-form.ts";
import { FailureNotice } from "./notice.tsx";
import { QueryFields } from "./query-fields.tsx";
import { useRun } from "./query-resources.ts";
import { RunAnswer } from "./query-run.tsx";
import { linkTo } from "./use-place.ts";

/** Changes the query that is asked. An amendment is no step of its own. */
export type ChangeQuery = (change: Partial<PlacedQuery>, isAmendment?: boolean) => void;

interface SavedQueryProps {
  readonly form: QueryForm;
  readonly place: Place;
  readonly query: Extract<PlacedQuery, { kind: "saved" }>;
  readonly change: ChangeQuery;
}

/** One saved query: its question, its form, and an answer that follows the form. */
export function SavedQuery({ form, place, query, change }: SavedQueryProps) {
  const missing = listMissing(form.parameters, query.values);
  const typed = valuesToSend(form.parameters, query.values);
  const path = `queries/${encodeURIComponent(form.name)}?${new URLSearchParams(typed)}`;
  const run = useRun(missing.length > 0 ? null : { path, body: null });
  return (
    <>
      <section className="question" aria-label="Question">
        <h1>{form.title}</h1>
        <p className="answer">{form.question}</p>
      </section>
      <QueryFields
        parameters={form.parameters}
        values={query.values}
        onChange={(name, value, isAmendment) =>
          change({ values: { ...query.values, [name]: value } }, isAmendment)
        }
      />
      <details className="query-text">
        <summary>The Cypher of this query</summary>
        <a
          href={linkTo(place, { query: { kind: "own", text: form.text, values: query.values, show: null } })}
        >
          Change it and run it
        </a>
        <pre>{form.text}</pre>
      </details>
      {missing.length > 0 && <Example form={form} place={place} names={missing.map(({ name }) => name)} />}
      {run.failure !== null && <FailureNotice failure={run.failure} retry={run.retry} />}
      {missing.length === 0 && (
        <RunAnswer
          run={run}
          form={form}
          place={place}
          typed={typed}
          onShow={(show) => change({ show })}
          own={{ text: form.text, values: query.values }}
        />
      )}
    </>
  );
}

interface ExampleProps {
  readonly form: QueryForm;
  readonly place: Place;
  readonly names: readonly string[];
}

/** What is still to be given, and one way to give it. */
function Example({ form, place, names }: ExampleProps) {
  const { example, name } = form;
  return (
    <p className="query-hint" role="status">
      Fill in {names.map((one) => `“${tellName(one)}”`).join(" and ")} to ask
      {example === null ? "" : ", or see "}
      {example !== null && (
        <a href={linkTo(place, { query: { kind: "saved", name, values: example, show: null } })}>
          an example
        </a>
      )}
      .
    </p>
  );
}
