import { parse } from "csv-parse/sync";

/**
 * The records of a CSV text, the header among them; empty lines are left out.
 *
 * A record is its line cut at the commas outside quotes. Where anything is out of the ordinary the library reads the whole text, so that
 * what it makes of it, and its errors, are the same.
 */
export function recordsOf(text: string): string[][] {
  if (text.includes("\r")) return readWhole(text);
  const records: string[][] = [];
  for (const line of text.split("\n")) {
    if (line === "") continue;
    const cells = line.includes('"') ? quotedCells(line) : line.split(",");
    if (cells === null || cells.length !== (records[0] ?? cells).length) return readWhole(text);
    records.push(cells);
  }
  return records;
}

/** A whole cell in quotes; those within it are doubled. */
const QUOTED = /^"(?:[^"]|"")*"$/;

/** The cells of a line with quotes; null where one stands where none should, or the cell goes on in the next line. */
function quotedCells(line: string): string[] | null {
  const cells: string[] = [];
  let begun: string | undefined;
  for (const piece of line.split(",")) {
    const cell: string = begun === undefined ? piece : `${begun},${piece}`;
    const isWhole = QUOTED.test(cell);
    begun = isWhole || !cell.startsWith('"') ? undefined : cell;
    if (isWhole) cells.push(cell.slice(1, -1).replaceAll('""', '"'));
    else if (begun === undefined && cell.includes('"')) return null;
    else if (begun === undefined) cells.push(cell);
  }
  return begun === undefined ? cells : null;
}

function readWhole(text: string): string[][] {
  return parse(text, { skip_empty_lines: true });
}
