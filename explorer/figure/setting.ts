import { breakText } from "../view/text-width.ts";
import type { FigureNode, FigureText, Tone } from "./figure-scene.ts";
import { type FontFile, measureGlyphs } from "./font-file.ts";
import { POINTS_PER_MM, type Preset } from "./presets.ts";

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

/** Breaks a text into lines by the figures' own fonts. */
export function breakLines(
  text: string,
  size: number,
  width: number,
  fonts: FigureFonts,
  weight: FigureText["weight"] = "normal",
): string[] {
  return breakText(text, width, (line) => widthOf(line, size, fonts, weight));
}

/** How wide the widest line is, of texts broken into lines of at most `most`. */
export function widestLine(
  texts: readonly string[],
  size: number,
  most: number,
  { fonts }: Pick<Setting, "fonts">,
): number {
  const lines = texts.flatMap((text) => breakLines(text, size, most, fonts));
  return lines.reduce((widest, line) => Math.max(widest, widthOf(line, size, fonts)), 0);
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
