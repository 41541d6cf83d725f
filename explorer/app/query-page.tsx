import "./style/query.css";
import type { Place, PlacedQuery } from "../view/place.ts";
import type { QueriesAnswer } from "../view/queries.ts";
import { LinkNotice } from "./link-notice.tsx";
import { Answered, Notice } from "./notice.tsx";
import { History } from "./query-history.tsx";
import { QueryIndex, QueryList } from "./query-list.tsx";
import { OwnQuery } from "./query-own.tsx";
import { SavedQuery } from "./query-saved.tsx";
import { useQueries } from "./resources.ts";
import { type Go, linkTo } from "./use-place.ts";

interface QueryPageProps {
  readonly place: Place;
  readonly problems: readonly string[];
  readonly go: Go;
  readonly isNarrow: boolean;
}

/** The saved queries: which there are, one with its form and answer, or one's own. */
export function QueryPage(props: QueryPageProps) {
  const queries = useQueries();
  return (
    <Answered resource={queries} waiting="Reading the saved queries…">
      {(value) => <Loaded queries={value} {...props} />}
    </Answered>
  );
}

function Loaded(props: QueryPageProps & { readonly queries: QueriesAnswer }) {
  const { place, queries, isNarrow } = props;
  const { query } = place;
  return (
    <div className="columns">
      <main className="stage query">
        <LinkNotice problems={props.problems} />
        {isNarrow && query !== null && (
          <p className="query-back">
            <a href={linkTo(place, { query: null })}>All queries</a>
          </p>
        )}
        <Chosen {...props} />
      </main>
      {isNarrow && query?.kind === "own" ? null : (
        <aside className="panel" aria-label="The queries there are">
          {query === null || isNarrow ? (
            <WriteYourOwn place={place} />
          ) : (
            <QueryList queries={queries} place={place} />
          )}
        </aside>
      )}
    </div>
  );
}

function Chosen({ place, go, queries }: QueryPageProps & { readonly queries: QueriesAnswer }) {
  const { query } = place;
  if (query === null) return <QueryIndex queries={queries} place={place} />;
  const change = (changed: Partial<PlacedQuery>, isAmendment = false) =>
    go({ query: { ...query, ...changed } as PlacedQuery }, { isAmendment });
  if (query.kind === "own") return <OwnQuery saved={queries.queries} {...{ place, query, change }} />;
  const form = queries.queries.find(({ name }) => name === query.name);
  if (form !== undefined) return <SavedQuery key={form.name} {...{ form, place, query, change }} />;
  const broken = queries.broken.find(({ name }) => name === query.name);
  return (
    <>
      <section className="question">
        <h1>{query.name}</h1>
      </section>
      <Notice heading={broken ? "This query's file cannot be read" : "There is no such query"}>
        <p>{broken?.detail ?? `There is no saved query “${query.name}” on this server.`}</p>
        <p>{broken?.remedy ?? "Choose one of the list."}</p>
      </Notice>
    </>
  );
}

function WriteYourOwn({ place }: { readonly place: Place }) {
  return (
    <section className="panel-text">
      <h2>Or write a query of your own</h2>
      <p className="query-hint">
        Any question to the graph can be asked in Cypher, the query language of graph databases; each saved
        query shows its own. It can only read, and is ended after 10 seconds or 50,000 rows.
      </p>
      <a
        className="action"
        href={linkTo(place, { query: { kind: "own", text: "", values: {}, show: null } })}
      >
        Write a query
      </a>
      <History place={place} />
    </section>
  );
}
