import { SendgraphError } from "../cypher/errors.ts";
import type { ArticleBatch } from "../cypher/graph-batch.ts";
import type { WriteResult } from "../cypher/store.ts";
import { buildArticleBatch } from "./build-batch.ts";
import { checkSpans } from "./check-spans.ts";
import type { CorpusEntry } from "./corpus-entry.ts";
import type { Extraction, ReviewLine } from "./extraction.ts";
import type { Reference } from "./reference.ts";
import type { SourceText } from "./source-text.ts";

/** What loading needs from outside. */
export interface LoadEffects {
  readonly extract: (source: SourceText) => Extraction;
  /** Writes one article; a dry run counts instead. */
  readonly write: (article: ArticleBatch) => Promise<WriteResult>;
  readonly reference: Reference;
}

/** A text that was refused, and why. */
export interface Refusal {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** A text that is in the graph and tells of no inspection, and why. */
interface WithoutInspection {
  readonly path: string;
  readonly reason: string;
}

/** What a load did, text by text. */
export interface LoadReport {
  readonly loaded: number;
  readonly unchanged: number;
  readonly refused: readonly Refusal[];
  /** Texts that were read and add no inspection. */
  readonly withoutInspection: readonly WithoutInspection[];
  /** What a person should look at, by the name of the text. */
  readonly review: readonly (ReviewLine & { readonly name: string })[];
}

/**
 * Reads texts and writes them to a store, one transaction an article; what cannot be read is refused by name and the
 * rest is loaded. Memory holds one article at a time.
 *
 * Errors  those of the store, which end the load; what was written before stays.
 */
export async function loadCorpus(
  entries: AsyncIterable<CorpusEntry>,
  effects: LoadEffects,
): Promise<LoadReport> {
  const count = { loaded: 0, unchanged: 0 };
  const refused: Refusal[] = [];
  const withoutInspection: WithoutInspection[] = [];
  const review: (ReviewLine & { name: string })[] = [];
  for await (const entry of entries) {
    if (entry.is === "refused") {
      refused.push(refusalOf(entry.path, entry.error));
      continue;
    }
    const { text: source } = entry;
    const extraction = tryExtract(source, effects.extract, refused);
    if (!extraction) continue;
    count[await effects.write(buildArticleBatch(extraction, source.source, effects.reference))]++;
    if (extraction.inspections.length === 0)
      withoutInspection.push({ path: source.path, reason: whyNone(extraction) });
    review.push(...extraction.review.map((line) => ({ name: source.name, ...line })));
  }
  return { ...count, refused, withoutInspection, review };
}

/** Why a text adds no inspection: what the review says of it as a whole, or of its area. */
function whyNone({ review }: Extraction): string {
  const line =
    review.find(({ reason }) => reason === "refused") ?? review.find(({ reason }) => reason === "no-area");
  return line?.message ?? "It does not say which area was inspected.";
}

function tryExtract(
  source: SourceText,
  extract: LoadEffects["extract"],
  refused: Refusal[],
): Extraction | undefined {
  try {
    const extraction = extract(source);
    checkSpans(source.name, extraction);
    return extraction;
  } catch (error) {
    if (!(error instanceof SendgraphError)) throw error;
    refused.push(refusalOf(source.path, error));
    return undefined;
  }
}

/** An error as a line of the report. */
export function refusalOf(path: string, { code, message, remedy }: SendgraphError): Refusal {
  return { path, code, message, remedy };
}
