import type { ReactNode, RefObject } from "react";
import { useOverflow } from "./use-overflow.ts";

/** A picture that scrolls sideways within itself where it is wider than the page: then it says so, and fades where more lies. */
export function Canvas(props: {
  readonly at: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
  /** Scrolls downwards within itself too, so that heads can stay in sight. */
  readonly isTall?: boolean;
}) {
  const { isWide, hasMore } = useOverflow(props.at);
  return (
    <>
      {isWide && <p className="scroll-hint">Wider than the page: scroll it sideways →</p>}
      <div className={`canvas${hasMore ? " has-more" : ""}${props.isTall ? " tall" : ""}`} ref={props.at}>
        {props.children}
      </div>
    </>
  );
}
