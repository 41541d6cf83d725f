import type { Selection } from "./place.ts";

const SEPARATOR = "~";

/** A selection as it stands in the address. */
export function encodeSelection(selection: Selection): string {
  switch (selection.kind) {
    case "node":
      return escapeId(selection.id);
    case "link":
      return ["link", escapeId(selection.subject), escapeId(selection.theme)].join(SEPARATOR);
    case "pair":
      return ["pair", escapeId(selection.a), escapeId(selection.b)].join(SEPARATOR);
  }
}

/** The selection that an address holds, or null where it holds none. */
export function decodeSelection(text: string): Selection | null {
  const [first = "", second, third] = text.split(SEPARATOR).map(unescapeId);
  if (first === "link" && second && third) return { kind: "link", subject: second, theme: third };
  if (first === "pair" && second && third) return { kind: "pair", a: second, b: third };
  return first === "" || second !== undefined ? null : { kind: "node", id: first };
}

/** Are two selections the same? */
export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  return (a === null ? "" : encodeSelection(a)) === (b === null ? "" : encodeSelection(b));
}

function escapeId(id: string): string {
  return id.replaceAll("%", "%25").replaceAll(SEPARATOR, "%7E");
}

function unescapeId(text: string): string {
  return text.replaceAll("%7E", SEPARATOR).replaceAll("%25", "%");
}
