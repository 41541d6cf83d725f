import type { Article } from "./article.ts";
import { readHead } from "./article-head.ts";
import { findArticleKind } from "./article-kind.ts";
import { cutLongSentences } from "./cut-long-sentences.ts";
import { cutTokens } from "./cut-tokens.ts";
import { splitLines } from "./line.ts";
import { findLineRoles } from "./line-roles.ts";
import { markSections } from "./mark-sections.ts";
import type { NameCues } from "./name-cues.ts";
import { findQuotes } from "./quotes.ts";
import type { Sentence } from "./sentence.ts";
import { splitSentences } from "./split-sentences.ts";
import { tokenise } from "./tokens.ts";

/** An article with its sentences. */
export interface ArticleText {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
}

/**
 * Reads a text's head (title, author, publisher, date), tells prose from page furniture and cuts it into sentences.
 *
 * Shape   offsets count in `text` as given; every line makes at least one sentence, with the line's role.
 */
export function readArticleText(text: string, cues: NameCues): ArticleText {
  const lines = splitLines(text);
  const tokens = tokenise(text);
  const tokensByLine = cutTokens(lines, tokens);
  const roles = findLineRoles(lines, tokensByLine, cues);
  const head = readHead(lines, roles, cues);
  return {
    article: { kind: findArticleKind(text), ...head, text },
    sentences: markSections(
      cutLongSentences(splitSentences(lines, roles, tokens, findQuotes(lines))),
      text,
      cues,
    ),
  };
}
