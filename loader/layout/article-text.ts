import type { Article } from "../model/article.ts";
import { type GivenHead, NOTHING_GIVEN } from "../model/source-text.ts";
import type { NameCues } from "../tables/name-cues.ts";
import type { OutletNames } from "../tables/outlet-names.ts";
import { cutLongSentences } from "../text/cut-long-sentences.ts";
import { cutTokens } from "../text/cut-tokens.ts";
import { splitLines } from "../text/line.ts";
import { findQuotes } from "../text/quotes.ts";
import type { Sentence } from "../text/sentence.ts";
import { splitSentences } from "../text/split-sentences.ts";
import { tokenise } from "../text/tokens.ts";
import { type ArticleHead, readHead } from "./article-head.ts";
import { findArticleKind } from "./article-kind.ts";
import { findLineRoles } from "./line-roles.ts";
import { markSections } from "./mark-sections.ts";

/** An article with its sentences. */
export interface ArticleText {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
}

/**
 * Reads a text's head (title, author, publisher, date), tells prose from page furniture and cuts it into sentences.
 *
 * Shape   offsets count in `text` as given; every line makes at least one sentence, with the line's role. What is given
 *         about the text wins over what its lines say of it.
 */
export function readArticleText(text: string, cues: NameCues, given: GivenHead = NOTHING_GIVEN): ArticleText {
  const lines = splitLines(text);
  const tokensByLine = cutTokens(lines, tokenise(text));
  const told = findLineRoles(lines, tokensByLine, cues);
  const { roles } = told;
  const head = withGiven(readHead(lines, told, cues), given, cues.outlets);
  return {
    article: { kind: given.kind ?? findArticleKind(text), ...head, text },
    sentences: markSections(
      cutLongSentences(splitSentences(lines, roles, tokensByLine, findQuotes(lines))),
      text,
      cues,
    ),
  };
}

type Head = Pick<Article, "title" | "author" | "publisher" | "published">;

function withGiven({ hasNoTitle, ...read }: ArticleHead, given: GivenHead, outlets: OutletNames): Head {
  const { publisher } = given;
  if (given.yields) {
    return {
      title: (hasNoTitle ? given.title : null) ?? read.title,
      author: read.author ?? given.author,
      publisher: read.publisher ?? publisher,
      published: read.published ?? given.published,
    };
  }
  return {
    title: given.title ?? read.title,
    author: given.author ?? read.author,
    publisher: publisher === null ? read.publisher : (outlets.byMasthead(publisher) ?? publisher),
    published: given.published ?? read.published,
  };
}
