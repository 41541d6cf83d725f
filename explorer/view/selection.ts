/** What the reader clicked: one node, one link between a subject and a theme, or two subjects. */
export type Selection =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "link"; readonly subject: string; readonly theme: string }
  | { readonly kind: "pair"; readonly a: string; readonly b: string };

const SEPARATOR = "~";

/** A selection as it stands in the address. */
export function encodeSelection(selection: Selection): string {
  switch (selection.kind) {
    case "node":
      return selection.id;
    case "link":
      return ["link", selection.subject, selection.theme].join(SEPARATOR);
    case "pair":
      return ["pair", selection.a, selection.b].join(SEPARATOR);
  }
}

/** The selection that an address holds, or null where it holds none. */
export function decodeSelection(text: string): Selection | null {
  const [first = "", second, third] = text.split(SEPARATOR);
  if (first === "link" && second && third) return { kind: "link", subject: second, theme: third };
  if (first === "pair" && second && third) return { kind: "pair", a: second, b: third };
  return text === "" || second !== undefined ? null : { kind: "node", id: text };
}

/** Are two selections the same? */
export function isSameSelection(a: Selection | null, b: Selection | null): boolean {
  return (a === null ? "" : encodeSelection(a)) === (b === null ? "" : encodeSelection(b));
}
