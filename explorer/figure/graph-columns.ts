import { discRadius } from "../view/style.ts";
import type { LensView, RankedSubject, RankedTheme } from "../view/view.ts";
import { breakLines, LEADING, type Setting, widestLine, widthOf } from "./setting.ts";

/** Where the columns of a layered graph stand, in points. */
export interface GraphColumns {
  /** Middle of the subjects' discs, and where their names begin or end. */
  readonly subjectX: number;
  readonly nameX: number;
  readonly nameAnchor: "start" | "end";
  readonly nameWidth: number;
  readonly boxX: number;
  readonly boxWidth: number;
  /** Middle of the focus's disc; its name ends at the width, left of it. */
  readonly focusX: number;
  readonly focusWidth: number;
}

/** Shares of the width: at most this much for names and boxes, so that the links between them have room. */
const SHARES = { name: 0.3, box: 0.42, focus: 0.18, nameByFocus: 0.2, boxByFocus: 0.28 };
const GAP_EMS = 0.6;
/** Of the room for lines, what is the focus's own: a line a theme, where each of the others has many. */
const FOCUS_SHARE = 0.32;

/** Places the columns: names, discs and boxes of themes; with a focus its disc, boxes, discs and names. */
export function placeColumns(view: LensView, setting: Setting): GraphColumns {
  const { width, fonts } = setting;
  const { textPt } = setting.preset;
  const disc = printRadius(Number.POSITIVE_INFINITY, setting);
  const nameWidth = widestLine(
    view.subjects.map((ranked) => ranked.subject.name),
    textPt,
    width * (view.focus ? SHARES.nameByFocus : SHARES.name),
    setting,
  );
  const boxWidth =
    widestLine(
      view.themes.map((ranked) => ranked.theme.label),
      setting.preset.smallPt,
      width * (view.focus ? SHARES.boxByFocus : SHARES.box),
      setting,
    ) +
    boxPadding(setting) * 2;
  const gap = textPt * GAP_EMS;
  if (!view.focus) {
    const nameX = nameWidth;
    return {
      nameX,
      nameAnchor: "end",
      nameWidth,
      subjectX: nameX + gap + disc,
      boxX: width - boxWidth / 2 - setting.preset.hairlinePt,
      boxWidth,
      focusX: 0,
      focusWidth: 0,
    };
  }
  const focusLines = breakLines(view.focus.name, textPt, width * SHARES.focus, fonts, "strong");
  const focusWidth = Math.max(...focusLines.map((line) => widthOf(line, textPt, fonts, "strong")));
  const focusX = focusWidth + gap + focusRadius(setting);
  const nameX = width - nameWidth;
  const subjectX = nameX - gap - disc;
  const [begin, end] = [focusX + focusRadius(setting), subjectX - disc];
  return {
    nameX,
    nameAnchor: "start",
    nameWidth,
    subjectX,
    boxX: begin + (end - begin - boxWidth) * FOCUS_SHARE + boxWidth / 2,
    boxWidth,
    focusX,
    focusWidth,
  };
}

/** The page's widest disc, in its pixels, and on paper in the size of the number in it. */
const WIDEST = { pixels: discRadius(Number.POSITIVE_INFINITY), ems: 1.15 };

/** Radius of a subject's disc: the page's, scaled so that its number fits. */
export function printRadius(count: number, { preset }: Setting): number {
  return (discRadius(count) / WIDEST.pixels) * WIDEST.ems * preset.smallPt;
}

/** Radius of the focus's disc. */
export function focusRadius(setting: Setting): number {
  return setting.preset.smallPt * 1.25;
}

/** The height that a focus with its name takes; 0 where there is none. */
export function focusHeight(view: LensView, columns: GraphColumns, setting: Setting): number {
  if (!view.focus) return 0;
  const { textPt, smallPt } = setting.preset;
  const lines = breakLines(view.focus.name, textPt, columns.focusWidth + 0.01, setting.fonts, "strong");
  return Math.max(smallPt * 3, lines.length * textPt * LEADING);
}

/** Between a box's edge and its words. */
export function boxPadding(setting: Setting): number {
  return setting.preset.smallPt * 0.5;
}

/** A theme's words in lines, and how high its box is. */
export function boxOf(
  ranked: RankedTheme,
  columns: GraphColumns,
  setting: Setting,
): { lines: string[]; height: number } {
  const { smallPt } = setting.preset;
  const room = columns.boxWidth - boxPadding(setting) * 2 + 0.01;
  const lines = breakLines(ranked.theme.label, smallPt, room, setting.fonts);
  return { lines, height: lines.length * smallPt * LEADING + smallPt * 0.5 };
}

/** A subject's name in lines, and the least height of its row. */
export function rowOf(
  ranked: RankedSubject,
  columns: GraphColumns,
  setting: Setting,
): { lines: string[]; height: number } {
  const { textPt } = setting.preset;
  const lines = breakLines(ranked.subject.name, textPt, columns.nameWidth + 0.01, setting.fonts);
  const disc = printRadius(ranked.shared, setting) * 2;
  return { lines, height: Math.max(lines.length * textPt * LEADING, disc) + textPt * 0.35 };
}
