import type { Tab } from "../view/place.ts";
import { Later } from "./await-part.tsx";
import { SelectionPanel } from "./later.tsx";
import { OverviewPanel } from "./overview-panel.tsx";
import type { Stage } from "./stage.ts";

interface PanelProps {
  readonly stage: Stage;
  readonly tab: Tab;
  readonly isFolded: boolean;
  /** Folds the panel down or raises it, where it lies over an article. */
  readonly onFold: (() => void) | null;
}

/** Why: what was clicked, and every sentence behind it. Without a selection, what there is to click. */
export function Panel({ stage, tab, isFolded, onFold }: PanelProps) {
  const { selection } = stage.place;
  const close = () =>
    stage.go({ selection: null, sentence: tab === "articles" ? null : stage.place.sentence });
  return (
    <aside className="panel" aria-label="What stands behind it" tabIndex={-1}>
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
      {!isFolded &&
        (selection === null ? (
          <OverviewPanel stage={stage} tab={tab} />
        ) : (
          <Later>
            <SelectionPanel stage={stage} selection={selection} />
          </Later>
        ))}
    </aside>
  );
}
