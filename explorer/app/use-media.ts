import { useCallback, useSyncExternalStore } from "react";

/** Narrower than this the page is one column: question, ranking, and the panel over it. */
export const NARROW = "(max-width: 820px)";

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
