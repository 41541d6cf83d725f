/** What scrolls by itself, the page first. */
const SCROLLED = ["html", ".stage", ".panel", ".canvas", ".query-scroll"] as const;
/** For so long what stood there may be on its way before the reader is left where it is. */
const MOST_MS = 5_000;
/** What a reader does who wants to be somewhere else. */
const HANDS = ["pointerdown", "wheel", "touchstart", "keydown"] as const;

/** How far each part of the page was scrolled, and the link that was followed from there. Pixels. */
export interface Spots {
  readonly scrolled: readonly { readonly selector: string; readonly left: number; readonly top: number }[];
  readonly link: string | null;
}

/** Where the reader is on the page, before it shows something else. */
export function readSpots(): Spots {
  const active = document.activeElement;
  return {
    scrolled: SCROLLED.flatMap((selector) => {
      const part = document.querySelector(selector);
      return part ? [{ selector, left: part.scrollLeft, top: part.scrollTop }] : [];
    }),
    link: active instanceof HTMLAnchorElement ? active.getAttribute("href") : null,
  };
}

/** Comes back to where the reader was, as soon as what stood there does again; lets go of a page that is moved meanwhile. */
export function returnTo({ scrolled, link }: Spots): void {
  const until = performance.now() + MOST_MS;
  let isTaken = false;
  const take = () => {
    isTaken = true;
  };
  for (const hand of HANDS) window.addEventListener(hand, take, { capture: true });
  const look = () => {
    const isThere = !isTaken && scrolled.map(scrollBack).every(Boolean);
    if (isThere) focusLink(link);
    if (isThere || isTaken || performance.now() > until) {
      for (const hand of HANDS) window.removeEventListener(hand, take, { capture: true });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Scrolls a part as far as it goes; true where that is as far as it was. */
function scrollBack({ selector, left, top }: Spots["scrolled"][number]): boolean {
  const part = document.querySelector(selector);
  if (!part) return false;
  part.scrollTo({ left, top, behavior: "instant" });
  return Math.abs(part.scrollTop - top) <= 1 && Math.abs(part.scrollLeft - left) <= 1;
}

function focusLink(href: string | null): void {
  if (href === null || document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
}
