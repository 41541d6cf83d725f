import { useState } from "react";
import type { Sentence, SentenceGroup } from "../view/evidence.ts";
import { SIDE_STYLE } from "../view/style.ts";
import { Quote } from "./quote.tsx";
import type { Stage } from "./stage.ts";
import { usePrinting } from "./use-printing.ts";

/** Some sentences, the first few shown and the rest on demand, and on paper. */
export function Quotes(props: {
  readonly sentences: readonly Sentence[];
  readonly stage: Stage;
  readonly isAreaNamed: boolean;
  readonly first: number;
}) {
  const { sentences, stage } = props;
  const [isWhole, setWhole] = useState(false);
  const current = sentences.findIndex((sentence) =>
    [sentence, ...sentence.copies].some(({ id }) => id === stage.place.sentence),
  );
  const isPrinting = usePrinting();
  const shown = isWhole || isPrinting || current >= props.first ? sentences : sentences.slice(0, props.first);
  return (
    <>
      {shown.map((sentence) => (
        <Quote
          key={sentence.id + sentence.finding}
          sentence={sentence}
          stage={stage}
          isAreaNamed={props.isAreaNamed}
        />
      ))}
      {shown.length < sentences.length && (
        <button type="button" className="more" onClick={() => setWhole(true)}>
          {sentences.length - shown.length} more{" "}
          {sentences.length - shown.length === 1 ? "sentence" : "sentences"}
        </button>
      )}
    </>
  );
}

/** Sentences under a heading with the glyph of their polarity; the heading leads to the link itself. */
export function QuoteGroup(props: {
  readonly group: SentenceGroup;
  readonly polarity: string;
  readonly aside?: string | undefined;
  readonly href?: string;
  readonly stage: Stage;
  readonly isAreaNamed: boolean;
  readonly first: number;
}) {
  const { group } = props;
  return (
    <section className="quote-group">
      <h3>
        <Glyph polarity={props.polarity} />
        {props.href === undefined ? <span>{group.label}</span> : <a href={props.href}>{group.label}</a>}
        {props.aside !== undefined && <span className="aside">{props.aside}</span>}
      </h3>
      <Quotes
        sentences={group.sentences}
        stage={props.stage}
        isAreaNamed={props.isAreaNamed}
        first={props.first}
      />
    </section>
  );
}

/** ▼ or ▲ in its colour, ◆ for mixed. Read out as a word. */
export function Glyph({ polarity }: { readonly polarity: string }) {
  const side = polarity === "weakness" || polarity === "strength" ? polarity : "mixed";
  return (
    <span className={`glyph ${side}`} role="img" aria-label={side}>
      {SIDE_STYLE[side].glyph}
    </span>
  );
}
