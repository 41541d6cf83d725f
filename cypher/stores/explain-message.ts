const PREFIX = "EXPLAIN ";
/** Where the engines say a fault is in the first line of a query: Grafeo's `query:1:24`, Neo4j's `line 1, column 24`. */
const FIRST_LINE_COLUMN = /(?<=\bquery:1:|\bline 1, column )\d+/g;
const OFFSET = /(?<=\boffset: )\d+/g;
/** The first line of the query as the engines quote it, and the line below that points into it. */
const QUOTED = /^(?<margin> *1 \| |")EXPLAIN (?<rest>.*(?:\n(?: *\| )?)?)(?: {8})?/m;

/** Grafeo's last line is to point into the query and often points with nothing. */
const EMPTY_POINTER = /\n *\| *$/;

/**
 * An engine's message about a query that we had explained before we ran it, as if the query stood alone: without our
 * `EXPLAIN `, and with columns that count in what the person wrote.
 */
export function withoutExplain(message: string): string {
  if (!/^(?: *1 \| |")EXPLAIN /m.test(message)) return message.replace(EMPTY_POINTER, "");
  const shift = (place: string): string => String(Math.max(Number(place) - PREFIX.length, 0));
  return message
    .replaceAll(FIRST_LINE_COLUMN, shift)
    .replaceAll(OFFSET, shift)
    .replace(QUOTED, "$<margin>$<rest>")
    .replace(EMPTY_POINTER, "");
}
