import { useMemo } from "react";
import type { Place } from "../view/place.ts";
import type { AnswerRow } from "../view/queries.ts";
import { isPolarity } from "../view/queries-table.ts";
import {
  type AnswerTimeline,
  type EventGroup,
  isToldIn,
  layOutTimeline,
  listEventColumns,
  type TimelineMark,
  type ToldColumn,
} from "../view/queries-timeline.ts";
import { SIDE_STYLE } from "../view/style.ts";
import { tellDay } from "../view/tell-cell.ts";
import { capitalise } from "../view/wording.ts";
import { Cell } from "./query-cell.tsx";
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
    <Events rows={rows} timeline={timeline} place={place} />
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
  readonly rows: readonly AnswerRow[];
  readonly timeline: Extract<AnswerTimeline, { kind: "events" }>;
  readonly place: Place;
}

function Events({ rows, timeline, place }: EventsProps) {
  const columns = useMemo(() => listEventColumns(rows, timeline.column), [rows, timeline]);
  return (
    <ol className="query-events">
      {timeline.groups.map((group) => (
        <li key={group.date}>
          <h2>{tell(group.date)}</h2>
          <Happened {...{ group, columns, place }} />
        </li>
      ))}
    </ol>
  );
}

interface HappenedProps {
  readonly group: EventGroup;
  readonly columns: readonly ToldColumn[];
  readonly place: Place;
}

function Happened({ group, columns, place }: HappenedProps) {
  const { rows, shared } = group;
  const [first] = rows;
  const isShared = ({ column }: ToldColumn) => shared.includes(column.name);
  const sharedColumns = columns.filter(isShared);
  const own = columns.filter((column) => !isShared(column));
  const isAnyShared = first !== undefined && sharedColumns.some(({ column }) => isToldIn(first, column));
  return (
    <div>
      {isAnyShared && (
        <div className="told shared">
          <Told row={first} columns={sharedColumns} place={place} />
        </div>
      )}
      <ul>
        {rows.slice(0, MOST_EVENTS_SHOWN).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <li key={index}>
            <Event row={row} columns={own} place={place} />
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
  readonly columns: readonly ToldColumn[];
  readonly place: Place;
}

function Event({ row, columns, place }: EventProps) {
  const [polarity, exact] = [row["polarity"] ?? null, row["exact"]];
  return (
    <>
      <div className="told">
        {isPolarity(polarity) && <Mark mark={{ date: "", said: polarity, title: polarity }} />}{" "}
        <Told row={row} columns={columns} place={place} />
      </div>
      {typeof exact === "string" && <SourceWords row={row} text={exact} place={place} />}
    </>
  );
}

/** What a row tells in these columns, one after the other; names lead to what they name. */
function Told({ row, columns, place }: EventProps) {
  return columns
    .filter(({ column }) => isToldIn(row, column))
    .map(({ column, before }, index) => (
      <span key={column.name}>
        {index > 0 && " · "}
        {before !== null && `${before}: `}
        <Cell row={row} column={column} place={place} />
      </span>
    ));
}

function tell(date: string): string {
  return date === "" ? "Undated" : tellDay(date);
}
