import { Fragment } from "react";
import { type Command, findCommands, toCommands } from "../view/commands.ts";
import { rankMatch } from "../view/fuzzy.ts";
import type { Lens } from "../view/lens.ts";
import { leadToHit, listHeld, markHits } from "../view/mark-hits.ts";
import type { Place } from "../view/place.ts";
import type { SearchHit } from "../view/search-answer.ts";
import { findFigureButton } from "./figure-button.tsx";
import { listKeptViews } from "./kept-views.ts";

const HEADINGS: Readonly<Record<string, string>> = {
  Area: "Areas",
  Theme: "Themes",
  Body: "Bodies",
  Person: "People",
  Article: "Articles",
  Inspectorate: "Inspectorates",
  Outcome: "Outcomes",
  Sentence: "Sentences",
  Question: "Questions",
  View: "Views",
  "Saved view": "Saved views",
  Query: "Saved queries",
  Action: "Actions",
};

interface HitsProps {
  readonly hits: readonly Command[];
  /** What was looked for. */
  readonly words: string;
  readonly active: number;
  readonly onChoose: (hit: Command) => void;
  readonly onPoint: (index: number) => void;
}

/** What was found, each under its kind, with what answers the words marked. */
export function Hits({ hits, words, active, onChoose, onPoint }: HitsProps) {
  const held = listHeld(
    hits.map(({ name }) => name),
    words,
  );
  return (
    <div id="search-hits" role="listbox" aria-label="Found" className="hits" tabIndex={-1}>
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
        <div
          key={`${hit.kind} ${hit.id}`}
          id={`hit-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={index === active ? "hit active" : "hit"}
          ref={index === active ? scrollIntoView : undefined}
          onClick={() => onChoose(hit)}
          onMouseMove={() => onPoint(index)}
        >
          <span className="hit-kind">
            {hits[index - 1]?.kind === hit.kind ? "" : (HEADINGS[hit.kind] ?? hit.kind)}
          </span>
          <span className={hit.kind === "Sentence" ? "hit-name said" : "hit-name"}>
            <Marked text={hit.name} words={words} held={held} isLed={hit.kind === "Sentence"} />
          </span>
          {hit.detail !== null && (
            <span className="hit-detail">
              <Marked text={hit.detail} words={words} held={held} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

/** A text with what answers the words under the marker; led to it where the text is long. */
function Marked({ text, words, held, isLed }: MarkedProps) {
  const pieces = markHits(text, words, held);
  return (isLed ? leadToHit(pieces) : pieces).map(({ text: piece, isHit }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    isHit ? <mark key={at}>{piece}</mark> : <Fragment key={at}>{piece}</Fragment>,
  );
}

interface MarkedProps {
  readonly text: string;
  readonly words: string;
  readonly held: ReadonlySet<string>;
  readonly isLed?: boolean;
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

/** What answers the words of the palette: names, then commands, then sentences. Names that answer only some of the words go behind commands. */
export function listCommands(
  hits: readonly SearchHit[],
  words: string,
  queries: readonly { readonly name: string; readonly title: string }[],
  question: Place["question"],
  lens: Lens | null,
): Command[] {
  const answers = toCommands(hits, question, lens);
  const isSaid = ({ kind }: Command) => kind === "Sentence";
  const names = answers.filter((command) => !isSaid(command));
  const commands = findCommands(words, queries, listKeptViews(), findFigureButton() !== null);
  const isWhole = hits.some(({ kind, name }) => kind !== "Sentence" && rankMatch(name, words) !== null);
  return [...(isWhole ? [...names, ...commands] : [...commands, ...names]), ...answers.filter(isSaid)];
}
