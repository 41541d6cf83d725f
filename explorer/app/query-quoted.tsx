import type { Place } from "../view/place.ts";
import type { AnswerRow } from "../view/queries.ts";
import { linkTo } from "./use-place.ts";

interface QuotedProps {
  readonly row: AnswerRow;
  readonly text: string;
  readonly place: Place;
}

/** What a row quotes, leading to where it stands in its article, where the row says which that is. */
export function Quoted({ row, text, place }: QuotedProps) {
  const [article, sentence] = [row["articleId"], row["evidence"]];
  if (typeof article !== "string") return <q>{text}</q>;
  const at = { tab: "articles" as const, article, sentence: typeof sentence === "string" ? sentence : null };
  return (
    <q>
      <a href={linkTo(place, at)}>{text}</a>
    </q>
  );
}
