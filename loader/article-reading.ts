import { withHash } from "../cypher/batch-hash.ts";
import { SendgraphError } from "../cypher/errors.ts";
import type { HashedArticle } from "../cypher/graph-batch.ts";
import { buildArticleBatch } from "./batch/build-batch.ts";
import { type ReviewEntry, reviewExtraction } from "./batch/review-entry.ts";
import { checkSpans } from "./model/check-spans.ts";
import type { Extraction, ReviewLine } from "./model/extraction.ts";
import type { SourceText } from "./model/source-text.ts";
import type { Reference } from "./tables/reference.ts";

/** A text that was refused, and why. */
export interface Refusal {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/**
 * All that a load needs of one text that was read, or why it was refused.
 *
 * Shape   plain values, so that it passes from one thread to another; `published` is ISO, empty where unknown; `withoutInspection`
 *         says why the text adds no inspection, null where it adds one.
 */
export type ArticleReading =
  | {
      readonly is: "read";
      readonly article: HashedArticle;
      readonly published: string;
      readonly withoutInspection: string | null;
      readonly review: readonly ReviewEntry[];
    }
  | { readonly is: "refused"; readonly refusal: Refusal };

/** What texts are read with. */
export interface Reader {
  readonly extract: (source: SourceText) => Extraction;
  readonly reference: Reference;
}

/** Reads one text for the graph: pure, and the same in every thread. */
export function readForGraph(source: SourceText, { extract, reference }: Reader): ArticleReading {
  try {
    const extraction = extract(source);
    checkSpans(source.name, extraction);
    requireSubject(source.path, extraction);
    const article = withHash(buildArticleBatch(extraction, source.source, reference));
    return {
      is: "read",
      article,
      published: extraction.article.published ?? "",
      withoutInspection: extraction.inspections.length === 0 ? whyNone(extraction) : null,
      review: reviewExtraction(extraction, { path: source.path, article: article.articleId }, reference),
    };
  } catch (error) {
    if (!(error instanceof SendgraphError)) throw error;
    return { is: "refused", refusal: refusalOf(source.path, error) };
  }
}

/** A text about something else has no place in the graph: nothing in it is known to be of what the graph is about. */
function requireSubject(path: string, { inspections, review }: Extraction): void {
  const refused = review.find(({ reason }) => reason === "refused");
  if (refused === undefined || inspections.length > 0) return;
  throw new SendgraphError(
    "text-off-subject",
    `"${path}" is left out of the graph. ${refused.message}`,
    "What is read in it, and why: sendgraph extract PATH --explain.",
  );
}

/** Why a text adds no inspection: what the review says of its area, and how many claims are lost with it. */
function whyNone({ review }: Extraction): string {
  const linesOf = (wanted: ReviewLine["reason"]): ReviewLine[] =>
    review.filter(({ reason }) => reason === wanted);
  const unknown = linesOf("unknown-area").map(({ message }) => message);
  const lost = linesOf("no-area").length;
  const why = unknown.length > 0 ? unknown.join(" ") : "It does not say which area was inspected.";
  if (lost === 0) return why;
  return `${why} ${lost} ${lost === 1 ? "claim is" : "claims are"} left out.`;
}

/** An error as a line of the report. */
export function refusalOf(path: string, { code, message, remedy }: SendgraphError): Refusal {
  return { path, code, message, remedy };
}
