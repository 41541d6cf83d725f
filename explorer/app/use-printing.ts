import { useSyncExternalStore } from "react";

let isOnPaper = false;
const listeners = new Set<() => void>();

/** Does paper take the page's place at this moment? */
export function isPrinting(): boolean {
  return isOnPaper;
}

/** Is the page being printed? What it shows then it must show at once: nothing that is fetched or measured comes in time. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting);
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

function tell(isNow: boolean): void {
  isOnPaper = isNow;
  for (const listener of listeners) listener();
}

if (typeof window !== "undefined") {
  window.addEventListener("beforeprint", () => tell(true));
  window.addEventListener("afterprint", () => tell(false));
}
