import { type Place, TABS, type Tab } from "../view/place.ts";
import { linkTo, type Steps } from "./use-place.ts";

const NAMES: Readonly<Record<Tab, string>> = {
  graph: "Graph",
  ranking: "Ranking",
  matrix: "Matrix",
  everything: "Everything",
  articles: "Articles",
};

/** The ways to look at the answer, each a link with an address of its own, and the steps back and forth. */
export function Tabs(props: { readonly place: Place; readonly tab: Tab; readonly steps: Steps }) {
  return (
    <div className="tab-row">
      <nav className="tabs" aria-label="Views">
        {TABS.map((tab) => (
          <a
            key={tab}
            href={linkTo(props.place, { tab, article: null, sentence: null })}
            aria-current={tab === props.tab ? "page" : undefined}
          >
            {NAMES[tab]}
          </a>
        ))}
      </nav>
      <Step name="Undo" keys="Control+Z" onStep={props.steps.undo} />
      <Step name="Redo" keys="Control+Shift+Z" onStep={props.steps.redo} />
    </div>
  );
}

function Step(props: { readonly name: string; readonly keys: string; readonly onStep: (() => void) | null }) {
  return (
    <button
      type="button"
      className="plain step"
      aria-keyshortcuts={props.keys}
      title={props.keys.replaceAll("+", " ").replace("Control", "Ctrl")}
      disabled={props.onStep === null}
      onClick={() => props.onStep?.()}
    >
      {props.name}
    </button>
  );
}
