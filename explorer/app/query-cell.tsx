import type { ReactNode } from "react";
import type { Place } from "../view/place.ts";
import type { AnswerRow, Plain } from "../view/queries.ts";
import { tellName } from "../view/queries-form.ts";
import { isPolarity, nodeName, type TableColumn, tellMap } from "../view/queries-table.ts";
import { SIDE_STYLE } from "../view/style.ts";
import { tellFigure, tellRepeated } from "../view/tell-cell.ts";
import { SourceWords, Words } from "./query-quoted.tsx";
import { linkTo } from "./use-place.ts";

interface CellProps {
  readonly row: AnswerRow;
  readonly column: TableColumn;
  readonly place: Place;
}

/** One value of a row: names lead to what they name, words of the graph are told in plain English. */
export function Cell({ row, column, place }: CellProps): ReactNode {
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
      return tellRepeated(row, column);
    case "id":
      return <IdLink id={String(value)} name={column.name} place={place} />;
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

interface IdLinkProps {
  readonly id: string;
  /** What its column is called, where it is alone in one. */
  readonly name?: string;
  readonly place: Place;
}

/** An id that nobody would read: its label, or its column's name that says which one it is, leads where it is shown. */
function IdLink({ id, name = "", place }: IdLinkProps) {
  const href = linkToNode(place, id);
  const kind = id.slice(0, id.indexOf(":"));
  const label = name.toLowerCase().endsWith(kind) ? tellName(name) : kind;
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
      </span>
      {"\u00a0"}
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
  // A card leaves out a cell that holds nothing.
  if (values.length === 0) return null;
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
