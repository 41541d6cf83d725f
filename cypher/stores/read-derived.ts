import { z } from "zod";
import { readStatement } from "../statements.ts";
import type { Row } from "../store.ts";
import type { AccountRow, DerivedEdge, FindingRow, SupportRow } from "./derived-edges.ts";

/** What derived edges rest on, as read from a graph. */
export interface DerivedBasis {
  readonly findings: readonly FindingRow[];
  /** By articles that stand. */
  readonly supports: readonly SupportRow[];
  /** By articles that were superseded or retracted. */
  readonly withdrawn: readonly SupportRow[];
  readonly accounts: readonly AccountRow[];
}

/** Reads what derived edges rest on; `run` is a transaction's or a store's. */
export async function readDerivedBasis(run: (query: string) => Promise<Row[]>): Promise<DerivedBasis> {
  const findings = findingRows.parse(await run(readStatement("derived-findings")));
  const supports = supportRows.parse(await run(readStatement("derived-supports")));
  const accounts = accountRows.parse(await run(readStatement("derived-accounts")));
  return {
    findings,
    supports: supports.filter(({ status }) => status === "current"),
    withdrawn: supports.filter(({ status }) => status !== "current"),
    accounts,
  };
}

/** A derived edge as it is found: somebody may have written to it. */
export type KeptEdge = Omit<DerivedEdge, "properties"> & {
  readonly properties: Readonly<Record<string, unknown>>;
};

/** The derived edges as a graph has them; `run` is a transaction's or a store's. */
export async function readDerivedEdges(run: (query: string) => Promise<Row[]>): Promise<KeptEdge[]> {
  return edgeRows.parse(await run(readStatement("derived-edges")));
}

const edgeRows = z.array(
  z.object({
    subject: z.string(),
    subjectLabel: z.enum(["Area", "Body"]),
    type: z.enum(["HAS_WEAKNESS", "HAS_STRENGTH"]),
    theme: z.string(),
    properties: z.record(z.string(), z.unknown()),
  }),
);
const findingRows = z.array(
  z.object({
    finding: z.string(),
    polarity: z.string(),
    inspection: z.string(),
    date: z.string(),
    theme: z.string(),
    area: z.string(),
  }),
);
const supportRows = z.array(
  z.object({ finding: z.string(), story: z.string(), status: z.string().nullable() }),
);
const accountRows = z.array(z.object({ inspection: z.string(), body: z.string() }));
