import * as z from "zod/mini";
import { SendgraphError } from "../../cypher/errors.ts";
import type { Store } from "../../cypher/store.ts";
import { tellDate, tellInspectionDate } from "../view/dates.ts";
import type { Neighbour, NodeAnswer, WholeGraph } from "../view/documents.ts";
import { tellApart } from "../view/tell-apart.ts";
import { compareText } from "../view/view.ts";
import { tellKind, tellWord } from "../view/wording.ts";
import { runStatement } from "./statements.ts";

const Facts = z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.boolean()])));
const NodeRow = z.object({ id: z.string(), label: z.string(), name: z.string(), facts: Facts });
const EdgeRow = z.object({ from: z.string(), to: z.string(), type: z.string(), detail: z.string() });

/** A node as the snapshot holds it. */
export type SnapshotNode = z.infer<typeof NodeRow>;

/** The graph without its sentences, as it stood at one graph hash: for cards, search and the force layout. */
export interface Snapshot {
  readonly nodes: readonly SnapshotNode[];
  readonly edges: readonly z.infer<typeof EdgeRow>[];
}

/** Reads the graph without its sentences. Ordered by id. */
export async function readSnapshot(store: Store): Promise<Snapshot> {
  const [nodeRows, edgeRows] = await Promise.all([
    runStatement(store, "nodes"),
    runStatement(store, "edges"),
  ]);
  const nodes = nodeRows.map((row) => NodeRow.parse(row)).sort((a, b) => compareText(a.id, b.id));
  const edges = edgeRows.map((row) => EdgeRow.parse(row)).sort((a, b) => compareText(edgeKey(a), edgeKey(b)));
  return nameApart(withoutWithdrawn(nameInspections({ nodes, edges })));
}

/** Is it an inspection that only withdrawn articles tell of? It is read where they are, and offered nowhere else. */
export function isWithdrawn({ facts }: SnapshotNode): boolean {
  return facts["withdrawn"] === true;
}

/** An inspection that only withdrawn articles tell of has its area's name and is none of the area's. */
function withoutWithdrawn({ nodes, edges }: Snapshot): Snapshot {
  const withdrawn = new Set(nodes.filter(isWithdrawn).map(({ id }) => id));
  return { nodes, edges: edges.filter(({ type, from }) => type !== "INSPECTS" || !withdrawn.has(from)) };
}

/** The snapshot as the force layout draws it: what some text is behind. All that the register has would be a tangle. */
export function toWholeGraph(snapshot: Snapshot): WholeGraph {
  const told = findTold(snapshot);
  return {
    nodes: snapshot.nodes
      .filter(({ id }) => told.has(id))
      .map(({ id, label, name, facts }) => {
        const [region, on] = [textOf(facts["region"]), textOf(facts["date"])];
        return { id, label, name, ...(region && { region }), ...(on && { on }) };
      }),
    edges: snapshot.edges
      .filter(({ from, to }) => told.has(from) && told.has(to))
      .map(({ from, to, type, detail }) => ({
        from,
        to,
        type,
        ...(COUNTED_TYPES.has(type) && { count: Number(detail) }),
      })),
  };
}

/** Relationships whose detail is the number of findings behind them. */
const COUNTED_TYPES = new Set(["HAS_WEAKNESS", "HAS_STRENGTH"]);

/** What texts tell of and who wrote them, and whatever belongs to the inspections that they report. */
function findTold({ nodes, edges }: Snapshot): ReadonlySet<string> {
  const told = new Set(nodes.filter(({ label }) => TEXT_LABELS.has(label)).map(({ id }) => id));
  const reported = new Set<string>();
  for (const { from, to, type } of edges) {
    if (type === "REPORTS") reported.add(to);
    if (TELLING_TYPES.has(type)) told.add(from).add(to);
  }
  for (const { from, to, type } of edges) {
    if (reported.has(from) && type !== "FOLLOWS") told.add(to);
  }
  return told;
}

/** Labels of nodes that only texts bring into the graph, and relationships that only texts bring. */
const TEXT_LABELS = new Set(["Article", "Person", "Theme"]);
const TELLING_TYPES = new Set(["REPORTS", "MENTIONS", "WROTE", "HOLDS_POST", "HAS_WEAKNESS", "HAS_STRENGTH"]);

/** What a node is, with its neighbours grouped by relationship. */
export function describeNode(snapshot: Snapshot, id: string): NodeAnswer {
  const node = snapshot.nodes.find((candidate) => candidate.id === id);
  if (!node) {
    throw new SendgraphError(
      "not-found",
      `There is nothing with the id "${id}" in the graph.`,
      "Search for it by name: the graph may have been loaded anew since the link was made.",
    );
  }
  const nodeById = new Map(snapshot.nodes.map((candidate) => [candidate.id, candidate]));
  const groups = new Map<string, Neighbour[]>();
  for (const edge of snapshot.edges) {
    for (const [end, other, headings] of [
      [edge.from, edge.to, HEADINGS_OUT],
      [edge.to, edge.from, HEADINGS_IN],
    ] as const) {
      const neighbour = nodeById.get(other);
      const heading = headings[edge.type];
      if (end !== id || !neighbour || !heading) continue;
      const detail =
        edge.type === "HOLDS_POST" ? textOf(edge.detail) : tellNeighbour(node, neighbour, snapshot);
      groups.set(heading, [
        ...(groups.get(heading) ?? []),
        { id: neighbour.id, label: neighbour.label, name: neighbour.name, detail },
      ]);
    }
  }
  return {
    id: node.id,
    label: node.label,
    name: node.name,
    facts: tellFacts(node),
    groups: [...groups].map(([heading, neighbours]) => ({
      heading,
      neighbours: neighbours.sort(
        (a, b) => compareTimes(node, nodeById.get(a.id), nodeById.get(b.id)) || compareText(a.name, b.name),
      ),
    })),
  };
}

/** What stands beside a neighbour: how an inspection of the area or body ended, until when a body of the area was there. */
function tellNeighbour({ label }: SnapshotNode, neighbour: SnapshotNode, snapshot: Snapshot): string | null {
  if (label !== "Area" && label !== "Body") return null;
  if (neighbour.label === "Inspection") return tellOutcomes(neighbour.id, snapshot);
  const until = label === "Area" && neighbour.label === "Body" ? textOf(neighbour.facts["validTo"]) : null;
  return until === null ? null : `until ${tellDate(until, "month")}`;
}

function tellOutcomes(inspection: string, { nodes, edges }: Snapshot): string | null {
  const outcomes = new Set(
    edges.filter(({ type, from }) => type === "RESULTED_IN" && from === inspection).map(({ to }) => to),
  );
  const labels = nodes.filter(({ id }) => outcomes.has(id) && id !== UNKNOWN).map(({ name }) => name);
  // One label has a comma in it: "Praised, as the article tells it".
  return labels.length === 0 ? null : labels.join("; ");
}

/** Inspections stand the newest first, as everywhere on the page. */
function compareTimes(node: SnapshotNode, a?: SnapshotNode, b?: SnapshotNode): number {
  const order = compareText(whenOf(node, a), whenOf(node, b));
  return a?.label === "Inspection" && b?.label === "Inspection" ? -order : order;
}

/**
 * The day by which an inspection stands in the list of an area or a body, and the last day of a body that an area had: those that
 * are there still come first. Nothing for what stands by its name.
 */
function whenOf({ label }: SnapshotNode, neighbour: SnapshotNode | undefined): string {
  if (label !== "Area" && label !== "Body") return "";
  if (neighbour?.label === "Body" && label === "Area") return textOf(neighbour.facts["validTo"]) ?? "";
  if (neighbour?.label !== "Inspection") return "";
  return textOf(neighbour.facts["date"]) ?? textOf(neighbour.facts["published"]) ?? "";
}

/** The outcome of an article that does not say. */
const UNKNOWN = "outcome:unknown";

/** Headings of neighbours that the node points to, and of those that point to it. What is missing is not shown. */
const HEADINGS_OUT: Readonly<Record<string, string>> = {
  REPORTS: "Inspections it tells of",
  MENTIONS: "Mentions",
  WROTE: "Wrote",
  INSPECTS: "Area",
  CONDUCTED_BY: "Inspected by",
  HOLDS_TO_ACCOUNT: "Who answers for it",
  RESULTED_IN: "Outcome",
  FOLLOWS: "Follows",
  BROADER: "Part of",
  COMMISSIONS_FOR: "Commissions for",
  SUCCEEDED_BY: "Succeeded by",
  HOLDS_POST: "Works for",
  SAME_STORY_AS: "Copy of",
  SUPERSEDED_BY: "Later version",
};
const HEADINGS_IN: Readonly<Record<string, string>> = {
  REPORTS: "Told in",
  MENTIONS: "Mentioned in",
  WROTE: "Written by",
  INSPECTS: "Inspections",
  CONDUCTED_BY: "Inspections",
  HOLDS_TO_ACCOUNT: "Answers for",
  RESULTED_IN: "Inspections with this outcome",
  FOLLOWS: "Followed by",
  BROADER: "Themes within it",
  COMMISSIONS_FOR: "Commissioned by",
  SUCCEEDED_BY: "Took over from",
  HOLDS_POST: "People",
  SAME_STORY_AS: "Copies",
  SUPERSEDED_BY: "Earlier versions",
};

const FACT_NAMES: readonly (readonly [property: string, name: string])[] = [
  ["kind", "Kind"],
  ["framework", "Kind of inspection"],
  ["organisation", "Organisation"],
  ["region", "Region"],
  ["gss", "GSS code"],
  ["fullName", "In full"],
  ["definition", "Meaning"],
  ["date", "Inspected"],
  ["validFrom", "From"],
  ["validTo", "Until"],
  ["author", "By"],
  ["publisher", "Outlet"],
  ["published", "Published"],
];
const DATES = new Set(["date", "published", "validFrom", "validTo"]);

function tellFacts(node: SnapshotNode): { name: string; value: string }[] {
  const precision = typeof node.facts["precision"] === "string" ? node.facts["precision"] : "day";
  return FACT_NAMES.flatMap(([property, name]) => {
    const value = node.facts[property];
    if (value === null || value === undefined || value === "") return [];
    if (DATES.has(property))
      return [{ name, value: tellDate(String(value), property === "date" ? precision : "day") }];
    if (property === "kind") return [{ name, value: tellKind(String(value)) }];
    return [{ name, value: property === "framework" ? tellWord(String(value)) : String(value) }];
  });
}

/** An inspection has no name of its own: it is called by its area and date. */
function nameInspections(snapshot: Snapshot): Snapshot {
  const nameById = new Map(snapshot.nodes.map((node) => [node.id, node.name]));
  const areaByInspection = new Map(
    snapshot.edges
      .filter((edge) => edge.type === "INSPECTS")
      .map((edge) => [edge.from, nameById.get(edge.to) ?? ""]),
  );
  return {
    ...snapshot,
    nodes: snapshot.nodes.map((node) => {
      if (node.label !== "Inspection") return node;
      const { date, precision, framework, published } = node.facts;
      const when = tellInspectionDate(textOf(date), textOf(precision) ?? "day", textOf(published));
      const what = tellWord(String(framework ?? "other"));
      return { ...node, name: `${areaByInspection.get(node.id) ?? "Unknown area"}, ${what}, ${when}` };
    }),
  };
}

/** Labels whose names say by themselves which one is meant. */
const OWN_NAMES = new Set(["Article", "Inspection"]);

function nameApart(snapshot: Snapshot): Snapshot {
  const names = tellApart(
    snapshot.nodes
      .filter(({ label }) => !OWN_NAMES.has(label))
      .map(({ id, name, label, facts }) => ({
        id,
        name,
        label,
        kind: textOf(facts["kind"]) ?? textOf(facts["organisation"]) ?? textOf(facts["framework"]),
        // Areas have the names that the lens gives them, which knows no years.
        from: label === "Area" ? null : textOf(facts["validFrom"]),
        to: label === "Area" ? null : textOf(facts["validTo"]),
      })),
  );
  return {
    ...snapshot,
    nodes: snapshot.nodes.map((node) => ({ ...node, name: names.get(node.id) ?? node.name })),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function edgeKey(edge: { from: string; to: string; type: string }): string {
  return `${edge.type} ${edge.from} ${edge.to}`;
}
