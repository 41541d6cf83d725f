import * as z from "zod/mini";
import { canonicalJson, sha256 } from "../cypher/canonical-json.ts";
import { SendgraphError } from "../cypher/errors.ts";
import type { Store } from "../cypher/store.ts";
import { type FigureFacts, readStatuses } from "../explorer/api/figure-source.ts";
import { type AskedPicture, readFacts } from "../explorer/api/panel-facts.ts";
import { type Provenance, withoutPrivate } from "../explorer/figure/provenance.ts";
import { Json, PANEL_LETTERS, type Tables } from "../explorer/figure/slice.ts";

/** What became of a table of a figure's data. Rows are told by their ids, findings by theirs. */
interface ChangedTable {
  readonly table: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Those that are there before and after, and otherwise: a finding with other sentences, a link with another count. */
  readonly changed: readonly string[];
}

/** A figure beside the graph as it is now. */
export interface ComparedFigure {
  readonly graph: "same" | "changed";
  readonly query: "same" | "changed";
  readonly data: "same" | "changed" | "gone";
  readonly changes: readonly ChangedTable[];
  /** Sources that are no longer current, or no longer in the graph. */
  readonly sources: readonly { readonly id: string; readonly title: string; readonly status: string }[];
}

/** Asks the graph again what the figure was made from, and tells what is different. */
export async function compareFigure(store: Store, provenance: Provenance): Promise<ComparedFigure> {
  const facts = await readAgain(store, provenance);
  const statusById = await readStatuses(store);
  const sources = provenance.sources
    .map(({ id, title }) => ({ id, title, status: statusById.get(id) ?? "not in this graph" }))
    .filter(({ status }, index) => status !== provenance.sources[index]?.status);
  if (facts === null) return { graph: "changed", query: "same", data: "gone", changes: [], sources };
  const now = provenance.form === "public" ? withoutPrivate(facts.data) : facts.data;
  const changes = compareTables(provenance.data, now);
  return {
    graph: facts.graphHash === provenance.graphHash ? "same" : "changed",
    query: sha256(facts.query.text) === provenance.query.sha256 ? "same" : "changed",
    data: changes.length === 0 ? "same" : "changed",
    changes,
    sources,
  };
}

/** The facts of the same question now; null where there is nothing to draw any more. */
async function readAgain(store: Store, { query, plan }: Provenance): Promise<FigureFacts | null> {
  try {
    const panels =
      plan.of === "panels" ? PANEL_LETTERS.map((letter) => Panel.parse(query.parameters[letter])) : [];
    return await readFacts(store, (panels.length > 0 ? panels : [query]).map(askAgain), plan.preset);
  } catch (error) {
    const isGone =
      error instanceof SendgraphError && ["figure-empty", "query-parameter"].includes(error.code);
    if (!isGone) throw error;
    return null;
  }
}

const Panel = z.object({ name: z.string(), parameters: z.record(z.string(), Json) });

/** A picture as it was asked for: a lens keeps whom it was asked about as its focus. */
function askAgain({ name, parameters }: z.infer<typeof Panel>): AskedPicture {
  const { focus, ...rest } = parameters;
  return { name, typed: toTyped(focus === undefined ? rest : { ...rest, with: focus ?? "" }) };
}

/** Parameters as a person would type them. */
function toTyped(parameters: Readonly<Record<string, Json>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(",") : String(value ?? ""),
    ]),
  );
}

function compareTables(before: Tables, now: Tables): ChangedTable[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names.flatMap((table) => {
    const [old, current] = [before[table] ?? [], now[table] ?? []];
    const [oldRows, currentRows] = [new Set(old.map(canonicalJson)), new Set(current.map(canonicalJson))];
    const removed = old.filter((row) => !currentRows.has(canonicalJson(row))).map(tellRow);
    const added = current.filter((row) => !oldRows.has(canonicalJson(row))).map(tellRow);
    if (removed.length + added.length === 0) return [];
    const [oldNames, currentNames] = [new Set(old.map(tellRow)), new Set(current.map(tellRow))];
    const touched = [...new Set([...removed, ...added])];
    return [
      {
        table,
        added: touched.filter((name) => !oldNames.has(name)),
        removed: touched.filter((name) => !currentNames.has(name)),
        changed: touched.filter((name) => oldNames.has(name) && currentNames.has(name)),
      },
    ];
  });
}

/** What a row is known by: its finding, its ends, its id, or its first values. */
function tellRow(row: Readonly<Record<string, Json>>): string {
  const { finding, subject, theme, polarity, id, area } = row;
  if (finding !== undefined) return String(finding);
  if (subject !== undefined) return [subject, theme, polarity].filter((part) => part !== undefined).join(" ");
  const name = id ?? theme ?? area;
  return name === undefined ? Object.values(row).slice(0, 2).map(String).join(", ") : String(name);
}
