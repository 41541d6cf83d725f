/** What sort of text it is: it decides how dense findings are and whose voice the plain text has. */
export type ArticleKind = "news" | "letter" | "report";

/**
 * One text as it was read, with what it says of itself.
 *
 * Shape   `text` is the cleaned text that every offset counts in; the rest is null where the text does not tell it.
 * Units   `published` is an ISO date, `YYYY-MM-DD`.
 */
export interface Article {
  readonly kind: ArticleKind;
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly text: string;
}
