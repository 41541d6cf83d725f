import type { Place } from "../view/place.ts";
import type { AnswerRow, Plain } from "../view/queries.ts";
import { quoteWords } from "../view/quotation.ts";
import { linkTo } from "./use-place.ts";

interface WordsProps {
  readonly row: AnswerRow;
  readonly text: string;
  readonly place: Place;
}

/** A source's words in a row, leading to where they stand in its article, where the row says which that is. */
export function SourceWords({ row, text, place }: WordsProps) {
  const [article, sentence] = [row["articleId"], row["evidence"]];
  const words = <Words text={text} kind={row["kind"] ?? null} />;
  if (typeof article !== "string") return <span className="source-words">{words}</span>;
  const at = { tab: "articles" as const, article, sentence: typeof sentence === "string" ? sentence : null };
  return (
    <span className="source-words">
      <a href={linkTo(place, at)}>{words}</a>
    </span>
  );
}

/** Words of a source, in quotation marks where it quotes them. */
export function Words({ text, kind }: { readonly text: string; readonly kind: Plain }) {
  const { before, after } = quoteWords({ exact: text, kind: typeof kind === "string" ? kind : null });
  return (
    <>
      {before}
      {text}
      {after}
    </>
  );
}
