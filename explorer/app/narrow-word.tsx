import { lazy, type ReactNode, useState } from "react";
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
  return {
    word: (usual) => (
      <button
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

/** What the question is narrowed to, in words. */
function NarrowedTo({ stage, usual }: { readonly stage: Stage; readonly usual: string }) {
  const { filter } = stage.place;
  const isAsked = isNarrow(filter);
  const inspections = useInspections(isAsked);
  if (!isAsked) return usual;
  const labels = outcomeLabels(inspections.status === "ready" ? inspections.value.inspections : []);
  return tellFilter(filter, (outcome) => labels.get(outcome) ?? outcome);
}
