import { useCallback, useMemo, useSyncExternalStore } from "react";
import { decodePlace, encodePlace, type Place } from "../view/address.ts";

/** Goes to another place: what is not named stays. */
export type Go = (change: Partial<Place>) => void;

/** Where the reader is, from the address, and how to go elsewhere. Each step is one of the browser's history. */
export function usePlace(): [Place, Go] {
  const hash = useSyncExternalStore(subscribe, readHash);
  const place = useMemo(() => decodePlace(hash), [hash]);
  const go = useCallback<Go>((change) => {
    window.location.hash = encodePlace({ ...decodePlace(readHash()), ...change });
  }, []);
  return [place, go];
}

/** The link to another place. */
export function linkTo(place: Place, change: Partial<Place>): string {
  return `#${encodePlace({ ...place, ...change })}`;
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

function readHash(): string {
  return window.location.hash;
}
