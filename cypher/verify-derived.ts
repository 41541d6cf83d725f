import { canonicalJson } from "./canonical-json.ts";
import { type Store, type Violation, WHOLE_GRAPH_TIMEOUT_MS } from "./store.ts";
import { deriveEdges } from "./stores/derived-edges.ts";
import type { RowStream } from "./stores/engine.ts";
import { readDerivedBasis, readDerivedEdges } from "./stores/read-derived.ts";

/**
 * Rules 4 and 8: the derived edges are those that the findings amount to, and none rests on withdrawn articles alone. Read over are the ids
 * of findings and of what they join: counted by the embedded engine, that takes a time that grows with the square of the articles.
 */
export async function verifyDerived(store: Store): Promise<Violation[]> {
  const stream: RowStream = (query) => store.stream(query, {}, { timeoutMs: WHOLE_GRAPH_TIMEOUT_MS });
  const { findings, supports, withdrawn, accounts } = await readDerivedBasis(stream);
  const expected = new Map(deriveEdges(findings, [supports], accounts).map((edge) => [nameOf(edge), edge]));
  const withWithdrawn = new Set(
    deriveEdges(findings, [supports, withdrawn], accounts).map((edge) => nameOf(edge)),
  );
  const actual = await readDerivedEdges(stream);
  const actualByName = new Map(actual.map((edge) => [nameOf(edge), edge]));
  const unexpected = [...actualByName.keys()].filter((name) => !expected.has(name));
  const differing = [...expected].filter(
    ([name, edge]) => canonicalJson(actualByName.get(name)) !== canonicalJson(edge),
  );
  return [
    {
      rule: 4,
      message: "a derived edge has no finding behind it",
      ids: unexpected.filter((name) => !withWithdrawn.has(name)),
      mendedBy: "derive",
    },
    {
      rule: 4,
      message: "a derived edge is missing, or counts other findings than there are",
      ids: differing.map(([name]) => name),
      mendedBy: "derive",
    },
    {
      rule: 8,
      message: "a derived edge rests on superseded or retracted articles alone",
      ids: unexpected.filter((name) => withWithdrawn.has(name)),
      mendedBy: "derive",
    },
  ];
}

function nameOf({
  subject,
  type,
  theme,
}: {
  readonly subject: string;
  readonly type: string;
  readonly theme: string;
}): string {
  return `${subject} ${type} ${theme}`;
}
