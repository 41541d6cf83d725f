import type { ArticleKind } from "./article.ts";

/**
 * What is told about a text from outside it: the meta tags of a page, the fields of a JSON line, a document's properties.
 *
 * Shape   what is given wins over what the text's own first lines say; null where nothing is.
 * Units   `published` is an ISO date, `YYYY-MM-DD`.
 */
export interface GivenHead {
  readonly kind: ArticleKind | null;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  /** What the text's own lines say wins: the properties of a PDF are often those of another document. */
  readonly yields?: true;
}

/** A head of which nothing is given: that of a plain text. */
export const NOTHING_GIVEN: GivenHead = {
  kind: null,
  title: null,
  author: null,
  publisher: null,
  published: null,
};

/**
 * One text as it comes out of a file, before it is read as an article.
 *
 * Shape   `text` is the cleaned text that every offset counts in and that the explorer shows; a file gives one or (a line
 *         of JSON each) several.
 */
export interface SourceText {
  /** Where a person finds it: the path that was named, with the line where a file holds several. */
  readonly path: string;
  /** What it goes by in messages and in `extract --out`: its file's path below the folder that was loaded, with the line. */
  readonly name: string;
  /** The line it stands on where a file holds several texts, else null. */
  readonly line: number | null;
  readonly text: string;
  readonly head: GivenHead;
  /** The address it came from where that is told, else its name. */
  readonly source: string;
  /** Marked as withdrawn by who published it. */
  readonly isRetracted: boolean;
}
