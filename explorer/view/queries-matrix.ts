import { groupBy } from "../../cypher/group-by.ts";
import { compareOutcomes } from "./outcomes.ts";
import type { AnswerRow, Plain } from "./queries.ts";
import { tellName } from "./queries-form.ts";
import { findIds, isPolarity, isUntold, listColumns, type TableColumn } from "./queries-table.ts";
import { tellRepeated } from "./tell-cell.ts";
import { compareText } from "./view.ts";
import { capitalise } from "./wording.ts";

type Polarity = "weakness" | "mixed" | "strength";

/** What stands where a row and a column meet. */
export interface MatrixCell {
  /** A sum, where the rows have a number. */
  readonly count: number | null;
  /** What was said, where the rows tell polarities: of each of the matrix's sides, in their order. */
  readonly sides: readonly (readonly Polarity[])[];
  /** Everything that the answer's rows say of the two, a line each. */
  readonly told: readonly string[];
}

/** Rows of a matrix that belong together. */
interface MatrixGroup {
  /** Null where the rows are in no groups. */
  readonly name: string | null;
  /** The sums of its rows, by column name. */
  readonly total: ReadonlyMap<string, number>;
  readonly rows: readonly { readonly name: string; readonly cells: ReadonlyMap<string, MatrixCell> }[];
}

/** An answer as a matrix. Row and column names in the order of the answer; numbers and days sorted, what has no name last. */
export interface AnswerMatrix {
  /** What crosses, and what its numbers are, in words. */
  readonly told: string;
  /** Who says what in a cell, by the names of their columns; one or none where nobody is to be told apart. */
  readonly sides: readonly string[];
  readonly columns: readonly string[];
  readonly groups: readonly MatrixGroup[];
  readonly most: number;
}

interface Plan {
  readonly row: string;
  readonly column: string;
  /** What the rows are in groups by: the first of three names that a number is told of. */
  readonly group: string | null;
  readonly value: string | null;
  readonly isSymmetric: boolean;
  readonly sides: readonly string[];
  /** What is told of a cell besides the names that cross. */
  readonly besides: readonly TableColumn[];
}

const NO_MATRIX = /^(?:exact|inspection|date|published|article|publisher|framework|status|certainty)$/;

/**
 * Reads rows as a matrix: the first two columns of names (or a name and a list of names, or a name and a year) cross, and the first
 * number is counted; without one, polarities or a mark. Of three names with a number the first makes groups, so that nothing is summed
 * that the answer tells apart. Null where the rows have no two such columns.
 */
export function layOutAnswerMatrix(rows: readonly AnswerRow[]): AnswerMatrix | null {
  const plan = planMatrix(rows);
  if (plan === null) return null;
  const groups = [...groupBy(rows, (row) => (plan.group === null ? "" : nameIn(row, plan.group)))].map(
    ([name, of]) => layOutGroup(plan.group === null ? null : name, of, plan),
  );
  const cells = groups.flatMap((group) => group.rows.flatMap((row) => [...row.cells]));
  const unnamed = tellUnnamed(plan.column);
  return {
    told: tellPlan(plan, rows[0] ?? {}),
    sides: plan.sides,
    columns: [...new Set(cells.map(([name]) => name))].sort(
      (a, b) => Number(a === unnamed) - Number(b === unnamed) || compareText(a, b),
    ),
    groups,
    most: Math.max(1, ...cells.map(([, { count }]) => count ?? 0)),
  };
}

function layOutGroup(name: string | null, rows: readonly AnswerRow[], plan: Plan): MatrixGroup {
  const cells = new Map<string, Map<string, MatrixCell>>();
  const idByName = new Map<string, string>();
  const put = (rowName: string, columnName: string, row: AnswerRow) => {
    const line = cells.get(rowName) ?? new Map<string, MatrixCell>();
    cells.set(rowName, line.set(columnName, addTo(line.get(columnName), row, plan)));
  };
  for (const row of rows) {
    const rowName = nameIn(row, plan.row);
    idByName.set(rowName, String(row[`${plan.row}Id`] ?? ""));
    const across = row[plan.column] ?? null;
    for (const columnName of Array.isArray(across) ? across.map(String) : [nameIn(row, plan.column)]) {
      put(rowName, columnName, row);
      if (plan.isSymmetric) put(columnName, rowName, row);
    }
  }
  const lines = [...cells].map(([rowName, line]) => ({ name: rowName, cells: line }));
  if (plan.isSymmetric) lines.sort((a, b) => compareText(a.name, b.name));
  else if (plan.group !== null && labelOf(rows[0] ?? {}, plan.row) === "outcome")
    lines.sort((a, b) => compareOutcomes(idByName.get(a.name) ?? "", idByName.get(b.name) ?? ""));
  return { name, total: sumUp(rows, plan), rows: lines };
}

/** The numbers of rows by column name, where they are to be summed. */
function sumUp(rows: readonly AnswerRow[], plan: Plan): Map<string, number> {
  const groups = plan.group === null ? [] : groupBy(rows, (row) => nameIn(row, plan.column));
  return new Map(
    [...groups].map(([name, of]) => [name, of.reduce((sum, row) => sum + numberIn(row, plan), 0)]),
  );
}

/** The name in a column, or words for that there is none: no head of a row or a column stays empty. */
function nameIn(row: AnswerRow, column: string): string {
  return isUntold(row[column]) ? tellUnnamed(column) : String(row[column]);
}

function tellUnnamed(column: string): string {
  return column === "year" ? "undated" : `no ${tellName(column)}`;
}

function planMatrix(rows: readonly AnswerRow[]): Plan | null {
  const [first] = rows;
  if (first === undefined) return null;
  const names = Object.keys(first);
  const isYear = (name: string) => name === "year";
  const columns = listColumns(rows, []);
  const numbers = columns.filter(({ kind, name }) => kind === "number" && !isYear(name));
  const texts = columns.filter(
    ({ kind, name }) => (kind === "text" || isYear(name)) && !NO_MATRIX.test(name),
  );
  const isList = (name: string) => Array.isArray(first[name]);
  const hasIds = (name: string) => findIds(name, names) !== null;
  const singles = texts.filter(({ name }) => !isList(name)).map(({ name }) => name);
  const lists = texts.filter(({ name }) => isList(name) && (hasIds(name) || name === "names"));
  const [one, second, third] = singles;
  const column = second ?? lists[0]?.name;
  if (one === undefined || column === undefined) return null;
  const value = second === undefined ? null : (numbers[0]?.name ?? null);
  const isGrouped = value !== null && third !== undefined && hasIds(third);
  const [group, row] = isGrouped ? [one, third] : [null, one];
  const isSymmetric = hasIds(row) && hasIds(column) && labelOf(first, row) === labelOf(first, column);
  const besides = columns.filter(
    ({ name, kind }) => ![group, row, column].includes(name) && kind !== "id" && !/Ids?$/.test(name),
  );
  const sides = value === null ? besides.filter(({ name }) => tellsPolarity(rows, name)) : [];
  return { row, column, group, value, isSymmetric, sides: sides.map(({ name }) => name), besides };
}

function tellsPolarity(rows: readonly AnswerRow[], name: string): boolean {
  return rows.some((row) => polaritiesIn(row[name]).length > 0);
}

function polaritiesIn(value: Plain | undefined): Polarity[] {
  return [value ?? null].flat().filter(isPolarity);
}

/** What ids of a label are, several of them. */
const KINDS: Readonly<Record<string, string>> = { area: "areas", body: "bodies", theme: "themes" };

/** Two columns of the same kind of names are told by that, for `a` and `b` say nothing. */
function tellPlan({ row, column, group, value, isSymmetric }: Plan, first: AnswerRow): string {
  const kind = KINDS[labelOf(first, row)];
  const across = group === null ? tellName(row) : `${tellName(group)} and ${tellName(row)}`;
  const crossed =
    isSymmetric && kind !== undefined
      ? `${capitalise(kind)} against ${kind}`
      : `${capitalise(across)} against ${tellName(column)}`;
  return value === null ? crossed : `${crossed}; the numbers are the table's column “${tellName(value)}”`;
}

/** The label that the ids of a column of names begin with. */
function labelOf(row: AnswerRow, name: string): string {
  return String(row[`${name}Id`] ?? name).split(":")[0] ?? "";
}

function addTo(cell: MatrixCell | undefined, row: AnswerRow, plan: Plan): MatrixCell {
  const { count = null, sides = [], told = [] } = cell ?? {};
  const line = plan.besides
    .filter(({ name }) => !isUntold(row[name]))
    .map((column) => `${column.title}: ${tellRepeated(row, column)}`)
    .join(", ");
  return {
    count: plan.value === null ? null : (count ?? 0) + numberIn(row, plan),
    sides: plan.sides.map((name, at) =>
      [...new Set([...(sides[at] ?? []), ...polaritiesIn(row[name])])].sort(),
    ),
    told: line === "" || told.includes(line) ? told : [...told, line],
  };
}

function numberIn(row: AnswerRow, { value }: Plan): number {
  return value === null ? 0 : Number(row[value] ?? 0);
}
