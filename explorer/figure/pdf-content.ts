import { mixColours } from "../view/style.ts";
import type { FigureEdge, FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import { layOutGlyphs } from "./font-file.ts";
import { hex4 } from "./pdf-font.ts";
import { pdfNumber } from "./pdf-objects.ts";
import { PRINT, toneColour } from "./print-style.ts";
import type { FigureFonts } from "./setting.ts";

/** The names that the page knows the fonts by. */
export const PDF_FONT_NAMES = { normal: "F1", strong: "F2" } as const;

/** How far a circle's handles reach, in its radius: the usual four curves of Bézier. */
const CIRCLE = 0.5522847498;

/** A scene as drawing orders of PDF, one tagged figure. Places are turned about first: the page counts from below. */
export function drawPdf(scene: FigureScene, fonts: FigureFonts): string {
  const { width, height } = scene;
  const orders = [
    "/Figure << /MCID 0 >> BDC",
    `q 1 0 0 -1 0 ${pdfNumber(height)} cm`,
    `1 1 1 rg 0 0 ${pdfNumber(width)} ${pdfNumber(height)} re f`,
    ...scene.rules.map(
      (rule) =>
        `${strokeOf(toneColour(rule.tone), rule.width)} ${at(rule.x1, rule.y1)} m ${at(rule.x2, rule.y2)} l S`,
    ),
    ...scene.edges.map(drawEdge),
    ...scene.nodes.map((node) => drawNode(node, scene.hairline)),
    ...scene.texts.flatMap(drawBacking),
    ...scene.texts.map((text) => drawText(text, fonts)),
    ...scene.legend.flatMap((entry) => [
      ...(entry.mark ? [drawNode(entry.mark, scene.hairline)] : []),
      drawText(entry.text, fonts),
    ]),
    "Q",
    "EMC",
  ];
  return `${orders.join("\n")}\n`;
}

function drawEdge(edge: FigureEdge): string {
  const middle = (edge.x1 + edge.x2) / 2;
  const colour = mixColours(toneColour(edge.tone), "#ffffff", PRINT.edgeShare);
  const path = edge.isStraight
    ? `${at(edge.x1, edge.y1)} m ${at(edge.x2, edge.y2)} l`
    : `${at(edge.x1, edge.y1)} m ${at(middle, edge.y1)} ${at(middle, edge.y2)} ${at(edge.x2, edge.y2)} c`;
  const stroke = `${strokeOf(colour, edge.width)} ${path} S`;
  return edge.isBroken
    ? `[${PRINT.dashOf(edge.width).map(pdfNumber).join(" ")}] 0 d ${stroke} [] 0 d`
    : stroke;
}

function drawBacking(text: FigureText): string[] {
  return PRINT.backingOf(text).map(
    ({ left, top, width, height }) =>
      `1 1 1 rg ${at(left, top)} ${pdfNumber(width)} ${pdfNumber(height)} re f`,
  );
}

function drawNode(node: FigureNode, hairline: number): string {
  const colour = mixColours(toneColour(node.tone), "#ffffff", node.shade);
  const outline = strokeOf(colour, PRINT.strokeOf(node, hairline));
  const path = pathOf(node);
  if (node.isFilled) return `${colourOf(colour)} rg ${path} f`;
  return node.shape === "tile" ? `${outline} ${path} S` : `1 1 1 rg ${outline} ${path} B`;
}

function pathOf(node: FigureNode): string {
  const corners = PRINT.cornersOf(node);
  if (corners)
    return `${corners.map(([x, y], index) => `${at(x, y)} ${index === 0 ? "m" : "l"}`).join(" ")} h`;
  if (node.shape === "disc" || node.shape === "dot") return circle(node.x, node.y, node.width / 2);
  return `${at(node.x - node.width / 2, node.y - node.height / 2)} ${pdfNumber(node.width)} ${pdfNumber(node.height)} re`;
}

function circle(x: number, y: number, r: number): string {
  const k = r * CIRCLE;
  return [
    `${at(x + r, y)} m`,
    `${at(x + r, y + k)} ${at(x + k, y + r)} ${at(x, y + r)} c`,
    `${at(x - k, y + r)} ${at(x - r, y + k)} ${at(x - r, y)} c`,
    `${at(x - r, y - k)} ${at(x - k, y - r)} ${at(x, y - r)} c`,
    `${at(x + k, y - r)} ${at(x + r, y - k)} ${at(x + r, y)} c h`,
  ].join(" ");
}

/** A line of text by glyph numbers, each kerned pair told as a shift. */
function drawText(text: FigureText, fonts: FigureFonts): string {
  const font = fonts[text.weight];
  const { glyphs, advances } = layOutGlyphs(text.text, font);
  const width = (advances.reduce((sum, advance) => sum + advance, 0) / 1000) * text.size;
  const along = text.anchor === "start" ? 0 : text.anchor === "end" ? -width : -width / 2;
  const below = text.size * PRINT.baseline;
  const angle = (text.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const x = text.x + along * cos - below * sin;
  const y = text.y + along * sin + below * cos;
  const shown = glyphs.map((glyph, index) => {
    const plain = Math.round(((font.advances[glyph] ?? 0) * 1000) / font.unitsPerEm);
    const shift = plain - (advances[index] ?? 0);
    return Math.abs(shift) < 0.01 ? `<${hex4(glyph)}>` : `<${hex4(glyph)}> ${pdfNumber(shift)}`;
  });
  return `BT ${colourOf(toneColour(text.tone))} rg /${PDF_FONT_NAMES[text.weight]} ${pdfNumber(text.size)} Tf ${[cos, sin, sin, -cos].map(pdfNumber).join(" ")} ${at(x, y)} Tm [${shown.join(" ").replaceAll("> <", "")}] TJ ET`;
}

function strokeOf(colour: string, width: number): string {
  return `${colourOf(colour)} RG ${pdfNumber(width)} w`;
}

/** A colour of six hexadecimal digits as three shares. */
function colourOf(colour: string): string {
  return [1, 3, 5].map((at) => pdfNumber(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(" ");
}

function at(x: number, y: number): string {
  return `${pdfNumber(x)} ${pdfNumber(y)}`;
}
