import { boxWidthOf, type Columns, LABEL_OFFSET, TEXT_SIZE } from "./layered-marks.ts";
import { measureText, wrapText } from "./text-width.ts";
import type { LensView } from "./view.ts";

/** About the picture. Pixels, as all below. */
export const MARGIN = 12;
/** In a window narrower than this the layers are set for a phone. */
export const COMPACT_BELOW = 620;
/** Widths of a theme's box and of a subject's name. */
const ROOMY = { box: 224, label: 230 };
/**
 * The same on a phone, what lies between a disc's middle and the boxes, and how a focus stands: the middle of its disc, how high
 * the room over the boxes is that it stands in, and how far its lines fall to the left of them.
 */
const COMPACT = { box: 124, label: 104, gap: 58, margin: 3, focusX: 24, head: 58, trunk: 16 };
/** On a phone the boxes take this share of what the names leave; the lines between need the rest to be told apart. */
const COMPACT_BOX_SHARE = 0.58;

/** Where the columns stand in a window of this width; a narrow one gets narrower boxes and names in more lines. */
export function placeColumns(view: LensView, width: number): Columns {
  const isCompact = width < COMPACT_BELOW;
  const labelWidth = isCompact ? COMPACT.label : ROOMY.label;
  const lines = view.subjects.flatMap((ranked) => wrapText(ranked.subject.name, TEXT_SIZE, labelWidth));
  const widest = Math.max(60, ...lines.map((line) => measureText(line, TEXT_SIZE)));
  if (isCompact) {
    const names = COMPACT.margin + widest + LABEL_OFFSET;
    const edge = view.focus ? COMPACT.focusX + COMPACT.trunk : COMPACT.margin;
    const room = width - edge - names;
    const least = Math.max(COMPACT.box, Math.min(widestWord(view), room - COMPACT.gap));
    const boxWidth = Math.min(Math.max(room * COMPACT_BOX_SHARE, least), ROOMY.box);
    const middle = Math.max(room - boxWidth, COMPACT.gap) + boxWidth / 2;
    return {
      // With a focus the others stand on the right, and it above the boxes, from where its lines fall.
      subjectX: view.focus ? edge + middle + boxWidth / 2 : names,
      boxX: view.focus ? edge + boxWidth / 2 : names + middle,
      focusX: COMPACT.focusX,
      head: view.focus ? COMPACT.head : 0,
      namesLeft: !view.focus,
      boxWidth,
      labelWidth,
    };
  }
  const boxWidth = ROOMY.box;
  if (!view.focus) {
    const subjectX = MARGIN + widest + 34;
    const boxX = Math.max(
      subjectX + 150 + boxWidth / 2,
      Math.min(width - MARGIN - boxWidth / 2, subjectX + 720),
    );
    return { subjectX, boxX, focusX: 0, head: 0, namesLeft: true, boxWidth, labelWidth };
  }
  const focusWidth = Math.max(
    46,
    ...wrapText(view.focus.name, TEXT_SIZE + 1, 130).map((line) => measureText(line, TEXT_SIZE + 1)),
  );
  const focusX = MARGIN + focusWidth / 2;
  const subjectX = width - MARGIN - widest - 34;
  const boxX = focusX + (subjectX - focusX) * 0.5;
  return { subjectX, boxX, focusX, head: 0, namesLeft: false, boxWidth, labelWidth };
}

/** How wide a box must be that no word of a theme is cut. */
function widestWord({ themes }: LensView): number {
  const words = themes.flatMap(({ theme }) => theme.label.split(" "));
  return Math.max(0, ...words.map((word) => boxWidthOf(word)));
}
