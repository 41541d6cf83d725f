import { type RefObject, useEffect, useState } from "react";

/** How the rows stand in a box that scrolls: under heads of this height, each so high, so many. Pixels. */
export interface Rows {
  readonly top: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** Which rows are wholly in sight, from 1; null where all are. */
export function useRowsInSight(
  at: RefObject<HTMLElement | null>,
  { top, rowHeight, count }: Rows,
): { readonly first: number; readonly last: number } | null {
  const [sight, setSight] = useState<{ first: number; last: number } | null>(null);
  useEffect(() => {
    const box = at.current;
    if (!box) return;
    const look = () => {
      const first = Math.min(Math.ceil(box.scrollTop / rowHeight) + 1, count);
      const fits = Math.max(Math.floor((box.scrollTop + box.clientHeight - top) / rowHeight), first);
      const next = first === 1 && fits >= count ? null : { first, last: Math.min(fits, count) };
      setSight((old) => (old?.first === next?.first && old?.last === next?.last ? old : next));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      sizes.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [at, top, rowHeight, count]);
  return sight;
}
