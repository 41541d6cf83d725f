import type { ArticleLine } from "../view/documents.ts";
import { tellArticleDate, tellOfficial } from "../view/outlet.ts";
import { SIDE_STYLE } from "../view/style.ts";
import { useArticles } from "./later-resources.ts";
import { Answered, Notice } from "./notice.tsx";
import { Reader } from "./reader.tsx";
import "./style/reader.css";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";

/** The articles, newest first; or the one that is open. */
export function Articles({ stage }: { readonly stage: Stage }) {
  const { article } = stage.place;
  return article === null ? (
    <ArticleList stage={stage} />
  ) : (
    <Reader key={article} stage={stage} id={article} />
  );
}

function ArticleList({ stage }: { readonly stage: Stage }) {
  const articles = useArticles();
  return (
    <Answered resource={articles} waiting="Reading the list of articles…">
      {(answer) =>
        answer.articles.length === 0 ? (
          <Notice heading="No articles yet">
            <p>Load some with: npx sendgraph load PATH…</p>
          </Notice>
        ) : (
          <ol className="article-list">
            {answer.articles.map((article) => (
              <ArticleEntry key={article.id} article={article} stage={stage} />
            ))}
          </ol>
        )
      }
    </Answered>
  );
}

function ArticleEntry({ article, stage }: { readonly article: ArticleLine; readonly stage: Stage }) {
  return (
    <li>
      <a href={linkTo(stage.place, { tab: "articles", article: article.id, sentence: null })}>
        <span className="article-title">{article.title}</span>
        <span className="article-facts">
          {[
            article.areas.join(", "),
            article.publisher ?? tellOfficial(article.kind),
            tellArticleDate(article),
            article.status === "current" ? null : article.status,
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        <span className="article-counts">
          <Count side="weakness" count={article.weaknesses} word="weaknesses" />{" "}
          <Count side="strength" count={article.strengths} word="strengths" />{" "}
          {article.mixed > 0 && <Count side="mixed" count={article.mixed} word="mixed" />}
          {article.claims > 0 && <span className="article-claims">{article.claims} claimed by others</span>}
        </span>
      </a>
    </li>
  );
}

interface CountProps {
  readonly side: "weakness" | "strength" | "mixed";
  readonly count: number;
  readonly word: string;
}

function Count({ side, count, word }: CountProps) {
  return (
    <span>
      <span className={`glyph ${side}`} aria-hidden="true">
        {SIDE_STYLE[side].glyph}
      </span>{" "}
      {count}
      <span className="unseen"> {word}</span>
    </span>
  );
}
