import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

const statementByName = new Map<string, string>();

/** The text of an internal statement, `cypher/statements/NAME.cypher`. Read once. */
export function readStatement(name: string): string {
  const known = statementByName.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(join(packageRoot(), "cypher", "statements", `${name}.cypher`), "utf8");
  statementByName.set(name, text);
  return text;
}
