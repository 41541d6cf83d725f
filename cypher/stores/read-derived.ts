import { z } from "zod";
import { collectRows, parsedRows } from "../parsed-rows.ts";
import { readStatement } from "../statements.ts";
import type { AccountRow, DerivedEdge, FindingRow, StoriesByFinding } from "./derived-edges.ts";
import type { RowStream } from "./engine.ts";

/** What derived edges rest on, as read from a graph. */
export interface DerivedBasis {
  readonly findings: readonly FindingRow[];
  /** By articles that stand. */
  readonly supports: StoriesByFinding;
  /** By articles that were superseded or retracted. */
  readonly withdrawn: StoriesByFinding;
  readonly accounts: readonly AccountRow[];
}

/** Reads what derived edges rest on; `stream` is a transaction's or a store's. */
export async function readDerivedBasis(stream: RowStream): Promise<DerivedBasis> {
  const findings = await collectRows(stream(readStatement("derived-findings")), findingRow);
  const accounts = await collectRows(stream(readStatement("derived-accounts")), accountRow);
  return { findings, accounts, ...(await readSupports(stream)) };
}

/** A finding of a large archive is in hundreds of stories: each is held as a number, not as an id a finding. */
async function readSupports(stream: RowStream): Promise<Pick<DerivedBasis, "supports" | "withdrawn">> {
  const supports = new Map<string, number[]>();
  const withdrawn = new Map<string, number[]>();
  const numberByStory = new Map<string, number>();
  for await (const row of parsedRows(stream(readStatement("derived-supports")), supportRow)) {
    const { finding, story, status } = row;
    const number = numberByStory.get(story) ?? numberByStory.size;
    numberByStory.set(story, number);
    const byFinding = status === "current" ? supports : withdrawn;
    const stories = byFinding.get(finding);
    if (stories === undefined) byFinding.set(finding, [number]);
    else stories.push(number);
  }
  return { supports, withdrawn };
}

/** A derived edge as it is found: somebody may have written to it. */
export type KeptEdge = Omit<DerivedEdge, "properties"> & {
  readonly properties: Readonly<Record<string, unknown>>;
};

/** The derived edges as a graph has them; `stream` is a transaction's or a store's. */
export function readDerivedEdges(stream: RowStream): Promise<KeptEdge[]> {
  return collectRows(stream(readStatement("derived-edges")), edgeRow);
}

const edgeRow = z.object({
  subject: z.string(),
  subjectLabel: z.enum(["Area", "Body"]),
  type: z.enum(["HAS_WEAKNESS", "HAS_STRENGTH"]),
  theme: z.string(),
  properties: z.record(z.string(), z.unknown()),
});
const findingRow = z.object({
  finding: z.string(),
  polarity: z.string(),
  inspection: z.string(),
  date: z.string(),
  theme: z.string(),
  area: z.string(),
});
const supportRow = z.object({ finding: z.string(), story: z.string(), status: z.string().nullable() });
const accountRow = z.object({ inspection: z.string(), body: z.string() });
