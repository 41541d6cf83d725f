import { type Labelled, placeLabels } from "../view/place-labels.ts";
import type { Palette } from "../view/style.ts";

const LABEL_FONT = "500 12px Inter Variable, system-ui, sans-serif";
const LABEL_HEIGHT_PX = 17;
const HALO_PX = 3;
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
    context.font = LABEL_FONT;
    // What is highlighted has its name in a box of its own, which needs some more room.
    const width = context.measureText(label).width + (highlighted ? HOVER_PADDING_PX : 0);
    this.#wanted.push({ text: highlighted ? "" : label, x, y, size, width, isFixed: highlighted ?? false });
    this.#context = context;
  }

  /** With a rim of the ground's colour against the lines that the names cross. */
  draw(): void {
    const context = this.#context;
    if (context === null) return;
    context.font = LABEL_FONT;
    context.lineJoin = "round";
    context.lineWidth = HALO_PX;
    context.strokeStyle = this.#palette.paper;
    context.fillStyle = this.#palette.ink;
    context.textBaseline = "middle";
    for (const { text, x, y } of placeLabels(this.#wanted, LABEL_HEIGHT_PX, context.canvas.clientWidth)) {
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
    context.textBaseline = "alphabetic";
  }
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
