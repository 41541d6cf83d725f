import { lazy, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { isNarrow } from "../view/lens-filter.ts";
import { outcomeLabels } from "../view/outcomes.ts";
import { tellFilter } from "../view/tell-filter.ts";
import { Later } from "./await-part.tsx";
import { useInspections } from "./resources.ts";
import type { Stage } from "./stage.ts";

const Narrow = lazy(async () => ({ default: (await import("./narrow.tsx")).Narrow }));

/** The last words of a question with its mark, which open what it can be narrowed by: the button, and the choices below. */
export function useNarrow(stage: Stage): {
  readonly word: (usual: string) => ReactNode;
  readonly choices: ReactNode;
} {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEscape(isOpen, button, () => setOpen(false));
  return {
    word: (usual) => (
      <button
        ref={button}
        type="button"
        className="word-button"
        aria-expanded={isOpen}
        aria-controls="narrow"
        onClick={() => setOpen(!isOpen)}
      >
        <span>
          <NarrowedTo stage={stage} usual={usual} />
        </span>
        {/* Of several lines a button is a block: what came after it would begin a line of its own. */}?
      </button>
    ),
    choices: isOpen && (
      <Later>
        <Narrow stage={stage} onClose={() => setOpen(false)} />
      </Later>
    ),
  };
}

/** Escape lets go of what was opened last: the choices before what is selected, from within them too. */
function useEscape(isOpen: boolean, button: RefObject<HTMLButtonElement | null>, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || document.querySelector("dialog[open]") !== null) return;
      event.stopPropagation();
      button.current?.focus({ preventScroll: true });
      close();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  });
}

/** What the question is narrowed to, in words. */
function NarrowedTo({ stage, usual }: { readonly stage: Stage; readonly usual: string }) {
  const { filter } = stage.place;
  const isAsked = isNarrow(filter);
  const inspections = useInspections(isAsked);
  if (!isAsked) return usual;
  const labels = outcomeLabels(inspections.status === "ready" ? inspections.value.inspections : []);
  return tellFilter(filter, (outcome) => labels.get(outcome) ?? outcome);
}
