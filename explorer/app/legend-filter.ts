import type { InspectionRecord } from "../view/inspections.ts";
import type { Asked, LensPolarity } from "../view/lens.ts";
import { type OutcomeSide, outcomeOf, outcomesOf } from "../view/outcomes.ts";
import { type Filter, SIDES } from "../view/place.ts";
import type { LegendEntry, Scene } from "../view/scene.ts";
import { compareText } from "../view/view.ts";
import type { Stage } from "./stage.ts";

/** What a click on an entry of a legend does, and whether what it names is shown. */
export interface LegendToggle {
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** Turns an entry of a legend into a filter; null where there is nothing to filter by it. */
export type LegendFilter = (entry: LegendEntry) => LegendToggle | null;

const OTHER = { weakness: "strength", strength: "weakness" } as const;

/** In graph and net: the lines of either polarity. The last one does not go: the other comes in its place. */
export function filterAsked({ place, go }: Stage): LegendFilter {
  const { question } = place;
  return (entry) => {
    const { polarity } = entry;
    if (entry.mark !== "line" || polarity === null || polarity === "both") return null;
    const isOn = question.polarity === "both" || question.polarity === polarity;
    const next: Asked = isOn ? OTHER[polarity] : "both";
    return { isOn, toggle: () => go({ question: { ...question, polarity: next }, selection: null }) };
  };
}

/** The entry of the polarity that is not asked about, so that it can be. */
export function listUnasked({ place }: Stage): LegendEntry[] {
  const { polarity } = place.question;
  if (polarity === "both") return [];
  const other: LensPolarity = OTHER[polarity];
  return [{ mark: "line", polarity: other, text: other }];
}

/** In the matrix: the marks of each side. */
export function filterSides({ place, go }: Stage): LegendFilter {
  const { filter } = place;
  return (entry) => {
    const side = SIDES.find((known) => MARKS[known] === entry.mark);
    if (side === undefined) return null;
    const isOn = !filter.without.includes(side);
    const without: Filter["without"] = isOn
      ? [...filter.without, side].sort(compareText)
      : filter.without.filter((known) => known !== side);
    return { isOn, toggle: () => go({ filter: { ...filter, without }, selection: null }) };
  };
}

const MARKS = { weakness: "down", strength: "up", mixed: "diamond" } as const;

/** On the map of outcomes: those that point one way. The last that is left does not go alone: all come in again. */
export function filterOutcomes({ place, go }: Stage, inspections: readonly InspectionRecord[]): LegendFilter {
  const { filter } = place;
  const known = new Set(inspections.map((inspection) => outcomeOf(inspection).id));
  const idsOf = (side: OutcomeSide) => outcomesOf(side).filter((id) => known.has(id));
  const all = SIDES.flatMap(idsOf);
  return (entry) => {
    const side = SIDES.find((candidate) => MARKS[candidate] === entry.mark);
    const ids = side === undefined ? [] : idsOf(side);
    if (ids.length === 0) return null;
    const shown = filter.outcomes.length === 0 ? all : filter.outcomes;
    const isOn = ids.some((id) => shown.includes(id));
    const next = isOn ? shown.filter((id) => !ids.includes(id)) : [...shown, ...ids];
    const outcomes = all.every((id) => next.includes(id)) ? [] : next.sort(compareText);
    return { isOn, toggle: () => go({ filter: { ...filter, outcomes }, selection: null }) };
  };
}

/** On the map: a depth of colour chooses the areas that have it; all are shown as long as none is chosen. */
export function filterShades({ place, go }: Stage, scene: Scene): LegendFilter {
  const { filter } = place;
  return ({ mark, shade, polarity }) => {
    if (mark !== "tile" || typeof shade !== "number") return null;
    const nodes = scene.nodes.filter((node) => node.role === polarity && node.shade === shade);
    const ids = nodes.map((node) => node.id).sort();
    if (ids.length === 0) return null;
    const isChosen = filter.only.join() === ids.join();
    const only = isChosen ? [] : ids;
    return {
      isOn: filter.only.length === 0 || ids.every((id) => filter.only.includes(id)),
      toggle: () => go({ filter: { ...filter, only }, selection: null }),
    };
  };
}
