import { pluralOf } from "../view/asked.ts";
import type { Asked, LensPolarity } from "../view/lens.ts";
import { type Filter, SIDES } from "../view/place.ts";
import type { LegendEntry } from "../view/scene.ts";
import { compareText } from "../view/view.ts";
import type { Stage } from "./stage.ts";

/** What a click on an entry of a legend does, and whether what it names is shown. */
export interface LegendToggle {
  readonly isOn: boolean;
  /** What is not shown is offered in words of its own, and not struck through as left out. */
  readonly isOffer?: boolean;
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
    return {
      isOn,
      isOffer: !isOn,
      toggle: () => go({ question: { ...question, polarity: next }, selection: null }),
    };
  };
}

/** The entry of the polarity that is not asked about, so that it can be. */
export function listUnasked({ place }: Stage): LegendEntry[] {
  const { polarity } = place.question;
  if (polarity === "both") return [];
  const other: LensPolarity = OTHER[polarity];
  return [{ mark: "line", polarity: other, text: `show ${pluralOf(other)} too` }];
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

/** The mark of each side in a legend. */
export const MARKS = { weakness: "down", strength: "up", mixed: "diamond" } as const;
