/** What each row is named by, and its number. */
export interface RankedColumns {
  readonly labels: string[];
  readonly value: string;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Can a saved query's answer be a figure: is it of an area over time, or has each row a name and a number? */
export function canBeDrawn(
  query: { readonly returns: readonly string[] },
  answer: { readonly rows: Rows; readonly parameters: Readonly<Record<string, unknown>> },
): boolean {
  if (answer.rows.length === 0) return false;
  return isTimeline(query, answer.parameters) || findRankedColumns(answer.rows) !== null;
}

/** Is a query's answer drawn as what changed in one area? */
export function isTimeline(
  { returns }: { readonly returns: readonly string[] },
  parameters: Readonly<Record<string, unknown>>,
): boolean {
  return returns[0] === "timeline" && typeof parameters["area"] === "string";
}

/** The names in a row and its first number; null where there are none, and so nothing to rank. */
export function findRankedColumns(rows: Rows): RankedColumns | null {
  const columns = Object.keys(rows[0] ?? {});
  const value = columns.find((column) => rows.every((row) => typeof row[column] === "number"));
  const labels = columns.filter(
    (column) => !/(?:^id|Id)$/.test(column) && rows.every((row) => typeof row[column] === "string"),
  );
  if (value === undefined || labels.length === 0) return null;
  return { labels: tellingApart(labels, rows), value };
}

/** Columns that a row is named by where they tell the rows apart. */
const LEAST_LABELS = 2;

/** The first columns, and of the others each that tells rows apart which were alike before. */
function tellingApart(columns: readonly string[], rows: Rows): string[] {
  const countNames = (chosen: readonly string[]) =>
    new Set(rows.map((row) => JSON.stringify(chosen.map((column) => row[column])))).size;
  let chosen = columns.slice(0, LEAST_LABELS);
  for (const column of columns.slice(LEAST_LABELS)) {
    const wider = [...chosen, column];
    if (countNames(wider) > countNames(chosen)) chosen = wider;
  }
  return chosen;
}
