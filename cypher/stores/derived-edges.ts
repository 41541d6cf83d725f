import { z } from "zod";
import { readStatement } from "../statements.ts";
import type { Row } from "../store.ts";

/** One `HAS_WEAKNESS` or `HAS_STRENGTH` edge, as the findings behind it give it. */
export interface DerivedEdge {
  readonly type: "HAS_WEAKNESS" | "HAS_STRENGTH";
  readonly subject: string;
  readonly subjectLabel: "Area" | "Body";
  readonly theme: string;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

/** What the findings of a graph amount to. */
export interface DerivedEdges {
  /** By articles that stand. */
  readonly standing: readonly DerivedEdge[];
  /** What superseded or retracted articles alone would give. */
  readonly withdrawn: readonly Omit<DerivedEdge, "properties">[];
}

const groupRows = z.array(
  z.object({
    subject: z.string(),
    theme: z.string(),
    polarity: z.enum(["weakness", "strength"]),
    findings: z.number(),
    inspections: z.number(),
    sources: z.number(),
    firstOn: z.string().nullable(),
    lastOn: z.string().nullable(),
  }),
);
const TYPE_BY_POLARITY = { weakness: "HAS_WEAKNESS", strength: "HAS_STRENGTH" } as const;

/**
 * The derived edges that findings amount to, counted by the engine: what inspectors state in an article that stands, for the area and
 * for every body that answers for the inspection. Mixed findings make neither kind. `run` is a transaction's or a store's.
 */
export async function readDerivedEdges(run: (query: string) => Promise<Row[]>): Promise<DerivedEdges> {
  const edges: DerivedEdge[] = [];
  for (const [subjectLabel, statement] of [
    ["Area", "derived-of-areas"],
    ["Body", "derived-of-bodies"],
  ] as const) {
    for (const row of groupRows.parse(await run(readStatement(statement))))
      edges.push(edgeOf(subjectLabel, row));
  }
  return {
    standing: edges.filter(({ properties }) => properties["findings"] !== 0),
    withdrawn: edges.filter(({ properties }) => properties["findings"] === 0),
  };
}

function edgeOf(
  subjectLabel: DerivedEdge["subjectLabel"],
  { subject, theme, polarity, firstOn, lastOn, ...counts }: z.infer<typeof groupRows>[number],
): DerivedEdge {
  const dates = { ...(firstOn !== null && { firstOn }), ...(lastOn !== null && { lastOn }) };
  const type = TYPE_BY_POLARITY[polarity];
  return { type, subject, subjectLabel, theme, properties: { derived: true, ...counts, ...dates } };
}
