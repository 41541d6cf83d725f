import type { SceneNode, SceneText } from "./scene.ts";

/** A year that is to be read, and the mark above it: shares of the tile's side. Pixels at least. */
const YEAR = { share: 0.42, least: 11 };
const GLYPH = { share: 0.4, least: 8 };
/** From the tile's middle to that of either, as a share of the tile's side. */
const SHIFT = { glyph: -0.28, year: 0.22 };
/** So large a tile has room for a year of four digits. */
const LEAST_WHOLE = 38;

/** The mark of an outcome with the year that it is of under it, in two digits where there is no room for four. */
export function dateGlyph(
  { x, y, width }: Pick<SceneNode, "x" | "y" | "width">,
  { glyph, year, tone }: { readonly glyph: string; readonly year: string; readonly tone: SceneText["tone"] },
): SceneText[] {
  const set = (text: string, shift: number, { share, least }: typeof YEAR) => ({
    text,
    x,
    y: y + width * shift,
    anchor: "middle" as const,
    size: Math.max(least, Math.floor(width * share)),
    tone,
    turn: 0,
  });
  const told = width < LEAST_WHOLE ? year.slice(2) : year;
  const large = { ...YEAR, share: width < LEAST_WHOLE ? YEAR.share : YEAR.share * 0.75 };
  return [
    { ...set(glyph, SHIFT.glyph, GLYPH), weight: "strong" },
    { ...set(told, SHIFT.year, large), weight: "normal" },
  ];
}

/** What the legend says of these years; nothing where no tile has one. */
export function tellYears(nodes: readonly SceneNode[]): string | null {
  const years = nodes.flatMap(({ texts }) => texts.slice(1).map(({ text }) => text));
  const short = years.find((text) => text.length === 2);
  if (years.length === 0) return null;
  return short === undefined
    ? "under each mark the year of that inspection"
    : `under each mark the year of that inspection: ${short} is 20${short}`;
}
