import { useCallback, useSyncExternalStore } from "react";

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
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
