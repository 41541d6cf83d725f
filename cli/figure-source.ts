import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { SendgraphError } from "../cypher/errors.ts";
import { readKnownNodes } from "../cypher/known-nodes.ts";
import { packageRoot } from "../cypher/package-root.ts";
import type { SavedQuery } from "../cypher/query-file.ts";
import { runQuery } from "../cypher/run-query.ts";
import { loadSavedQuery } from "../cypher/saved-queries.ts";
import { readStatement } from "../cypher/statements.ts";
import type { PlainValue, Row, Store } from "../cypher/store.ts";
import { summariseGraph } from "../cypher/summary.ts";
import { readLens } from "../explorer/api/lens.ts";
import { runStatement } from "../explorer/api/statements.ts";
import type { FigureSource } from "../explorer/figure/provenance.ts";
import { Json, MapTile, type Plan, Tables } from "../explorer/figure/slice.ts";
import type { Lens } from "../explorer/view/lens.ts";
import { bindLens, LENS_STATEMENTS, type LensFigure } from "./figure-names.ts";

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
  theme: z.string(),
  polarity: z.string(),
  inspection: z.string(),
  id: z.string(),
  exact: z.string(),
  saidBy: z.string(),
  kind: z.string(),
  article: z.string(),
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
  const lens = ofRegion(await readLens(store, bound.among, null, graph), bound.region);
  const evidence = await readEvidence(store, (row) => isBehindLens(row, lens));
  const { region, ...question } = bound;
  const kind = figure.kind;
  return {
    plan: { of: "lens", kind, preset, ...question },
    data: Tables.parse({
      subjects: lens.subjects,
      themes: lens.themes,
      links: lens.links,
      mixed: lens.mixed,
      inspections: lens.inspections,
      ...(kind === "map" ? { tiles: readTiles() } : {}),
      findings: evidence,
    }),
    graphHash,
    query: {
      name: figure.name,
      text: LENS_STATEMENTS[bound.among].map((name) => readStatement(name)).join("\n"),
      parameters: { ...question, region },
    },
    sources: await readSources(store, new Set(evidence.map((row) => row.article))),
  };
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
  if (rows.length === 0)
    throw new SendgraphError(
      "figure-empty",
      `The query "${name}" gives no rows: there is nothing to draw.`,
      note ?? "Ask for less, or load more articles: sendgraph load PATH…",
    );
  const asked = { name, text: query.text, parameters: toJson(parameters) };
  const area = parameters["area"];
  if (query.returns[0] === "timeline" && typeof area === "string") {
    const evidence = await readEvidence(store, (row) => row.area === area);
    const inspections = await store.read(readStatement("figure-inspections"), { area });
    return {
      plan: { of: "changes", kind: "timeline", preset, area: await nameOf(store, area) },
      data: Tables.parse({ changes: rows, inspections, findings: evidence }),
      graphHash,
      query: asked,
      sources: await readSources(store, new Set(evidence.map((row) => row.article))),
    };
  }
  const { labels, value } = chooseColumns(query, rows);
  return {
    plan: {
      of: "rows",
      kind: "ranking",
      preset,
      title: query.title,
      question: query.question,
      labels,
      value,
    },
    data: Tables.parse({ rows }),
    graphHash,
    query: asked,
    sources: await readSources(store, null),
  };
}

/** The names in a row and its first number. A query that has none cannot be drawn. */
function chooseColumns(query: SavedQuery, rows: readonly Row[]): { labels: string[]; value: string } {
  const [first = {}] = rows;
  const columns = Object.keys(first);
  const value = columns.find((column) => rows.every((row) => typeof row[column] === "number"));
  const labels = columns.filter(
    (column) => !/(?:^id|Id)$/.test(column) && rows.every((row) => typeof row[column] === "string"),
  );
  if (value === undefined || labels.length === 0)
    throw new SendgraphError(
      "usage",
      `The query "${query.name}" gives ${columns.join(", ")}: no name with a number, so there is nothing to rank.`,
      "Draw a query that counts, such as common-themes, or a lens: graph, matrix, ranking, map.",
    );
  return { labels: labels.slice(0, 2), value };
}

async function readEvidence(store: Store, isWanted: (row: EvidenceRow) => boolean): Promise<EvidenceRow[]> {
  const any = { subject: "", theme: "", polarity: "", article: "" };
  const rows = await runStatement(store, "evidence", any);
  return rows
    .map((row) => EvidenceRow.parse(row))
    .filter((row) => row.saidBy === "inspectors" && isWanted(row));
}

function isBehindLens(row: EvidenceRow, lens: Lens): boolean {
  const subjects = lens.subjects.filter((subject) =>
    lens.among === "areas" ? subject.id === row.area : subject.inspections.includes(row.inspection),
  );
  return subjects.some((subject) =>
    [...lens.links, ...lens.mixed].some((link) => link.subject === subject.id && link.theme === row.theme),
  );
}

function ofRegion(lens: Lens, region: string): Lens {
  if (region === "") return lens;
  const subjects = lens.subjects.filter((subject) => subject.region === region);
  const kept = new Set(subjects.map((subject) => subject.id));
  const links = lens.links.filter((link) => kept.has(link.subject));
  const mixed = lens.mixed.filter((link) => kept.has(link.subject));
  const themes = new Set([...links, ...mixed].map((link) => link.theme));
  return { ...lens, subjects, links, mixed, themes: lens.themes.filter((theme) => themes.has(theme.id)) };
}

/** The articles of these ids, or all that are current. */
async function readSources(store: Store, ids: ReadonlySet<string> | null): Promise<FigureSource[]> {
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

async function nameOf(store: Store, area: string): Promise<string> {
  return (await readKnownNodes(store, "Area")).find((node) => node.id === area)?.name ?? area;
}

const TileRow = z.object({ area: z.string(), column: z.coerce.number(), row: z.coerce.number() });

/** The tile map of England from the reference data. */
function readTiles(): MapTile[] {
  const read = (name: string): unknown[] =>
    parse(readFileSync(join(packageRoot(), "seeds", "reference", name)), { columns: true, bom: true });
  const areas = read("areas.csv").map((row) => z.object({ id: z.string(), name: z.string() }).parse(row));
  const nameById = new Map(areas.map((area) => [area.id, area.name]));
  return read("tiles.csv")
    .map((row) => TileRow.parse(row))
    .map((tile) => MapTile.parse({ ...tile, name: nameById.get(tile.area) ?? tile.area }));
}

function toJson(values: Readonly<Record<string, PlainValue>>): Record<string, Json> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Json.parse(value)]));
}
