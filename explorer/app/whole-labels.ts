import { type LedLabel, type Line, placeAllLabels, placeManyLabels } from "../view/lead-labels.ts";
import type { Labelled } from "../view/place-labels.ts";
import type { Palette } from "../view/style.ts";
import { breakText } from "../view/text-width.ts";

const LABEL_FONT = "500 12px Inter Variable, system-ui, sans-serif";
const LABEL_HEIGHT_PX = 17;
/** Lines of one name, and how wide they are in a picture narrower than `below`. Pixels. */
const NARROW = {
  below: 620,
  height: 15,
  line: 13,
  widest: 88,
  font: "500 11px Inter Variable, system-ui, sans-serif",
};
const HALO_PX = 3;
/** So few marks are all named, away from their marks where there is no room at them. */
const MOST_LED = 60;
/** Of more marks the largest are named so: areas, and what stands for several. */
const MOST_LARGE = 12;
const HOVER_PADDING_PX = 32;

interface DrawnNode {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label?: string | null;
  readonly color: string;
  readonly highlighted?: boolean;
}

/** Gathers the names that Sigma would draw in one picture, and then draws those that have room. */
export class NameLayer {
  readonly #palette: Palette;
  readonly #wanted: Labelled[] = [];
  #context: CanvasRenderingContext2D | null = null;

  constructor(palette: Palette) {
    this.#palette = palette;
  }

  clear(): void {
    this.#wanted.splice(0);
  }

  add(context: CanvasRenderingContext2D, { label, x, y, size, highlighted }: DrawnNode): void {
    if (!label) return;
    context.font = fontOf(context);
    // What is highlighted has its name in a box of its own, which needs some more room.
    const widthOf = (text: string) => context.measureText(text).width;
    const isNarrow = context.canvas.clientWidth < NARROW.below;
    const lines = isNarrow && !highlighted ? breakText(label, NARROW.widest, widthOf) : [label];
    this.#wanted.push({
      text: highlighted ? "" : lines.join("\n"),
      x,
      y,
      size,
      width: Math.max(...lines.map(widthOf)) + (highlighted ? HOVER_PADDING_PX : 0),
      height: (isNarrow ? NARROW.height : LABEL_HEIGHT_PX) + (lines.length - 1) * NARROW.line,
      isFixed: highlighted ?? false,
    });
    this.#context = context;
  }

  /** With a rim of the ground's colour against the lines that the names cross. */
  draw(): void {
    const context = this.#context;
    if (context === null) return;
    context.font = fontOf(context);
    context.lineJoin = "round";
    context.lineWidth = HALO_PX;
    context.strokeStyle = this.#palette.paper;
    context.fillStyle = this.#palette.ink;
    context.textBaseline = "middle";
    context.textAlign = "center";
    const placed = this.#place(context.canvas.clientWidth, context.canvas.clientHeight);
    for (const { line } of placed) if (line) drawLead(context, line, this.#palette);
    for (const { text, x, y, width } of placed) {
      const lines = text.split("\n");
      for (const [index, line] of lines.entries()) {
        const at = [x + width / 2, y + (index - (lines.length - 1) / 2) * NARROW.line] as const;
        context.strokeText(line, ...at);
        context.fillText(line, ...at);
      }
    }
    context.textAlign = "start";
    context.textBaseline = "alphabetic";
  }

  #place(width: number, height: number): LedLabel[] {
    const wanted = this.#wanted;
    const room = { width, height };
    if (wanted.length <= MOST_LED) return placeAllLabels(wanted, LABEL_HEIGHT_PX, room);
    return placeManyLabels(wanted, LABEL_HEIGHT_PX, room, MOST_LARGE);
  }
}

/** A hairline from a mark to its name, with the same rim as the names. */
function drawLead(context: CanvasRenderingContext2D, { from, to }: Line, { paper, soft }: Palette): void {
  for (const [colour, width] of [
    [paper, HALO_PX],
    [soft, 1],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  context.strokeStyle = paper;
  context.lineWidth = HALO_PX;
}

function fontOf({ canvas }: CanvasRenderingContext2D): string {
  return canvas.clientWidth < NARROW.below ? NARROW.font : LABEL_FONT;
}

/** Sigma's own hover is a white box with a shadow: this one is of the page's colours, and stays within the picture. */
export function drawHover(context: CanvasRenderingContext2D, node: DrawnNode, palette: Palette): void {
  const text = node.label ?? "";
  context.font = "600 13px Inter Variable, system-ui, sans-serif";
  const width = context.measureText(text).width + 14;
  const isRight = node.x + node.size + 6 + width <= context.canvas.clientWidth;
  const left = isRight ? node.x + node.size + 6 : Math.max(node.x - node.size - 6 - width, 0);
  context.fillStyle = palette.marker;
  context.beginPath();
  context.arc(node.x, node.y, node.size + 4, 0, Math.PI * 2);
  context.fill();
  context.fillStyle = palette.raised;
  context.strokeStyle = palette.line;
  context.beginPath();
  context.roundRect(left, node.y - 12, width, 24, 4);
  context.fill();
  context.stroke();
  context.fillStyle = palette.ink;
  context.fillText(text, left + 7, node.y + 4.5);
  context.fillStyle = node.color;
  context.beginPath();
  context.arc(node.x, node.y, node.size, 0, Math.PI * 2);
  context.fill();
}
