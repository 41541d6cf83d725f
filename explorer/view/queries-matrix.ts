import type { AnswerRow, Plain } from "./queries.ts";
import { tellName } from "./queries-form.ts";
import { findIds, isPolarity, listColumns } from "./queries-table.ts";
import { compareText } from "./view.ts";
import { capitalise } from "./wording.ts";

/** What stands where a row and a column meet. */
export interface MatrixCell {
  /** A sum, where the rows have a number. */
  readonly count: number | null;
  /** What was said, where the rows tell polarities. */
  readonly polarities: readonly ("weakness" | "mixed" | "strength")[];
  /** Everything that the answer's rows say of the two, a line each. */
  readonly told: readonly string[];
}

/** An answer as a matrix. Row and column names in the order of the answer; numbers and days sorted. */
export interface AnswerMatrix {
  /** What crosses, and what its numbers are, in words. */
  readonly told: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row name, then column name. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, MatrixCell>>;
  readonly most: number;
}

interface Plan {
  readonly row: string;
  readonly column: string;
  readonly value: string | null;
  readonly isSymmetric: boolean;
}

const NO_MATRIX = /^(?:exact|inspection|date|published|article|publisher|framework|status|certainty)$/;

/**
 * Reads rows as a matrix: the first two columns of names (or a name and a list of names, or a name and a year) cross, and the first
 * number is counted; without one, polarities or a mark. Null where the rows have no two such columns.
 */
export function layOutAnswerMatrix(rows: readonly AnswerRow[]): AnswerMatrix | null {
  const plan = planMatrix(rows);
  if (plan === null) return null;
  const cells = new Map<string, Map<string, MatrixCell>>();
  const columnNames = new Set<string>();
  const put = (rowName: string, columnName: string, row: AnswerRow) => {
    const line = cells.get(rowName) ?? new Map<string, MatrixCell>();
    cells.set(rowName, line.set(columnName, addTo(line.get(columnName), row, plan)));
    columnNames.add(columnName);
  };
  for (const row of rows) {
    const rowName = String(row[plan.row]);
    const across = row[plan.column] ?? null;
    for (const columnName of (Array.isArray(across) ? across : [across]).map(String)) {
      put(rowName, columnName, row);
      if (plan.isSymmetric) put(columnName, rowName, row);
    }
  }
  const rowNames = [...cells.keys()];
  const counts = [...cells.values()].flatMap((line) => [...line.values()].map(({ count }) => count ?? 0));
  return {
    told: tellPlan(plan, rows[0] ?? {}),
    rows: plan.isSymmetric ? rowNames.sort(compareText) : rowNames,
    columns: [...columnNames].sort(compareText),
    cells,
    most: Math.max(1, ...counts),
  };
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
  const singles = texts.filter(({ name }) => !isList(name)).map(({ name }) => name);
  const lists = texts
    .filter(({ name }) => isList(name) && (findIds(name, names) !== null || name === "names"))
    .map(({ name }) => name);
  const [row, second] = singles;
  const column = second ?? lists[0];
  if (row === undefined || column === undefined) return null;
  const hasIds = (name: string) => findIds(name, names) !== null;
  const isSymmetric = hasIds(row) && hasIds(column) && labelOf(first, row) === labelOf(first, column);
  return { row, column, value: second === undefined ? null : (numbers[0]?.name ?? null), isSymmetric };
}

/** What ids of a label are, several of them. */
const KINDS: Readonly<Record<string, string>> = { area: "areas", body: "bodies", theme: "themes" };

/** Two columns of the same kind of names are told by that, for `a` and `b` say nothing. */
function tellPlan({ row, column, value, isSymmetric }: Plan, first: AnswerRow): string {
  const kind = KINDS[labelOf(first, row)];
  const crossed =
    isSymmetric && kind !== undefined
      ? `${capitalise(kind)} against ${kind}`
      : `${capitalise(tellName(row))} against ${tellName(column)}`;
  return value === null ? crossed : `${crossed}; the numbers are the table's column “${tellName(value)}”`;
}

/** The label that the ids of a column of names begin with. */
function labelOf(row: AnswerRow, name: string): string {
  return String(row[`${name}Id`] ?? name).split(":")[0] ?? "";
}

function addTo(cell: MatrixCell | undefined, row: AnswerRow, { row: own, column, value }: Plan): MatrixCell {
  const { count = null, polarities = [], told = [] } = cell ?? {};
  const number = value === null ? null : row[value];
  const said = Object.values(row).flat().filter(isPolarity);
  const line = Object.entries(row)
    .filter(([name, of]) => name !== own && name !== column && !/Ids?$/.test(name) && of !== null)
    .map(([name, of]) => `${name}: ${tell(of)}`)
    .join(", ");
  return {
    count: typeof number === "number" ? (count ?? 0) + number : count,
    polarities: [...new Set([...polarities, ...said])].sort(),
    told: told.includes(line) ? told : [...told, line],
  };
}

function tell(value: Plain): string {
  return Array.isArray(value) ? value.map(tell).join("; ") : String(value);
}
