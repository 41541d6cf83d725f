import { type KeyboardEvent, useState } from "react";
import type { FormParameter, Suggestion } from "../view/queries.ts";
import { useSuggestions } from "./query-resources.ts";
import { useAwaited } from "./use-awaited.ts";

type Kind = Pick<FormParameter, "label" | "property">;

interface PickerProps {
  readonly id: string;
  readonly about: string | undefined;
  readonly kind: Kind;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** Picks one node, or one value, of those that the graph has: type to search, arrows and Enter choose. */
export function QueryPicker({ id, about, kind, value, onChoose }: PickerProps) {
  // Null while nobody types: the field then shows the name of what was chosen.
  const [words, setWords] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const name = useName(kind, value);
  const found = useSuggestions(kind, words);
  const options = found.status === "ready" && words !== null ? found.value.suggestions : [];
  const isFound = words === null || words.trim() === "" || found.status !== "waiting";
  const type = (typed: string | null) => {
    setWords(typed);
    setActive(0);
    setAwaited(false);
  };
  const choose = (chosen: string) => {
    type(null);
    if (chosen !== value) onChoose(chosen);
  };
  const step = (by: number) => {
    if (words === null) type("");
    else if (options.length > 0) setActive((active + by + options.length) % options.length);
  };
  const choosePointed = () =>
    words !== null && choose(words.trim() === "" ? "" : (options[active]?.value ?? words.trim()));
  const [isAwaited, setAwaited] = useAwaited(isFound, choosePointed);
  const onKeyDown = (event: KeyboardEvent) => {
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        return step(event.key === "ArrowDown" ? 1 : -1);
      case "Enter":
        event.preventDefault();
        return isFound ? choosePointed() : setAwaited(true);
      case "Escape":
        // The page's own Escape lets go of what is selected.
        if (words !== null) event.stopPropagation();
        return type(null);
    }
  };
  return (
    <div className="picker">
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-describedby={about}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-options`}
        aria-activedescendant={options[active] ? `${id}-${active}` : undefined}
        placeholder={kind.property === undefined ? "Type a name" : "All"}
        value={words ?? name}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          if (words?.trim() === "") choose("");
          else if (!isAwaited) type(null);
        }}
        onKeyDown={onKeyDown}
      />
      <Options {...{ id, options, active, onChoose: choose }} isOpen={options.length > 0} />
      {found.status === "ready" && words !== null && words !== "" && options.length === 0 && (
        <p className="picker-none" role="status">
          Nothing in the graph is called that.
        </p>
      )}
    </div>
  );
}

interface OptionsProps {
  readonly id: string;
  readonly isOpen: boolean;
  readonly options: readonly Suggestion[];
  readonly active: number;
  readonly onChoose: (value: string) => void;
}

function Options({ id, isOpen, options, active, onChoose }: OptionsProps) {
  return (
    <div
      id={`${id}-options`}
      role="listbox"
      aria-label="Suggestions"
      className="picker-options"
      hidden={!isOpen}
    >
      {options.map(({ value, name, detail }, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          // Before the field loses its focus, which would close the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(value)}
        >
          {name} {detail !== null && <span>{detail}</span>}
        </div>
      ))}
    </div>
  );
}

/** Picks several nodes: those chosen stand before the field and can be taken out again. */
export function QueryPickers(props: PickerProps) {
  const { id, about, kind, value, onChoose } = props;
  const chosen = value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return (
    <div className="pickers">
      {chosen.map((one) => (
        <Chip
          key={one}
          kind={kind}
          value={one}
          onRemove={() => onChoose(chosen.filter((other) => other !== one).join(","))}
        />
      ))}
      <QueryPicker
        key={value}
        id={id}
        about={about}
        kind={kind}
        value=""
        onChoose={(added) => added !== "" && onChoose([...new Set([...chosen, added])].join(","))}
      />
    </div>
  );
}

function Chip({
  kind,
  value,
  onRemove,
}: {
  readonly kind: Kind;
  readonly value: string;
  readonly onRemove: () => void;
}) {
  const name = useName(kind, value);
  return (
    <button type="button" className="chip" onClick={onRemove} aria-label={`Take out ${name}`}>
      {name} <span aria-hidden="true">×</span>
    </button>
  );
}

/** The name of what was chosen; its id until the name is there. */
function useName(kind: Kind, value: string): string {
  const isNode = kind.property === undefined && value !== "";
  const known = useSuggestions(kind, isNode ? value : null);
  const own = known.status === "ready" && isNode ? known.value.suggestions : [];
  return own.find((suggestion) => suggestion.value === value)?.name ?? value;
}
