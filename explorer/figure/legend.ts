import { tellOwnNumber } from "../view/answer.ts";
import type { LensView } from "../view/view.ts";
import type { FigureLegend, FigureNode } from "./figure-scene.ts";
import { mark, type Setting, setLines, widthOf } from "./setting.ts";

/** What a legend is to say: the mark as it is drawn in the figure, or none, and its meaning. */
export interface LegendEntry {
  readonly mark: Pick<FigureNode, "shape" | "tone" | "isFilled" | "shade"> | null;
  readonly text: string;
}

/** A legend in its place, and the height that it takes. */
export interface PlacedLegend {
  readonly legend: FigureLegend[];
  readonly height: number;
}

/** What the number in the disc of a focus counts; nothing where there is none. */
export function ownEntry(view: LensView): LegendEntry[] {
  const own = tellOwnNumber(view);
  return own === null ? [] : [{ mark: { shape: "disc", tone: "ink", isFilled: true, shade: 1 }, text: own }];
}

/** Sets the entries side by side below `top`, from `left`, breaking to another line where the width ends. */
export function placeLegend(
  entries: readonly LegendEntry[],
  top: number,
  setting: Setting,
  left = 0,
): PlacedLegend {
  const size = setting.preset.smallPt;
  const lineHeight = size * 1.55;
  let x = left;
  let y = top + size * 1.1;
  const legend = entries.map((entry): FigureLegend => {
    const markWidth = entry.mark === null ? 0 : size * (entry.mark.shape === "bar" ? 2 : 1.4);
    const width = markWidth + widthOf(entry.text, size, setting.fonts);
    if (x > left && x + width > setting.width) {
      x = left;
      y += lineHeight;
    }
    const [text] = setLines([entry.text], { x: x + markWidth, y, anchor: "start", size });
    const node = entry.mark === null ? null : drawEntry(entry.mark, x, y, size);
    x += width + size * 1.6;
    if (!text) throw new Error("An entry of the legend has no text.");
    return { mark: node, text };
  });
  return { legend, height: entries.length === 0 ? 0 : y - top + size * 0.9 };
}

function drawEntry(entry: NonNullable<LegendEntry["mark"]>, x: number, y: number, size: number): FigureNode {
  const width = entry.shape === "bar" ? size * 1.5 : size * (entry.shape === "dot" ? 0.35 : 0.85);
  const height = entry.shape === "bar" ? size * 0.22 : width * (entry.shape === "box" ? 0.8 : 1);
  const at = entry.shape === "bar" ? x + width / 2 : x + size * 0.5;
  return mark({ ...entry, id: "", x: at, y, width, height }, entry.tone);
}
