import type { Sentence } from "../text/sentence.ts";

/** Does a paragraph leave its quotation open, and the next open it anew, as papers print what somebody says in several paragraphs? */
export function runsOn(sentence: Sentence | undefined, next: Sentence | undefined): boolean {
  if (!sentence || next?.paragraph !== sentence.paragraph + 1) return false;
  return (sentence.quotes.at(-1)?.end ?? 0) >= sentence.end && isFreshQuotation(next);
}

/** Does a quotation open the sentence? */
export function isFreshQuotation({ quotes, start }: Sentence): boolean {
  return quotes.some((quote) => quote.start >= start && quote.start <= start + 2);
}
