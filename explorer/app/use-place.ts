import { useCallback, useMemo, useSyncExternalStore } from "react";
import { encodePlace, type ReadAddress, readAddress } from "../view/address.ts";
import type { Place } from "../view/place.ts";
import { amend, follow, startTrail, type Trail } from "../view/trail.ts";
import { readSpots, returnTo, type Spots } from "./scroll-spots.ts";

/** Goes to another place: what is not named stays. An amendment is no step of its own, neither for Back nor for Undo. */
export type Go = (change: Partial<Place>, options?: { readonly isAmendment: boolean }) => void;

/** Where the reader is, from the address, and how to go elsewhere. Each step is one of the browser's history. */
export function usePlace(): [ReadAddress, Go] {
  const hash = useSyncExternalStore(subscribe, readHash);
  const read = useMemo(() => readAddress(hash), [hash]);
  const go = useCallback<Go>((change, options) => {
    const address = `#${encodePlace({ ...readAddress(readHash()).place, ...change })}`;
    if (options?.isAmendment !== true) {
      moveTo(address);
    } else if (address !== readHash()) {
      catchUp();
      window.history.replaceState(null, "", address);
      window.dispatchEvent(new Event(AMENDED));
    }
  }, []);
  return [read, go];
}

/** Takes a step, and says so at once: the browser does later, and what is done meanwhile would begin where this step did. */
function moveTo(address: string): void {
  window.location.hash = address;
  catchUp();
  window.dispatchEvent(new Event(MOVED));
}

/** The link to another place. */
export function linkTo(place: Place, change: Partial<Place>): string {
  return `#${encodePlace({ ...place, ...change })}`;
}

/** One step back and one forth over everything that the address holds, and whether there is one. */
export interface Steps {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The steps of this visit. The browser's Back and Forward walk the same trail. */
export function useSteps(): Steps {
  const walked = useSyncExternalStore(subscribeToTrail, readTrail);
  return {
    undo: () => stepTo(catchUp().past.at(-1)),
    redo: () => stepTo(catchUp().future[0]),
    canUndo: walked.past.length > 0,
    canRedo: walked.future.length > 0,
  };
}

/** Kept beside the address and not in React: two quick steps must not both begin where the first did. */
let trail: Trail | null = null;

function readTrail(): Trail {
  trail ??= startTrail(readHash());
  return trail;
}

/** Where the reader was on the page at each address, when it was left. */
const spotsByAddress = new Map<string, Spots>();

/**
 * The trail with the step that the browser has taken but not told of yet: keys may be quicker than its events. Called before the page
 * shows what the step leads to. Whoever comes back from an article finds the page as it was left.
 */
function catchUp(): Trail {
  const { present } = readTrail();
  const address = readHash();
  if (address !== present) {
    spotsByAddress.set(present, readSpots());
    const spots = spotsByAddress.get(address);
    if (spots && isArticle(present) && !isArticle(address)) returnTo(spots);
  }
  trail = follow(readTrail(), address);
  return trail;
}

function isArticle(address: string): boolean {
  return readAddress(address).place.article !== null;
}

/** Where the reader last was that was no article nor the list of them: address and view. Null where the visit began with one. */
export function lastPicture(): { readonly address: string; readonly tab: Place["tab"] } | null {
  for (const address of readTrail().past.toReversed()) {
    const { tab } = readAddress(address).place;
    if (tab !== "articles") return { address, tab };
  }
  return null;
}

function stepTo(address: string | undefined): void {
  if (address !== undefined) moveTo(address);
}

function subscribeToTrail(onChange: () => void): () => void {
  const onStep = () => {
    catchUp();
    onChange();
  };
  const onAmend = () => {
    trail = amend(readTrail(), readHash());
    onChange();
  };
  window.addEventListener("hashchange", onStep);
  window.addEventListener(MOVED, onStep);
  window.addEventListener(AMENDED, onAmend);
  return () => {
    window.removeEventListener("hashchange", onStep);
    window.removeEventListener(MOVED, onStep);
    window.removeEventListener(AMENDED, onAmend);
  };
}

const MOVED = "sendgraph:moved";
const AMENDED = "sendgraph:amended";

function subscribe(onChange: () => void): () => void {
  const onStep = () => {
    catchUp();
    onChange();
  };
  window.addEventListener("hashchange", onStep);
  window.addEventListener(MOVED, onStep);
  window.addEventListener(AMENDED, onChange);
  return () => {
    window.removeEventListener("hashchange", onStep);
    window.removeEventListener(MOVED, onStep);
    window.removeEventListener(AMENDED, onChange);
  };
}

/** The address after `#`, in one spelling for the opening page. */
function readHash(): string {
  const { hash } = window.location;
  return hash === "" ? "#/" : hash;
}
