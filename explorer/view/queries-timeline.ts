import { groupBy } from "../../cypher/group-by.ts";
import { FATES } from "./fates.ts";
import type { AnswerRow, Plain } from "./queries.ts";
import { isDay, isPolarity, isUntold, listColumns, type TableColumn, tellBefore } from "./queries-table.ts";
import { tellTerm } from "./wording.ts";

/** What was said at one time, of one thing. */
export interface TimelineMark {
  readonly date: string;
  /** Polarity, or null for a mark of no side. */
  readonly said: "weakness" | "strength" | "mixed" | null;
  readonly title: string;
}

/** One thing over time. */
interface TimelineLine {
  readonly name: string;
  readonly marks: readonly TimelineMark[];
}

/**
 * An answer over time.
 * `lines`   things with several dates each: a column a date, in groups by what became of them;
 * `events`  rows with one date: in the order of time, a group a date.
 */
export type AnswerTimeline =
  | {
      readonly kind: "lines";
      /** ISO dates, the earliest first; an empty one, the last, for what is undated. */
      readonly dates: readonly string[];
      readonly groups: readonly { readonly name: string; readonly lines: readonly TimelineLine[] }[];
    }
  | {
      readonly kind: "events";
      /** The column that says when. */
      readonly column: string;
      readonly groups: readonly EventGroup[];
    };

/** What happened at one time; an empty date for what is undated. */
export interface EventGroup {
  readonly date: string;
  /** Columns that say the same in each of several rows: they are told once. */
  readonly shared: readonly string[];
  readonly rows: readonly AnswerRow[];
}

/** Columns with a date, the one that says when first. */
const DATE_COLUMNS = ["date", "asOf", "on", "lastOn", "published", "firstOn"];

/** Reads rows as a timeline; null where they tell no dates. */
export function layOutTimeline(rows: readonly AnswerRow[]): AnswerTimeline | null {
  const listed = rows.filter((row) => Array.isArray(row["dates"]));
  if (rows.length > 0 && listed.length === rows.length) return layOutLines(rows);
  const column = DATE_COLUMNS.find((name) => rows.some((row) => isDate(row[name])));
  if (column === undefined) return null;
  const byDate = groupBy(rows, (row) => (isDate(row[column]) ? String(row[column]) : ""));
  return {
    kind: "events",
    column,
    groups: [...byDate]
      .map(([date, of]) => ({ date, shared: listShared(of), rows: of }))
      .sort((a, b) => compareDates(a.date, b.date)),
  };
}

/** The earliest first, the undated last. */
function compareDates(a: string, b: string): number {
  return a === b ? 0 : a === "" || (b !== "" && a > b) ? 1 : -1;
}

function listShared(rows: readonly AnswerRow[]): string[] {
  const [first = {}, ...rest] = rows;
  if (rest.length === 0) return [];
  return Object.keys(first).filter((name) =>
    rest.every((row) => JSON.stringify(row[name]) === JSON.stringify(first[name])),
  );
}

/** What became of a theme, in the order that a reader asks. */
const CHANGE_ORDER = FATES.map(([, words]) => words.toLowerCase());

function layOutLines(rows: readonly AnswerRow[]): AnswerTimeline {
  const lines = rows.map((row) => ({ group: String(row["change"] ?? row["area"] ?? ""), line: toLine(row) }));
  const dates = new Set(lines.flatMap(({ line }) => line.marks.map(({ date }) => date)));
  const groups = groupBy(lines, ({ group }) => group);
  return {
    kind: "lines",
    dates: [...dates].sort(compareDates),
    groups: [...groups]
      .map(([name, of]) => ({ name, lines: of.map(({ line }) => line) }))
      .sort((a, b) => CHANGE_ORDER.indexOf(a.name) - CHANGE_ORDER.indexOf(b.name)),
  };
}

function toLine(row: AnswerRow): TimelineLine {
  const list = (name: string): readonly Plain[] => {
    const value = row[name];
    return Array.isArray(value) ? value : [];
  };
  const [dates, polarities, frameworks] = [list("dates"), list("polarities"), list("frameworks")];
  return {
    name: String(row["theme"] ?? Object.values(row)[0] ?? ""),
    marks: dates.map((date, index) => {
      const said = polarities[index] ?? null;
      return {
        date: String(date ?? ""),
        said: isPolarity(said) ? said : null,
        title: [said, frameworks[index]]
          .flatMap((part) => (typeof part === "string" ? tellTerm("framework", part) : []))
          .join(", "),
      };
    }),
  };
}

function isDate(value: Plain | undefined): boolean {
  return value !== undefined && (isDay(value) || (typeof value === "string" && /^\d{4}$/.test(value)));
}

/** Columns that are drawn otherwise, or lead nowhere else than the sentence itself does. */
const HIDDEN = new Set(["polarity", "exact", "finding", "evidence", "measure"]);
/** Columns whose values tell by themselves what they are. */
const BARE = new Set([
  ...["theme", "region", "person", "title", "post", "outcome", "outcomes", "change"],
  ...["article", "articles", "publisher", "certainty", "status"],
]);

/** One value of an event, with the words that it needs before it. */
export interface ToldColumn {
  readonly column: TableColumn;
  readonly before: string | null;
}

/**
 * What an event tells besides when and which way: names first as they come, numbers, other days and what is told of two inspections
 * under the names of their columns.
 */
export function listEventColumns(rows: readonly AnswerRow[], dateColumn: string): ToldColumn[] {
  return listColumns(rows, [])
    .filter(({ name }) => name !== dateColumn && !HIDDEN.has(name))
    .map((column) => ({ column, before: isBare(column) ? null : (tellBefore(column) ?? column.title) }));
}

function isBare({ name, kind, ids }: TableColumn): boolean {
  return (
    ids !== null ||
    kind === "id" ||
    BARE.has(name) ||
    name === "framework" ||
    name === "kind" ||
    name === "saidBy"
  );
}

/** Has a row something to tell in a column? That an article counts is not worth a word. */
export function isToldIn(row: AnswerRow, { name }: Pick<TableColumn, "name">): boolean {
  return !isUntold(row[name]) && !(name === "status" && row[name] === "current");
}
