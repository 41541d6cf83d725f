import { blankOut } from "./cypher-rules.ts";
import type { SavedQuery } from "./query-file.ts";

/** The columns of a query's rows as its last `RETURN` names them, and those that its header explains besides. */
export function returnedColumns({ text, columns }: Pick<SavedQuery, "text" | "columns">): string[] {
  const [returned = ""] = blankOut(text)
    .split(/\bRETURN\b/i)
    .slice(-1);
  const [items = ""] = returned.split(/\bORDER\s+BY\b|\bLIMIT\b|\bSKIP\b/i);
  const named = [...items.matchAll(/\bAS\s+`?(\w+)/gi)].map(([, name = ""]) => name);
  return [...new Set([...named, ...columns.map(({ name }) => name)])];
}
