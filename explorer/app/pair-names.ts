import { abbreviate } from "../../cypher/abbreviate.ts";
import type { Pair } from "../view/pairs.ts";
import type { Selection } from "../view/place.ts";
import { compareText, type LensView, otherOf } from "../view/view.ts";
import type { Stage } from "./stage.ts";

/** What a subject is called. */
export function nameSubject(stage: Stage, id: string): string {
  return stage.whole.subjects.find((subject) => subject.id === id)?.name ?? id;
}

/** What a theme is called. */
export function nameTheme(stage: Stage, id: string): string {
  const own = stage.whole.themes.find((theme) => theme.id === id)?.label;
  return own ?? stage.whole.themes.find((theme) => theme.parent === id)?.parentLabel ?? id;
}

/** A pair in words, kinds of body by their initials: with a focus only the other one is named. */
export function namePair(stage: Stage, pair: Pair): string {
  const { focus } = stage.view;
  const name = (id: string) => abbreviate(nameSubject(stage, id));
  if (focus) return name(otherOf(pair, focus.id));
  return [name(pair.a), name(pair.b)].sort(compareText).join(" and ");
}

/** The selection of a pair: the focus comes first, without one whoever is named first. */
export function selectPair(view: LensView, pair: Pair): Selection {
  const name = (id: string) =>
    abbreviate(view.subjects.find(({ subject }) => subject.id === id)?.subject.name ?? id);
  const isTurned = compareText(name(pair.a), name(pair.b)) > 0;
  const first = view.focus?.id ?? (isTurned ? pair.b : pair.a);
  return { kind: "pair", a: first, b: otherOf(pair, first) };
}

/** Is this pair what is selected? */
export function isPairSelected(pair: Pair, selection: Selection | null): boolean {
  if (selection?.kind !== "pair") return false;
  return (
    (pair.a === selection.a && pair.b === selection.b) || (pair.a === selection.b && pair.b === selection.a)
  );
}
