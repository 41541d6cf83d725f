import * as z from "zod/mini";
import type { Row, Store } from "../../cypher/store.ts";
import { compareSentences, type EvidenceAnswer, Sentence } from "../view/evidence.ts";
import { runStatement } from "./statements.ts";

/** Which sentences are wanted; an empty part leaves it open. */
export interface EvidenceFilter {
  readonly subject: string;
  readonly theme: string;
  readonly polarity: string;
  readonly article: string;
}

/** Of what a person or an inspectorate said so many sentences are given: an inspectorate has thousands. */
const MOST_SAID = 20;
/** The statements of subjects other than areas, by how their ids begin. */
const STATEMENTS: readonly (readonly [prefix: string, statement: string])[] = [
  ["body:", "evidence-of-body"],
  ["inspection:", "evidence-of-inspection"],
];
const SPEAKER = /^(?:person|inspectorate):/;

const SaidRow = z.object({ newest: z.array(z.string()), told: z.number() });
const SpeakerRow = z.object({ evidence: z.string(), speaker: z.string(), name: z.string() });
const SourcesRow = z.object({ finding: z.string(), sources: z.number() });

/**
 * Every sentence behind the findings that the filter names, inspectors' words first, newest first. Of a person or an
 * inspectorate, the newest that it said, and how many more there are.
 */
export async function readEvidence(store: Store, filter: EvidenceFilter): Promise<EvidenceAnswer> {
  const { rows, more } = await readRows(store, filter);
  const [speakers, sources] = await Promise.all([
    runStatement(store, "speakers", { evidence: unique(rows, "id") }),
    runStatement(store, "finding-sources", { findings: unique(rows, "finding") }),
  ]);
  const namesByEvidence = collectSpeakers(speakers);
  const sourcesByFinding = new Map(
    sources.map((row) => SourcesRow.parse(row)).map((row) => [row.finding, row.sources]),
  );
  const sentences = rows
    .map((row) =>
      Sentence.parse({
        ...row,
        speaker: namesByEvidence.get(String(row["id"]))?.join(" and ") ?? null,
        sources: sourcesByFinding.get(String(row["finding"])) ?? 1,
      }),
    )
    .sort((a, b) => compareSentences(a, b) || (a.finding < b.finding ? -1 : 1));
  return { sentences, more };
}

interface FoundRows {
  readonly rows: readonly Row[];
  readonly more: number;
}

async function readRows(store: Store, filter: EvidenceFilter): Promise<FoundRows> {
  const { subject, theme, polarity, article } = filter;
  if (SPEAKER.test(subject)) return readSaid(store, filter);
  const statement = STATEMENTS.find(([prefix]) => subject.startsWith(prefix))?.[1] ?? "evidence";
  return { rows: await runStatement(store, statement, { subject, theme, polarity, article }), more: 0 };
}

async function readSaid(
  store: Store,
  { subject, theme, polarity, article }: EvidenceFilter,
): Promise<FoundRows> {
  const asked = { subject, theme, polarity, article, most: MOST_SAID };
  const said = (await runStatement(store, "said-by", asked)).map((row) => SaidRow.parse(row));
  const evidence = said.flatMap(({ newest }) => newest);
  const told = said.reduce((sum, row) => sum + row.told, 0);
  const rows = await runStatement(store, "evidence-listed", { evidence, theme, polarity });
  return { rows, more: told - evidence.length };
}

function collectSpeakers(rows: readonly Row[]): Map<string, string[]> {
  const namesByEvidence = new Map<string, string[]>();
  for (const { evidence, name } of rows.map((row) => SpeakerRow.parse(row))) {
    const names = new Set([...(namesByEvidence.get(evidence) ?? []), name]);
    namesByEvidence.set(evidence, [...names].sort());
  }
  return namesByEvidence;
}

function unique(rows: readonly Row[], column: string): string[] {
  return [...new Set(rows.map((row) => String(row[column])))].sort();
}
