import { blankOut } from "../cypher-rules.ts";
import { SendgraphError } from "../errors.ts";
import { lineColumnAt } from "../text-position.ts";

/** Brackets in one another: deeper ones keep a server's parser busy for minutes, out of reach of its own time limit. */
const DEEPEST = 64;
/** Characters of one query. */
const LONGEST = 200_000;

/** Refuses a query whose text alone would keep an engine's parser busy. Errors: `query-syntax`. */
export function requireBoundedText(query: string): void {
  if (query.length > LONGEST) {
    throw new SendgraphError(
      "query-syntax",
      `The query has ${query.length} characters; ${LONGEST} is the most.`,
      "Give long lists as parameters.",
    );
  }
  let depth = 0;
  for (const { 0: bracket, index } of blankOut(query).matchAll(/[()[\]{}]/g)) {
    depth += "([{".includes(bracket) ? 1 : -1;
    if (depth <= DEEPEST) continue;
    const { line, column } = lineColumnAt(query, index);
    throw new SendgraphError(
      "query-syntax",
      `The query nests brackets deeper than ${DEEPEST} (line ${line}, column ${column}).`,
      "Break it into steps with WITH.",
    );
  }
}
