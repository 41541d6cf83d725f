import type { Span } from "../model/extraction.ts";
import type { Sentence } from "./sentence.ts";

/** Is most of a stretch of a sentence in quotation marks, or told in the reporter's words? */
export function wordingOf({ quotes }: Sentence, { start, end }: Span): "quoted" | "reported" {
  const quoted = quotes.reduce(
    (all, quote) => all + Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start)),
    0,
  );
  return quoted * 2 > end - start ? "quoted" : "reported";
}
