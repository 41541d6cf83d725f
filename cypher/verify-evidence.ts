import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import { POLARITIES } from "./schema.ts";
import { readStatement } from "./statements.ts";
import type { Store, Violation } from "./store.ts";
import { deriveEdges } from "./stores/derived-edges.ts";
import { readDerivedBasis } from "./stores/read-derived.ts";

const findingRows = z.array(
  z.object({
    id: z.string(),
    polarity: z.string().nullable(),
    inspections: z.number(),
    statements: z.number(),
  }),
);
const evidenceRows = z.array(
  z.object({
    id: z.string(),
    exact: z.string().nullable(),
    start: z.number().nullable(),
    end: z.number().nullable(),
    article: z.string().nullable(),
  }),
);
const articleRows = z.array(z.object({ id: z.string(), text: z.string().nullable() }));
const derivedRows = z.array(
  z.object({
    subject: z.string(),
    subjectLabel: z.string(),
    type: z.string(),
    theme: z.string(),
    properties: z.record(z.string(), z.unknown()),
  }),
);
const POLARITY_SET = new Set<string | null>(POLARITIES);

/** Rules 1 and 4: each finding has its inspection and evidence, and each sentence stands in its article to the character. */
export async function verifyEvidence(store: Store): Promise<Violation[]> {
  const findings = findingRows.parse(await store.read(readStatement("verify-findings")));
  const evidence = evidenceRows.parse(await store.read(readStatement("verify-evidence")));
  const articles = articleRows.parse(await store.read(readStatement("verify-articles")));
  const textById = new Map(articles.map(({ id, text }) => [id, text]));
  return [
    {
      rule: 1,
      message: "a finding has not one polarity and one inspection",
      ids: findings
        .filter(({ polarity, inspections }) => !POLARITY_SET.has(polarity) || inspections !== 1)
        .map(({ id }) => id),
    },
    {
      rule: 4,
      message: "a finding has no evidence",
      ids: findings.filter(({ statements }) => statements === 0).map(({ id }) => id),
    },
    {
      rule: 4,
      message: "evidence is not in its article to the character",
      ids: evidence.filter((row) => !standsIn(textById.get(row.article ?? ""), row)).map(({ id }) => id),
    },
  ];
}

/** Rules 4 and 8: the derived edges are those that the findings amount to, and none rests on withdrawn articles alone. */
export async function verifyDerived(store: Store): Promise<Violation[]> {
  const { findings, supports, withdrawn, accounts } = await readDerivedBasis((query) => store.read(query));
  const expected = new Map(deriveEdges(findings, supports, accounts).map((edge) => [nameOf(edge), edge]));
  const withWithdrawn = new Set(
    deriveEdges(findings, [...supports, ...withdrawn], accounts).map((edge) => nameOf(edge)),
  );
  const actual = derivedRows.parse(await store.read(readStatement("derived-edges")));
  const actualByName = new Map(actual.map((edge) => [nameOf(edge), edge]));
  const unexpected = [...actualByName.keys()].filter((name) => !expected.has(name));
  const differing = [...expected].filter(
    ([name, edge]) => canonicalJson(actualByName.get(name)) !== canonicalJson(edge),
  );
  return [
    {
      rule: 4,
      message: "a derived edge has no finding behind it",
      ids: unexpected.filter((name) => !withWithdrawn.has(name)),
    },
    {
      rule: 4,
      message: "a derived edge is missing, or counts other findings than there are",
      ids: differing.map(([name]) => name),
    },
    {
      rule: 8,
      message: "a derived edge rests on superseded or retracted articles alone",
      ids: unexpected.filter((name) => withWithdrawn.has(name)),
    },
  ];
}

function standsIn(
  text: string | null | undefined,
  { exact, start, end }: Pick<z.infer<typeof evidenceRows>[number], "exact" | "start" | "end">,
): boolean {
  if (typeof text !== "string" || exact === null || start === null || end === null) return false;
  return exact !== "" && end - start === exact.length && text.slice(start, end) === exact;
}

function nameOf({
  subject,
  type,
  theme,
}: {
  readonly subject: string;
  readonly type: string;
  readonly theme: string;
}): string {
  return `${subject} ${type} ${theme}`;
}
