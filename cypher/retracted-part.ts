import { z } from "zod";
import { parsedRows } from "./parsed-rows.ts";
import { type PlainValue, type Store, WHOLE_GRAPH_TIMEOUT_MS } from "./store.ts";

/** What of a graph only retracted articles hold: the nodes, and who asserts the relationships between others. By their ids. */
export interface RetractedPart {
  readonly nodes: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
}

/** What keeps a node of a label in the graph: patterns that end at it, with an article `n` or an asserted relationship `r`. */
interface Holding {
  readonly byArticle: readonly string[];
  readonly byAssertion?: readonly string[];
}

const EVIDENCE = "(e:Evidence)-[:TAKEN_FROM]->(n:Article)";
const FINDING = `(f:Finding)<-[:SUPPORTS]-${EVIDENCE}`;

/** Nodes of which several articles may speak, those first that others hang on. Areas are the register's. */
const HOLDINGS: readonly Holding[] = [
  { byArticle: [FINDING.replace("(f:", "(x:")] },
  { byArticle: ["(n:Article)-[:REPORTS]->(x:Inspection)"] },
  {
    byArticle: [
      "(n:Article)-[:MENTIONS]->(x:Person)",
      "(x:Person)-[:WROTE]->(n:Article)",
      `(x:Person)<-[:SAID_BY]-${EVIDENCE}`,
    ],
  },
  { byArticle: ["(n:Article)-[:MENTIONS]->(x:Theme)", `(x:Theme)<-[:ABOUT]-${FINDING}`] },
  { byArticle: [], byAssertion: ["(:Inspection)-[r:RESULTED_IN]->(x:Outcome)"] },
  {
    byArticle: ["(n:Article)-[:MENTIONS]->(x:Inspectorate)", `(x:Inspectorate)<-[:SAID_BY]-${EVIDENCE}`],
    byAssertion: [
      "(:Inspection)-[r:CONDUCTED_BY]->(x:Inspectorate)",
      "(:Person)-[r:HOLDS_POST]->(x:Inspectorate)",
    ],
  },
  {
    byArticle: [
      "(n:Article)-[:MENTIONS]->(x:Body)",
      `(x:Body)<-[:SAID_BY]-${EVIDENCE}`,
      `(x:Body)<-[:ASKED_OF]-${EVIDENCE}`,
    ],
    byAssertion: ["(:Inspection)-[r:HOLDS_TO_ACCOUNT]->(x:Body)", "(:Person)-[r:HOLDS_POST]->(x:Body)"],
  },
];

/** Nodes that lead to others, which stay with them: a theme to the wider one, a body to those that came after it. */
const LEADING = [
  "MATCH (x:Theme)-[:BROADER]->(y:Theme) RETURN x.id AS from, y.id AS to",
  "MATCH (x:Body)-[:SUCCEEDED_BY]->(y:Body) RETURN x.id AS from, y.id AS to",
];
/** Every area's council is there without an article. */
const COUNCILS =
  "MATCH (x:Body)-[:COMMISSIONS_FOR]->(:Area) WHERE x.kind = 'council' RETURN DISTINCT x.id AS id";
/** And every inspection of the register. */
const REGISTERED = "MATCH (x:Inspection) WHERE x.inRegister = true RETURN x.id AS id";
const RETRACTED = "MATCH (n:Article) WHERE n.status = 'retracted' RETURN n.id AS id";
/** What is of one article each. */
const OWN = [
  `MATCH ${EVIDENCE} WHERE n.status = 'retracted' RETURN e.id AS id`,
  `MATCH (m:Measure)-[:MEASURED_BY]->${EVIDENCE} WHERE n.status = 'retracted' RETURN m.id AS id`,
];

const idRow = z.object({ id: z.string() });
const leadRow = z.object({ from: z.string(), to: z.string() });

/** Reads what only retracted articles hold; null where none is retracted, which costs next to nothing. */
export async function readRetractedPart(store: Store): Promise<RetractedPart | null> {
  const sources = await readIds(store, [RETRACTED]);
  if (sources.size === 0) return null;
  const touched = new Set<string>();
  const held = await readIds(store, [COUNCILS, REGISTERED]);
  for (const { byArticle, byAssertion = [] } of HOLDINGS) {
    const told = await readIds(
      store,
      byArticle.map((pattern) => whereArticle(pattern, "=")),
    );
    const asserted = byAssertion.map((pattern) => whereAsserted(pattern, "r.source IN $sources"));
    for (const id of await readIds(store, asserted, { sources: [...sources] })) told.add(id);
    if (told.size === 0) continue;
    for (const id of told) touched.add(id);
    const standing = byArticle.map((pattern) => whereArticle(pattern, "<>"));
    const others = byAssertion.map((pattern) => whereAsserted(pattern, "NOT r.source IN $sources"));
    for (const id of await readIds(store, [...standing, ...others], { sources: [...sources] })) held.add(id);
  }
  const leads = await readLeads(store);
  const kept = follow(held, leads);
  const left = [...follow(touched, leads)].filter((id) => !kept.has(id));
  return { nodes: new Set([...sources, ...(await readIds(store, OWN)), ...left]), sources };
}

function whereArticle(pattern: string, comparison: "=" | "<>"): string {
  return `MATCH ${pattern} WHERE n.status ${comparison} 'retracted' RETURN DISTINCT x.id AS id`;
}

function whereAsserted(pattern: string, condition: string): string {
  return `MATCH ${pattern} WHERE ${condition} RETURN DISTINCT x.id AS id`;
}

async function readIds(
  store: Store,
  statements: readonly string[],
  parameters: Readonly<Record<string, PlainValue>> = {},
): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const statement of statements) {
    const rows = store.stream(statement, parameters, { timeoutMs: WHOLE_GRAPH_TIMEOUT_MS });
    for await (const { id } of parsedRows(rows, idRow)) ids.add(id);
  }
  return ids;
}

async function readLeads(store: Store): Promise<ReadonlyMap<string, string[]>> {
  const leads = new Map<string, string[]>();
  for (const statement of LEADING)
    for await (const { from, to } of parsedRows(store.stream(statement), leadRow))
      leads.set(from, [...(leads.get(from) ?? []), to]);
  return leads;
}

/** The nodes with all that they lead to. */
function follow(ids: ReadonlySet<string>, leads: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set(ids);
  for (const id of found) for (const next of leads.get(id) ?? []) found.add(next);
  return found;
}
