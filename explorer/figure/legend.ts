import { type LegendEntry, round } from "../view/scene.ts";
import { type Palette, POLARITY_STYLE } from "../view/style.ts";
import { measureText } from "../view/text-width.ts";
import { type Draw, drawDiamond, drawText, drawTile, drawTriangle } from "./marks.ts";

/** A legend set below a figure: its lines of SVG and how high they stand. */
export interface DrawnLegend {
  readonly height: number;
  readonly lines: readonly string[];
}

/** Sets the entries side by side from `left`, breaking to another line where the width ends. */
export function drawLegend(
  entries: readonly LegendEntry[],
  box: { readonly top: number; readonly width: number },
  draw: Draw,
): DrawnLegend {
  const { textSize } = draw;
  const lineHeight = textSize * 1.7;
  let x = textSize;
  let y = box.top + textSize * 1.6;
  const lines = entries.flatMap((entry) => {
    const markWidth = entry.mark === "none" ? 0 : textSize * 1.6;
    const width = markWidth + measureText(entry.text, textSize);
    if (x > textSize && x + width > box.width) {
      x = textSize;
      y += lineHeight;
    }
    const mark = drawMark(entry, x, y, draw);
    const text = drawText(
      {
        text: entry.text,
        x: x + markWidth,
        y,
        anchor: "start",
        size: textSize,
        weight: "normal",
        tone: "ink",
        turn: 0,
      },
      draw.palette,
    );
    x += width + textSize * 1.8;
    return [...mark, text];
  });
  return { height: entries.length === 0 ? 0 : y - box.top + textSize * 1.2, lines };
}

function drawMark(entry: LegendEntry, x: number, y: number, draw: Draw): string[] {
  const { palette, hairline, textSize } = draw;
  switch (entry.mark) {
    case "none":
      return [];
    case "down":
    case "up":
      return [
        drawTriangle(
          { shape: entry.mark, x: x + textSize / 2, y, width: textSize, height: textSize * 0.9 },
          draw,
        ),
      ];
    case "diamond":
      return [
        drawDiamond(
          { shape: entry.mark, x: x + textSize / 2, y, width: textSize * 0.9, height: textSize * 0.9 },
          draw,
        ),
      ];
    case "tile":
      return [
        drawTile(
          {
            role: entry.polarity ?? "blank",
            shade: entry.shade ?? null,
            x: x + textSize / 2,
            y,
            width: textSize,
            height: textSize,
          },
          draw,
        ),
      ];
    case "disc":
      return [
        `<circle cx="${round(x + textSize / 2)}" cy="${round(y)}" r="${round(textSize * 0.45)}" fill="${palette.mark}"/>`,
      ];
    case "box":
      return [
        `<rect x="${round(x)}" y="${round(y - textSize * 0.4)}" width="${round(textSize * 1.1)}" height="${round(textSize * 0.8)}" rx="1" fill="#ffffff" stroke="${palette.mark}" stroke-width="${hairline * 2}"/>`,
      ];
    case "line":
      return [
        `<line x1="${round(x)}" y1="${round(y)}" x2="${round(x + textSize * 1.2)}" y2="${round(y)}" stroke="${colourOf(entry, palette)}" stroke-width="${round(textSize * 0.2)}"/>`,
      ];
  }
}

function colourOf(entry: LegendEntry, palette: Palette): string {
  return entry.polarity === null ? palette.mark : palette[POLARITY_STYLE[entry.polarity].colour];
}
