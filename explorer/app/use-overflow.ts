import { type RefObject, useEffect, useState } from "react";

/** Is the content wider than its box, and does some of it lie to the right, or below? */
export function useOverflow(at: RefObject<HTMLElement | null>): {
  isWide: boolean;
  hasMore: boolean;
  hasBelow: boolean;
} {
  const [overflow, setOverflow] = useState({ isWide: false, hasMore: false, hasBelow: false });
  useEffect(() => {
    const box = at.current;
    if (!box) return;
    const look = () => {
      const left = box.scrollWidth - box.clientWidth;
      const next = {
        isWide: left > SLACK_PX,
        hasMore: left - box.scrollLeft > SLACK_PX,
        hasBelow: box.scrollHeight - box.clientHeight - box.scrollTop > SLACK_PX,
      };
      setOverflow((old) => (isSame(old, next) ? old : next));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    const content = new MutationObserver(look);
    content.observe(box, { childList: true, subtree: true, attributeFilter: ["width", "height"] });
    box.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      sizes.disconnect();
      content.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, [at]);
  return overflow;
}

type Overflow = ReturnType<typeof useOverflow>;

function isSame(a: Overflow, b: Overflow): boolean {
  return a.isWide === b.isWide && a.hasMore === b.hasMore && a.hasBelow === b.hasBelow;
}

/** Less than this is rounding, not content. */
const SLACK_PX = 4;
