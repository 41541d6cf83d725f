import { toGexf, toGraphMl } from "../cypher/graph-xml.ts";
import type { SavedQuery } from "../cypher/query-file.ts";
import { formatRows, ROW_FORMATS } from "../cypher/row-formats.ts";
import { graphOfRows, nodeOf, type RowNode } from "../cypher/row-graph.ts";
import type { QueryAnswer } from "../cypher/run-query.ts";
import { painted } from "./colour.ts";

/** The forms that an answer is printed in. */
export const ANSWER_FORMATS = [...ROW_FORMATS, "graphml", "gexf"] as const;
export type AnswerFormat = (typeof ANSWER_FORMATS)[number];

/** An answer as text, line by line, each with its end. */
export function* formatAnswer(
  query: SavedQuery,
  { rows, parameters }: QueryAnswer,
  format: AnswerFormat,
  isColoured: boolean,
): Generator<string> {
  switch (format) {
    case "graphml":
    case "gexf": {
      const graph = graphOfRows(rows, nodesAsked(query, parameters));
      yield* ended(format === "gexf" ? toGexf(graph) : toGraphMl(graph), "\n");
      break;
    }
    case "csv":
      yield* ended(formatRows(rows, format), "\r\n");
      break;
    case "table":
      yield* ended(isColoured ? painted(formatRows(rows, format)) : formatRows(rows, format), "\n");
      break;
    default:
      yield* ended(formatRows(rows, format), "\n");
  }
}

/** The nodes that a query was asked about: rows often tell of the others alone. */
function nodesAsked(query: SavedQuery, parameters: QueryAnswer["parameters"]): RowNode[] {
  return query.parameters
    .filter(({ type }) => type === "node")
    .map(({ name }) => String(parameters[name] ?? ""))
    .map((id) => nodeOf(id, id));
}

function* ended(lines: Iterable<string>, end: string): Generator<string> {
  for (const line of lines) yield line + end;
}
