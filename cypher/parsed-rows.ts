import type { z } from "zod";
import type { Row } from "./store.ts";

/** The rows of an answer one by one, each as the schema has it: for answers that grow with the graph and need not be held. */
export async function* parsedRows<Parsed>(
  parts: AsyncIterable<readonly Row[]>,
  schema: z.ZodType<Parsed>,
): AsyncGenerator<Parsed> {
  for await (const rows of parts) for (const row of rows) yield schema.parse(row);
}

/** All of them. */
export async function collectRows<Parsed>(
  parts: AsyncIterable<readonly Row[]>,
  schema: z.ZodType<Parsed>,
): Promise<Parsed[]> {
  const all: Parsed[] = [];
  for await (const row of parsedRows(parts, schema)) all.push(row);
  return all;
}
