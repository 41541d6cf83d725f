import { useEffect, useEffectEvent } from "react";
import { type Place, TABS } from "../view/place.ts";
import { focusPartWhenThere } from "./focus-part.ts";
import type { Go, Steps } from "./use-place.ts";

/** What the keys act on. */
export interface Keys {
  /** Does something lie over the page that has keys of its own? */
  readonly isBusy: boolean;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly place: Place;
  readonly go: Go;
  readonly steps: Steps;
  /** Leaves the tour; null where there is none. */
  readonly onLeaveTour: (() => void) | null;
}

/** The keys of the page: `KEYS` in the help tells what each does. */
export function useKeys(keys: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) pressWithControl(event, keys);
    else if (event.key === "Escape" && !keys.isBusy && keys.onLeaveTour !== null) keys.onLeaveTour();
    else if (!keys.isBusy && !isTyping(event)) pressAlone(event, keys);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function pressWithControl(event: KeyboardEvent, { onSearch, steps }: Keys): void {
  const key = event.key.toLowerCase();
  if (key === "k") {
    event.preventDefault();
    onSearch();
  } else if ((key === "z" || key === "y") && !isTyping(event)) {
    event.preventDefault();
    if (key === "y" || event.shiftKey) steps.redo();
    else steps.undo();
  }
}

function pressAlone(event: KeyboardEvent, { place, go, onSearch, onHelp }: Keys): void {
  const tab = TABS[Number(event.key) - 1];
  if (event.key === "Escape" && place.selection !== null) go({ selection: null, sentence: null });
  else if (event.key === "?") onHelp();
  else if (event.key === "/") {
    event.preventDefault();
    onSearch();
  } else if (tab !== undefined && !event.altKey) {
    go({ tab, article: null, sentence: null });
    // What had the focus may be gone with the view before: the next Tab goes on from the new one's name.
    focusPartWhenThere(tab === "queries" ? "main" : `.tabs [data-tab="${tab}"]`);
  }
}

/** In a field, an editor or a list of choices these keys are its own; the editor stands in a shadow tree. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
