import type { GivenHead } from "./source-text.ts";

/**
 * What one document (a page, a PDF, a Word file) holds: its cleaned text, and what is told about it.
 *
 * Shape   `address` is where it was published (a page's canonical address), null where it does not say.
 */
export interface Document {
  readonly text: string;
  readonly head: GivenHead;
  readonly address: string | null;
}
