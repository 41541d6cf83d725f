import * as z from "zod/mini";
import { SendgraphError } from "../../cypher/errors.ts";
import { readKnownValues } from "../../cypher/known-nodes.ts";
import type { QueryParameter, SavedQuery } from "../../cypher/query-file.ts";
import type { Store } from "../../cypher/store.ts";
import type { Suggestion } from "../view/queries.ts";
import { compareText } from "../view/view.ts";
import type { Snapshot } from "./snapshot.ts";
import { runStatement } from "./statements.ts";

/** Values that one answer suggests at most. */
const MOST_SUGGESTED = 20;
const FindingRow = z.object({ id: z.string(), name: z.string() });

/** The parameter that suggestions are asked for. Error: `query-parameter` where the query has none of that name. */
export function findParameter(query: SavedQuery, name: string): QueryParameter {
  const parameter = query.parameters.find((known) => known.name === name);
  if (parameter !== undefined) return parameter;
  throw new SendgraphError(
    "query-parameter",
    `Query "${query.name}" has no parameter "${name}".`,
    `It takes ${query.parameters.map((known) => known.name).join(", ") || "none"}.`,
  );
}

/**
 * Values for a parameter that the words may mean, those that begin with them first; without words the first by name. None for a
 * number, a day or a free text.
 */
export async function suggestValues(
  store: Store,
  readSnapshot: () => Promise<Snapshot>,
  parameter: QueryParameter,
  words: string,
): Promise<Suggestion[]> {
  const known = await readKnown(store, readSnapshot, parameter);
  const wanted = words.trim().toLowerCase();
  return known
    .map((suggestion) => ({ suggestion, rank: rankOf(suggestion, wanted) }))
    .filter(({ rank }) => rank < NOT_MEANT)
    .sort((a, b) => a.rank - b.rank || compareText(a.suggestion.name, b.suggestion.name))
    .slice(0, MOST_SUGGESTED)
    .map(({ suggestion }) => suggestion);
}

async function readKnown(
  store: Store,
  readSnapshot: () => Promise<Snapshot>,
  { type, choices, label, property }: QueryParameter,
): Promise<Suggestion[]> {
  const plain = (value: string): Suggestion => ({ value, name: value, detail: null });
  if (type === "choice") return choices.map(plain);
  if (type === "boolean") return ["true", "false"].map(plain);
  if (label === undefined) return [];
  if (property !== undefined) return (await readKnownValues(store, label, property)).map(plain);
  if (label === "Finding") {
    const rows = (await runStatement(store, "findings")).map((row) => FindingRow.parse(row));
    return rows.map(({ id, name }) => ({ value: id, name, detail: id.split(":")[2] ?? null }));
  }
  return (await readSnapshot()).nodes
    .filter((node) => node.label === label)
    .map(({ id, name, facts: { gss, region, publisher, organisation } }) => {
      const detail = region ?? gss ?? publisher ?? organisation ?? null;
      return { value: id, name, detail: detail === null || detail === "" ? null : String(detail) };
    });
}

const NOT_MEANT = 3;

function rankOf({ value, name }: Suggestion, wanted: string): number {
  const text = name.toLowerCase();
  if (text.startsWith(wanted) || value.toLowerCase() === wanted) return 0;
  if (text.includes(` ${wanted}`)) return 1;
  return text.includes(wanted) || value.toLowerCase().includes(wanted) ? 2 : NOT_MEANT;
}
