import type { ReactNode, RefObject } from "react";
import { useOverflow } from "./use-overflow.ts";

/** A picture that scrolls sideways within itself where it is wider than the page: then it says so, and fades where more lies. */
export function Canvas(props: {
  readonly at: RefObject<HTMLElement | null>;
  /** How wide it is in the page, 0 until that is known: nothing is drawn for a width that it does not have. Pixels. */
  readonly width: number;
  readonly children: ReactNode;
  /** Scrolls downwards within itself too, so that heads can stay in sight: what lies in it, and what of it is in sight. */
  readonly tall?: { readonly label: string; readonly told: string | null };
  /** What stays in sight over it: what the keyboard reaches does not come to lie underneath. Pixels. */
  readonly under?: { readonly top: number; readonly left: number };
  /** How a figure is asked for what it draws: the figure's dialog looks for it. */
  readonly draw?: string | null | undefined;
}) {
  const { tall, under } = props;
  const { isWide, hasMore, hasBelow } = useOverflow(props.at);
  const hints = [isWide ? "Wider than the page: scroll it sideways →" : null, tall?.told ?? null];
  const told = hints.filter((hint) => hint !== null).join(" · ");
  return (
    <>
      {told !== "" && <p className="scroll-hint">{told}</p>}
      <section
        className={`canvas${hasMore ? " has-more" : ""}${tall ? " tall" : ""}${tall && hasBelow ? " has-below" : ""}`}
        style={under && { scrollPadding: `${under.top}px 24px 24px ${under.left}px` }}
        aria-label={tall?.label}
        data-draw={props.draw ?? undefined}
        ref={props.at}
      >
        {props.width > 0 && props.children}
      </section>
    </>
  );
}
