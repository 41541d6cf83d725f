import { lazy, useState } from "react";
import { hasFigures } from "../view/has-figures.ts";
import type { Place, Tab } from "../view/place.ts";
import { Later } from "./await-part.tsx";

const FigureDialog = lazy(async () => ({ default: (await import("./figure-dialog.tsx")).FigureDialog }));

/** The button that opens the dialog for what is on the screen; null where that cannot be a figure. */
export function findFigureButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>("[data-figure]");
}

/** Opens the dialog that makes a figure for a paper of what is on the screen; nothing where it cannot be drawn. */
export function FigureButton({ place, tab }: { readonly place: Place; readonly tab: Tab }) {
  const [isOpen, setOpen] = useState(false);
  if (!hasFigures(place, tab)) return null;
  return (
    <>
      <button type="button" className="plain step" data-figure="" onClick={() => setOpen(true)}>
        Figure…
      </button>
      {isOpen && (
        <Later>
          <FigureDialog place={place} tab={tab} onClose={() => setOpen(false)} />
        </Later>
      )}
    </>
  );
}
