import { z } from "zod";
import { NODE_LABELS } from "./schema.ts";
import { readStatement } from "./statements.ts";
import { type PlainValue, type Store, type Violation, WHOLE_GRAPH_TIMEOUT_MS } from "./store.ts";
import { repeatedEdges, repeatedNodes, schemaJoins, unassertedEdges } from "./stores/verify-schema.ts";
import { verifyDerived } from "./verify-derived.ts";
import { verifyCopies, verifyWideTexts } from "./verify-texts.ts";
import { verifyVersions } from "./verify-versions.ts";

/** A rule that the engine itself checks. */
interface Check extends Pick<Violation, "rule" | "message"> {
  /** Each gives a row `id` a breach. */
  readonly statements: readonly string[];
  readonly parameters?: Readonly<Record<string, PlainValue>>;
}

/** What the engine finds out by itself, in Cypher, and of which nothing but the ids of breaches is read over. */
const CHECKS: readonly Check[] = [
  {
    rule: 1,
    message: "a finding has not one polarity and one inspection",
    statements: [readStatement("verify-finding-shape")],
  },
  {
    rule: 2,
    message: "the date of an inspection is not of its precision (day, month, year, unknown)",
    statements: [readStatement("verify-inspection-dates")],
  },
  {
    rule: 2,
    message: "the date of publication is not an ISO day",
    statements: [readStatement("verify-published")],
  },
  {
    rule: 3,
    message: "a body answers for an inspection outside the time in which it existed",
    statements: [readStatement("verify-accounts")],
  },
  {
    rule: 4,
    message: "a finding has no evidence",
    statements: [readStatement("verify-finding-support")],
  },
  {
    rule: 4,
    message: "evidence is not in its article to the character",
    statements: [readStatement("verify-evidence")],
  },
  {
    rule: 5,
    message: "an id is not of its label's form",
    statements: [readStatement("verify-ids"), readStatement("verify-labels")],
    parameters: { labels: [...NODE_LABELS] },
  },
  { rule: 6, message: "two nodes have one id", statements: repeatedNodes() },
  { rule: 6, message: "a relationship is there twice", statements: repeatedEdges() },
  {
    rule: 6,
    message: "a relationship joins what the schema does not join",
    statements: [readStatement("verify-edges")],
    parameters: { joins: schemaJoins() },
  },
  {
    rule: 7,
    message: "a relationship does not say which article, or that reference data, asserts it",
    statements: unassertedEdges(),
  },
];
const idRows = z.array(z.object({ id: z.string() }));

/**
 * Checks the graph against the design's rules: one entry a rule that is broken, with the ids of what breaks it. None is well.
 *
 * The engine checks by itself and gives ids of breaches alone. Read over are: the ids of findings, and what they join, for the derived
 * edges; the articles that left a place, for how versions stand; texts with characters of two UTF-16 code units, for Cypher counts characters; the sketches of texts, for which text is the
 * copy of which cannot be said in Cypher.
 */
export async function verifyGraph(store: Store): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const { rule, message, statements, parameters = {} } of CHECKS) {
    const ids: string[] = [];
    for (const statement of statements) {
      const rows = await store.read(statement, parameters, { timeoutMs: WHOLE_GRAPH_TIMEOUT_MS });
      for (const { id } of idRows.parse(rows)) ids.push(id);
    }
    violations.push({ rule, message, ids, mendedBy: "load" });
  }
  for (const check of [verifyWideTexts, verifyDerived, verifyCopies, verifyVersions])
    violations.push(...(await check(store)));
  return unite(violations)
    .filter(({ ids }) => ids.length > 0)
    .map((violation) => ({ ...violation, ids: [...new Set(violation.ids)].sort() }))
    .sort((a, b) => a.rule - b.rule || (a.message < b.message ? -1 : 1));
}

/** One entry a message. */
function unite(violations: readonly Violation[]): Violation[] {
  const byMessage = new Map<string, Violation>();
  for (const violation of violations) {
    const { message, ids } = violation;
    const known = byMessage.get(message)?.ids ?? [];
    byMessage.set(message, { ...violation, ids: [...known, ...ids] });
  }
  return [...byMessage.values()];
}
