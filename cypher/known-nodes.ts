import { z } from "zod";
import { abbreviate } from "./abbreviate.ts";
import { nearestNames } from "./near-names.ts";
import type { NodeLabel } from "./schema.ts";
import type { Store } from "./store.ts";

/** A node that a person may name. */
export interface KnownNode {
  readonly id: string;
  readonly name: string;
  /** GSS code of an area. */
  readonly gss: string | null;
  /** What an area or body is: `county`, `unitary`, `icb`. */
  readonly kind: string | null;
  /** The days from and until which it existed, ISO, where known. */
  readonly from: string | null;
  readonly to: string | null;
}

const nodeRows = z.array(
  z.object({
    ...{ id: z.string(), name: z.string(), gss: z.nullable(z.string()), kind: z.nullable(z.string()) },
    ...{ from: z.nullable(z.string()), to: z.nullable(z.string()) },
  }),
);
const valueRows = z.array(z.object({ value: z.string() }));
/** The property that a person calls a node of this label by; a node of another label is known by its id alone. */
const NAME_BY_LABEL: Partial<Record<NodeLabel, string>> = {
  Area: "name",
  Body: "name",
  Inspectorate: "name",
  Person: "name",
  Theme: "label",
  Outcome: "label",
  Article: "title",
};
/** Names that one message lists. */
const MOST_LISTED = 12;

/**
 * The nodes of a label by name, sorted; none for a label whose nodes have no names. Cost: one reading of the label.
 */
export async function readKnownNodes(store: Store, label: NodeLabel): Promise<KnownNode[]> {
  const property = NAME_BY_LABEL[label];
  if (property === undefined) return [];
  // Label and property are of the lists above, never what a person typed.
  const query = `MATCH (n:${label}) WHERE n.${property} IS NOT NULL RETURN n.id AS id, n.${property} AS name, n.gss AS gss, n.kind AS kind, n.validFrom AS from, n.validTo AS to ORDER BY name, id`;
  return nodeRows.parse(await store.read(query));
}

/** The values of a property of a label, sorted. */
export async function readKnownValues(store: Store, label: NodeLabel, property: string): Promise<string[]> {
  const query = `MATCH (n:${label}) WHERE n.${property} IS NOT NULL AND n.${property} <> '' RETURN DISTINCT n.${property} AS value ORDER BY value`;
  return valueRows.parse(await store.read(query)).map(({ value }) => value);
}

/** Those of the ids that a node of the label has. */
export async function readIds(store: Store, label: NodeLabel, ids: readonly string[]): Promise<Set<string>> {
  const query = `MATCH (n:${label}) WHERE n.id IN $ids RETURN n.id AS value ORDER BY value`;
  return new Set(valueRows.parse(await store.read(query, { ids })).map(({ value }) => value));
}

/** The nodes that a name may mean: by id (`theme:exclusions`, or `exclusions` alone), GSS code or name, also as it is abbreviated, whatever the case. */
export function findNodes(nodes: readonly KnownNode[], typed: string): KnownNode[] {
  const wanted = typed.toLowerCase();
  return nodes.filter(({ id, name, gss }) =>
    [id, id.slice(id.indexOf(":") + 1), name, abbreviate(name), gss].some(
      (known) => known !== null && known.toLowerCase() === wanted,
    ),
  );
}

/** The nodes that one name may mean, each with what it is: `"area:E06000059" (unitary, since 2019) or "area:E10000009" (county, until 2019)`. */
export function tellSeveral(nodes: readonly KnownNode[]): string {
  const told = nodes.map(({ id, kind, from, to }) => {
    const since = from === null || to !== null ? "" : `since ${from.slice(0, 4)}`;
    const what = [kind ?? "", to === null ? since : `until ${to.slice(0, 4)}`].filter((word) => word !== "");
    return `"${id}"${what.length === 0 ? "" : ` (${what.join(", ")})`}`;
  });
  return told.join(" or ");
}

const successionRows = z.array(
  z.object({ name: z.string(), until: z.nullable(z.string()), later: z.string() }),
);

/** Of an area or body of the past what came after it: whoever finds nothing of it is to ask for that. Null for one of today. */
export async function tellSuccession(store: Store, label: NodeLabel, id: string): Promise<string | null> {
  if (label !== "Area" && label !== "Body") return null;
  const query = `MATCH (x:${label} {id: $id})-[:SUCCEEDED_BY]->(y:${label}) RETURN DISTINCT x.name AS name, x.validTo AS until, y.name AS later ORDER BY later`;
  const rows = successionRows.parse(await store.read(query, { id }));
  const [first] = rows;
  if (first === undefined) return null;
  const until = first.until === null ? "" : ` until ${first.until}`;
  const later = rows.map((row) => `"${row.later}"`).join(" and ");
  return `"${first.name}" was ${label === "Area" ? "an area" : "a body"}${until}: ask for what it is now, ${later}.`;
}

const foundRows = z.array(z.object({ name: z.string(), weaknesses: z.number(), strengths: z.number() }));

/** Of an area or body of which no text tells a strength or a weakness, or not both, that it is so; null where texts tell both. */
export async function tellUntold(store: Store, label: NodeLabel, id: string): Promise<string | null> {
  if (label !== "Area" && label !== "Body") return null;
  const count = (type: string) => `COUNT { (x)-[:${type}]->(:Theme) }`;
  const query = `MATCH (x:${label} {id: $id}) RETURN x.name AS name, ${count("HAS_WEAKNESS")} AS weaknesses, ${count("HAS_STRENGTH")} AS strengths`;
  const [found] = foundRows.parse(await store.read(query, { id }));
  if (found === undefined || (found.weaknesses > 0 && found.strengths > 0)) return null;
  const { name, weaknesses, strengths } = found;
  const of = label === "Area" ? "of" : "that is answered for by";
  const what = weaknesses > 0 ? "strength" : strengths > 0 ? "weakness" : "strength or weakness";
  return `No text read yet tells of a ${what} ${of} ${name}, as inspectors found it.`;
}

/** A sentence for what is not in the graph: the nearest names; where none is near, those that there are. */
export function tellUnknown(kind: string, typed: string, names: readonly string[]): string {
  const several = kind.replaceAll(/(\w+?)(y?)(?=,| or |$)/g, (_, stem, y) => `${stem}${y ? "ies" : "s"}`);
  if (names.length === 0) return `There is no ${kind} "${typed}" in the graph: it has no ${several}.`;
  // Two areas may have one name.
  const near = nearestNames(typed, [...new Set(names)]).slice(0, 3);
  const more =
    near.length === 0
      ? `Its ${several} are ${listed(names)}.`
      : `Did you mean ${near.map((name) => `"${name}"`).join(" or ")}?`;
  return `There is no ${kind} "${typed}" in the graph. ${more}`;
}

function listed(names: readonly string[]): string {
  if (names.length <= MOST_LISTED) return names.join(", ");
  return `${names.slice(0, MOST_LISTED).join(", ")} and ${names.length - MOST_LISTED} more`;
}
