import type { Sentence } from "../view/evidence.ts";
import { tellGuessedFrom } from "../view/guessed-words.ts";
import { listCopies, tellOutlet, tellSentenceDate } from "../view/outlet.ts";
import { isInspectorsText, quoteWords, tellManner } from "../view/quotation.ts";
import { tellVoice } from "../view/wording.ts";
import type { Stage } from "./stage.ts";
import { linkTo } from "./use-place.ts";

/** One sentence in the words and the type of its source, in quotation marks what is quoted, with outlet, date and who said it; a click shows it in its article. */
export function Quote(props: {
  readonly sentence: Sentence;
  readonly stage: Stage;
  readonly isAreaNamed: boolean;
}) {
  const { sentence, stage } = props;
  const isCurrent = [sentence, ...sentence.copies].some(
    ({ id, article }) => stage.place.sentence === id && stage.place.article === article,
  );
  const date = tellSentenceDate(sentence);
  const isOwnText = isInspectorsText(sentence.articleKind, sentence.saidBy);
  const { before, after } = quoteWords({ ...sentence, isOwnText });
  const href = linkTo(stage.place, { tab: "articles", article: sentence.article, sentence: sentence.id });
  return (
    <blockquote className={isCurrent ? "quote current" : "quote"}>
      <a href={href} aria-current={isCurrent ? "true" : undefined}>
        {before}
        <CueText sentence={sentence} />
        {after}
      </a>
      <footer>
        {props.isAreaNamed && <strong>{sentence.areaName}</strong>}
        {props.isAreaNamed && " · "}
        {tellOutlet(sentence)}
        {date !== null && ` · ${date}`}
        {" · "}
        <span className={sentence.saidBy === "inspectors" ? undefined : "claimed"}>
          {tellVoice(sentence.saidBy, sentence.speaker)}
        </span>
        {` · ${tellManner(sentence.kind, isOwnText)}`}
        {sentence.sources > 1 && ` · ${sentence.sources} articles say so`}
        <Copies sentence={sentence} stage={stage} />
        <Guessed sentence={sentence} />
      </footer>
    </blockquote>
  );
}

/** Which other papers have the same text, each a way to the sentence there. */
function Copies({ sentence, stage }: { readonly sentence: Sentence; readonly stage: Stage }) {
  const { named, more } = listCopies(sentence);
  if (named.length === 0) return null;
  return (
    <span className="copies">
      {" · also in "}
      {named.map(({ id, article, outlet }, index) => (
        <span key={id}>
          {index > 0 && (more === 0 && index === named.length - 1 ? " and " : ", ")}
          <a href={linkTo(stage.place, { tab: "articles", article, sentence: id })}>{outlet}</a>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </span>
  );
}

/** That the theme or what is said of it was guessed, and from which words: no rule of the reader tells it. */
export function Guessed({ sentence: { learntFrom, cueStart } }: { readonly sentence: Sentence }) {
  if (learntFrom === null) return null;
  // Where a rule judges the sentence its words stand in it; only where none does may its polarity be guessed too.
  const guessed = cueStart === null ? "theme or polarity" : "theme";
  return (
    <span
      className="guessed"
      title="No rule names this theme here, or none judges the sentence: a small model, trained on sentences read by hand, took it from these words."
    >
      {" "}
      · {guessed} guessed from {tellGuessedFrom(learntFrom)}
    </span>
  );
}

/** A sentence with the words that decided its polarity under the marker. */
function CueText({ sentence }: { readonly sentence: Sentence }) {
  const { exact, start, cueStart, cueEnd } = sentence;
  if (cueStart === null || cueEnd === null || cueStart < start || cueEnd > sentence.end) return exact;
  return (
    <>
      {exact.slice(0, cueStart - start)}
      <mark>{exact.slice(cueStart - start, cueEnd - start)}</mark>
      {exact.slice(cueEnd - start)}
    </>
  );
}
