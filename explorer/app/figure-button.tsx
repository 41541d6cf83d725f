import { lazy, useState } from "react";
import { hasFigures } from "../view/has-figures.ts";
import type { Place, Tab } from "../view/place.ts";
import { Later } from "./await-part.tsx";

const FigureDialog = lazy(async () => ({ default: (await import("./figure-dialog.tsx")).FigureDialog }));

/** The button that opens the dialog for what is on the screen; null where that cannot be a figure. */
export function findFigureButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-figure]");
}

/** What the layers on the screen draw, as their scene says; null where they draw all, or are not there. */
function readDrawn(): string | null {
  return document.querySelector<HTMLElement>("[data-draw]")?.dataset["draw"] ?? null;
}

/** Opens the dialog that makes a figure for a paper of what is on the screen; nothing where it cannot be drawn. */
export function FigureButton({ place, tab }: { readonly place: Place; readonly tab: Tab }) {
  // How much of the layers is drawn hangs on the room they have: what counts is what was seen when the button was pressed.
  const [opened, setOpened] = useState<{ readonly drawn: string | null } | null>(null);
  if (!hasFigures(place, tab)) return null;
  return (
    <>
      <button
        type="button"
        className="plain step"
        data-figure=""
        onClick={() => setOpened({ drawn: readDrawn() })}
      >
        Figure…
      </button>
      {opened && (
        <Later>
          <FigureDialog {...{ place, tab, ...opened }} onClose={() => setOpened(null)} />
        </Later>
      )}
    </>
  );
}
