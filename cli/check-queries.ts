import { blankOut, findRuleBreaches } from "../cypher/cypher-rules.ts";
import { SendgraphError } from "../cypher/errors.ts";
import type { SavedQuery } from "../cypher/query-file.ts";
import { bindParameters } from "../cypher/query-parameters.ts";
import { runQuery } from "../cypher/run-query.ts";
import type { ReadOptions, Store } from "../cypher/store.ts";

/** Neo4j's own analyser, where it is installed. */
export type Analyser = (text: string, parameters: readonly string[]) => readonly string[];

/** Loads Neo4j's analyser for Cypher; null where it is not installed. */
export async function loadAnalyser(): Promise<Analyser | null> {
  const { lintCypherQuery } = await import("@neo4j-cypher/language-support").catch(() => ({
    lintCypherQuery: null,
  }));
  if (lintCypherQuery === null) return null;
  return (text, parameters) =>
    lintCypherQuery(text, { parameters: Object.fromEntries(parameters.map((name) => [name, ""])) })
      .diagnostics.filter(({ severity }) => severity === 1)
      .map(
        ({ message, range: { start } }) =>
          `line ${start.line + 1}, column ${start.character + 1}: ${message}`,
      );
}

/**
 * What is wrong with a saved query, a line each: its syntax by Neo4j's analyser and by the embedded engine, the rules that hold on
 * both engines, parameters that are used and not declared or the other way round, columns that it does not return, and an
 * example that does not run. `store` may be empty: the example is run on it for its syntax alone.
 */
export async function checkQuery(
  query: SavedQuery,
  store: Store,
  analyse: Analyser | null,
): Promise<string[]> {
  const declared = query.parameters.map(({ name }) => name);
  const syntax = analyse?.(query.text, declared) ?? [];
  const faults = [
    ...syntax,
    ...findRuleBreaches(query.text).map(
      ({ line, column, message }) => `line ${line}, column ${column}: ${message}`,
    ),
    ...checkHeader(query),
    ...(await checkExample(query, store)),
  ];
  return faults.map((fault) => `${query.name}: ${fault}`);
}

function checkHeader(query: SavedQuery): string[] {
  const cypher = blankOut(query.text);
  const declared = new Set(query.parameters.map(({ name }) => name));
  const used = new Set([...cypher.matchAll(/\$([A-Za-z]\w*)/g)].map((match) => match[1] ?? ""));
  const returned = cypher.slice(cypher.lastIndexOf("RETURN"));
  return [
    ...[...used]
      .filter((name) => !declared.has(name))
      .map((name) => `uses $${name}; declare it: // param ${name}: text`),
    ...[...declared]
      .filter((name) => !used.has(name))
      .map((name) => `declares ${name} and does not use it; drop the line`),
    ...query.columns
      .filter(({ name }) => !new RegExp(`\\bAS ${name}\\b`).test(returned))
      .map(({ name }) => `explains the column ${name} and does not return it; drop the line`),
    ...(query.title === query.name ? ["has no title; write // title: …"] : []),
    ...(/\bRETURN\b/.test(cypher) ? [] : ["returns nothing; end it with RETURN …"]),
    ...(/\bORDER BY\b/.test(returned) ? [] : ["its rows have no order; end it with ORDER BY …"]),
  ];
}

async function checkExample(query: SavedQuery, store: Store): Promise<string[]> {
  const needsValues = query.parameters.some((parameter) => parameter.default === undefined);
  if (query.example === null && needsValues) return ["has no example; write // example: name=value"];
  try {
    await store.read(query.text, bindParameters(query, query.example ?? {}));
    return [];
  } catch (error) {
    if (!(error instanceof SendgraphError)) throw error;
    return [`its example does not run: ${error.message}`];
  }
}

/**
 * What the query's example comes to in a graph: a fault where it does not run there, a warning where it gives no rows. An example that
 * was faulty before is not told of again.
 */
export async function checkExampleIn(
  graph: Store,
  query: SavedQuery,
  options: ReadOptions,
): Promise<{ readonly fault?: string; readonly warning?: string }> {
  try {
    const { rows, note } = await runQuery(graph, query, query.example ?? {}, options);
    const why = note === null ? "" : ` ${note}`;
    return rows.length > 0 ? {} : { warning: `${query.name}: its example gives no rows.${why}` };
  } catch (error) {
    if (!(error instanceof SendgraphError)) throw error;
    return { fault: `${query.name}: its example does not run in ${graph.description}: ${error.message}` };
  }
}
