import type { FoundTheme } from "./inspections.ts";

/** What the texts tell of a theme from the earlier inspections to the newest that found something; in the order that they are told. */
export const FATES = [
  ["turned-down", "Praised then, criticised now"],
  ["persistent", "Criticised then and now"],
  ["turned-up", "Criticised then, praised now"],
  ["kept", "Praised then and now"],
  ["unclear", "Praised and criticised, then or now"],
  ["new-weakness", "Criticised now, not mentioned then"],
  ["new-strength", "Praised now, not mentioned then"],
  ["new-mixed", "Praised and criticised now, not mentioned then"],
  ["gone-weakness", "Criticised then, not mentioned now"],
  ["gone-strength", "Praised then, not mentioned now"],
  ["gone-mixed", "Praised and criticised then, not mentioned now"],
  ["criticised", "Criticised"],
  ["praised", "Praised"],
  ["mixed", "Praised and criticised"],
] as const;
export type Fate = (typeof FATES)[number][0];

/** The side of a theme in one inspection; mixed where it was praised and criticised of it. */
export type Side = FoundTheme["polarity"];

/** The one side of all that an inspection found of a theme, or null where nothing tells of it. */
export function sideOf(polarities: readonly Side[]): Side | null {
  const [first = null, ...rest] = polarities;
  return rest.every((polarity) => polarity === first) ? first : "mixed";
}

const ALONE = { weakness: "criticised", strength: "praised", mixed: "mixed" } as const;
const NEW = { weakness: "new-weakness", strength: "new-strength", mixed: "new-mixed" } as const;
const GONE = { weakness: "gone-weakness", strength: "gone-strength", mixed: "gone-mixed" } as const;
/** By what is told now, then by what was told then. */
const BOTH = {
  weakness: { weakness: "persistent", strength: "turned-down", mixed: "unclear" },
  strength: { weakness: "turned-up", strength: "kept", mixed: "unclear" },
  mixed: { weakness: "unclear", strength: "unclear", mixed: "unclear" },
} as const;

/**
 * What became of a theme: by the newest inspection, and the last before it that tells of the theme. The saved query `area-over-time`
 * goes by the same rule.
 *
 * @param sides  of each inspection that found something at all, the oldest first; null where it tells nothing of this theme
 */
export function fateOf(sides: readonly (Side | null)[]): Fate {
  const now = sides.at(-1) ?? null;
  const then = sides.slice(0, -1).findLast((side) => side !== null) ?? null;
  if (now === null) return then === null ? "mixed" : GONE[then];
  if (sides.length === 1) return ALONE[now];
  return then === null ? NEW[now] : BOTH[now][then];
}
