import type { ReactNode } from "react";
import type { Tab } from "../view/place.ts";
import { GroupPanel, Later, WayPanel } from "./later.tsx";
import { LinkPanel } from "./link-panel.tsx";
import { NodePanel } from "./node-panel.tsx";
import { OverviewPanel } from "./overview-panel.tsx";
import { PairPanel } from "./pair-panel.tsx";
import type { Stage } from "./stage.ts";
import { SubjectPanel } from "./subject-panel.tsx";
import { ThemePanel } from "./theme-panel.tsx";

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
    <aside className="panel" aria-label="What stands behind it">
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
      {!isFolded && choosePanel(stage, tab)}
    </aside>
  );
}

/** Marks of the whole graph that are no nodes of it. */
const GROUP = /^(?:region|bundle):/;

function later(panel: ReactNode): ReactNode {
  return <Later>{panel}</Later>;
}

function choosePanel(stage: Stage, tab: Tab): ReactNode {
  const { selection } = stage.place;
  if (selection === null) {
    if (tab === "everything" && stage.place.exploration.way?.to) return later(<WayPanel stage={stage} />);
    return <OverviewPanel stage={stage} tab={tab} />;
  }
  switch (selection.kind) {
    case "pair":
      return <PairPanel key={selection.a + selection.b} stage={stage} a={selection.a} b={selection.b} />;
    case "link":
      return <LinkPanel key={selection.subject + selection.theme} stage={stage} {...selection} />;
    case "node":
      if (GROUP.test(selection.id))
        return later(<GroupPanel key={selection.id} stage={stage} id={selection.id} />);
      if (selection.id.startsWith("theme:"))
        return <ThemePanel key={selection.id} stage={stage} id={selection.id} />;
      if (stage.lens.subjects.some((subject) => subject.id === selection.id)) {
        return <SubjectPanel key={selection.id} stage={stage} id={selection.id} />;
      }
      return <NodePanel key={selection.id} stage={stage} id={selection.id} />;
  }
}
