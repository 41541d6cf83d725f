import { edgePath, round, type Scene } from "../view/scene.ts";
import { PALETTES, type Palette, POLARITY_STYLE } from "../view/style.ts";
import { drawLegend } from "./legend.ts";
import { drawNode, drawText, escapeXml } from "./marks.ts";

/** How a figure is set. Points of 1/72 inch unless the name says otherwise. */
export interface FigureOptions {
  readonly fontFamily?: string;
  readonly palette?: Palette;
  /** Hairline width, in the scene's units. */
  readonly hairline?: number;
  /** Size of the legend's text; by default that of the scene's own. */
  readonly textSize?: number;
  /** What the figure is to be printed at; by default one of the scene's units is a point. */
  readonly widthMm?: number;
}

const MM_PER_POINT = 25.4 / 72;

/**
 * Draws a scene as a vector figure for print: no headline (the caption has it; the `title` element is for who cannot see it), the legend inside, weakness filled and
 * strength outlined so that greyscale loses nothing. The same scene gives the same bytes.
 *
 * Shape   plain SVG 1.1: no style sheet, no script, no foreign object, so that every drawing program reads it alike.
 * Units   the scene's are points; width and height are told in millimetres.
 */
export function renderSvg(scene: Scene, options: FigureOptions = {}): string {
  const palette = options.palette ?? PALETTES.light;
  const textSize = options.textSize ?? scene.texts[0]?.size ?? scene.nodes[0]?.texts[0]?.size ?? 7;
  const draw = { palette, hairline: options.hairline ?? 0.25, textSize };
  const legend = drawLegend(scene.legend, { top: scene.height, width: scene.width }, draw);
  const height = scene.height + legend.height;
  const widthMm = options.widthMm ?? scene.width * MM_PER_POINT;
  const family = options.fontFamily ?? "Arial, Helvetica, sans-serif";
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(widthMm)}mm" height="${round((widthMm * height) / scene.width)}mm" viewBox="0 0 ${round(scene.width)} ${round(height)}" role="img" font-family="${escapeXml(family)}">`,
    `<title>${escapeXml(scene.title)}</title>`,
    `<desc>${escapeXml(scene.caption)}</desc>`,
    `<rect width="${round(scene.width)}" height="${round(height)}" fill="#ffffff"/>`,
    ...scene.rules.map(
      (rule) =>
        `<line x1="${round(rule.x1)}" y1="${round(rule.y1)}" x2="${round(rule.x2)}" y2="${round(rule.y2)}" stroke="${palette.faint}" stroke-width="${draw.hairline}"/>`,
    ),
    ...scene.edges.map(
      (edge) =>
        `<path d="${edgePath(edge)}" fill="none" stroke="${palette[POLARITY_STYLE[edge.polarity].colour]}" stroke-opacity="0.7" stroke-width="${round(edge.width)}"/>`,
    ),
    ...scene.nodes.flatMap((node) => drawNode(node, draw)),
    ...scene.texts.map((text) => drawText(text, palette)),
    ...legend.lines,
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}
