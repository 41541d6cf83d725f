import type { ReactNode, RefObject } from "react";
import { useOverflow } from "./use-overflow.ts";

/** A picture that scrolls sideways within itself where it is wider than the page: then it says so, and fades where more lies. */
export function Canvas(props: {
  readonly at: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
  /** Scrolls downwards within itself too, so that heads can stay in sight. */
  readonly isTall?: boolean;
  /** What stays in sight over it: what the keyboard reaches does not come to lie underneath. Pixels. */
  readonly under?: { readonly top: number; readonly left: number };
}) {
  const { isWide, hasMore } = useOverflow(props.at);
  return (
    <>
      {isWide && <p className="scroll-hint">Wider than the page: scroll it sideways →</p>}
      <div
        className={`canvas${hasMore ? " has-more" : ""}${props.isTall ? " tall" : ""}`}
        style={props.under && { scrollPadding: `${props.under.top}px 24px 24px ${props.under.left}px` }}
        ref={props.at}
      >
        {props.children}
      </div>
    </>
  );
}
