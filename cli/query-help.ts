import { describeKind } from "../cypher/parameter-kinds.ts";
import type { SavedQuery } from "../cypher/query-file.ts";
import { returnedColumns } from "../cypher/returned-columns.ts";

/** What a query answers, takes and gives. */
export function explainQuery(query: SavedQuery): string {
  const example = Object.entries(query.example ?? {}).map(
    ([name, value]) => ` --param ${name}=${quote(value)}`,
  );
  const explained = new Map(query.columns.map(({ name, description }) => [name, description]));
  return [
    query.title,
    query.question,
    ...section(
      "Parameters:",
      query.parameters.map((parameter) => [
        `--param ${parameter.name}=…`,
        `${describeKind(parameter)}${parameter.default === undefined ? ", must be given" : ` (default: ${JSON.stringify(parameter.default)})`}. ${parameter.description}`,
      ]),
    ),
    ...section(
      "Columns:",
      returnedColumns(query).map((name) => [name, explained.get(name) ?? ""]),
    ),
    "",
    `Shown as: ${query.returns.join(", ")}`,
    "",
    "Example:",
    `  sendgraph query ${query.name}${example.join("")}`,
  ].join("\n");
}

function section(title: string, rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.length === 0
    ? []
    : ["", title, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd())];
}

function quote(value: string): string {
  return /^[\w:.-]*$/.test(value) ? value : `"${value}"`;
}
