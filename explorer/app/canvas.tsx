import { type ReactNode, type RefObject, useEffect, useState } from "react";

/** A picture that scrolls sideways within itself where it is wider than the page: then it says so, and fades where more lies. */
export function Canvas(props: {
  readonly at: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}) {
  const { isWide, hasMore } = useOverflow(props.at);
  return (
    <>
      {isWide && <p className="scroll-hint">Wider than the page: scroll it sideways →</p>}
      <div className={hasMore ? "canvas has-more" : "canvas"} ref={props.at}>
        {props.children}
      </div>
    </>
  );
}

/** Is the content wider than its box, and does some of it lie to the right? */
function useOverflow(at: RefObject<HTMLDivElement | null>): { isWide: boolean; hasMore: boolean } {
  const [overflow, setOverflow] = useState({ isWide: false, hasMore: false });
  useEffect(() => {
    const box = at.current;
    if (!box) return;
    const look = () => {
      const left = box.scrollWidth - box.clientWidth;
      const next = { isWide: left > SLACK_PX, hasMore: left - box.scrollLeft > SLACK_PX };
      setOverflow((old) => (old.isWide === next.isWide && old.hasMore === next.hasMore ? old : next));
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    const content = new MutationObserver(look);
    content.observe(box, { childList: true, subtree: true, attributeFilter: ["width"] });
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

/** Less than this is rounding, not content. */
const SLACK_PX = 4;
