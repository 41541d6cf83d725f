import { pluralOf, sidesAsked } from "./asked.ts";
import { tellYears } from "./dated-tile.ts";
import type { LensPolarity } from "./lens.ts";
import { BARE_TILES, type LegendEntry, type SceneNode } from "./scene.ts";
import type { LensView } from "./view.ts";

/** The marks of what another kind of inspection than today's came to. */
export const HOLLOW = { weakness: "▽", mixed: "◇", strength: "△" } as const;

const OLD_MARKS: ReadonlySet<string> = new Set(Object.values(HOLLOW));

/** What the shades of the map of what is shared tell, and its tiles without one. */
export function sharedLegend(
  view: LensView,
  levels: readonly number[],
  nodes: readonly SceneNode[],
): LegendEntry[] {
  const whom = view.focus ? view.focus.name : "another";
  return [
    ...sidesAsked(view.question.polarity).flatMap((side) => tellSteps(side, levels, whom)),
    ...tellBare(nodes, {
      silent: `0: read of, shares no ${view.question.polarity === "both" ? "weakness or strength" : view.question.polarity}`,
      unknown: "inspected, no text read",
      blank: "no inspection, no text",
    }),
    { mark: "none", polarity: null, text: "each square is one upper-tier area; lines part the regions" },
  ];
}

/** The shades of one side, the first of them with what they count. */
function tellSteps(polarity: LensPolarity, levels: readonly number[], whom: string): LegendEntry[] {
  const steps = levels.flatMap((level, index) => {
    const from = Math.max((levels[index - 1] ?? 0) + 1, 1);
    if (level < from) return [];
    const range = from === level ? `${level}` : `${from} to ${level}`;
    return [{ shade: index, range, isOne: level === 1 }];
  });
  return steps.map(({ shade, range, isOne }, index) => ({
    mark: "tile",
    polarity,
    shade,
    text: index > 0 ? range : `${range} ${isOne ? polarity : pluralOf(polarity)} shared with ${whom}`,
  }));
}

/** The tiles without a colour that are on the map. */
function tellBare(
  nodes: readonly SceneNode[],
  texts: Readonly<Partial<Record<(typeof BARE_TILES)[number], string>>>,
): LegendEntry[] {
  return BARE_TILES.flatMap((tile): LegendEntry[] => {
    const text = texts[tile];
    if (text === undefined || !nodes.some(({ role }) => role === tile)) return [];
    return [{ mark: "tile", polarity: null, shade: null, tile, text }];
  });
}

/** What the marks, shades and years of the map of outcomes tell. */
export function outcomeLegend(nodes: readonly SceneNode[]): LegendEntry[] {
  return [
    {
      mark: "down",
      polarity: "weakness",
      text: "statement of action, systemic failings or no sufficient progress",
    },
    { mark: "diamond", polarity: null, text: "inconsistent, or improvement requested" },
    {
      mark: "up",
      polarity: "strength",
      text: "no statement of action, typically positive or sufficient progress",
    },
    ...(nodes.some(({ texts }) => texts.some(({ text }) => OLD_MARKS.has(text)))
      ? [
          {
            mark: "none",
            polarity: null,
            text: "pale and hollow (▽ ◇ △): not inspected since 2023; what the last inspection or revisit before came to",
          } as const,
        ]
      : []),
    ...tellBare(nodes, { blank: "no outcome told" }),
    {
      mark: "none",
      polarity: null,
      text: ["newest inspection of each area whose outcome is told", tellYears(nodes)]
        .filter((text) => text !== null)
        .join("; "),
    },
  ];
}
