import { createHash } from "node:crypto";

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
  for (const key of Object.keys(value).sort()) {
    if (isUnkept(key)) ordered.isByName = false;
    const member = value[key];
    copy[key] = typeof member === "string" ? member : inOrder(member, ordered);
  }
  return copy;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** A pattern would be asked of every key of an archive. */
function isUnkept(key: string): boolean {
  return (key >= "0" && key < ":") || key === "__proto__";
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
  return createHash("sha256").update(text).digest("hex");
}

/** SHA-256 of bytes as lower-case hexadecimal. */
export function sha256Bytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
