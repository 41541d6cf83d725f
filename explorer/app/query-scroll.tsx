import type { ReactNode, Ref } from "react";

/** What may be wider than the page scrolls sideways within itself, by keys too. */
export function Scroll(props: {
  readonly label: string;
  readonly at?: Ref<HTMLElement>;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section ref={props.at} className="query-scroll" tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}
