import { useMemo, useState } from "react";
import type { Place } from "../view/place.ts";
import type { AnswerRow, QueryForm } from "../view/queries.ts";
import {
  isUntold,
  listColumns,
  partEmpty,
  partSources,
  spanRows,
  type TableColumn,
  tellBefore,
} from "../view/queries-table.ts";
import { tellRepeated } from "../view/tell-cell.ts";
import { Cell } from "./query-cell.tsx";
import { Empty, Meanings } from "./query-meanings.tsx";
import { Scroll } from "./query-scroll.tsx";

const FIRST_SHOWN = 200;
/** Few columns are not drawn apart over the whole page: the eye would lose the row. Pixels a column. */
const MOST_APART = 260;

interface TableProps {
  readonly rows: readonly AnswerRow[];
  readonly columns: QueryForm["columns"];
  readonly place: Place;
}

/** Rows as a table: names lead to what they name, sentences to where they stand. */
export function QueryTable({ rows, columns: explained, place }: TableProps) {
  const [shown, setShown] = useState(FIRST_SHOWN);
  const all = useMemo(() => listColumns(rows, explained), [rows, explained]);
  const { beside, under } = useMemo(() => partSources(all), [all]);
  const { told: columns, empty } = useMemo(() => partEmpty(rows, beside), [rows, beside]);
  const spans = useMemo(() => spanRows(rows.slice(0, shown), columns), [rows, shown, columns]);
  const isNarrow = columns.every(({ kind }) => kind !== "quote");
  return (
    <>
      {columns.length > 0 && (
        <Scroll label="Rows">
          <table
            className="query-table"
            style={isNarrow ? { minWidth: `min(100%, ${columns.length * MOST_APART}px)` } : undefined}
          >
            <thead>
              <tr>
                {columns.map(({ name, title, kind }) => (
                  <th
                    key={name}
                    scope="col"
                    className={`${classOf(kind)}${isPlainWord(title) ? "" : " as-written"}`}
                  >
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shown).map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
                <Row key={index} {...{ row, columns, under, place }} spans={spans[index] ?? []} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {columns.length > 0 && rows.length > shown && (
        <button type="button" className="more" onClick={() => setShown(rows.length)}>
          Show the other {(rows.length - shown).toLocaleString("en-GB")}
        </button>
      )}
      <Empty columns={empty} isAll={columns.length === 0 && under.length === 0} />
      <Meanings columns={partEmpty(rows, all).told} />
    </>
  );
}

/** Is a title words, and no piece of a query such as `a.name`? Only words get a capital. */
function isPlainWord(title: string): boolean {
  return /^[\p{L}\p{N} ]+$/u.test(title);
}

/** A word of a question is a control that looks like one: a word in a table is neither. */
function classOf(kind: TableColumn["kind"]): string {
  return kind === "word" ? "term" : kind;
}

interface RowProps {
  readonly row: AnswerRow;
  /** How many rows each cell stands for. */
  readonly spans: readonly number[];
  readonly columns: readonly TableColumn[];
  /** What stands under the row's sentence. */
  readonly under: readonly TableColumn[];
  readonly place: Place;
}

/** What rows below say too stands beside all of them, in sight for as long as they are; a card of a phone tells it again. */
function Row({ row, spans, columns, under, place }: RowProps) {
  return (
    <tr>
      {columns.map((column, index) => {
        const span = spans[index] ?? 1;
        const cell = <Cell row={row} column={column} place={place} />;
        if (span === 0)
          return (
            <td key={column.name} className={`${classOf(column.kind)} repeated`}>
              {tellRepeated(row, column)}
            </td>
          );
        return (
          <td key={column.name} data-title={column.title} className={classOf(column.kind)} rowSpan={span}>
            {span > 1 && !isUntold(row[column.name]) ? <div className="held">{cell}</div> : cell}
            {column.kind === "quote" && <Sources row={row} columns={under} place={place} />}
          </td>
        );
      })}
    </tr>
  );
}

/** Who said it, where and when, under the words themselves. What a row does not tell is not there. */
function Sources({ row, columns, place }: Omit<RowProps, "spans" | "under">) {
  const told = columns.filter(({ name }) => !isUntold(row[name]) && row[name] !== "current");
  if (told.length === 0) return null;
  return (
    <p className="query-sources">
      {told.map((column) => (
        <span key={column.name}>
          <Before column={column} />
          <Cell row={row} column={column} place={place} />
        </span>
      ))}
    </p>
  );
}

/** What the value is, for who listens; where the value alone does not tell, for all. */
function Before({ column }: { readonly column: TableColumn }) {
  const words = tellBefore(column);
  return words === null ? <span className="unseen">{column.title}: </span> : `${words} `;
}
