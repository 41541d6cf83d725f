/** For so long a part may be on its way before the keyboard is left where it is. */
const MOST_MS = 10_000;
/** So long a dialog that closes may give the focus back to where it came from. Frames. */
const SETTLING_FRAMES = 3;

/** Puts the keyboard's focus on a part of the page that is there. */
export function focusPart(selector: string): void {
  const part = document.querySelector<HTMLElement>(selector);
  if (!part || part.contains(document.activeElement)) return;
  if (part.tabIndex < 0 && !part.hasAttribute("tabindex")) part.setAttribute("tabindex", "-1");
  part.focus({ preventScroll: true });
}

/**
 * Puts the focus on a part that a dialog led to, as soon as it is there: else who goes on by keys would begin again at the page's
 * head. A key that comes before it goes on from there all the same; after a key, or where the focus is anywhere else, it lets go.
 */
export function focusPartWhenThere(selector: string): void {
  let until = performance.now() + MOST_MS;
  /** Frames since the dialog went. */
  let calm = 0;
  const hasDialog = () => document.querySelector("dialog[open]") !== null;
  const onKey = () => {
    if (hasDialog()) return;
    if (document.activeElement === document.body) focusPart(selector);
    until = 0;
  };
  const onPointer = () => {
    until = 0;
  };
  window.addEventListener("keydown", onKey, { capture: true });
  window.addEventListener("pointerdown", onPointer, { capture: true, once: true });
  const look = () => {
    calm = hasDialog() ? 0 : calm + 1;
    const isLate = performance.now() > until;
    if (!isLate && (calm <= SETTLING_FRAMES || document.activeElement === document.body)) focusPart(selector);
    if (!isLate) requestAnimationFrame(look);
    else window.removeEventListener("keydown", onKey, { capture: true });
  };
  requestAnimationFrame(look);
}
