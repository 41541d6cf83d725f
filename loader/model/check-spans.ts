import { SendgraphError } from "../../cypher/errors.ts";
import type { Extraction, Span } from "./extraction.ts";

/**
 * Holds an extraction to its promise that every span is the text at its offsets.
 *
 * Errors  `text-invalid` names the first span that is not; the article must then not be loaded.
 */
export function checkSpans(name: string, extraction: Extraction): void {
  const { text } = extraction.article;
  for (const span of spansOf(extraction)) {
    if (span.end > span.start && text.slice(span.start, span.end) === span.exact) continue;
    throw new SendgraphError(
      "text-invalid",
      `"${name}": the evidence at ${span.start} to ${span.end} is not the text that stands there.`,
      "This is a fault of the reader; please report it with the article.",
    );
  }
}

function spansOf(extraction: Extraction): Span[] {
  const claims = [
    ...extraction.findings,
    ...extraction.measures,
    ...extraction.statements,
    ...(extraction.actions ?? []),
  ];
  return [
    ...claims.map(({ evidence }) => evidence),
    ...extraction.findings.flatMap(({ cue }) => (cue ? [cue] : [])),
    ...extraction.mentions,
    ...extraction.review.flatMap(({ evidence }) => (evidence ? [evidence] : [])),
  ];
}
