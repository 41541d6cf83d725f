import {
  findNodes,
  readIds,
  readKnownNodes,
  readKnownValues,
  tellSeveral,
  tellUnknown,
} from "./known-nodes.ts";
import type { QueryParameter, SavedQuery } from "./query-file.ts";
import type { NodeLabel } from "./schema.ts";
import type { PlainValue, Store } from "./store.ts";

/** Parameters with nodes as ids, and a sentence for each that the graph does not have. */
export interface ResolvedParameters {
  readonly parameters: Record<string, PlainValue>;
  readonly missing: readonly string[];
}

interface Resolved {
  readonly value: PlainValue;
  readonly missing: readonly string[];
}

/**
 * Turns the names of nodes into ids, and suggested values into the graph's own spelling ("north east" into "North East"). The
 * graph is read only where a parameter needs it.
 */
export async function resolveParameters(
  store: Store,
  query: SavedQuery,
  bound: Readonly<Record<string, PlainValue>>,
): Promise<ResolvedParameters> {
  const parameters: Record<string, PlainValue> = {};
  const missing: string[] = [];
  for (const parameter of query.parameters) {
    const resolved = await resolveOne(store, parameter, bound[parameter.name] ?? null);
    parameters[parameter.name] = resolved.value;
    missing.push(...resolved.missing);
  }
  return { parameters, missing };
}

async function resolveOne(store: Store, parameter: QueryParameter, value: PlainValue): Promise<Resolved> {
  const { type, label, property } = parameter;
  if (label === undefined) return { value, missing: [] };
  if (type === "text")
    return property === undefined || typeof value !== "string" || value === ""
      ? { value, missing: [] }
      : resolveValue(store, label, property, value);
  const typed = (Array.isArray(value) ? value : [value]).map(String);
  const { ids, missing } = await resolveNodes(store, label, typed);
  return { value: type === "nodes" ? ids : (ids[0] ?? String(value)), missing };
}

async function resolveValue(
  store: Store,
  label: NodeLabel,
  property: string,
  value: string,
): Promise<Resolved> {
  const known = await readKnownValues(store, label, property);
  const own = known.find((one) => one.toLowerCase() === value.trim().toLowerCase());
  return own === undefined
    ? { value, missing: [tellUnknown(property, value, known)] }
    : { value: own, missing: [] };
}

async function resolveNodes(
  store: Store,
  label: NodeLabel,
  typed: readonly string[],
): Promise<{ ids: string[]; missing: string[] }> {
  const known = typed.length === 0 ? new Set<string>() : await readIds(store, label, typed);
  if (typed.every((one) => known.has(one))) return { ids: [...typed], missing: [] };
  const nodes = await readKnownNodes(store, label);
  const ids: string[] = [];
  const missing: string[] = [];
  for (const one of typed) {
    if (known.has(one)) {
      ids.push(one);
      continue;
    }
    const found = findNodes(nodes, one);
    const [first] = found;
    if (found.length > 1) missing.push(`"${one}" may be ${tellSeveral(found)}: give the id.`);
    else if (first === undefined)
      missing.push(
        tellUnknown(
          label.toLowerCase(),
          one,
          nodes.map(({ name }) => name),
        ),
      );
    else ids.push(first.id);
  }
  return { ids, missing };
}
