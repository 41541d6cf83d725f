/** For so long a part may be on its way before the keyboard is left where it is. Frames. */
const MOST_FRAMES = 90;
/** So long a dialog that closes may give the focus back to where it came from. Frames. */
const SETTLING_FRAMES = 3;

/** Puts the keyboard's focus on a part of the page that is there. */
export function focusPart(selector: string): void {
  const part = document.querySelector<HTMLElement>(selector);
  if (!part || part.contains(document.activeElement)) return;
  if (!part.hasAttribute("tabindex")) part.setAttribute("tabindex", "-1");
  part.focus();
}

/**
 * Puts the focus on a part that a dialog led to, as soon as it is there: else who goes on by keys would begin again at the page's
 * head. Lets go when the focus is anywhere else, or when a key is pressed.
 */
export function focusPartWhenThere(selector: string): void {
  let frame = 0;
  /** Frames since the dialog went. */
  let calm = 0;
  const letGo = () => {
    frame = MOST_FRAMES;
  };
  window.addEventListener("keydown", letGo, { once: true, capture: true });
  const look = () => {
    calm = document.querySelector("dialog[open]") === null ? calm + 1 : 0;
    if (frame < MOST_FRAMES && (calm <= SETTLING_FRAMES || document.activeElement === document.body))
      focusPart(selector);
    frame += 1;
    if (frame < MOST_FRAMES) requestAnimationFrame(look);
    else window.removeEventListener("keydown", letGo, { capture: true });
  };
  requestAnimationFrame(look);
}
