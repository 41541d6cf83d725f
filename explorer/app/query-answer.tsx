import { useMemo } from "react";
import { toGexf, toGraphMl } from "../../cypher/graph-xml.ts";
import { formatRows } from "../../cypher/row-formats.ts";
import { graphOfRows, nodeOf, type RowGraph } from "../../cypher/row-graph.ts";
import { tellNamesakes } from "../view/namesakes.ts";
import type { Place } from "../view/place.ts";
import type { QueryAnswer, QueryForm, Shape } from "../view/queries.ts";
import { valuesAsked } from "../view/queries-form.ts";
import { layOutAnswerMatrix } from "../view/queries-matrix.ts";
import { layOutTimeline } from "../view/queries-timeline.ts";
import { canBeDrawn } from "../view/ranked-columns.ts";
import { FigureButton } from "./figure-button.tsx";
import { Notice } from "./notice.tsx";
import { QueryGraph } from "./query-graph.tsx";
import { QueryMatrix } from "./query-matrix.tsx";
import { QueryTable } from "./query-table.tsx";
import { QueryTimeline } from "./query-timeline.tsx";
import { useLens } from "./resources.ts";
import { saveFile } from "./save-file.ts";
import { linkTo } from "./use-place.ts";

const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  table: "Table",
  graph: "Graph",
  matrix: "Matrix",
  timeline: "Timeline",
};

/** What of a query's form its answer is shown by. */
export type AnsweredForm = Pick<QueryForm, "name" | "parameters" | "returns" | "columns">;

interface AnswerProps {
  readonly answer: QueryAnswer;
  /** The form has changed and the answer to it is not there yet. */
  readonly isStale: boolean;
  readonly form: AnsweredForm;
  readonly place: Place;
  readonly typed: Readonly<Record<string, string>>;
  readonly onShow: (shape: Shape) => void;
  /** What the editor would open with; null where it is the editor's own answer. */
  readonly own: { readonly text: string; readonly values: Readonly<Record<string, string>> } | null;
}

/** The rows of a query as table, graph, matrix or timeline, and ways to take them along. */
export function QueryAnswerView(props: AnswerProps) {
  const { answer, form, place } = props;
  const lens = useLens("areas");
  const rows = useMemo(() => {
    const subjects = lens.status === "ready" ? lens.value.subjects : [];
    return tellNamesakes(answer.rows, new Map(subjects.map(({ id, name }) => [id, name])));
  }, [answer, lens]);
  const graph = useMemo(() => graphOfRows(rows, askedNodes(form, answer)), [rows, form, answer]);
  const shapes = useMemo(
    () => form.returns.filter((shape) => canShow(shape, rows, graph)),
    [form.returns, rows, graph],
  );
  const wanted = place.query?.show ?? null;
  const shape = shapes.find((one) => one === wanted) ?? shapes[0] ?? "table";
  // Of no rows there is nothing to choose.
  const offered = rows.length === 0 ? [] : shapes;
  return (
    <section
      className={`query-answer${props.isStale ? " stale" : ""}`}
      aria-label="Answer"
      aria-busy={props.isStale}
    >
      <div className="tab-row">
        <nav className="tabs" aria-label="Shown as">
          {offered.map((one) => (
            <a
              key={one}
              href={linkTo(place, { query: place.query && { ...place.query, show: one } })}
              aria-current={one === shape ? "page" : undefined}
            >
              {SHAPE_NAMES[one]}
            </a>
          ))}
        </nav>
        <p className="query-count" role="status">
          {rows.length === 1 ? "1 row" : `${rows.length.toLocaleString("en-GB")} rows`}
        </p>
        {canBeDrawn(form, answer) && <FigureButton place={asked(place, form)} tab="queries" />}
        {rows.length > 0 && <Downloads {...props} hasGraph={graph.edges.length > 0} />}
        {props.own !== null && (
          <a className="step" href={linkTo(place, { query: { kind: "own", ...props.own, show: null } })}>
            Edit the Cypher
          </a>
        )}
      </div>
      {rows.length === 0 ? (
        <NoRows answer={answer} form={form} />
      ) : (
        <Shown {...{ shape, graph, rows, form, place }} />
      )}
    </section>
  );
}

/** The place with all that the answer was asked with: a figure of the same name may have other defaults. */
function asked(place: Place, form: AnsweredForm): Place {
  const { query } = place;
  if (query?.kind !== "saved") return place;
  return { ...place, query: { ...query, values: valuesAsked(form.parameters, query.values) } };
}

function NoRows({ answer: { note, hint }, form }: Pick<AnswerProps, "answer" | "form">) {
  return (
    <Notice heading={note === null ? "No rows" : "Not in the graph"}>
      <p>{note ?? hint ?? `The query was run, and the graph has nothing that fits. ${tellWay(form)}`}</p>
    </Notice>
  );
}

/** What to do where nothing fits. */
function tellWay({ parameters }: AnsweredForm): string {
  if (parameters.length > 0) return "Ask for less, or change a field above.";
  return "Names must stand as the graph has them: the search, Ctrl K, tells how one is written.";
}

interface ShownProps extends Pick<AnswerProps, "form" | "place"> {
  readonly shape: Shape;
  readonly graph: RowGraph;
  /** With names that two share told apart. */
  readonly rows: QueryAnswer["rows"];
}

function Shown(props: ShownProps) {
  const { rows, form, place } = props;
  switch (props.shape) {
    case "graph":
      return <QueryGraph graph={props.graph} />;
    case "matrix":
      return <QueryMatrix rows={rows} />;
    case "timeline":
      return <QueryTimeline rows={rows} place={place} />;
    case "table":
      return <QueryTable rows={rows} columns={form.columns} place={place} />;
  }
}

function canShow(shape: Shape, rows: QueryAnswer["rows"], graph: RowGraph): boolean {
  switch (shape) {
    case "table":
      return true;
    case "graph":
      return rows.length === 0 || graph.edges.length > 0;
    case "matrix":
      return rows.length === 0 || layOutAnswerMatrix(rows) !== null;
    case "timeline":
      return rows.length === 0 || layOutTimeline(rows) !== null;
  }
}

function askedNodes({ parameters }: AnsweredForm, answer: QueryAnswer) {
  return parameters
    .filter(({ type }) => type === "node")
    .map(({ name }) => String(answer.parameters[name] ?? ""))
    .map((id) => nodeOf(id, id.slice(id.indexOf(":") + 1)));
}

/** The answer as files, made in the browser of the rows as they came: they have the ids. */
function Downloads({ answer, form, hasGraph }: AnswerProps & { readonly hasGraph: boolean }) {
  const makeGraph = () => graphOfRows(answer.rows, askedNodes(form, answer));
  const files = [
    ["CSV", "csv", () => `${[...formatRows(answer.rows, "csv")].join("\r\n")}\r\n`],
    ["JSON", "json", () => `${[...formatRows(answer.rows, "json")].join("\n")}\n`],
    ...(!hasGraph
      ? []
      : ([
          ["GraphML", "graphml", () => `${[...toGraphMl(makeGraph())].join("\n")}\n`],
          ["GEXF", "gexf", () => `${[...toGexf(makeGraph())].join("\n")}\n`],
        ] as const)),
  ] as const;
  return (
    <p className="query-files">
      <span>Download </span>
      {files.map(([name, extension, make]) => (
        <button
          key={name}
          type="button"
          className="plain step"
          aria-label={`Download as ${name}`}
          onClick={() => saveFile(`${form.name}.${extension}`, make())}
        >
          {name}
        </button>
      ))}
    </p>
  );
}
