import { tellDate } from "./dates.ts";
import type { ArticleLine } from "./documents.ts";
import type { Sentence, SentenceCopy } from "./evidence.ts";
import { capitalise, shorten, tellWord } from "./wording.ts";

/** Where the outlet is not given the article's title stands for it, this long at most. */
const TITLE_LETTERS = 64;

/** Where a sentence stands: the paper's name; of the inspectors' own texts what they are; else the title. */
export function tellOutlet({
  publisher,
  articleKind,
  title,
}: Pick<Sentence, "publisher" | "articleKind" | "title">): string {
  return publisher ?? tellOfficial(articleKind) ?? `“${shorten(title, TITLE_LETTERS)}”`;
}

/** So many of the other papers that have a sentence are named; of more the number is told. */
const MOST_NAMED = 3;

/**
 * The other papers that have a sentence in a copy of the same text, in the order that they came out: the first few to be named, and how
 * many more there are.
 */
export function listCopies({ copies, ...sentence }: Sentence): {
  readonly named: readonly (SentenceCopy & { readonly outlet: string })[];
  readonly more: number;
} {
  const own = tellOutlet(sentence);
  const told = copies.map((copy) => ({ ...copy, outlet: tellOutlet(copy) }));
  const outlets = told.map(({ outlet }) => outlet);
  const each = told.filter(({ outlet }, index) => outlet !== own && outlets.indexOf(outlet) === index);
  const named = each.length === MOST_NAMED + 1 ? each : each.slice(0, MOST_NAMED);
  return { named, more: each.length - named.length };
}

/** What an official text is called, which names no outlet: `Inspection report`; null of news. */
export function tellOfficial(kind: string): string | null {
  return kind === "news" ? null : capitalise(tellWord(kind));
}

/** When the text of a sentence came out; of the inspectors' own text else when its report did, or when they were there; or null. */
export function tellSentenceDate(sentence: Sentence): string | null {
  const { published, inspectedOn, inspectionPublished, articleKind } = sentence;
  if (published !== null && published !== inspectedOn) return tellDate(published);
  if (articleKind !== "news" && inspectionPublished !== null) return tellDate(inspectionPublished);
  const visit = articleKind === "news" ? published : inspectedOn;
  return visit === null ? null : `inspected ${tellDate(visit)}`;
}

/** When a text came out; else, of the inspectors' own text, when they were there; else that its date is not given, and of when the inspection is. */
export function tellArticleDate({ published, inspectedOn, kind }: ArticleLine): string {
  if (published !== null) return tellDate(published);
  if (inspectedOn === null) return "date not given";
  const visit = tellDate(inspectedOn);
  return kind === "news" ? `date not given, on an inspection of ${visit}` : `inspected ${visit}`;
}
