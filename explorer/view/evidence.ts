import * as z from "zod/mini";
import { groupBy } from "../../cypher/group-by.ts";

/** Another article that has a sentence too, as a copy of the same text, and where it stands in it. */
export const SentenceCopy = z.object({
  id: z.string(),
  article: z.string(),
  articleKind: z._default(z.string(), "news"),
  title: z.string(),
  publisher: z.nullable(z.string()),
  published: z.nullable(z.string()),
});
export type SentenceCopy = z.infer<typeof SentenceCopy>;

/**
 * One sentence behind a finding, with everything a reader needs to judge it.
 *
 * Shape   `sources` counts the articles that support the same finding, copies of one text once; `copies` are the other articles of the
 *         same text that have this sentence too, which the list has once; offsets count in the article's text.
 * Units   UTF-16 code units; dates are ISO, as precise as `inspectionPrecision` says.
 */
export const Sentence = z.object({
  id: z.string(),
  finding: z.string(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number(),
  end: z.number(),
  cueStart: z.nullable(z.number()),
  cueEnd: z.nullable(z.number()),
  saidBy: z.string(),
  speaker: z.nullable(z.string()),
  kind: z.string(),
  polarity: z.string(),
  theme: z.string(),
  themeLabel: z.string(),
  /** The words that a small model took the theme from, where no rule names it; null where a rule does. */
  learntFrom: z._default(z.nullable(z.string()), null),
  area: z.string(),
  areaName: z.string(),
  inspection: z.string(),
  framework: z.nullable(z.string()),
  inspectedOn: z.nullable(z.string()),
  inspectionPrecision: z.nullable(z.string()),
  inspectionPublished: z.nullable(z.string()),
  article: z.string(),
  /** `news`, `letter` or `report`. */
  articleKind: z._default(z.string(), "news"),
  title: z.string(),
  publisher: z.nullable(z.string()),
  published: z.nullable(z.string()),
  sources: z.number(),
  copies: z._default(z.array(SentenceCopy), []),
});
export type Sentence = z.infer<typeof Sentence>;

/** The answer of the evidence endpoint. `more` counts the sentences that there are besides. */
export const EvidenceAnswer = z.object({ sentences: z.array(Sentence), more: z.number() });
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>;

/** The sentences of one theme, or of one area. */
export interface SentenceGroup {
  readonly id: string;
  readonly label: string;
  readonly sentences: readonly Sentence[];
}

/** The sentences of a panel by whose words they are. Only the inspectors' count anywhere. */
export interface Voices {
  readonly inspectors: readonly Sentence[];
  /** Those of the inspected bodies themselves: a council, the health service. */
  readonly bodies: readonly Sentence[];
  readonly others: readonly Sentence[];
}

/** Parts what inspectors said from what the inspected bodies and others said. */
export function splitVoices(sentences: readonly Sentence[]): Voices {
  const isBody = ({ saidBy }: Sentence) => saidBy === "council" || saidBy === "nhs";
  const isInspector = ({ saidBy }: Sentence) => saidBy === "inspectors";
  return {
    inspectors: sentences.filter(isInspector),
    bodies: sentences.filter(isBody),
    others: sentences.filter((sentence) => !isInspector(sentence) && !isBody(sentence)),
  };
}

/** Sentences by theme, most sentences first, then by label. */
export function groupByTheme(sentences: readonly Sentence[]): SentenceGroup[] {
  return group(
    sentences,
    (sentence) => sentence.theme,
    (sentence) => sentence.themeLabel,
  );
}

/** Sentences by area, most sentences first, then by name. */
export function groupByArea(sentences: readonly Sentence[]): SentenceGroup[] {
  return group(
    sentences,
    (sentence) => sentence.area,
    (sentence) => sentence.areaName,
  );
}

/** Inspectors' words before others', newest article first, then in the article's own order. */
export function compareSentences(a: Sentence, b: Sentence): number {
  return (
    Number(b.saidBy === "inspectors") - Number(a.saidBy === "inspectors") ||
    (b.published ?? "").localeCompare(a.published ?? "") ||
    a.article.localeCompare(b.article) ||
    a.start - b.start ||
    a.id.localeCompare(b.id)
  );
}

function group(
  sentences: readonly Sentence[],
  keyOf: (sentence: Sentence) => string,
  labelOf: (sentence: Sentence) => string,
): SentenceGroup[] {
  const groups = groupBy([...sentences].sort(compareSentences), keyOf);
  return [...groups]
    .map(([id, members]) => ({ id, label: members[0] ? labelOf(members[0]) : id, sentences: members }))
    .sort((a, b) => b.sentences.length - a.sentences.length || a.label.localeCompare(b.label));
}
