import { useLayoutEffect, useRef } from "react";
import { type Place, TABS, type Tab } from "../view/place.ts";
import { TAB_NAMES } from "../view/tab-names.ts";
import { FigureButton } from "./figure-button.tsx";
import { useOverflow } from "./use-overflow.ts";
import { linkTo, type Steps } from "./use-place.ts";

/** The ways to look at the answer, each a link with an address of its own, and the steps back and forth. */
export function Tabs(props: {
  readonly place: Place;
  readonly tab: Tab;
  readonly steps: Steps;
  readonly onViews: () => void;
}) {
  const nav = useRef<HTMLElement>(null);
  const { hasMore } = useOverflow(nav);
  const { tab: current } = props;
  // Where the row is wider than the window the view that is shown is among those in sight.
  useLayoutEffect(() => {
    const row = nav.current;
    if (!row) return;
    let width = row.clientWidth;
    // Undo may come to stand beside it, and leave it less room. Where the reader scrolled it, in the same room, it stays.
    const sizes = new ResizeObserver(() => {
      if (row.clientWidth !== width) scrollTo(row, current);
      width = row.clientWidth;
    });
    sizes.observe(row);
    scrollTo(row, current);
    return () => sizes.disconnect();
  }, [current]);
  return (
    <div className="tab-row">
      <nav className={hasMore ? "tabs has-more" : "tabs"} aria-label="Views" ref={nav}>
        {TABS.filter((tab) => tab !== "queries").map((tab) => (
          <a
            key={tab}
            data-tab={tab}
            href={linkTo(props.place, { tab, article: null, sentence: null })}
            aria-current={tab === props.tab ? "page" : undefined}
          >
            {TAB_NAMES[tab]}
          </a>
        ))}
      </nav>
      <button
        type="button"
        className="plain step"
        aria-haspopup="dialog"
        aria-label="Save view"
        onClick={props.onViews}
      >
        <span className="wide-only">Save view</span>
        <span className="narrow-only">Save</span>
      </button>
      <FigureButton place={props.place} tab={props.tab} />
      <Step name="Undo" sign="↶" keys="Control+Z" isThere={props.steps.canUndo} onStep={props.steps.undo} />
      <Step
        name="Redo"
        sign="↷"
        keys="Control+Shift+Z"
        isThere={props.steps.canRedo}
        onStep={props.steps.redo}
      />
    </div>
  );
}

/** Brings the link of a view to the middle of the row. */
function scrollTo(row: HTMLElement, tab: Tab): void {
  const link = row.querySelector(`[data-tab="${tab}"]`);
  if (!link) return;
  const [whole, box] = [row.getBoundingClientRect(), link.getBoundingClientRect()];
  row.scrollLeft += box.left + box.width / 2 - (whole.left + whole.width / 2);
}

function Step(props: {
  readonly name: string;
  /** What stands for the name where room is short. */
  readonly sign: string;
  readonly keys: string;
  readonly isThere: boolean;
  readonly onStep: () => void;
}) {
  return (
    <button
      type="button"
      className="plain step"
      aria-label={props.name}
      aria-keyshortcuts={props.keys}
      title={props.keys.replaceAll("+", " ").replace("Control", "Ctrl")}
      disabled={!props.isThere}
      onClick={props.onStep}
    >
      <span className="wide-only">{props.name}</span>
      <span className="narrow-only sign">{props.sign}</span>
    </button>
  );
}
