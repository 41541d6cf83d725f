import { type ReactNode, useMemo, useState } from "react";
import type { Place } from "../view/place.ts";
import type { AnswerRow, Plain, QueryForm } from "../view/queries.ts";
import {
  isPolarity,
  isUntold,
  listColumns,
  nodeName,
  partEmpty,
  partSources,
  spanRows,
  type TableColumn,
  tellBefore,
  tellMap,
} from "../view/queries-table.ts";
import { SIDE_STYLE } from "../view/style.ts";
import { tellFigure, tellRepeated } from "../view/tell-cell.ts";
import { tellWord } from "../view/wording.ts";
import { Empty, Meanings } from "./query-meanings.tsx";
import { SourceWords, Words } from "./query-quoted.tsx";
import { Scroll } from "./query-scroll.tsx";
import { linkTo } from "./use-place.ts";

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

interface CellProps {
  readonly row: AnswerRow;
  readonly column: TableColumn;
  readonly place: Place;
}

function Cell({ row, column, place }: CellProps): ReactNode {
  const value = row[column.name] ?? null;
  if (value === null || value === "") return null;
  switch (column.kind) {
    case "polarity":
      return <Polarity value={value} />;
    case "day":
    case "measure":
    case "number":
      return tellFigure(row, column);
    case "quote":
      return <SourceWords row={row} text={String(value)} place={place} />;
    case "word":
      return (Array.isArray(value) ? value : [value]).map((word) => tellWord(String(word))).join(", ");
    case "id":
      return <IdLink id={String(value)} place={place} />;
    case "text":
      return <Text {...{ row, column, place, value }} />;
  }
}

function Text({ row, column, place, value }: CellProps & { readonly value: Plain }) {
  const ids = column.ids === null ? null : (row[column.ids] ?? null);
  const kinds = column.kinds === null ? null : (row[column.kinds] ?? null);
  if (Array.isArray(value))
    return (
      <Several
        values={value}
        ids={Array.isArray(ids) ? ids : []}
        kinds={Array.isArray(kinds) ? kinds : []}
        place={place}
      />
    );
  return <Named value={value} id={typeof ids === "string" ? ids : null} place={place} />;
}

/** An id that nobody would read: its label leads where it is shown. */
function IdLink({ id, place }: { readonly id: string; readonly place: Place }) {
  const href = linkToNode(place, id);
  const label = id.slice(0, id.indexOf(":"));
  return href === null ? (
    <span className="query-id">{id}</span>
  ) : (
    <a href={href} title={id}>
      {label}
    </a>
  );
}

/** A word for what was said, behind its glyph. */
function Polarity({ value }: { readonly value: Plain }) {
  if (!isPolarity(value)) return String(value);
  return (
    <>
      <span className={`glyph ${value}`} aria-hidden="true">
        {SIDE_STYLE[value].glyph}
      </span>{" "}
      {value}
    </>
  );
}

interface SeveralProps {
  readonly values: readonly Plain[];
  readonly ids: readonly Plain[];
  /** Of words of a source: whether each is quoted or reported. */
  readonly kinds: readonly Plain[];
  readonly place: Place;
}

function Several({ values, ids, kinds, place }: SeveralProps) {
  return (
    <ul className={kinds.length > 0 ? "query-several sentences" : "query-several"}>
      {values.map((value, index) => {
        const [id, kind] = [ids[index], kinds[index] ?? null];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list may hold one value twice
          <li key={index}>
            <Named value={value} id={typeof id === "string" ? id : null} kind={kind} place={place} />
            {typeof kind === "string" && <span className="query-manner"> ({kind})</span>}
          </li>
        );
      })}
    </ul>
  );
}

interface NamedProps {
  readonly value: Plain;
  readonly id: string | null;
  /** Of words of a source: whether they are quoted or reported. */
  readonly kind?: Plain;
  readonly place: Place;
}

/** A value; where the graph has a node of it, a link there. */
function Named({ value, id, kind = null, place }: NamedProps) {
  if (isPolarity(value)) return <Polarity value={value} />;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" && IS_ID.test(value)) return <IdLink id={value} place={place} />;
  const node = nodeName(value);
  const plain = node?.name ?? tellPlain(value);
  const text = kind === null ? plain : <Words text={plain} kind={kind} />;
  const target = id ?? node?.id ?? null;
  const href = target === null ? null : linkToNode(place, target);
  return href === null ? (
    <span className={target ? "query-id" : undefined}>{text}</span>
  ) : (
    <a href={href}>{text}</a>
  );
}

function tellPlain(value: Plain): string {
  if (value === null || typeof value !== "object") return String(value);
  return Array.isArray(value) ? JSON.stringify(value) : tellMap(value);
}

const IS_ID = /^(?:finding|inspection|evidence|article):\S+$/;

/** Where what an id names is shown; null where nothing shows it. */
function linkToNode(place: Place, id: string): string | null {
  switch (id.slice(0, id.indexOf(":"))) {
    case "area":
    case "body":
    case "theme":
      return linkTo(place, { tab: "graph", selection: { kind: "node", id }, article: null, sentence: null });
    case "person":
    case "inspection":
    case "outcome":
      return linkTo(place, {
        tab: "everything",
        selection: { kind: "node", id },
        article: null,
        sentence: null,
      });
    case "article":
      return linkTo(place, { tab: "articles", article: id, sentence: null });
    case "finding":
      return linkTo(place, {
        tab: "queries",
        query: { kind: "saved", name: "finding-evidence", values: { finding: id }, show: null },
      });
    default:
      return null;
  }
}
