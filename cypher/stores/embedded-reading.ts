import type { Row } from "../store.ts";
import { requireReadOnlyPlan } from "./embedded-plan.ts";
import { type EmbeddedProcess, EngineError, ProcessEndedError } from "./embedded-process.ts";
import { plainEmbeddedRows } from "./embedded-values.ts";
import type { ReadLimits, Statement } from "./engine.ts";
import { SeenTexts } from "./seen-texts.ts";

/** Bytes of memory that one read may take beyond what the graph itself takes. */
const MOST_MEMORY = 1024 * 1024 * 1024;
/** Rows that are given on together. */
const TAKEN_ROWS = 250;

/** The queries that this engine explained as reads: to ask it again is a message there and one back. */
const READ_ONLY = new SeenTexts();

/** Takes the next rows of an answer as the engine has them. */
export type TakeRaw = (part: readonly Record<string, unknown>[]) => void;

/** The plan of a query, which reads and does nothing else. */
export async function explainIn(
  process: EmbeddedProcess,
  { query, parameters }: Statement,
  limits: ReadLimits,
): Promise<string> {
  const [explained] = await process.request({ kind: "run", query: `EXPLAIN ${query}`, parameters }, limits);
  const plan = String(explained?.["plan"]);
  requireReadOnlyPlan(plan);
  READ_ONLY.add(query);
  return plan;
}

/** The rows of a read; nothing where `take` takes them in parts. */
export async function readIn(
  process: EmbeddedProcess,
  statement: Statement,
  limits: ReadLimits,
  take?: TakeRaw,
): Promise<Row[]> {
  if (!READ_ONLY.has(statement.query)) await explainIn(process, statement, limits);
  const limited = { rows: limits.maxRows, bytes: limits.maxBytes, memory: MOST_MEMORY };
  const request = {
    kind: "read",
    ...statement,
    limits: limited,
    ...(take && { partRows: TAKEN_ROWS }),
  } as const;
  return plainEmbeddedRows(await process.request(request, { ...limits, ...(take && { take }) }));
}

/** Rolls a transaction back, whatever has become of it. */
export async function abandon(process: EmbeddedProcess, transaction: number): Promise<void> {
  if (!process.isAlive) return;
  try {
    await process.request({ kind: "rollback", transaction });
  } catch (error) {
    // It may never have begun, have ended by itself, or have gone with its process.
    if (!(error instanceof EngineError || error instanceof ProcessEndedError)) throw error;
  }
}
