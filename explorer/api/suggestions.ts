import * as z from "zod/mini";
import { SendgraphError } from "../../cypher/errors.ts";
import { readKnownValues } from "../../cypher/known-nodes.ts";
import { NODE_LABELS, type NodeLabel } from "../../cypher/schema.ts";
import type { Store } from "../../cypher/store.ts";
import { rankMatch } from "../view/fuzzy.ts";
import type { Suggestion } from "../view/queries.ts";
import { compareText } from "../view/view.ts";
import { isTerm, tellTerm } from "../view/wording.ts";
import { isWithdrawn, type Snapshot } from "./snapshot.ts";
import { runStatement } from "./statements.ts";

/** Values that one answer suggests at most. */
const MOST_SUGGESTED = 20;
const FindingRow = z.object({ id: z.string(), name: z.string() });

/** What values are wanted of: nodes of a label, or, with a property, the values that its nodes have. */
export interface SuggestedKind {
  readonly label: NodeLabel;
  readonly property: string | null;
}

/** Reads what suggestions are wanted of. Errors: `query-parameter` for a label or a property that cannot be one. */
export function readSuggestedKind(label: string, property: string): SuggestedKind {
  const known = NODE_LABELS.find((one) => one === label);
  if (known === undefined) {
    throw new SendgraphError(
      "query-parameter",
      `label "${label}" is not known. It is one of ${NODE_LABELS.join(", ")}.`,
      "Give one of them.",
    );
  }
  // It becomes part of a query's text.
  if (property === "" || /^[A-Za-z]\w{0,40}$/.test(property))
    return { label: known, property: property || null };
  throw new SendgraphError("query-parameter", `"${property}" is no property.`, "Give a name of letters.");
}

/** A value, and whether anything is told of it: where not, a query of it may have nothing to answer. */
interface Known extends Suggestion {
  readonly isTold: boolean;
}

/**
 * Values that the words may mean, those that begin with them first, and of these what texts tell of; without words the first by name.
 */
export async function suggestValues(
  store: Store,
  readSnapshot: () => Promise<Snapshot>,
  kind: SuggestedKind,
  words: string,
): Promise<Suggestion[]> {
  const known = await readKnown(store, readSnapshot, kind);
  const wanted = words.trim().toLowerCase();
  return known
    .map((suggestion) => ({ ...suggestion, rank: rankOf(suggestion, wanted) }))
    .filter(({ rank }) => rank < NOT_MEANT)
    .sort((a, b) => a.rank - b.rank || Number(b.isTold) - Number(a.isTold) || compareText(a.name, b.name))
    .slice(0, MOST_SUGGESTED)
    .map(({ value, name, detail }) => ({ value, name, detail }));
}

async function readKnown(
  store: Store,
  readSnapshot: () => Promise<Snapshot>,
  { label, property }: SuggestedKind,
): Promise<Known[]> {
  if (property !== null) {
    const values = await readKnownValues(store, label, property);
    // A value is sent as it stands; what the graph's own words mean stands beside it.
    return values.map((value) => ({
      value,
      name: value,
      detail: isTerm(property) ? tellTerm(property, value) : null,
      isTold: true,
    }));
  }
  if (label === "Finding") {
    const rows = (await runStatement(store, "findings")).map((row) => FindingRow.parse(row));
    return rows.map(({ id, name }) => ({
      ...{ value: id, name, detail: id.split(":")[2] ?? null },
      isTold: true,
    }));
  }
  const { nodes, edges } = await readSnapshot();
  const told = new Set(edges.flatMap(({ type, from }) => (FOUND_TYPES.has(type) ? [from] : [])));
  return nodes
    .filter((node) => node.label === label && !isWithdrawn(node))
    .map(({ id, name, facts: { gss, region, publisher, organisation } }) => {
      const isTold = !OF_WHICH_IS_FOUND.has(label) || told.has(id);
      const details = [region ?? gss ?? publisher ?? organisation, isTold ? null : NOTHING_TOLD];
      const detail = details.filter((part) => part !== null && part !== undefined && part !== "").join(" · ");
      return { value: id, name, detail: detail || null, isTold };
    });
}

/** What inspectors found strengths and weaknesses of, and the relationships that say so. */
const OF_WHICH_IS_FOUND: ReadonlySet<NodeLabel> = new Set(["Area", "Body"]);
const FOUND_TYPES = new Set(["HAS_WEAKNESS", "HAS_STRENGTH"]);
const NOTHING_TOLD = "no finding yet";

/** The rank of a name that is only like the words, and past it. */
const NOT_MEANT = 3;

function rankOf({ value, name }: Known, wanted: string): number {
  if (wanted === "" || value.toLowerCase() === wanted) return 0;
  const isValue = value.toLowerCase().includes(wanted);
  const rank = rankMatch(name, wanted) ?? NOT_MEANT;
  return isValue ? Math.min(rank, NOT_MEANT - 1) : rank;
}
