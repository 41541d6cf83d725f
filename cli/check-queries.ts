import type { SavedQuery } from "../cypher/query-file.ts";

/** What is wrong with saved queries, a line each: parameters that are used and not declared, or the other way round. */
export function checkQueries(queries: readonly SavedQuery[]): string[] {
  return queries.flatMap((query) => {
    const declared = new Set(query.parameters.map(({ name }) => name));
    const used = usedParameters(query.text);
    const undeclared = [...used].filter((name) => !declared.has(name));
    const unused = [...declared].filter((name) => !used.has(name));
    return [
      ...undeclared.map((name) => `${query.name}: uses $${name}; declare it: // param ${name}: text`),
      ...unused.map((name) => `${query.name}: declares ${name} and does not use it; drop the line`),
      ...(query.title === query.name ? [`${query.name}: has no title; write // title: …`] : []),
      ...(/\bRETURN\b/.test(query.text) ? [] : [`${query.name}: returns nothing; end it with RETURN …`]),
    ];
  });
}

/** Names after `$` outside comments and strings. */
function usedParameters(text: string): Set<string> {
  const cypher = text.replace(/\/\/.*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, " ");
  return new Set([...cypher.matchAll(/\$([A-Za-z]\w*)/g)].map((match) => match[1] ?? ""));
}
