import type { AnswerRow, Plain } from "./queries.ts";
import { tellName } from "./queries-form.ts";
import { isTerm } from "./wording.ts";

/** A column of an answer as a table shows it. */
export interface TableColumn {
  readonly name: string;
  readonly title: string;
  /** What it means, where its name does not tell. */
  readonly description: string | null;
  /**
   * `number`    set to the right;
   * `polarity`  weakness, strength or mixed, with its glyph;
   * `quote`     what a source said, in its type;
   * `day`       an ISO date, as precise as the row's `precision` says;
   * `id`        ids of nodes that no column names, at the end;
   * `measure`   a figure with its unit, which has no column of its own then;
   * `word`      one of our own words for a kind, a framework or a voice;
   * `text`      all else.
   */
  readonly kind: "number" | "polarity" | "quote" | "day" | "id" | "measure" | "word" | "text";
  /** The column with the ids of these names, if there is one: it is not shown by itself. */
  readonly ids: string | null;
  /** Of a column of lists of sentences, the column that says of each whether it is quoted: not shown by itself either. */
  readonly kinds: string | null;
}

/** Columns with the words of a source. */
const QUOTED = new Set(["exact", "sentence", "quote"]);
/** The columns that make a figure together. */
const MEASURED = ["what", "value", "unit"];
/** Names of columns that a reader would not use. */
const TITLES: Readonly<Record<string, string>> = { exact: "sentence", saidBy: "who said it" };

/** The columns to show: ids stand behind the names that they belong to. */
export function listColumns(
  rows: readonly AnswerRow[],
  explained: readonly { readonly name: string; readonly description: string }[],
): TableColumn[] {
  const names = Object.keys(rows[0] ?? {});
  const idsByName = new Map(names.map((name) => [name, findIds(name, names)]));
  const kindsByName = new Map(names.map((name) => [name, findKinds(name, names)]));
  const hidden = new Set([...idsByName.values(), ...kindsByName.values(), "precision"]);
  const hasMeasures = MEASURED.every((name) => names.includes(name));
  if (hasMeasures) hidden.add("unit");
  const columns = names
    .filter((name) => !hidden.has(name))
    .map((name) => ({
      name,
      title: isManner(rows, name) ? "quoted or reported" : (TITLES[name] ?? tellName(name)),
      description: explained.find((column) => column.name === name)?.description ?? null,
      kind:
        hasMeasures && name === "value"
          ? "measure"
          : kindOf(
              rows.map((row) => row[name] ?? null),
              name,
            ),
      ids: idsByName.get(name) ?? null,
      kinds: kindsByName.get(name) ?? null,
    }));
  return [...columns.filter(({ kind }) => kind !== "id"), ...columns.filter(({ kind }) => kind === "id")];
}

/** Is there nothing to tell: no value, no words, no one in a list? */
export function isUntold(value: Plain | undefined): boolean {
  return (
    value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

/** Parts the columns that some row has a value of from those that are empty in every row. */
export function partEmpty(
  rows: readonly AnswerRow[],
  columns: readonly TableColumn[],
): { readonly told: readonly TableColumn[]; readonly empty: readonly TableColumn[] } {
  const isEmpty = ({ name }: TableColumn) => rows.every((row) => isUntold(row[name]));
  return { told: columns.filter((column) => !isEmpty(column)), empty: columns.filter(isEmpty) };
}

/** Columns that tell where a sentence comes from, in the order that a reader wants to know. */
const SOURCES = [
  "saidBy",
  "kind",
  "article",
  "publisher",
  "published",
  "status",
  "alsoIn",
  "themeGuessedFrom",
];
/** What stands before the value of some of these, as under a sentence in the panel. */
const BEFORE: Readonly<Record<string, string>> = {
  alsoIn: "also in",
  themeGuessedFrom: "guessed from",
};

/** Ids that lead nowhere else than the sentence itself does. */
const NOWHERE = new Set(["evidence", "measure"]);

/**
 * Parts the columns of a table from those that stand under its sentences, as in print: who said it, where and when, and the ways to
 * what has an id alone. A sentence leads to its own place, so the id of that is not shown.
 */
export function partSources(columns: readonly TableColumn[]): {
  readonly beside: readonly TableColumn[];
  readonly under: readonly TableColumn[];
} {
  if (!columns.some(({ kind }) => kind === "quote")) return { beside: columns, under: [] };
  return {
    beside: columns.filter(({ name, kind }) => kind !== "id" && !SOURCES.includes(name)),
    under: [
      ...SOURCES.flatMap((source) => columns.filter(({ name }) => name === source)),
      ...columns.filter(({ name, kind }) => kind === "id" && !NOWHERE.has(name) && !SOURCES.includes(name)),
    ],
  };
}

/** What is told before the value of a column that stands under a sentence; null where the value tells by itself. */
export function tellBefore({ name }: Pick<TableColumn, "name">): string | null {
  return BEFORE[name] ?? null;
}

/** How many of the first columns say the same in two rows: a table need not say it again. */
export function countRepeated(
  row: AnswerRow,
  before: AnswerRow | undefined,
  columns: readonly TableColumn[],
): number {
  if (before === undefined) return 0;
  const differs = columns.findIndex(
    ({ name }) => JSON.stringify(row[name] ?? null) !== JSON.stringify(before[name] ?? null),
  );
  return differs === -1 ? columns.length : differs;
}

/** How many rows each cell of a row stands for, itself and those below that say the same; 0 where a row above stands for it. */
export function spanRows(rows: readonly AnswerRow[], columns: readonly TableColumn[]): number[][] {
  const repeats = rows.map((row, index) => countRepeated(row, rows[index - 1], columns));
  const fromBelow: number[][] = [];
  let heights = columns.map(() => 0);
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const [repeated = 0, repeatedBelow = 0] = [repeats[at], repeats[at + 1]];
    heights = heights.map((height, index) => (index < repeatedBelow ? height + 1 : 1));
    fromBelow.push(heights.map((height, index) => (index < repeated ? 0 : height)));
  }
  return fromBelow.reverse();
}

/** The column with the ids of a column of names: `areaId` of `area`, `holderIds` of `holders`. */
export function findIds(name: string, names: readonly string[]): string | null {
  const lists = singularsOf(name).map((one) => `${one}Ids`);
  return names.find((other) => other === `${name}Id` || lists.includes(other)) ?? null;
}

/** The column that says of each sentence of a list whether it is quoted: `strengthKinds` of `strengths`. */
function findKinds(name: string, names: readonly string[]): string | null {
  const lists = singularsOf(name).map((one) => `${one}Kinds`);
  return names.find((other) => lists.includes(other)) ?? null;
}

/** What a column of lists may be called after: `theme` of `themes`, `weakness` of `weaknesses`. */
function singularsOf(name: string): string[] {
  return [name.replace(/s$/, ""), name.replace(/es$/, "")];
}

/** Does a column say how words stand in their source? Others of that name say what kind a body or a text is. */
function isManner(rows: readonly AnswerRow[], name: string): boolean {
  return name === "kind" && rows.some(({ kind }) => kind === "quoted" || kind === "reported");
}

function kindOf(values: readonly Plain[], name: string): TableColumn["kind"] {
  const told = values.filter((value) => value !== null && value !== "");
  const are = (test: (value: Plain) => boolean) => told.length > 0 && told.every(test);
  if (are((value) => typeof value === "number")) return "number";
  if (are(isPolarity)) return "polarity";
  if (told.some(isDay) && are((value) => isDay(value) || isYear(value))) return "day";
  if (told.some(isDays) && are((value) => Array.isArray(value) && (value.length === 0 || isDays(value))))
    return "day";
  if (QUOTED.has(name)) return "quote";
  if (isTerm(name)) return "word";
  return are((value) => typeof value === "string" && IS_ID.test(value)) ? "id" : "text";
}

const IS_ID = /^(?:finding|inspection|evidence|article|measure):\S+$/;

/** Is it one of the words for what was said of a theme? */
export function isPolarity(value: Plain): value is "weakness" | "strength" | "mixed" {
  return value === "weakness" || value === "strength" || value === "mixed";
}

/** Is it an ISO date, as precise as known? */
export function isDay(value: Plain): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}(?:-\d{2})?$/.test(value);
}

/** Is it a list of days, of which some may be unknown? */
function isDays(value: Plain): boolean {
  return (
    Array.isArray(value) &&
    value.some(isDay) &&
    value.every((day) => day === null || day === "" || isDay(day) || isYear(day))
  );
}

function isYear(value: Plain): boolean {
  return typeof value === "string" && /^\d{4}$/.test(value);
}

/** What is neither a node nor plain, such as a relationship or a map, as Cypher would write it and not as JSON does. */
export function tellMap(value: { readonly [key: string]: Plain }): string {
  const { type, from, to, ...rest } = value;
  const isLink = [type, from, to].every((part) => typeof part === "string");
  const told = Object.entries(isLink ? rest : value).map(([key, part]) => `${key}: ${JSON.stringify(part)}`);
  if (!isLink) return `{${told.join(", ")}}`;
  return told.length === 0 ? `[:${type}]` : `[:${type} {${told.join(", ")}}]`;
}

/** A node's own name, where a cell holds a node. */
export function nodeName(value: Plain): { readonly id: string; readonly name: string } | null {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return null;
  const { id, labels, name, label, title } = value;
  if (typeof id !== "string" || !Array.isArray(labels)) return null;
  return { id, name: String(name ?? label ?? title ?? id) };
}
