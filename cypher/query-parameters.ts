import { SendgraphError } from "./errors.ts";
import { nearestNames } from "./near-names.ts";
import { describeKind, parseValue } from "./parameter-kinds.ts";
import type { QueryParameter, SavedQuery } from "./query-file.ts";
import type { PlainValue } from "./store.ts";

/**
 * The parameters to run a saved query with, from values as typed (`minShared` → `"3"`); defaults fill what is left out.
 *
 * Errors  `query-parameter` for a name that the query does not have, a value that is not of its type, and one missing.
 */
export function bindParameters(
  query: SavedQuery,
  typedByName: Readonly<Record<string, string>>,
  what: "query" | "figure" = "query",
): Record<string, PlainValue> {
  for (const name of Object.keys(typedByName)) {
    if (!query.parameters.some((parameter) => parameter.name === name)) throw unknownName(query, name, what);
  }
  return Object.fromEntries(
    query.parameters.map((parameter) => [
      parameter.name,
      bindOne(
        query,
        parameter,
        Object.hasOwn(typedByName, parameter.name) ? typedByName[parameter.name] : undefined,
      ),
    ]),
  );
}

function bindOne(query: SavedQuery, parameter: QueryParameter, typed: string | undefined): PlainValue {
  if (typed === undefined) {
    if (parameter.default !== undefined) return parameter.default;
    throw new SendgraphError(
      "query-parameter",
      `Query "${query.name}" needs the parameter "${parameter.name}".`,
      `Give it as ${parameter.name}=VALUE (${parameter.description || describeKind(parameter)}); on the command line, --param ${parameter.name}=VALUE.`,
    );
  }
  const value = parseValue(parameter, typed);
  if (value !== undefined) return value;
  throw new SendgraphError(
    "query-parameter",
    `"${typed}" is no value for the parameter "${parameter.name}" of query "${query.name}".`,
    `It takes ${describeKind(parameter)}.`,
  );
}

function unknownName(query: SavedQuery, name: string, what: "query" | "figure"): SendgraphError {
  const names = query.parameters.map((parameter) => parameter.name);
  const [nearest] = nearestNames(name, names);
  const meant = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
  const takes = names.length === 0 ? "It takes none" : `It takes ${names.join(", ")}`;
  return new SendgraphError(
    "query-parameter",
    `${what === "query" ? "Query" : "Figure"} "${query.name}" has no parameter "${name}".${meant} ${takes}.`,
    what === "query" ? "Drop it, or declare it in the query's header." : "Drop it.",
  );
}
