import type { Token } from "./tokens.ts";

/**
 * What a line of an article is. Only `body`, `headline` and `lead` can carry evidence; the rest is page furniture: bylines,
 * datelines, captions, related links, adverts, notices. A `section` is a heading that names the area that what follows is about.
 */
export type LineRole =
  | "headline"
  | "lead"
  | "body"
  | "section"
  | "byline"
  | "dateline"
  | "caption"
  | "furniture";

/**
 * One sentence of an article.
 *
 * Shape   `text === article.text.slice(start, end)`; tokens carry offsets into the article's text.
 * Units   UTF-16 code units.
 */
export interface Sentence {
  readonly index: number;
  /** Number of the line (paragraph) it stands in, from 0. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly role: LineRole;
  readonly tokens: readonly Token[];
  /** Ranges inside quotation marks (marks left out), in article offsets; a quotation may run over several sentences. */
  readonly quotes: readonly { readonly start: number; readonly end: number }[];
}
