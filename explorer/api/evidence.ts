import * as z from "zod/mini";
import type { Row, Store } from "../../cypher/store.ts";
import { compareSentences, Sentence } from "../view/evidence.ts";
import { runStatement } from "./statements.ts";

/** Which sentences are wanted; an empty part leaves it open. */
export interface EvidenceFilter {
  readonly subject: string;
  readonly theme: string;
  readonly polarity: string;
  readonly article: string;
}

const SpeakerRow = z.object({ evidence: z.string(), speaker: z.string(), name: z.string() });
const SourcesRow = z.object({ finding: z.string(), sources: z.number() });

/** Every sentence behind the findings that the filter names, inspectors' words first, newest first. */
export async function readEvidence(store: Store, filter: EvidenceFilter): Promise<Sentence[]> {
  const { subject, theme, polarity, article } = filter;
  const rows = subject.startsWith("body:")
    ? await runStatement(store, "evidence-of-body", { subject, theme, polarity, article })
    : await runStatement(store, "evidence", { subject, theme, polarity, article });
  const [speakers, sources] = await Promise.all([
    runStatement(store, "speakers", { evidence: unique(rows, "id") }),
    runStatement(store, "finding-sources", { findings: unique(rows, "finding") }),
  ]);
  const namesByEvidence = collectSpeakers(speakers);
  const sourcesByFinding = new Map(
    sources.map((row) => SourcesRow.parse(row)).map((row) => [row.finding, row.sources]),
  );
  return rows
    .map((row) =>
      Sentence.parse({
        ...row,
        speaker: namesByEvidence.get(String(row["id"]))?.join(" and ") ?? null,
        sources: sourcesByFinding.get(String(row["finding"])) ?? 1,
      }),
    )
    .sort((a, b) => compareSentences(a, b) || (a.finding < b.finding ? -1 : 1));
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
