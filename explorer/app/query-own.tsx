import { useEffect, useMemo, useState } from "react";
import { SendgraphError } from "../../cypher/errors.ts";
import { parseQueryFile } from "../../cypher/query-file.ts";
import type { Place, PlacedQuery } from "../view/place.ts";
import { QueryForm, SHAPES } from "../view/queries.ts";
import {
  declareParameters,
  findErrorPlace,
  listUndeclared,
  suggestKeyword,
  tellFault,
} from "../view/queries-errors.ts";
import { listMissing, tellName, valuesToSend } from "../view/queries-form.ts";
import type { ApiFailure } from "./api-client.ts";
import type { AnsweredForm } from "./query-answer.tsx";
import { draftOf, forgetDraft, keepDraft } from "./query-drafts.ts";
import { CypherField, type Fault } from "./query-editor.tsx";
import { QueryFields } from "./query-fields.tsx";
import { History, rememberQuery } from "./query-history.tsx";
import { checkCypher, type RunRequest, useRun } from "./query-resources.ts";
import { RunAnswer } from "./query-run.tsx";
import type { ChangeQuery } from "./query-saved.tsx";
import { saveFile } from "./save-file.ts";
import { linkTo } from "./use-place.ts";

interface OwnQueryProps {
  readonly saved: readonly QueryForm[];
  readonly place: Place;
  readonly query: Extract<PlacedQuery, { kind: "own" }>;
  readonly change: ChangeQuery;
}

const FIRST_TEXT = `// title: Areas by number of weaknesses
// returns: table
MATCH (a:Area)-[:HAS_WEAKNESS]->(t:Theme)
RETURN a.name AS area, a.id AS areaId, count(DISTINCT t.id) AS weaknesses
ORDER BY weaknesses DESC, areaId
`;

/** A query of the reader's own: an editor, a form for the parameters that its header declares, and its answer. */
export function OwnQuery({ saved, place, query, change }: OwnQueryProps) {
  const { text, setText, isResumed, beginAnew } = useDraft(query.text);
  const parsed = useMemo(() => parse(text), [text]);
  const asked = useMemo(() => (query.text === "" ? null : parse(query.text)), [query.text]);
  const parameters = parsed instanceof SendgraphError ? [] : parsed.parameters;
  const request = useMemo(() => requestOf(asked, query), [asked, query]);
  const run = useRun(request);
  const checked = useChecked(text, parsed);
  const failure = run.failure ?? null;
  const fault = faultOf(text === query.text && failure ? failure : checked, text);
  const undeclared = listUndeclared(text);
  const begun =
    parsed instanceof SendgraphError ? undefined : saved.find(({ title }) => title === parsed.title);
  useEffect(() => {
    // One that was ended or refused is to be mended, not to be written again.
    const isOver = run.failure === null ? run.answer !== null : run.failure.kind !== "gone";
    if (isOver && !run.isWaiting) rememberQuery(query.text);
  }, [run.answer, run.isWaiting, run.failure, query.text]);
  const runIt = () => {
    forgetDraft(query.text, text);
    if (text === query.text) run.retry();
    else change({ text } as Partial<PlacedQuery>);
  };
  const name = parsed instanceof SendgraphError ? "query" : fileNameOf(parsed.title);
  return (
    <>
      <section className="question" aria-label="Question">
        <h1>A query of your own</h1>
        <p className="answer">
          In Cypher. It can only read, and is ended after 10 seconds or 50,000 rows. A line such as{" "}
          <code>{"// param area: Area"}</code> makes a field.
        </p>
        {begun !== undefined && (
          <p className="query-hint">
            Begun from the saved query{" "}
            <a href={linkTo(place, { query: { kind: "saved", name: begun.name, values: {}, show: null } })}>
              {begun.title}
            </a>
            , which stays as it is.
          </p>
        )}
        {isResumed && (
          <p className="query-hint">
            As you left it, and not run.{" "}
            <button type="button" className="more" onClick={beginAnew}>
              {query.text === "" ? "Begin anew" : "Take it as it was"}
            </button>
          </p>
        )}
      </section>
      <CypherField text={text} isBegun={query.text === ""} fault={fault} onChange={setText} onRun={runIt} />
      {fault !== null && <FaultNotice fault={fault} />}
      <div className="query-actions">
        <button type="button" className="action" aria-keyshortcuts="Control+Enter" onClick={runIt}>
          Run
        </button>
        <kbd className="wide-only">Ctrl Enter</kbd>
        {undeclared.length > 0 && (
          <button type="button" className="more" onClick={() => setText(declareParameters(text, undeclared))}>
            Declare {undeclared.map((one) => `$${one}`).join(", ")}
          </button>
        )}
        <button type="button" className="more" onClick={() => saveFile(`${name}.cypher`, text)}>
          Save as file
        </button>
      </div>
      <QueryFields
        parameters={parameters}
        values={query.values}
        onChange={(parameter, value, isAmendment) =>
          change({ values: { ...query.values, [parameter]: value } }, isAmendment)
        }
      />
      <Answer {...{ saved, place, query, change, run, asked }} isChanged={text !== query.text} />
      <History place={place} />
    </>
  );
}

/** What stands in the editor: what was written over the query here, now or at an earlier visit, or the query itself. */
function useDraft(of: string) {
  const first = of === "" ? FIRST_TEXT : of;
  const resumed = useMemo(() => draftOf(of), [of]);
  const [draft, setDraft] = useState<{ of: string; text: string } | null>(null);
  // What came from elsewhere meanwhile, by Undo or a link, goes before what was typed.
  const text = draft?.of === of ? draft.text : (resumed ?? first);
  const setText = (changed: string) => {
    if (changed === first) forgetDraft(of, text);
    else keepDraft(of, changed, text);
    setDraft({ of, text: changed });
  };
  return { text, setText, isResumed: resumed !== null && text !== first, beginAnew: () => setText(first) };
}

interface AnswerProps extends OwnQueryProps {
  readonly run: ReturnType<typeof useRun>;
  readonly asked: QueryForm | SendgraphError | null;
  readonly isChanged: boolean;
}

function Answer({ place, query, change, run, asked, isChanged }: AnswerProps) {
  const form = useMemo(() => formOf(asked, query.text), [asked, query.text]);
  if (form === null) return null;
  const missing = listMissing(form.parameters, query.values);
  if (missing.length > 0) {
    const names = missing.map((parameter) => tellName(parameter.name)).join(" and ");
    return <p className="query-hint">Give {names} to ask.</p>;
  }
  return (
    <RunAnswer
      run={run}
      isChanged={isChanged}
      form={form}
      place={place}
      typed={query.values}
      onShow={(show) => change({ show })}
      own={null}
    />
  );
}

/** What the answer is shown by: every shape, where the header names none. */
function formOf(asked: AnswerProps["asked"], text: string): AnsweredForm | null {
  if (asked === null || asked instanceof SendgraphError) return null;
  const { title, parameters, columns, returns } = asked;
  const tellsShapes = /^\/\/ ?returns:/m.test(text);
  return { name: fileNameOf(title), parameters, columns, returns: tellsShapes ? returns : [...SHAPES] };
}

function parse(text: string): QueryForm | SendgraphError {
  try {
    return QueryForm.parse(parseQueryFile("your query", text));
  } catch (error) {
    if (!(error instanceof SendgraphError)) throw error;
    return error;
  }
}

function requestOf(
  asked: QueryForm | SendgraphError | null,
  query: OwnQueryProps["query"],
): RunRequest | null {
  if (asked === null || asked instanceof SendgraphError) return null;
  if (listMissing(asked.parameters, query.values).length > 0) return null;
  const parameters = valuesToSend(asked.parameters, query.values);
  return { path: "query", body: JSON.stringify({ text: query.text, parameters }) };
}

const TYPING_PAUSE_MS = 600;

/** What the server says of the text while it is typed: it explains it, and runs nothing. */
function useChecked(text: string, parsed: QueryForm | SendgraphError): SendgraphError | ApiFailure | null {
  const [checked, setChecked] = useState<{ text: string; failure: ApiFailure | null } | null>(null);
  useEffect(() => {
    if (text.trim() === "" || parsed instanceof SendgraphError) return;
    const giveUp = new AbortController();
    const timer = setTimeout(async () => {
      const failure = await checkCypher(text, giveUp.signal);
      if (!giveUp.signal.aborted) setChecked({ text, failure });
    }, TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      giveUp.abort();
    };
  }, [text, parsed]);
  if (parsed instanceof SendgraphError) return parsed;
  return checked?.text === text ? checked.failure : null;
}

function faultOf(failure: SendgraphError | ApiFailure | null, text: string): Fault | null {
  if (failure === null) return null;
  const at = findErrorPlace(failure.message);
  const meant = at === null ? null : suggestKeyword(text, at);
  const { message, remedy } = tellFault(failure.message, failure.remedy);
  return { message, remedy: meant === null ? remedy : `${remedy} Is “${meant}” meant?`, at };
}

function FaultNotice({ fault }: { readonly fault: Fault }) {
  return (
    <div className="query-fault" role="alert">
      <pre>{fault.message}</pre>
      <p>{fault.remedy}</p>
    </div>
  );
}

/** A title as the name of a file: `areas-by-number-of-weaknesses`. */
function fileNameOf(title: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name === "" ? "query" : name;
}
