import { useMemo } from "react";
import { tellDate } from "../view/dates.ts";
import type { Place } from "../view/place.ts";
import type { AnswerRow } from "../view/queries.ts";
import { isPolarity } from "../view/queries-table.ts";
import {
  type AnswerTimeline,
  type EventGroup,
  layOutTimeline,
  type TimelineMark,
  tellEvent,
} from "../view/queries-timeline.ts";
import { SIDE_STYLE } from "../view/style.ts";
import { capitalise } from "../view/wording.ts";
import { SourceWords } from "./query-quoted.tsx";
import { Scroll } from "./query-scroll.tsx";

interface TimelineProps {
  readonly rows: readonly AnswerRow[];
  readonly place: Place;
}

/** Rows over time: things with several dates as lines, rows with one date as events that lead to their sentences. */
export function QueryTimeline({ rows, place }: TimelineProps) {
  const timeline = useMemo(() => layOutTimeline(rows), [rows]);
  if (timeline === null) return null;
  return timeline.kind === "lines" ? (
    <Lines timeline={timeline} />
  ) : (
    <Events timeline={timeline} place={place} />
  );
}

function Lines({ timeline }: { readonly timeline: Extract<AnswerTimeline, { kind: "lines" }> }) {
  const { dates, groups } = timeline;
  return (
    <Scroll label="Timeline">
      <table className="query-lines">
        <thead>
          <tr>
            <td />
            {dates.map((date) => (
              <th key={date} scope="col">
                {tell(date)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ name, lines }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={dates.length + 1} className="group">
                {capitalise(name)}
              </th>
            </tr>
            {lines.map((line) => (
              <tr key={line.name}>
                <th scope="row">{line.name}</th>
                {dates.map((date) => (
                  <td key={date}>
                    {line.marks
                      .filter((mark) => mark.date === date)
                      .map((mark) => (
                        <Mark key={mark.title} mark={mark} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}

function Mark({ mark }: { readonly mark: TimelineMark }) {
  const { said, title } = mark;
  return (
    <span className={`glyph ${said ?? ""}`} title={title} role="img" aria-label={title || "spoken of"}>
      {said === null ? "●" : SIDE_STYLE[said].glyph}
    </span>
  );
}

const MOST_EVENTS_SHOWN = 60;

interface EventsProps {
  readonly timeline: Extract<AnswerTimeline, { kind: "events" }>;
  readonly place: Place;
}

function Events({ timeline, place }: EventsProps) {
  return (
    <ol className="query-events">
      {timeline.groups.map((group) => (
        <li key={group.date}>
          <h2>{group.date === "" ? "Undated" : tell(group.date)}</h2>
          <Happened group={group} place={place} />
        </li>
      ))}
    </ol>
  );
}

function Happened({ group, place }: { readonly group: EventGroup; readonly place: Place }) {
  const { rows, shared } = group;
  const [first] = rows;
  const told = first === undefined ? [] : tellEvent(first, (column) => shared.includes(column));
  return (
    <div>
      {told.length > 0 && <p className="shared">{told.join(" · ")}</p>}
      <ul>
        {rows.slice(0, MOST_EVENTS_SHOWN).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <li key={index}>
            <Event row={row} shared={shared} place={place} />
          </li>
        ))}
        {rows.length > MOST_EVENTS_SHOWN && (
          <li className="query-hint">and {rows.length - MOST_EVENTS_SHOWN} more: see the table</li>
        )}
      </ul>
    </div>
  );
}

interface EventProps {
  readonly row: AnswerRow;
  readonly shared: readonly string[];
  readonly place: Place;
}

function Event({ row, shared, place }: EventProps) {
  const [polarity, exact] = [row["polarity"] ?? null, row["exact"]];
  return (
    <>
      <p>
        {isPolarity(polarity) && <Mark mark={{ date: "", said: polarity, title: polarity }} />}{" "}
        {tellEvent(row, (column) => !shared.includes(column)).join(" · ")}
      </p>
      {typeof exact === "string" && <SourceWords row={row} text={exact} place={place} />}
    </>
  );
}

function tell(date: string): string {
  return tellDate(date, date.length === 4 ? "year" : date.length === 7 ? "month" : "day");
}
