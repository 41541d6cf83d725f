import { readStatement } from "../../cypher/statements.ts";
import type { PlainValue, Row, Store } from "../../cypher/store.ts";

/** Runs one of the explorer's own statements, `cypher/statements/explorer-NAME.cypher`. */
export async function runStatement(
  store: Store,
  name: string,
  parameters: Readonly<Record<string, PlainValue>> = {},
): Promise<Row[]> {
  return store.read(readStatement(`explorer-${name}`), parameters);
}
