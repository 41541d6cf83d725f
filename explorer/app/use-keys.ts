import { useEffect, useEffectEvent } from "react";
import type { Place } from "../view/place.ts";
import type { Go, Steps } from "./use-place.ts";

/** What the keys act on. */
export interface Keys {
  readonly isSearching: boolean;
  readonly setSearching: (isSearching: boolean) => void;
  readonly place: Place;
  readonly go: Go;
  readonly steps: Steps;
}

/** Ctrl K searches from anywhere; Escape lets go of what is selected; Ctrl Z takes a step back, Ctrl Shift Z or Ctrl Y one forth. */
export function useKeys(keys: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) pressWithControl(event, keys);
    else if (event.key === "Escape" && !keys.isSearching && keys.place.selection !== null) {
      keys.go({ selection: null, sentence: null });
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}

function pressWithControl(event: KeyboardEvent, { setSearching, steps }: Keys): void {
  const key = event.key.toLowerCase();
  if (key === "k") {
    event.preventDefault();
    setSearching(true);
  } else if ((key === "z" || key === "y") && !isTyping(event.target)) {
    event.preventDefault();
    const step = key === "y" || event.shiftKey ? steps.redo : steps.undo;
    step?.();
  }
}

/** In a field these keys are the field's own. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
