import { textOfValue } from "../../cypher/row-formats.ts";
import { tellDate } from "./dates.ts";
import { tellMeasure } from "./measure-words.ts";
import type { AnswerRow, Plain } from "./queries.ts";
import { nodeName, type TableColumn } from "./queries-table.ts";
import { tellTerm } from "./wording.ts";

/** A day, a figure with its unit or a number as tables tell it, on the page and on a terminal: `27 March 2017`, `£500,000`, `1,200`. */
export function tellFigure(row: AnswerRow, { name, kind }: Pick<TableColumn, "name" | "kind">): string {
  const value = row[name] ?? null;
  if (kind === "day" && Array.isArray(value))
    return value
      .map((day) => (day === "" || day === null ? "date unknown" : tellDay(String(day))))
      .join(", ");
  if (kind === "day") return tellDate(String(value), precisionOf(row, name, String(value)));
  if (kind === "measure") return tellMeasure(row["what"] ?? null, value, row["unit"] ?? null);
  return Number(value).toLocaleString("en-GB", { maximumFractionDigits: 4 });
}

/** A value in words, as cells tell it: several words with `joint` between, what is neither figure nor word as `tellOther` has it. */
export function tellValue(
  row: AnswerRow,
  column: Pick<TableColumn, "name" | "kind">,
  joint: string,
  tellOther: (value: Plain) => string,
): string {
  const value = row[column.name] ?? null;
  if (value === null || value === "") return "";
  switch (column.kind) {
    case "day":
    case "measure":
    case "number":
      return tellFigure(row, column);
    case "word":
      return (Array.isArray(value) ? value : [value])
        .map((word) => tellTerm(column.name, String(word)))
        .join(joint);
    default:
      return tellOther(value);
  }
}

/** What the row above says already, in words: for who listens, and for cards that stand by themselves. */
export function tellRepeated(row: AnswerRow, column: Pick<TableColumn, "name" | "kind">): string {
  return tellValue(row, column, ", ", (value) => nodeName(value)?.name ?? textOfValue(value));
}

/** A row's precision is that of its `date`: the day on which an article came out is known where that of the inspection is not. */
function precisionOf(row: AnswerRow, name: string, date: string): string {
  const { precision } = row;
  if (typeof precision === "string" && (name === "date" || row["date"] === undefined)) return precision;
  return date.length === 7 ? "month" : "day";
}

/** A day by itself, as precise as it is written: `27 March 2017`, `March 2017`, `2017`. */
export function tellDay(iso: string): string {
  return tellDate(iso, iso.length === 4 ? "year" : iso.length === 7 ? "month" : "day");
}
