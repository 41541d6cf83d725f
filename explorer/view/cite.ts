import type { ArticleAnswer } from "./documents.ts";
import type { Sentence } from "./evidence.ts";
import { tellArticleDate, tellOfficial } from "./outlet.ts";
import { isInspectorsText, quoteWords, tellManner } from "./quotation.ts";
import { tellVoice, tellWord } from "./wording.ts";

/**
 * A sentence with all that a citation of it needs.
 *
 * Shape   four lines: the words; who said them of what; the text they stand in; the sentence's id and the graph's hash, by which
 *         another finds them again.
 */
export function citeSentence(sentence: Sentence, article: ArticleAnswer, graphHash: string): string {
  const isOwnText = isInspectorsText(sentence.articleKind, sentence.saidBy);
  const { before, after } = quoteWords({ ...sentence, isOwnText });
  const words = `${before}${sentence.exact}${after}`;
  const isMarked = /^…?[“"]/.test(words) && /[”"][.,]?…?$/.test(words);
  return [
    isMarked ? words : `“${words}”`,
    `${tellVoice(sentence.saidBy, sentence.speaker)} on ${sentence.areaName}, ${tellManner(sentence.kind, isOwnText)} (${sentence.themeLabel}: ${tellWord(sentence.polarity)}).`,
    `${tellText(article)}.`,
    `sendgraph, ${sentence.id}, graph ${graphHash}.`,
  ].join("\n");
}

function tellText(article: ArticleAnswer): string {
  const outlet = article.publisher ?? tellOfficial(article.kind) ?? "outlet not given";
  return [article.author, `“${article.title}”`, outlet, tellArticleDate(article), article.source]
    .filter(Boolean)
    .join(", ");
}
