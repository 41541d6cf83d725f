import { type ReactNode, type RefObject, useRef } from "react";
import { useOverflow } from "./use-overflow.ts";

/** What may be wider than the page scrolls sideways within itself, by keys too; it says so, and fades where more lies. */
export function Scroll(props: {
  readonly label: string;
  readonly at?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}) {
  const own = useRef<HTMLElement>(null);
  const at = props.at ?? own;
  const { isWide, hasMore } = useOverflow(at);
  return (
    <>
      {isWide && <p className="scroll-hint">Wider than the page: scroll it sideways →</p>}
      <section
        ref={at}
        className={`query-scroll${isWide ? " is-wide" : ""}${hasMore ? " has-more" : ""}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
        aria-label={props.label}
      >
        {props.children}
      </section>
    </>
  );
}
