import { pluralOf } from "../view/asked.ts";
import { AMONG, ASKED, type Asked } from "../view/lens.ts";
import { compareText } from "../view/view.ts";
import { shorten } from "../view/wording.ts";
import type { Stage } from "./stage.ts";

/** Areas or bodies. */
export function AmongWord({ stage }: { readonly stage: Stage }) {
  const { question } = stage.place;
  return (
    <Word
      label="Compare areas or bodies"
      value={question.among}
      shown={question.among}
      options={AMONG.map((among) => [among, among])}
      onChoose={(value) => {
        const among = AMONG.find((candidate) => candidate === value) ?? "areas";
        stage.go({ question: { ...question, among, focus: null }, selection: null });
      }}
    />
  );
}

/** Weaknesses, strengths or both. */
export function PolarityWord({ stage }: { readonly stage: Stage }) {
  const { question } = stage.place;
  return (
    <Word
      label="Weaknesses, strengths or both"
      value={question.polarity}
      shown={pluralOf(question.polarity)}
      tone={question.polarity}
      options={ASKED.map((asked) => [asked, pluralOf(asked)])}
      onChoose={(value) => {
        const polarity = ASKED.find((candidate) => candidate === value) ?? "weakness";
        stage.go({ question: { ...question, polarity }, selection: null });
      }}
    />
  );
}

/** With whom: one subject of the lens, or none. `nobody` is what none is called. */
export function FocusWord({ stage, nobody }: { readonly stage: Stage; readonly nobody: string }) {
  const { lens, view, place } = stage;
  const subjects = [...lens.subjects].sort((a, b) => compareText(a.name, b.name));
  return (
    <Word
      label="With whom"
      value={view.focus?.id ?? ""}
      shown={view.focus?.name ?? nobody}
      options={[["", nobody], ...subjects.map((subject) => [subject.id, subject.name] as const)]}
      onChoose={(value) =>
        stage.go({ question: { ...place.question, focus: value === "" ? null : value }, selection: null })
      }
    />
  );
}

/** A name that is longer would be the whole question. */
const MOST_LETTERS = 64;

interface WordProps {
  readonly label: string;
  readonly value: string;
  readonly shown: string;
  readonly tone?: Asked;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

/** An underlined word of the sentence: the browser's own list of choices lies over it, unseen. */
export function Word(props: WordProps) {
  return (
    <span className={`word ${props.tone ?? ""}`}>
      <span aria-hidden="true">{shorten(props.shown, MOST_LETTERS)}</span>
      <select
        aria-label={props.label}
        title={props.shown.length > MOST_LETTERS ? props.shown : undefined}
        value={props.value}
        onChange={(event) => props.onChoose(event.target.value)}
      >
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}
