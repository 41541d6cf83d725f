import { canonicalJson } from "./canonical-json.ts";
import { tellSuccession, tellUntold } from "./known-nodes.ts";
import type { SavedQuery } from "./query-file.ts";
import { bindParameters } from "./query-parameters.ts";
import { resolveParameters } from "./resolve-parameters.ts";
import type { NodeLabel } from "./schema.ts";
import type { PlainValue, ReadOptions, Row, Store } from "./store.ts";
import { tellUnknownNames } from "./unknown-names.ts";

/** What a run of a saved query gave. */
export interface QueryAnswer {
  /** The values that it ran with: nodes as ids. */
  readonly parameters: Readonly<Record<string, PlainValue>>;
  readonly rows: readonly Row[];
  /** Why there are no rows, where that can be told: a node that is not in the graph, an empty graph. */
  readonly note: string | null;
  /** Does a parameter name what the graph does not have? The note says so, and nothing was asked. */
  readonly isUnknown?: boolean;
  /** Why there are no rows of what was asked about: an area or body of the past, or one of which no text tells what is asked. */
  readonly hint?: string;
}

/** The same with the rows some at a time, as the engine has them. */
export interface StreamedAnswer extends Omit<QueryAnswer, "rows"> {
  readonly rows: RowParts;
}

/** Rows some at a time. */
export type RowParts = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

/**
 * Runs a saved query with parameters as typed. A node or a suggested value that the graph does not have gives no rows and a note
 * that names the nearest.
 *
 * Errors  `query-parameter` for unknown names and values of the wrong type, and those of `Store.read`.
 */
export async function runQuery(
  store: Store,
  query: SavedQuery,
  typedByName: Readonly<Record<string, string>>,
  options: ReadOptions = {},
): Promise<QueryAnswer> {
  const { rows, ...answer } = await answerQuery(store, query, typedByName, async (parameters) => {
    const read = await store.read(query.text, parameters, options);
    return read.length > 0 ? read : null;
  });
  return { ...answer, rows: rows ?? [] };
}

/** The same for answers that are too large to hold: errors may come with the rows, after some of them. */
export async function streamQuery(
  store: Store,
  query: SavedQuery,
  typedByName: Readonly<Record<string, string>>,
  options: ReadOptions = {},
): Promise<StreamedAnswer> {
  const { rows, ...answer } = await answerQuery(store, query, typedByName, async (parameters) => {
    const parts = store.stream(query.text, parameters, options);
    const first = await parts.next();
    return first.done === true ? null : startedWith(first.value, parts);
  });
  return { ...answer, rows: rows ?? startedWith([], []) };
}

async function* startedWith<Value>(
  first: Value,
  rest: AsyncIterable<Value> | Iterable<Value>,
): AsyncGenerator<Value> {
  yield first;
  yield* rest;
}

/** What a query was run with and its rows as `run` gives them; null for none. */
async function answerQuery<Rows>(
  store: Store,
  query: SavedQuery,
  typedByName: Readonly<Record<string, string>>,
  run: (parameters: Readonly<Record<string, PlainValue>>) => Promise<Rows | null>,
): Promise<Omit<QueryAnswer, "rows"> & { readonly rows: Rows | null }> {
  const bound = bindParameters(query, typedByName);
  const isRunAtOnce = hasIdsAlone(query, bound);
  const early = isRunAtOnce ? await run(bound) : null;
  if (early !== null) return { parameters: bound, rows: early, note: null };
  // No rows: perhaps because there is no such node, and that is to be told.
  const { parameters, missing } = await resolveParameters(store, query, bound);
  if (missing.length > 0) return { parameters, rows: null, note: missing.join(" "), isUnknown: true };
  const isAsked = isRunAtOnce && canonicalJson(parameters) === canonicalJson(bound);
  const rows = isAsked ? null : await run(parameters);
  if (rows !== null) return { parameters, rows, note: null };
  const hint = await tellWhyNone(store, query, parameters);
  return { parameters, rows, note: tellUnknownNames(query.text), ...(hint !== "" && { hint }) };
}

/** What queries look for in texts: a graph has areas and bodies without any. */
const OF_TEXTS = /:(?:HAS_WEAKNESS|HAS_STRENGTH|Finding)\b/;

/** Of the areas and bodies that a query was asked about, those of the past and those that no text tells of; empty where all have findings. */
async function tellWhyNone(
  store: Store,
  query: SavedQuery,
  parameters: Readonly<Record<string, PlainValue>>,
): Promise<string> {
  const told: string[] = [];
  for (const { name, label } of query.parameters) {
    if (label === undefined) continue;
    for (const id of [parameters[name] ?? null].flat()) {
      const sentence = typeof id === "string" ? await tellOne(store, query, label, id) : null;
      if (sentence !== null) told.push(sentence);
    }
  }
  return told.join(" ");
}

async function tellOne(
  store: Store,
  { text }: SavedQuery,
  label: NodeLabel,
  id: string,
): Promise<string | null> {
  const past = await tellSuccession(store, label, id);
  return past ?? (OF_TEXTS.test(text) ? tellUntold(store, label, id) : null);
}

/** Is every node given by its id, and nothing else to be looked up? The query can then be run at once. */
function hasIdsAlone({ parameters }: SavedQuery, bound: Readonly<Record<string, PlainValue>>): boolean {
  return parameters.every(({ name, type, label }) => {
    if (label === undefined) return true;
    if (type !== "node")
      return bound[name] === "" || (Array.isArray(bound[name]) && bound[name].length === 0);
    return String(bound[name]).startsWith(`${label.toLowerCase()}:`);
  });
}
