import neo4j, { type Record as Neo4jRecord, type Node, type Path, type Relationship } from "neo4j-driver";
import { isRecord } from "../is-record.ts";
import type { PlainValue, Row } from "../store.ts";

/**
 * Records of the driver as plain JSON. Where an answer comes in parts, the ids of the parts before are given back in `idByElement`.
 *
 * Shape   whole numbers as numbers (as text past 2^53), dates and times in ISO, a node as `{id, labels, …}`, a relationship as
 *         `{type, from, to, …}` with our ids where the ends are in the same result; a property of its own wins over those names.
 */
export function plainNeo4jRows(
  records: readonly Neo4jRecord[],
  idByElement = new Map<string, PlainValue>(),
): Row[] {
  for (const record of records) {
    for (let index = 0; index < record.length; index += 1) collectIds(record.get(index), idByElement);
  }
  return records.map((record) => plainRow(record, idByElement));
}

function plainRow(record: Neo4jRecord, ids: ReadonlyMap<string, PlainValue>): Row {
  const row: Record<string, PlainValue> = {};
  for (let index = 0; index < record.length; index += 1) {
    setOwn(row, String(record.keys[index]), plain(record.get(index), ids));
  }
  return row;
}

/** Key after key, so that rows of one answer share their shape: made of entries each would have its own table, five times as large. */
function setOwn<Value>(row: Record<string, Value>, key: string, value: Value): void {
  if (key === "__proto__")
    Object.defineProperty(row, key, { value, enumerable: true, writable: true, configurable: true });
  else row[key] = value;
}

/** Parameters as the driver needs them: a JavaScript whole number would be stored as a float. */
export function neo4jParameters(value: unknown): unknown {
  if (typeof value === "number" && Number.isSafeInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(neo4jParameters);
  if (!isRecord(value)) return value;
  // Most rows are texts alone and stay as they are: an archive has millions.
  let changed: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (typeof member === "string") continue;
    const needed = neo4jParameters(member);
    if (needed === member) continue;
    changed ??= { ...value };
    setOwn(changed, key, needed);
  }
  return changed ?? value;
}

function collectIds(value: unknown, idByElement: Map<string, PlainValue>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) for (const member of value) collectIds(member, idByElement);
  else if (isPlainObject(value)) for (const key of Object.keys(value)) collectIds(value[key], idByElement);
  else if (neo4j.isNode(value)) rememberId(value, idByElement);
  else if (neo4j.isPath(value)) for (const node of pathNodes(value)) rememberId(node, idByElement);
}

function rememberId({ elementId, properties }: Node, idByElement: Map<string, PlainValue>): void {
  const id: unknown = properties["id"];
  if (typeof id === "string") idByElement.set(elementId, id);
}

function plain(value: unknown, ids: ReadonlyMap<string, PlainValue>): PlainValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (neo4j.isInt(value)) return value.inSafeRange() ? value.toNumber() : value.toString();
  if (Array.isArray(value)) return value.map((member) => plain(member, ids));
  if (isPlainObject(value)) return plainMap(value, ids);
  if (neo4j.isNode(value)) return plainNode(value, ids);
  if (neo4j.isRelationship(value)) return plainRelationship(value, ids);
  if (neo4j.isPath(value)) {
    return {
      nodes: pathNodes(value).map((node) => plainNode(node, ids)),
      relationships: value.segments.map(({ relationship }) => plainRelationship(relationship, ids)),
    };
  }
  // What is left are the driver's dates, times, durations and points, which tell themselves as text.
  return String(value);
}

function plainNode({ labels, properties }: Node, ids: ReadonlyMap<string, PlainValue>): PlainValue {
  return { labels: [...labels].sort(), ...plainMap(properties, ids) };
}

function plainRelationship(relationship: Relationship, ids: ReadonlyMap<string, PlainValue>): PlainValue {
  const from = ids.get(relationship.startNodeElementId);
  const to = ids.get(relationship.endNodeElementId);
  return {
    type: relationship.type,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...plainMap(relationship.properties, ids),
  };
}

function pathNodes({ start, segments }: Path): Node[] {
  return [start, ...segments.map(({ end }) => end)];
}

function plainMap(
  value: Readonly<Record<string, unknown>>,
  ids: ReadonlyMap<string, PlainValue>,
): Record<string, PlainValue> {
  const made: Record<string, PlainValue> = {};
  for (const key of Object.keys(value)) setOwn(made, key, plain(value[key], ids));
  return made;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
