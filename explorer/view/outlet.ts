import { tellDate } from "./dates.ts";
import type { ArticleLine } from "./documents.ts";
import type { Sentence } from "./evidence.ts";
import { capitalise, shorten, tellWord } from "./wording.ts";

/** Where the outlet is not given the article's title stands for it, this long at most. */
const TITLE_LETTERS = 64;

/** Where a sentence stands: the paper's name; of the inspectors' own texts what they are; else the title. */
export function tellOutlet({ publisher, articleKind, title }: Sentence): string {
  return publisher ?? tellOfficial(articleKind) ?? `“${shorten(title, TITLE_LETTERS)}”`;
}

/** What an official text is called, which names no outlet: `Inspection report`; null of news. */
export function tellOfficial(kind: string): string | null {
  return kind === "news" ? null : capitalise(tellWord(kind));
}

/**
 * When the text of a sentence came out, or null. Where its one date is that of the visit, it is when the report was published by the
 * register, else the visit's day, told as that.
 */
export function tellSentenceDate(sentence: Sentence): string | null {
  const { published, inspectedOn, inspectionPublished, articleKind } = sentence;
  if (published === null) return null;
  if (published !== inspectedOn) return tellDate(published);
  return articleKind !== "news" && inspectionPublished !== null
    ? tellDate(inspectionPublished)
    : `inspected ${tellDate(published)}`;
}

/** When a text came out; else when the visit was that it reports; null where it gives neither. */
export function tellArticleDate({ published, inspectedOn }: ArticleLine): string | null {
  if (published !== null) return tellDate(published);
  return inspectedOn === null ? null : `inspected ${tellDate(inspectedOn)}`;
}
