import * as z from "zod/mini";
import type { Row, Store } from "../../cypher/store.ts";
import { compareSentences, type EvidenceAnswer, Sentence } from "../view/evidence.ts";
import { type Folded, foldCopies } from "./fold-copies.ts";
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

/** Of each of the newest sentences its ids in the copies of one text. */
const SaidRow = z.object({ newest: z.array(z.array(z.string())), told: z.number() });
const EvidenceRow = z.extend(z.omit(Sentence, { speaker: true, copies: true, sources: true }), {
  story: z.nullable(z.string()),
});
type EvidenceRow = z.infer<typeof EvidenceRow>;
const SpeakerRow = z.object({ evidence: z.string(), speaker: z.string(), name: z.string() });
const SourcesRow = z.object({ finding: z.string(), sources: z.number() });

/**
 * Every sentence behind the findings that the filter names, inspectors' words first, newest first; those of copies of one text once,
 * unless one article is asked about. Of a person or an inspectorate, the newest that it said, and how many more there are.
 */
export async function readEvidence(store: Store, filter: EvidenceFilter): Promise<EvidenceAnswer> {
  const { rows, more } = await readRows(store, filter);
  const told = rows.map((row) => EvidenceRow.parse(row));
  const folded = filter.article === "" ? foldCopies(told) : told.map(alone);
  const shown = folded.map(({ first }) => first);
  const [speakers, sources] = await Promise.all([
    runStatement(store, "speakers", { evidence: unique(shown.map(({ id }) => id)) }),
    runStatement(store, "finding-sources", { findings: unique(shown.map(({ finding }) => finding)) }),
  ]);
  const namesByEvidence = collectSpeakers(speakers);
  const sourcesByFinding = new Map(
    sources.map((row) => SourcesRow.parse(row)).map((row) => [row.finding, row.sources]),
  );
  const sentences = folded
    .map(({ first: { story, ...row }, others }) => ({
      ...row,
      speaker: namesByEvidence.get(row.id)?.join(" and ") ?? null,
      sources: sourcesByFinding.get(row.finding) ?? 1,
      copies: others.map(({ id, article, articleKind, title, publisher, published }) => ({
        id,
        article,
        articleKind,
        title,
        publisher,
        published,
      })),
    }))
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
  const newest = said.flatMap((row) => row.newest);
  const told = said.reduce((sum, row) => sum + row.told, 0);
  const evidence = newest.flat();
  const rows = await runStatement(store, "evidence-listed", { evidence, theme, polarity });
  return { rows, more: told - newest.length };
}

function collectSpeakers(rows: readonly Row[]): Map<string, string[]> {
  const namesByEvidence = new Map<string, string[]>();
  for (const { evidence, name } of rows.map((row) => SpeakerRow.parse(row))) {
    const names = new Set([...(namesByEvidence.get(evidence) ?? []), name]);
    namesByEvidence.set(evidence, [...names].sort());
  }
  return namesByEvidence;
}

function alone(first: EvidenceRow): Folded<EvidenceRow> {
  return { first, others: [] };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
