import { parse } from "csv-parse/sync";

/**
 * The records of a CSV text, the header among them; empty lines are left out.
 *
 * A record without quotes is its line cut at the commas, which is most of a table; the library reads the others, and the whole text
 * where anything is out of the ordinary, so that its errors are the same.
 */
export function recordsOf(text: string): string[][] {
  const lines = text.split("\n");
  // An empty line for each of the rest: an error tells the line of the table.
  const quoted = lines.map((line) => (line.includes('"') ? line : ""));
  if (text.includes("\r") || !quoted.every(endsItsQuotes)) return readWhole(text);
  const others = readWhole(quoted.join("\n")).values();
  const records = lines
    .filter((line) => line !== "")
    .map((line) => (line.includes('"') ? (others.next().value ?? []) : line.split(",")));
  return records.every(({ length }) => length === records[0]?.length) ? records : readWhole(text);
}

function endsItsQuotes(line: string): boolean {
  return line.split('"').length % 2 === 1;
}

function readWhole(text: string): string[][] {
  return parse(text, { skip_empty_lines: true });
}
