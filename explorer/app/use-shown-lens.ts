import { useMemo } from "react";
import { foldThemes, parentsOf } from "../view/fold-themes.ts";
import type { Lens } from "../view/lens.ts";
import { choosesInspections, filterLens, isNarrow, keepsInspection } from "../view/lens-filter.ts";
import type { Place } from "../view/place.ts";
import type { Resource } from "./resource.ts";
import { useInspections } from "./resources.ts";

/** The lens that is shown, and what it takes of the sentences behind it. */
export interface ShownLens {
  readonly lens: Lens;
  /** Is what this inspection found shown? */
  readonly keeps: (inspection: string) => boolean;
  /** Under which theme of the lens a sentence's theme stands. */
  readonly themeOf: (theme: string) => string;
}

/** Narrows and folds the lens as the place asks. The inspections are read only where they are asked about. */
export function useShownLens(
  whole: Lens,
  { filter, level, question: { focus } }: Place,
): Resource<ShownLens> {
  const isAsked = isNarrow(filter);
  const inspections = useInspections(isAsked);
  const answer = inspections.status === "ready" ? inspections.value.inspections : null;
  const shown = useMemo<ShownLens>(() => {
    const records = answer ?? [];
    const left = new Set(
      records.filter((record) => !keepsInspection(record, filter)).map((record) => record.id),
    );
    const parentOf = level === "groups" ? parentsOf(whole.themes) : new Map<string, { id: string }>();
    const narrowed = filterLens(whole, records, filter, focus);
    const told =
      narrowed === whole ? null : new Set(narrowed.subjects.flatMap((subject) => subject.inspections));
    return {
      lens: level === "groups" ? foldThemes(narrowed) : narrowed,
      keeps: (inspection) =>
        (told === null || told.has(inspection)) && (!choosesInspections(filter) || !left.has(inspection)),
      themeOf: (theme) => parentOf.get(theme)?.id ?? theme,
    };
  }, [whole, answer, filter, level, focus]);
  return isAsked && inspections.status !== "ready" ? inspections : { status: "ready", value: shown };
}
