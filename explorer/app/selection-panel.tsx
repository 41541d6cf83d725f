import type { Selection } from "../view/place.ts";
import { GroupPanel } from "./group-panel.tsx";
import { LinkPanel } from "./link-panel.tsx";
import { NodePanel } from "./node-panel.tsx";
import { PairPanel } from "./pair-panel.tsx";
import type { Stage } from "./stage.ts";
import { SubjectPanel } from "./subject-panel.tsx";
import { ThemePanel } from "./theme-panel.tsx";

/** Marks of the whole graph that are no nodes of it. */
const GROUP = /^(?:region|bundle):/;

/** What was clicked, and every sentence behind it. */
export function SelectionPanel({
  stage,
  selection,
}: {
  readonly stage: Stage;
  readonly selection: Selection;
}) {
  switch (selection.kind) {
    case "pair":
      return <PairPanel key={selection.a + selection.b} stage={stage} a={selection.a} b={selection.b} />;
    case "link":
      return <LinkPanel key={selection.subject + selection.theme} stage={stage} {...selection} />;
    case "node":
      if (GROUP.test(selection.id)) return <GroupPanel key={selection.id} stage={stage} id={selection.id} />;
      if (selection.id.startsWith("theme:"))
        return <ThemePanel key={selection.id} stage={stage} id={selection.id} />;
      if (stage.lens.subjects.some((subject) => subject.id === selection.id)) {
        return <SubjectPanel key={selection.id} stage={stage} id={selection.id} />;
      }
      return <NodePanel key={selection.id} stage={stage} id={selection.id} />;
  }
}
