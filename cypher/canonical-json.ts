import { hash } from "node:crypto";
import { isRecord } from "./is-record.ts";
import { keysInOrder } from "./keys-in-order.ts";

/** JSON with sorted keys and no spaces, so that equal values are equal strings. Keys without a value are left out. */
export function canonicalJson(value: unknown): string {
  const ordered = { isByName: true };
  const copy = inOrder(value, ordered);
  return ordered.isByName ? (JSON.stringify(copy) ?? "null") : writeInOrder(value);
}

/**
 * The value with the keys of its objects in order, for the engine's own writer, which is several times as fast as ours. Keys that an
 * object does not keep in their order, or at all, are left to ours: then `isByName` is set to false.
 */
function inOrder(value: unknown, ordered: { isByName: boolean }): unknown {
  if (Array.isArray(value)) return value.map((member) => inOrder(member, ordered));
  if (!isRecord(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const key of keysInOrder(value)) {
    if (isUnkept(key)) ordered.isByName = false;
    const member = value[key];
    copy[key] = typeof member === "string" ? member : inOrder(member, ordered);
  }
  return copy;
}

const [ZERO, NINE] = [0x30, 0x39];

/** A key that begins with a digit comes first in an object, whatever its place; that of the prototype is none. */
function isUnkept(key: string): boolean {
  const first = key.charCodeAt(0);
  return (first >= ZERO && first <= NINE) || key === "__proto__";
}

function writeInOrder(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  let text = "";
  if (Array.isArray(value)) {
    for (const member of value) text += text === "" ? writeInOrder(member) : `,${writeInOrder(member)}`;
    return `[${text}]`;
  }
  for (const [key, member] of Object.entries(value).sort(byKey)) {
    if (member === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${writeInOrder(member)}`;
  }
  return `{${text}}`;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** SHA-256 as lower-case hexadecimal. */
export function sha256(text: string): string {
  return hash("sha256", text);
}

/** SHA-256 of bytes as lower-case hexadecimal. */
export function sha256Bytes(bytes: Uint8Array): string {
  return hash("sha256", bytes);
}
