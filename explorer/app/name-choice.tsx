import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { filterNames, type NameOption } from "../view/filter-names.ts";

interface NameChoiceProps {
  readonly label: string;
  readonly value: string;
  /** What was typed to open it. */
  readonly typed: string;
  /** The word under which it opens. */
  readonly word: RefObject<HTMLElement | null>;
  readonly options: readonly NameOption[];
  readonly among: string;
  readonly onChoose: (value: string) => void;
  readonly onClose: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Room between the word and the names under it. Pixels. */
const GAP_PX = 6;

/** The names that a word may be: what is typed filters them, arrows choose, Enter takes, Escape leaves all as it was. */
export function NameChoice(props: NameChoiceProps) {
  const { options, onChoose } = props;
  const [words, setWords] = useState(props.typed);
  const found = useMemo(() => filterNames(options, words), [options, words]);
  const chosen = options.findIndex(([value]) => value === props.value);
  const [active, setActive] = useState(props.typed === "" ? Math.max(0, chosen) : 0);
  const list = useId();
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => putUnder(place.current, props.word.current), [props.word]);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    if (step === 0 && key !== "Enter" && key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    const option = found[active];
    if (key === "Escape") props.onClose();
    else if (step !== 0) setActive((active + step + found.length) % Math.max(1, found.length));
    else if (option) onChoose(option[0]);
  };
  return (
    <span className="name-choice" ref={place}>
      <input
        type="text"
        role="combobox"
        aria-label={`${props.label}: type a name`}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found[active] ? `${list}-${active}` : undefined}
        placeholder="Type a name"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: who opens the names goes on by typing
        autoFocus
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={props.onBlur}
      />
      <Names {...{ list, found, active, onChoose }} label={props.label} value={props.value} />
      {found.length === 0 && (
        <span className="name-none" role="status">
          None of the {props.among} that a text was read of is called “{words.trim()}”; the search knows the
          others.
        </span>
      )}
    </span>
  );
}

interface NamesProps {
  readonly list: string;
  readonly label: string;
  readonly value: string;
  readonly found: readonly NameOption[];
  readonly active: number;
  readonly onChoose: (value: string) => void;
}

function Names({ list, label, value, found, active, onChoose }: NamesProps) {
  return (
    <span id={list} role="listbox" aria-label={label} className="name-list" tabIndex={-1}>
      {found.map(([id, name], index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
        <span
          key={id}
          id={`${list}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={`name-option${index === active ? " active" : ""}${id === value ? " chosen" : ""}`}
          ref={index === active ? scrollIntoView : undefined}
          // The field keeps the focus: that it lost it would close the names before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(id)}
        >
          {name}
        </span>
      ))}
    </span>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

/** Places the names under their word, within the question. */
function putUnder(names: HTMLElement | null, word: HTMLElement | null): void {
  const last = [...(word?.getClientRects() ?? [])].at(-1);
  if (!names || !last || !(names.offsetParent instanceof HTMLElement)) return;
  const around = names.offsetParent.getBoundingClientRect();
  const left = Math.max(0, Math.min(last.left - around.left, around.width - names.offsetWidth));
  names.style.left = `${left}px`;
  names.style.top = `${last.bottom - around.top + GAP_PX}px`;
}
