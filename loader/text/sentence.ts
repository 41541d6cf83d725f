import type { Token } from "./tokens.ts";
import type { FormBits } from "./word-form.ts";

/**
 * What a line of an article is. Findings are read from `headline`, `lead` and `body`; a `section` is a heading that names the area
 * that what follows is about, and inspections and names are read from it too. People also stand in a `byline` or `caption`, and a
 * `dateline` tells when the article came out. A `note` is a press release's to editors: how many children there are, who came when; it
 * claims nothing. `furniture` is the rest of the page: related links, adverts, notices.
 */
export type LineRole =
  | "headline"
  | "lead"
  | "body"
  | "section"
  | "byline"
  | "dateline"
  | "caption"
  | "note"
  | "furniture";

/** The lines in which an article tells something of inspections. */
export const TELLING_ROLES: ReadonlySet<LineRole> = new Set(["headline", "lead", "body", "section", "note"]);

/** The lines in which it names areas, bodies and inspectorates: a caption may be the only one to name the council. */
export const NAMING_ROLES: ReadonlySet<LineRole> = new Set([...TELLING_ROLES, "caption"]);

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
  /** Of what forms its words are, or more: most stages look for words that most sentences have not. */
  readonly forms: FormBits;
  /** Ranges inside quotation marks (marks left out), in article offsets; a quotation may run over several sentences. */
  readonly quotes: readonly { readonly start: number; readonly end: number }[];
}

/** The same sentence in another role. Named field by field: a copy made by spreading has a shape of its own, and all readers slow down. */
export function withRole(sentence: Sentence, role: LineRole): Sentence {
  const { index, paragraph, start, end, text, tokens, forms, quotes } = sentence;
  return { index, paragraph, start, end, text, role, tokens, forms, quotes };
}
