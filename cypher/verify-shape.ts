import { z } from "zod";
import { NODE_LABELS, type NodeLabel, RELATIONSHIPS, type RelationshipRule } from "./schema.ts";
import { readStatement } from "./statements.ts";
import type { Store, Violation } from "./store.ts";

/** What ids look like: those of reference data by their codes, the others by their label. */
const ID_BY_LABEL: Readonly<Record<NodeLabel, RegExp>> = {
  Area: /^area:E\d{8}$/,
  Body: /^body:[\w-]+$/,
  Inspectorate: /^inspectorate:[\w-]+$/,
  Person: /^person:./,
  Theme: /^theme:[\w-]+$/,
  Outcome: /^outcome:[\w-]+$/,
  Inspection: /^inspection:./,
  Finding: /^finding:./,
  Evidence: /^evidence:./,
  Measure: /^measure:./,
  Article: /^article:[0-9a-f]{64}$/,
};
const RULE_BY_TYPE = new Map<string, RelationshipRule>(RELATIONSHIPS.map((rule) => [rule.type, rule]));
/** Who else than an article may assert an edge. */
const OTHER_SOURCES = new Set(["reference", "register"]);

const nodeRows = z.array(
  z.object({ labels: z.array(z.string()), properties: z.record(z.string(), z.unknown()) }),
);
const edgeRows = z.array(
  z.object({
    type: z.string(),
    from: z.string(),
    fromLabels: z.array(z.string()),
    to: z.string(),
    toLabels: z.array(z.string()),
    source: z.string().nullable(),
  }),
);
type EdgeRow = z.infer<typeof edgeRows>[number];

/** Rules 5, 6 and 7: ids, labels and relationships are those of the schema, each once, and say who asserts them. */
export async function verifyShape(store: Store): Promise<Violation[]> {
  const nodes = nodeRows.parse(await store.read(readStatement("all-nodes")));
  const edges = edgeRows.parse(await store.read(readStatement("verify-edges")));
  const ids = nodes.map(({ properties }) => String(properties["id"]));
  const idSet = new Set(ids);
  return [
    {
      rule: 5,
      message: "an id is not of its label's form",
      ids: nodes.filter((node) => !hasIdOfLabel(node)).map(({ properties }) => String(properties["id"])),
    },
    { rule: 6, message: "two nodes have one id", ids: repeated(ids) },
    { rule: 6, message: "a relationship is there twice", ids: repeated(edges.map(nameOf)) },
    {
      rule: 6,
      message: "a relationship joins what the schema does not join",
      ids: edges.filter((edge) => !isOfSchema(edge)).map(nameOf),
    },
    {
      rule: 7,
      message: "a relationship does not say which article, or that reference data, asserts it",
      ids: edges.filter((edge) => !hasSource(edge, idSet)).map(nameOf),
    },
  ];
}

function hasIdOfLabel({ labels, properties }: z.infer<typeof nodeRows>[number]): boolean {
  const primary = NODE_LABELS.filter((label) => labels.includes(label));
  const [label] = primary;
  return (
    label !== undefined && primary.length === 1 && ID_BY_LABEL[label].test(String(properties["id"] ?? ""))
  );
}

function isOfSchema({ type, fromLabels, toLabels }: EdgeRow): boolean {
  const rule = RULE_BY_TYPE.get(type);
  if (rule === undefined) return false;
  return (
    rule.from.some((label) => fromLabels.includes(label)) && rule.to.some((label) => toLabels.includes(label))
  );
}

function hasSource({ type, source }: EdgeRow, ids: ReadonlySet<string>): boolean {
  if (RULE_BY_TYPE.get(type)?.asserted !== "source") return true;
  return source !== null && (OTHER_SOURCES.has(source) || (source.startsWith("article:") && ids.has(source)));
}

function nameOf({ type, from, to, source }: EdgeRow): string {
  return `${from} ${type} ${to}${source === null ? "" : ` (${source})`}`;
}

function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.has(name) || !seen.add(name));
}
