import { useCallback, useSyncExternalStore } from "react";
import { isPrinting } from "./use-printing.ts";

/** Narrower than this the page is one column: question, ranking, and the panel over it. */
export const NARROW = "(max-width: 820px)";

/** Here one taps: there is no pointer that hovers, or the page is as narrow as a phone's. */
export const TAPPED = `(hover: none), ${NARROW}`;

/** Does the media query hold now? */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => read(query));
}

const lastByQuery = new Map<string, boolean>();

/** A sheet is as narrow as a phone, but what is printed is the view that was on the screen. */
function read(query: string): boolean {
  const last = lastByQuery.get(query);
  if (isPrinting() && last !== undefined) return last;
  const { matches } = matchMedia(query);
  lastByQuery.set(query, matches);
  return matches;
}
