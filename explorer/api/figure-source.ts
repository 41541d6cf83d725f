import { z } from "zod";
import { SendgraphError } from "../../cypher/errors.ts";
import { groupBy } from "../../cypher/group-by.ts";
import { readKnownNodes } from "../../cypher/known-nodes.ts";
import type { SavedQuery } from "../../cypher/query-file.ts";
import { runQuery } from "../../cypher/run-query.ts";
import { loadSavedQuery } from "../../cypher/saved-queries.ts";
import { readStatement } from "../../cypher/statements.ts";
import type { PlainValue, Row, Store } from "../../cypher/store.ts";
import { summariseGraph } from "../../cypher/summary.ts";
import type { FigureSource } from "../figure/provenance.ts";
import { Json, MapTile, type Plan, Tables } from "../figure/slice.ts";
import { foldThemes, parentsOf } from "../view/fold-themes.ts";
import type { Among, Lens } from "../view/lens.ts";
import { filterLens, isNarrow, keepsInspection } from "../view/lens-filter.ts";
import { findRankedColumns, isTimeline, type RankedColumns } from "../view/ranked-columns.ts";
import { tellFilter } from "../view/tell-filter.ts";
import { findCounted, listCases } from "./counted-cases.ts";
import { bindLens, FILTER_STATEMENTS, LENS_STATEMENTS, type LensFigure, tellLens } from "./figure-names.ts";
import { foldCopies } from "./fold-copies.ts";
import { findGuessedCases } from "./guessed-cases.ts";
import { readInspections } from "./inspections.ts";
import { readLens } from "./lens.ts";
import { runStatement } from "./statements.ts";
import { tellAsked, tellMeasure } from "./tell-asked.ts";
import { tellUntoldFocus } from "./tell-untold.ts";
import { readTiles } from "./tiles.ts";

/** What of a graph a figure is made from. */
export interface FigureFacts {
  readonly plan: Plan;
  readonly data: Tables;
  readonly graphHash: string;
  readonly query: { readonly name: string; readonly text: string; readonly parameters: Record<string, Json> };
  readonly sources: readonly FigureSource[];
}

const EvidenceRow = z.object({
  finding: z.string(),
  area: z.string(),
  areaName: z.string(),
  theme: z.string(),
  themeLabel: z.string(),
  polarity: z.string(),
  inspection: z.string(),
  id: z.string(),
  exact: z.string(),
  saidBy: z.string(),
  kind: z.string(),
  article: z.string(),
  story: z.string().nullable(),
  published: z.string().nullable(),
  learntFrom: z
    .string()
    .nullish()
    .transform((words) => words ?? null),
});
type EvidenceRow = z.infer<typeof EvidenceRow>;
const ArticleRow = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  status: z.string(),
});

/** Reads what a figure of a lens is made from. `typed` are its parameters as given. */
export async function readLensFacts(
  store: Store,
  figure: LensFigure,
  typed: Readonly<Record<string, string>>,
  preset: string,
): Promise<FigureFacts> {
  const { graphHash } = await summariseGraph(store);
  const bound = await bindLens(store, figure, typed);
  const graph = { store: "", graphHash, counts: {} };
  const whole = await readLens(store, bound.among, null, graph);
  const { filter, level, draw, ...question } = bound;
  const records = isNarrow(filter) ? (await readInspections(store)).inspections : [];
  const filtered = filterLens(whole, records, filter, bound.focus);
  const lens = level === "groups" ? foldThemes(filtered) : filtered;
  const parentOf = level === "groups" ? parentsOf(whole.themes) : new Map<string, { id: string }>();
  const left = new Set(records.filter((record) => !keepsInspection(record, filter)).map(({ id }) => id));
  const themeOf = (row: EvidenceRow) => parentOf.get(row.theme)?.id ?? row.theme;
  const subjectsOf = subjectsBehind(lens);
  const evidence = await readEvidence(
    store,
    (row) => !left.has(row.inspection) && subjectsOf(row, themeOf(row)).length > 0,
  );
  const guessed = findGuessedCases(
    evidence.map((row) => ({ ...row, theme: themeOf(row) })),
    (row) => subjectsOf(row, row.theme),
  );
  const kind = figure.kind;
  const labels = records.flatMap(({ outcomes }) => outcomes.map(({ id, label }) => [id, label] as const));
  const labelById = new Map(labels);
  const narrowed = isNarrow(filter)
    ? { narrowed: tellFilter(filter, (outcome) => labelById.get(outcome) ?? outcome) }
    : {};
  const untold = await tellUntold(store, bound.among, bound.focus, { whole, lens, ...narrowed });
  return {
    plan: {
      of: "lens",
      kind,
      preset,
      ...question,
      ...narrowed,
      ...(draw === null ? {} : { draw }),
      ...(untold === null ? {} : { untold }),
    },
    data: Tables.parse({
      subjects: lens.subjects,
      themes: lens.themes,
      links: lens.links,
      mixed: lens.mixed,
      inspections: lens.inspections,
      ...(kind === "map" ? { tiles: (await readTiles()).map((tile) => MapTile.parse(tile)) } : {}),
      findings: listFindings(evidence),
      guessed,
    }),
    graphHash,
    query: {
      name: figure.name,
      text: [...LENS_STATEMENTS[bound.among], ...(isNarrow(filter) ? FILTER_STATEMENTS : [])]
        .map((name) => readStatement(name))
        .join("\n"),
      parameters: tellLens(bound),
    },
    sources: await readSources(store, new Set(evidence.map((row) => row.article))),
  };
}

/** Why a lens has nothing of the area or body that it is asked about, in words; null where it has, or where it is asked about none. */
async function tellUntold(
  store: Store,
  among: Among,
  focus: string | null,
  read: { readonly whole: Lens; readonly lens: Lens; readonly narrowed?: string },
): Promise<string | null> {
  const has = ({ subjects }: Lens) => subjects.some(({ id }) => id === focus);
  if (focus === null || has(read.lens)) return null;
  const name = await nameOf(store, among === "areas" ? "Area" : "Body", focus);
  if (has(read.whole)) return `Nothing of what is counted (${read.narrowed ?? "all"}) tells of ${name}`;
  return tellUntoldFocus(focus, name, await readInspections(store));
}

/** Reads what a figure of a saved query's rows is made from: a timeline of an area, or a ranking of what has a number. */
export async function readQueryFacts(
  store: Store,
  name: string,
  typed: Readonly<Record<string, string>>,
  preset: string,
): Promise<FigureFacts> {
  const query = await loadSavedQuery(name);
  const { graphHash } = await summariseGraph(store);
  const { parameters, rows, note } = await runQuery(store, query, typed);
  if (rows.length === 0 && note !== null)
    throw new SendgraphError(
      "query-parameter",
      `The query "${name}" gives no rows: there is nothing to draw.`,
      note,
    );
  const asked = { name, text: query.text, parameters: toJson(parameters) };
  const area = parameters["area"];
  if (isTimeline(query, parameters) && typeof area === "string") {
    const evidence = await readEvidence(store, (row) => row.area === area);
    const inspections = await store.read(readStatement("figure-inspections"), { area });
    return {
      plan: { of: "changes", kind: "timeline", preset, area: await nameOf(store, "Area", area) },
      data: Tables.parse({
        changes: rows,
        inspections,
        findings: listFindings(evidence),
        guessed: findGuessedCases(evidence, (row) => [row.inspection]),
      }),
      graphHash,
      query: asked,
      sources: await readSources(store, new Set(evidence.map((row) => row.article))),
    };
  }
  const { labels, value } = chooseColumns(query, rows);
  const counted = findCounted(rows, await readEvidence(store, () => true), {
    text: query.text,
    parameters,
    bodiesByInspection: await readAccounts(store),
  });
  const guessed = findGuessedCases(counted, ({ subject }) => [subject]);
  const told = await tellAsked(store, query, parameters);
  return {
    plan: {
      of: "rows",
      kind: "ranking",
      preset,
      title: query.title,
      question: query.question,
      labels,
      value,
      measure: tellMeasure(query, value),
      ...(told !== null && { asked: told }),
    },
    // Whose themes are counted matters to the figure only where some of them were guessed.
    data: Tables.parse({ rows, ...(guessed.length > 0 && { counted: listCases(counted), guessed }) }),
    graphHash,
    query: asked,
    sources: await readSources(store, null),
  };
}

/** The columns that a ranking of the rows is drawn by. A query that has none cannot be drawn. */
function chooseColumns(query: SavedQuery, rows: readonly Row[]): RankedColumns {
  const [first] = rows;
  if (first === undefined) return { labels: [], value: "" };
  const ranked = findRankedColumns(rows);
  if (ranked === null)
    throw new SendgraphError(
      "usage",
      `The query "${query.name}" gives ${Object.keys(first).join(", ")}: no name with a number, so there is nothing to rank.`,
      "Draw a query that counts, such as common-themes, or a lens: graph, matrix, ranking, map.",
    );
  return ranked;
}

/** The bodies that answer for each inspection. */
async function readAccounts(store: Store): Promise<Map<string, string[]>> {
  const rows = await runStatement(store, "inspections-of-bodies");
  const groups = groupBy(rows, (row) => String(row["inspection"]));
  return new Map([...groups].map(([id, members]) => [id, members.map((row) => String(row["subject"]))]));
}

async function readEvidence(store: Store, isWanted: (row: EvidenceRow) => boolean): Promise<EvidenceRow[]> {
  const any = { subject: "", theme: "", polarity: "", article: "" };
  const rows = await runStatement(store, "evidence", any);
  return rows
    .map((row) => EvidenceRow.parse(row))
    .filter((row) => row.saidBy === "inspectors" && isWanted(row));
}

/** Tells who of a lens has what a sentence, of this theme of the lens, tells. */
function subjectsBehind(lens: Lens): (row: EvidenceRow, theme: string) => string[] {
  const themesBySubject = new Map<string, Set<string>>();
  for (const { subject, theme } of [...lens.links, ...lens.mixed])
    themesBySubject.set(subject, (themesBySubject.get(subject) ?? new Set()).add(theme));
  const has = (subject: string, theme: string) => themesBySubject.get(subject)?.has(theme) ?? false;
  if (lens.among === "areas") return (row, theme) => [row.area].filter((id) => has(id, theme));
  const subjectsByInspection = new Map<string, string[]>();
  for (const { id, inspections } of lens.subjects)
    for (const inspection of inspections)
      subjectsByInspection.set(inspection, [...(subjectsByInspection.get(inspection) ?? []), id]);
  return (row, theme) => (subjectsByInspection.get(row.inspection) ?? []).filter((id) => has(id, theme));
}

/**
 * The sentences as a figure carries them: those of copies of one text once, with the other articles that have them. Of a theme that
 * a rule names there is nothing to say.
 */
function listFindings(rows: readonly EvidenceRow[]): Json[] {
  return foldCopies(rows).map(({ first, others }) => ({
    finding: first.finding,
    area: first.area,
    theme: first.theme,
    polarity: first.polarity,
    inspection: first.inspection,
    id: first.id,
    exact: first.exact,
    saidBy: first.saidBy,
    kind: first.kind,
    article: first.article,
    ...(first.learntFrom === null ? {} : { learntFrom: first.learntFrom }),
    ...(others.length === 0 ? {} : { alsoIn: [...new Set(others.map(({ article }) => article))] }),
  }));
}

/** The articles of these ids, or all that are current. */
export async function readSources(store: Store, ids: ReadonlySet<string> | null): Promise<FigureSource[]> {
  const rows = (await runStatement(store, "articles")).map((row) => ArticleRow.parse(row));
  return rows
    .filter((row) => (ids === null ? row.status === "current" : ids.has(row.id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The status of every article of the graph, by id. */
export async function readStatuses(store: Store): Promise<Map<string, string>> {
  const rows = (await runStatement(store, "articles")).map((row) => ArticleRow.parse(row));
  return new Map(rows.map(({ id, status }) => [id, status]));
}

async function nameOf(store: Store, label: "Area" | "Body", id: string): Promise<string> {
  return (await readKnownNodes(store, label)).find((node) => node.id === id)?.name ?? id;
}

function toJson(values: Readonly<Record<string, PlainValue>>): Record<string, Json> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Json.parse(value)]));
}
