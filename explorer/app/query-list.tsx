import type { Place } from "../view/place.ts";
import type { QueriesAnswer } from "../view/queries.ts";
import { linkTo } from "./use-place.ts";

interface ListProps {
  readonly queries: QueriesAnswer;
  readonly place: Place;
}

/** The page before one is chosen: every query with the question that it answers. */
export function QueryIndex({ queries, place }: ListProps) {
  return (
    <>
      <section className="question" aria-label="What can be asked">
        <h1>What else can be asked?</h1>
        <p className="answer">
          <strong>{queries.queries.length} saved queries.</strong> Each is a file of Cypher with a form; a
          link keeps what was asked.
        </p>
      </section>
      <ul className="query-index">
        {queries.queries.map(({ name, title, question }) => (
          <li key={name}>
            <a href={linkToQuery(place, name)}>
              <span className="query-title">{title}</span>
              <span className="query-question">{firstSentence(question)}</span>
            </a>
          </li>
        ))}
      </ul>
      <Broken queries={queries} />
    </>
  );
}

/** The question itself; how it is answered is told where it is asked. */
function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** The queries beside the one that is open. */
export function QueryList({ queries, place }: ListProps) {
  const { query } = place;
  const name = query?.kind === "saved" ? query.name : null;
  return (
    <>
      <h2>Saved queries</h2>
      <ul className="query-list">
        {queries.queries.map((each) => (
          <li key={each.name}>
            <a
              href={linkToQuery(place, each.name)}
              aria-current={each.name === name ? "page" : undefined}
              title={each.question}
            >
              {each.title}
            </a>
          </li>
        ))}
        <li>
          <a
            href={linkTo(place, { query: { kind: "own", text: "", values: {}, show: null } })}
            aria-current={query?.kind === "own" ? "page" : undefined}
          >
            A query of your own
          </a>
        </li>
      </ul>
      <Broken queries={queries} />
    </>
  );
}

/** The files that cannot be read, with why: the others work. */
function Broken({ queries }: { readonly queries: QueriesAnswer }) {
  if (queries.broken.length === 0) return null;
  return (
    <section className="query-broken" role="status">
      <h3>Cannot be read</h3>
      <ul>
        {queries.broken.map(({ name, detail, remedy }) => (
          <li key={name}>
            <strong>{name}.cypher</strong> {detail} {remedy}
          </li>
        ))}
      </ul>
    </section>
  );
}

function linkToQuery(place: Place, name: string): string {
  return linkTo(place, { tab: "queries", query: { kind: "saved", name, values: {}, show: null } });
}
