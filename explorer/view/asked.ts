import type { Asked, LensLink, LensPolarity } from "./lens.ts";

const SIDES: Readonly<Record<Asked, readonly LensPolarity[]>> = {
  weakness: ["weakness"],
  strength: ["strength"],
  both: ["weakness", "strength"],
};

/** The polarities that a question asks about. */
export function sidesAsked(asked: Asked): readonly LensPolarity[] {
  return SIDES[asked];
}

/** The links that a question asks about. */
export function linksAsked(links: readonly LensLink[], asked: Asked): readonly LensLink[] {
  return asked === "both" ? links : links.filter((link) => link.polarity === asked);
}

const PLURALS: Readonly<Record<Asked, string>> = {
  weakness: "weaknesses",
  strength: "strengths",
  both: "weaknesses and strengths",
};

/** `weaknesses`, `strengths`, or both words. */
export function pluralOf(asked: Asked): string {
  return PLURALS[asked];
}

/** `a weakness in 3 areas`, or with both asked `a weakness in 3 and a strength in 2 areas`; a side without any is left out. */
export function tellSides(
  { weaknesses, strengths }: { readonly weaknesses: number; readonly strengths: number },
  asked: Asked,
  tellCount: (count: number) => string,
): string {
  if (asked !== "both") return `a ${asked} in ${tellCount(asked === "weakness" ? weaknesses : strengths)}`;
  if (strengths === 0) return `a weakness in ${tellCount(weaknesses)}`;
  if (weaknesses === 0) return `a strength in ${tellCount(strengths)}`;
  return `a weakness in ${weaknesses} and a strength in ${tellCount(strengths)}`;
}
