import type { PlainValue, Row } from "../store.ts";

type Raw = Readonly<Record<string, unknown>>;

/**
 * Rows of the embedded engine as plain JSON. Where an answer comes in parts, the ids of the parts before are given back in `idByInternal`.
 *
 * Shape   a node `{_id, _labels, …}` becomes `{id, labels, …}`, a relationship `{_id, _type, _source, _target, …}` becomes
 *         `{type, from, to, …}` with our ids where the ends are in the same result; a property of its own wins over those names.
 */
export function plainEmbeddedRows(
  rows: readonly Raw[],
  idByInternal = new Map<unknown, PlainValue>(),
): Row[] {
  for (const row of rows) collectIds(row, idByInternal);
  return rows.map((row) => plainMap(row, idByInternal));
}

function collectIds(value: unknown, idByInternal: Map<unknown, PlainValue>): void {
  if (Array.isArray(value)) for (const member of value) collectIds(member, idByInternal);
  else if (isMap(value)) {
    const { _id, _labels, id } = value;
    if (_labels !== undefined && typeof id === "string") idByInternal.set(_id, id);
    else for (const member of Object.values(value)) collectIds(member, idByInternal);
  }
}

function plain(value: unknown, ids: ReadonlyMap<unknown, PlainValue>): PlainValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((member) => plain(member, ids));
  return isMap(value) ? plainObject(value, ids) : String(value);
}

function plainObject(value: Raw, ids: ReadonlyMap<unknown, PlainValue>): PlainValue {
  const { _id, _labels, _type, _source, _target, ...properties } = value;
  if (Array.isArray(_labels)) return { labels: _labels.map(String).sort(), ...plainMap(properties, ids) };
  if (_type !== undefined && _source !== undefined) {
    const [from, to] = [ids.get(_source), ids.get(_target)];
    return {
      type: String(_type),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...plainMap(properties, ids),
    };
  }
  if (isPath(value)) {
    return { nodes: plain(value["nodes"], ids), relationships: plain(value["edges"], ids) };
  }
  return plainMap(value, ids);
}

function isPath(value: Raw): boolean {
  const { nodes, edges, ...rest } = value;
  return Array.isArray(nodes) && Array.isArray(edges) && Object.keys(rest).length === 0;
}

function plainMap(value: Raw, ids: ReadonlyMap<unknown, PlainValue>): Record<string, PlainValue> {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member, ids)]));
}

function isMap(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !(value instanceof Date);
}
