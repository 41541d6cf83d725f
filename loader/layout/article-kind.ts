import type { ArticleKind } from "../model/article.ts";

/** How much of a text tells what sort it is, in characters: the head of its first page. */
const HEAD = 4000;
const REPORT = /\barea SEND inspection of\b[\s\S]{0,200}\bpartnership\b[\s\S]{0,400}\binspection dates?\b/iu;
const LETTER = /^Dear (?:Mr|Mrs|Ms|Miss|Dr|Sir|Madam|\p{Lu})/mu;
const OF_INSPECTION =
  /\b(?:joint (?:local )?area (?:SEND )?(?:inspection|revisit|re-visit)|local area['’]?s?\b[\s\S]{0,80}\binspection)\b/iu;

/** Tells an official letter or report from a news article by its opening. */
export function findArticleKind(text: string): ArticleKind {
  const head = text.slice(0, HEAD);
  if (head.includes("nspection date") && REPORT.test(head)) return "report";
  return head.includes("Dear ") && LETTER.test(head) && OF_INSPECTION.test(head) ? "letter" : "news";
}
