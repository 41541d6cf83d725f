import { chosenIds } from "../view/emphasis.ts";
import type { Tab } from "../view/place.ts";
import { Later } from "./await-part.tsx";
import { focusPart } from "./focus-part.ts";
import { SelectionPanel, WayPanel } from "./later.tsx";
import { OverviewPanel } from "./overview-panel.tsx";
import { nameSubject, nameTheme } from "./pair-names.ts";
import type { Stage } from "./stage.ts";

interface PanelProps {
  readonly stage: Stage;
  readonly tab: Tab;
  readonly isFolded: boolean;
  /** Folds the panel down or raises it, where it lies over an article. */
  readonly onFold: (() => void) | null;
}

/** What the panel is there for, behind lists that may be long. */
const FIRST_SENTENCE = ".panel .quote a";

/** Why: what was clicked, and every sentence behind it. Without a selection, what there is to click. */
export function Panel({ stage, tab, isFolded, onFold }: PanelProps) {
  const { selection } = stage.place;
  const close = () =>
    stage.go({ selection: null, sentence: tab === "articles" ? null : stage.place.sentence });
  return (
    <aside
      className={isOverview(stage, tab) ? "panel overview" : "panel"}
      aria-label="What stands behind it"
      tabIndex={-1}
    >
      {/* Who listens hears nothing else of what a click or Enter brought: the keyboard stays at the mark. */}
      <p className="unseen" aria-live="polite">
        {tellSelected(stage)}
      </p>
      {onFold && (
        <button type="button" className="plain fold" aria-expanded={!isFolded} onClick={onFold}>
          {isFolded ? "↑ What else is said of it" : "↓ Back to the article"}
        </button>
      )}
      {selection && (
        <button type="button" className="plain close" onClick={close}>
          Close <kbd className="wide-only">Esc</kbd>
        </button>
      )}
      {selection && (
        <button type="button" className="plain skip" onClick={() => focusPart(FIRST_SENTENCE)}>
          To the first sentence
        </button>
      )}
      <Shown stage={stage} tab={tab} />
    </aside>
  );
}

/** What the panel tells of now, by its names; nothing of a node that is neither subject nor theme. */
function tellSelected(stage: Stage): string {
  const { selection } = stage.place;
  if (selection === null) return "";
  const names = chosenIds(selection).flatMap((id) => {
    const name = [nameSubject(stage, id), nameTheme(stage, id)].find((one) => one !== id);
    return name === undefined ? [] : [name];
  });
  return names.length === 0 ? "" : `${names.join(" and ")}: in the panel`;
}

/** Does the panel tell of nothing in particular? A view that stands in another page goes without it. */
function isOverview({ place: { selection, exploration } }: Stage, tab: Tab): boolean {
  return selection === null && !(tab === "everything" && exploration.way?.to);
}

function Shown({ stage, tab }: { readonly stage: Stage; readonly tab: Tab }) {
  const { selection } = stage.place;
  if (isOverview(stage, tab)) return <OverviewPanel stage={stage} tab={tab} />;
  return (
    <Later>
      {selection === null ? (
        <WayPanel stage={stage} />
      ) : (
        <SelectionPanel stage={stage} selection={selection} />
      )}
    </Later>
  );
}
