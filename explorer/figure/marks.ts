import { markPoints, round, type SceneNode, type SceneText } from "../view/scene.ts";
import { mixColours, type Palette, POLARITY_STYLE, SHADES } from "../view/style.ts";

/** What every mark is drawn with. */
export interface Draw {
  readonly palette: Palette;
  readonly hairline: number;
  readonly textSize: number;
}

/** Baselines stand 0.35 em below the middle that a scene gives: `dominant-baseline` is not read alike everywhere. */
const BASELINE = 0.35;
const COUNT_SIZE = 11;

/** One of a scene's nodes as lines of SVG. */
export function drawNode(node: SceneNode, draw: Draw): string[] {
  const texts = node.texts.map((text) => drawText(text, draw.palette));
  switch (node.shape) {
    case "down":
    case "up":
      return [drawTriangle(node, draw), ...texts];
    case "diamond":
      return [drawDiamond(node, draw), ...texts];
    case "box":
      return [
        `<rect x="${round(node.x - node.width / 2)}" y="${round(node.y - node.height / 2)}" width="${round(node.width)}" height="${round(node.height)}" rx="2" fill="#ffffff" stroke="${draw.palette.mark}" stroke-width="${draw.hairline * 2}"/>`,
        ...texts,
      ];
    case "tile":
      return [drawTile(node, draw), ...texts];
    case "disc":
      return [
        `<circle cx="${round(node.x)}" cy="${round(node.y)}" r="${round(node.width / 2)}" fill="${node.role === "focus" ? draw.palette.ink : draw.palette.mark}"/>`,
        `<text x="${round(node.x)}" y="${round(node.y + COUNT_SIZE * BASELINE)}" text-anchor="middle" font-size="${COUNT_SIZE}" fill="#ffffff">${node.count ?? ""}</text>`,
        ...texts,
      ];
  }
}

/** A polarity mark: filled for weakness, outlined for strength. */
export function drawTriangle(
  node: Pick<SceneNode, "shape" | "x" | "y" | "width" | "height">,
  draw: Draw,
): string {
  const style = POLARITY_STYLE[node.shape === "down" ? "weakness" : "strength"];
  const colour = draw.palette[style.colour];
  const paint = style.filledInPrint
    ? `fill="${colour}"`
    : `fill="#ffffff" stroke="${colour}" stroke-width="${draw.hairline * 3}"`;
  return `<polygon points="${markPoints(node)}" ${paint}/>`;
}

/** A tile of the map: the deeper its colour, the more. */
export function drawTile(
  node: Pick<SceneNode, "x" | "y" | "width" | "height" | "role" | "shade">,
  draw: Draw,
): string {
  const { palette, hairline } = draw;
  const side = node.role === "strength" ? palette.strength : palette.weakness;
  const share = SHADES[node.shade ?? -1];
  const fill = node.role === "focus" ? palette.ink : share ? mixColours(side, "#ffffff", share) : "#ffffff";
  return `<rect x="${round(node.x - node.width / 2)}" y="${round(node.y - node.height / 2)}" width="${round(node.width)}" height="${round(node.height)}" fill="${fill}" stroke="${palette.faint}" stroke-width="${hairline}"/>`;
}

/** The mark of a mixed finding: outlined in ink, of neither colour. */
export function drawDiamond(
  node: Pick<SceneNode, "shape" | "x" | "y" | "width" | "height">,
  draw: Draw,
): string {
  return `<polygon points="${markPoints(node)}" fill="#ffffff" stroke="${draw.palette.ink}" stroke-width="${draw.hairline * 2}"/>`;
}

/** A line of text. */
export function drawText(text: SceneText, palette: Palette): string {
  const turn = text.turn === 0 ? "" : ` transform="rotate(${text.turn} ${round(text.x)} ${round(text.y)})"`;
  const weight = text.weight === "strong" ? ` font-weight="bold"` : "";
  return `<text x="${round(text.x)}" y="${round(text.y + text.size * BASELINE)}" text-anchor="${text.anchor}" font-size="${text.size}"${weight} fill="${palette[text.tone]}"${turn}>${escapeXml(text.text)}</text>`;
}

/** A text as XML has it. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
