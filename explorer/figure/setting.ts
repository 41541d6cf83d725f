import type { FigureNode, FigureText, Tone } from "./figure-scene.ts";
import { type FontFile, measureGlyphs } from "./font-file.ts";
import type { Preset } from "./presets.ts";

/** The two weights that figures are set in. */
export interface FigureFonts {
  readonly normal: FontFile;
  readonly strong: FontFile;
}

/** What a layout works with: how large everything is, in points, and the fonts to measure by. */
export interface Setting {
  readonly preset: Preset;
  readonly fonts: FigureFonts;
  /** What a layout may fill: the preset's width and height within the margin. */
  readonly width: number;
  readonly mostHeight: number;
  readonly margin: number;
}

const POINTS_PER_MM = 72 / 25.4;
const MARGIN_EMS = 0.25;
/** Between the lines of a text, in its size. */
export const LEADING = 1.2;

/** The setting of a preset. */
export function settingOf(preset: Preset, fonts: FigureFonts): Setting {
  const margin = preset.textPt * MARGIN_EMS;
  return {
    preset,
    fonts,
    margin,
    width: preset.widthMm * POINTS_PER_MM - 2 * margin,
    mostHeight: preset.mostHeightMm * POINTS_PER_MM - 2 * margin,
  };
}

/** How wide a text is, by the figures' own fonts. */
export function widthOf(
  text: string,
  size: number,
  fonts: FigureFonts,
  weight: FigureText["weight"] = "normal",
): number {
  return measureGlyphs(text, size, fonts[weight]);
}

/** Breaks a text at spaces into lines of at most `width`; a word that is wider stands alone. */
export function breakLines(
  text: string,
  size: number,
  width: number,
  fonts: FigureFonts,
  weight: FigureText["weight"] = "normal",
): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(joined, size, fonts, weight) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

/** Lines of text about a middle. */
export function setLines(
  lines: readonly string[],
  place: Pick<FigureText, "x" | "y" | "anchor" | "size"> & Partial<FigureText>,
): FigureText[] {
  return lines.map((text, index) => ({
    weight: "normal",
    tone: "ink",
    turn: 0,
    of: null,
    ...place,
    text,
    y: place.y + (index - (lines.length - 1) / 2) * place.size * LEADING,
  }));
}

/** A mark, filled unless told otherwise. */
export function mark(
  node: Pick<FigureNode, "id" | "shape" | "x" | "y" | "width" | "height"> & Partial<FigureNode>,
  tone: Tone,
): FigureNode {
  return { isFilled: true, shade: 1, title: "", tone, ...node };
}
