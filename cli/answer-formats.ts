import { toGexf, toGraphMl } from "../cypher/graph-xml.ts";
import type { SavedQuery } from "../cypher/query-file.ts";
import { formatRowParts, ROW_FORMATS } from "../cypher/row-formats.ts";
import { graphOfRows, nodeOf, type RowNode } from "../cypher/row-graph.ts";
import type { StreamedAnswer } from "../cypher/run-query.ts";
import type { Row } from "../cypher/store.ts";
import { formatForTerminal, type Terminal } from "./terminal-table.ts";

/** The forms that an answer is printed in. */
export const ANSWER_FORMATS = [...ROW_FORMATS, "graphml", "gexf"] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** Is it a form that needs all rows before it begins? */
export function isGraphFormat(format: AnswerFormat): format is "graphml" | "gexf" {
  return format === "graphml" || format === "gexf";
}

/** An answer as text, a table fitted to the terminal if there is one; some lines at a time, each with its end: as its rows come, but for graphs, which stand by their nodes first. */
export async function* formatAnswer(
  query: SavedQuery,
  { rows, parameters }: StreamedAnswer,
  format: AnswerFormat,
  terminal?: Terminal,
): AsyncGenerator<string> {
  if (isGraphFormat(format)) {
    const all: Row[] = [];
    for await (const part of rows) for (const row of part) all.push(row);
    const graph = graphOfRows(all, nodesAsked(query, parameters));
    for (const line of format === "gexf" ? toGexf(graph) : toGraphMl(graph)) yield `${line}\n`;
    return;
  }
  if (format === "table" && terminal) {
    yield* formatForTerminal(rows, terminal);
    return;
  }
  const end = format === "csv" ? "\r\n" : "\n";
  for await (const lines of formatRowParts(rows, format)) yield lines.map((line) => line + end).join("");
}

/** The nodes that a query was asked about: rows often tell of the others alone. */
function nodesAsked(query: SavedQuery, parameters: StreamedAnswer["parameters"]): RowNode[] {
  return query.parameters
    .filter(({ type }) => type === "node")
    .map(({ name }) => String(parameters[name] ?? ""))
    .map((id) => nodeOf(id, id));
}
