import { type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import type { NameOption } from "../view/filter-names.ts";
import { shorten } from "../view/wording.ts";
import { NameChoice } from "./name-choice.tsx";
import "./style/name-word.css";

/** A name that is longer would be the whole question. */
const MOST_LETTERS = 64;

/** A name as an underlined word of the sentence: a click, Enter, an arrow or a letter opens the names, and what is typed filters them. */
export function NameWord(props: {
  readonly label: string;
  readonly value: string;
  readonly shown: string;
  readonly options: readonly NameOption[];
  /** What the names are of, in the plural: `areas`. */
  readonly among: string;
  readonly onChoose: (value: string) => void;
}) {
  const { label, shown, value } = props;
  /** What was typed to open it; null where it is closed. */
  const [typed, setTyped] = useState<string | null>(null);
  const word = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    button.current?.focus();
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isLetter = /^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key !== "ArrowDown" && !isLetter) return;
    event.preventDefault();
    setTyped(isLetter ? event.key : "");
  };
  const whole = useRef<HTMLSpanElement>(null);
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (!whole.current?.contains(relatedTarget)) setTyped(null);
  };
  return (
    <span ref={whole}>
      <span className="word" ref={word}>
        <span aria-hidden="true">{shorten(shown, MOST_LETTERS)}</span>
        <button
          type="button"
          className="name-button"
          ref={button}
          aria-label={`${label}: ${shown}`}
          aria-haspopup="listbox"
          aria-expanded={typed !== null}
          title={shown.length > MOST_LETTERS ? shown : undefined}
          onClick={() => setTyped(typed === null ? "" : null)}
          onKeyDown={onKeyDown}
          onBlur={onBlur}
        />
      </span>
      {typed !== null && (
        <NameChoice
          {...{ label, value, typed, word }}
          options={props.options}
          among={props.among}
          onClose={close}
          onBlur={onBlur}
          onChoose={(chosen) => {
            close();
            props.onChoose(chosen);
          }}
        />
      )}
    </span>
  );
}
