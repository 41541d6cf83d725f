import { useEffect, useMemo, useRef, useState } from "react";
import { citeSentence } from "../view/cite.ts";
import type { ArticleAnswer } from "../view/documents.ts";
import type { Sentence } from "../view/evidence.ts";
import { groupNotes, markText, type Paragraph, type Stretch } from "../view/marked-text.ts";
import { tellArticleDate, tellOfficial } from "../view/outlet.ts";
import { isInspectorsText, tellManner } from "../view/quotation.ts";
import { tellVoice, tellWord } from "../view/wording.ts";
import { copyText } from "./copy-text.ts";
import { useArticle } from "./later-resources.ts";
import { Answered, Notice } from "./notice.tsx";
import { Guessed } from "./quote.tsx";
import { Glyph } from "./quotes.tsx";
import type { Stage } from "./stage.ts";
import { lastPicture, linkTo } from "./use-place.ts";

/** An article's text whole, its evidence underlined in the colour of its polarity, theme and voice in the margin. */
export function Reader({ stage, id }: { readonly stage: Stage; readonly id: string }) {
  const article = useArticle(id);
  if (article.status === "failed" && article.failure.kind === "missing") return <Gone stage={stage} />;
  return (
    <Answered resource={article} waiting="Opening the article…">
      {(value) => <ArticleText article={value} stage={stage} />}
    </Answered>
  );
}

/** The way on from a link to an article that the graph does not have. */
function Gone({ stage }: { readonly stage: Stage }) {
  return (
    <article className="reader gone">
      <h1>This article is not in the graph</h1>
      <p className="article-facts">
        The link may be mistyped, or the graph was loaded anew since it was made.
      </p>
      <p>
        <a href={linkTo(stage.place, { tab: "articles", article: null, sentence: null, selection: null })}>
          See all articles
        </a>
      </p>
    </article>
  );
}

function ArticleText({ article, stage }: { readonly article: ArticleAnswer; readonly stage: Stage }) {
  const { place } = stage;
  const from = lastPicture();
  const ref = useRef<HTMLElement>(null);
  const paragraphs = useMemo(() => {
    const text = article.text ?? "";
    return markText(text, article.sentences).filter((paragraph) => !isTitle(paragraph, text, article.title));
  }, [article]);
  useEffect(() => {
    // Opened from far down a list, it begins at its head.
    const article = ref.current;
    if (article && article.getBoundingClientRect().top < 0) article.scrollIntoView({ behavior: "instant" });
  }, []);
  useEffect(() => {
    const wanted = ref.current?.querySelector(`[data-sentence~="${CSS.escape(place.sentence ?? "")}"]`);
    wanted?.scrollIntoView({ block: "center", behavior: "instant" });
  }, [place.sentence]);
  return (
    <article className="reader" ref={ref}>
      <p className="back">
        <a href={from?.address ?? linkTo(place, { tab: null, article: null, sentence: null })}>
          ← Back to the {from?.tab === "queries" ? "answer" : "picture"}
        </a>
        <a href={linkTo(place, { tab: "articles", article: null, sentence: null, selection: null })}>
          All articles
        </a>
      </p>
      <h1>{article.title}</h1>
      <p className="article-facts">
        {[
          article.publisher ?? tellOfficial(article.kind),
          article.author === null ? null : `by ${article.author}`,
          tellArticleDate(article),
          article.areas.join(", "),
          article.publisher === null && article.kind === "news" ? "outlet not given" : null,
          article.status === "current" ? null : article.status,
        ]
          .filter(Boolean)
          .join(" · ")}
        {article.source !== null && <Original source={article.source} />}
      </p>
      {article.text === null && (
        <Notice heading="The text is not kept">
          <p>The graph holds this article’s sentences, not its whole text.</p>
        </Notice>
      )}
      {paragraphs.map((paragraph) => (
        <ReaderParagraph
          key={paragraph.start}
          paragraph={paragraph}
          stage={stage}
          cite={(sentence) => citeSentence(sentence, article, stage.lens.graph.graphHash)}
        />
      ))}
    </article>
  );
}

/** The text begins with the title, which stands above it already, unless the title is evidence itself. */
function isTitle(paragraph: Paragraph, text: string, title: string): boolean {
  if (paragraph.begins.length > 0 || paragraph.start > text.search(/\S/)) return false;
  return (
    paragraph.stretches
      .map((stretch) => stretch.text)
      .join("")
      .trim() === title.trim()
  );
}

/** The way to the text where it was found: what it says is checked there. */
function Original({ source }: { readonly source: string }) {
  return (
    <>
      {" · "}
      <a href={source} rel="noreferrer">
        the original at {URL.canParse(source) ? new URL(source).hostname.replace(/^www\./, "") : source}
      </a>
    </>
  );
}

interface ParagraphProps {
  readonly paragraph: Paragraph;
  readonly stage: Stage;
  readonly cite: (sentence: Sentence) => string;
}

/** A paragraph, and before it what stands beside it: there the notes go on below each other while the text runs on. */
function ReaderParagraph({ paragraph, stage, cite }: ParagraphProps) {
  return (
    <div className="paragraph">
      {paragraph.begins.length > 0 && (
        <ul className="margin" aria-label="Evidence in the next paragraph">
          {groupNotes(paragraph.begins).map((sentences) => (
            <MarginNote
              key={sentences[0].id + sentences[0].finding}
              sentences={sentences}
              stage={stage}
              cite={cite}
            />
          ))}
        </ul>
      )}
      <p>
        {paragraph.stretches.map((stretch) => (
          <Marked key={stretch.start} stretch={stretch} stage={stage} />
        ))}
      </p>
    </div>
  );
}

function MarginNote(props: {
  readonly sentences: readonly [Sentence, ...Sentence[]];
  readonly stage: Stage;
  readonly cite: (sentence: Sentence) => string;
}) {
  const { sentences, stage, cite } = props;
  const [first] = sentences;
  const { sentence: current, selection } = stage.place;
  const isCurrent = current === first.id;
  const chosen = selection?.kind === "link" ? selection.theme : null;
  return (
    <li className={isCurrent ? "current" : undefined}>
      {sentences.map((sentence) => (
        <a
          key={sentence.finding}
          href={linkToSentence(stage, sentence)}
          aria-current={isCurrent ? "true" : undefined}
        >
          {sentence.saidBy === "inspectors" && <Glyph polarity={sentence.polarity} />}
          <strong>{sentence.themeLabel}</strong>
        </a>
      ))}
      <span>
        {tellVoice(first.saidBy, first.speaker)} ·{" "}
        {tellManner(first.kind, isInspectorsText(first.articleKind, first.saidBy))}
        {first.saidBy === "inspectors" ? "" : ` · ${tellWord(first.polarity)}`}
        <Guessed sentence={first} />
      </span>
      {isCurrent && (
        <CopyCitation citation={cite(sentences.find(({ theme }) => theme === chosen) ?? first)} />
      )}
    </li>
  );
}

/** The sentence with all that a citation of it needs, for the clipboard. */
function CopyCitation({ citation }: { readonly citation: string }) {
  const [copied, setCopied] = useState("");
  return (
    <button
      type="button"
      className="more"
      title={citation}
      onClick={() => void copyText(citation).then(() => setCopied(citation))}
    >
      {copied === citation ? "Copied" : "Copy with its source"}
    </button>
  );
}

function Marked({ stretch, stage }: { readonly stretch: Stretch; readonly stage: Stage }) {
  const first =
    stretch.sentences.find((sentence) => sentence.id === stage.place.sentence) ?? stretch.sentences[0];
  const text = stretch.isCue ? <mark>{stretch.text}</mark> : stretch.text;
  if (!first) return text;
  const polarities = new Set(stretch.sentences.map((sentence) => sentence.polarity));
  const tone = polarities.size > 1 ? "mixed" : first.polarity;
  const isClaim = stretch.sentences.every((sentence) => sentence.saidBy !== "inspectors");
  const isCurrent = stretch.sentences.some((sentence) => sentence.id === stage.place.sentence);
  return (
    <a
      className={`evidence ${tone}${isClaim ? " claim" : ""}${isCurrent ? " current" : ""}`}
      data-sentence={[...new Set(stretch.sentences.map((sentence) => sentence.id))].join(" ")}
      href={linkToSentence(stage, first)}
    >
      {text}
    </a>
  );
}

function linkToSentence(stage: Stage, sentence: Sentence): string {
  return linkTo(stage.place, {
    tab: "articles",
    article: sentence.article,
    sentence: sentence.id,
    selection: { kind: "link", subject: sentence.area, theme: sentence.theme },
  });
}
