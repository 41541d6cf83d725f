import { escapeXml } from "../view/escape-xml.ts";
import { round } from "../view/scene.ts";
import { mixColours } from "../view/style.ts";
import { type FigureDocument, hashDocument, writeDocument } from "./figure-document.ts";
import type { FigureEdge, FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import { subsetFont } from "./font-subset.ts";
import { MM_PER_POINT } from "./presets.ts";
import { PRINT, toneColour } from "./print-style.ts";
import { sealBytes, UNSEALED } from "./seal.ts";
import type { FigureFonts } from "./setting.ts";

/** The namespace of what a figure carries of itself. */
export const METADATA_NAMESPACE = "urn:sendgraph:figure:1";

/**
 * Draws a figure as SVG for print and the web, with the letters that it uses as fonts and with its document. The same document
 * gives the same bytes.
 *
 * Shape   plain SVG 1.1: one style element with the embedded fonts and nothing else, no script, no foreign object, no variables.
 */
export function renderSvg(document: FigureDocument, fonts: FigureFonts): Uint8Array {
  const { scene } = document;
  const texts = [...scene.texts, ...scene.legend.map((entry) => entry.text)];
  const metadata = `<metadata><figure xmlns="${METADATA_NAMESPACE}" sha256="${hashDocument(document)}">${escapeXml(writeDocument(document))}</figure></metadata>`;
  const drawn = drawSvg(scene, [metadata, fontStyle(texts, fonts)]);
  return sealBytes(Buffer.from(`${drawn}<!-- ${UNSEALED} -->\n`));
}

/** The picture alone as SVG: for rasterising, and to stand within a page that has the fonts. `head` comes first in it. */
export function drawSvg(scene: FigureScene, head: readonly string[] = []): string {
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(scene.width * MM_PER_POINT)}mm" height="${number(scene.height * MM_PER_POINT)}mm" viewBox="0 0 ${number(scene.width)} ${number(scene.height)}" role="img" font-family="${PRINT.fontFamily}">`,
    `<title>${escapeXml(scene.title)}</title>`,
    `<desc>${escapeXml([scene.alt, scene.description].join(" "))}</desc>`,
    ...head,
    `<rect width="${number(scene.width)}" height="${number(scene.height)}" fill="#ffffff"/>`,
    ...scene.rules.map(
      (rule) =>
        `<line x1="${number(rule.x1)}" y1="${number(rule.y1)}" x2="${number(rule.x2)}" y2="${number(rule.y2)}" stroke="${toneColour(rule.tone)}" stroke-width="${number(rule.width)}"/>`,
    ),
    ...scene.edges.map(drawEdge),
    ...scene.nodes.map((node) => drawNode(node, scene.hairline)),
    ...scene.texts.flatMap(drawBacking),
    ...scene.texts.map(drawText),
    ...scene.legend.flatMap((entry) => [
      ...(entry.mark ? [drawNode(entry.mark, scene.hairline)] : []),
      drawText(entry.text),
    ]),
    "</svg>",
  ];
  return `${lines.join("\n")}\n`;
}

/** The letters of these texts as a style element with a font for each weight that is used. */
export function fontStyle(texts: readonly FigureText[], fonts: FigureFonts): string {
  const faces = (["normal", "strong"] as const).flatMap((weight) => {
    const letters = texts.filter((text) => text.weight === weight).map((text) => text.text);
    if (letters.length === 0) return [];
    const base64 = toBase64(subsetFont(fonts[weight], letters.join("")));
    return [
      `@font-face{font-family:"Inter";font-weight:${PRINT.fontWeight[weight]};src:url("data:font/ttf;base64,${base64}") format("truetype")}`,
    ];
  });
  return `<style>${faces.join("")}</style>`;
}

function drawEdge(edge: FigureEdge): string {
  const middle = (edge.x1 + edge.x2) / 2;
  const curve = `C${number(middle)} ${number(edge.y1)} ${number(middle)} ${number(edge.y2)} `;
  const path = `M${number(edge.x1)} ${number(edge.y1)}${edge.isStraight ? "L" : curve}${number(edge.x2)} ${number(edge.y2)}`;
  const colour = mixColours(toneColour(edge.tone), "#ffffff", PRINT.edgeShare);
  const dash = edge.isBroken ? ` stroke-dasharray="${PRINT.dashOf(edge.width).map(number).join(" ")}"` : "";
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${number(edge.width)}"${dash}>${tellTitle(edge.title)}</path>`;
}

function tellTitle(title: string): string {
  return title === "" ? "" : `<title>${escapeXml(title)}</title>`;
}

function drawNode(node: FigureNode, hairline: number): string {
  const colour = mixColours(toneColour(node.tone), "#ffffff", node.shade);
  const stroke = number(PRINT.strokeOf(node, hairline));
  const paint = node.isFilled
    ? `fill="${colour}"`
    : `fill="${node.shape === "tile" ? "none" : "#ffffff"}" stroke="${colour}" stroke-width="${stroke}"`;
  const points = PRINT.cornersOf(node);
  if (points)
    return `<polygon points="${points.map(([x, y]) => `${number(x)},${number(y)}`).join(" ")}" ${paint}>${tellTitle(node.title)}</polygon>`;
  if (node.shape === "disc" || node.shape === "dot")
    return `<circle cx="${number(node.x)}" cy="${number(node.y)}" r="${number(node.width / 2)}" ${paint}>${tellTitle(node.title)}</circle>`;
  return `<rect x="${number(node.x - node.width / 2)}" y="${number(node.y - node.height / 2)}" width="${number(node.width)}" height="${number(node.height)}" ${paint}>${tellTitle(node.title)}</rect>`;
}

function drawBacking(text: FigureText): string[] {
  return PRINT.backingOf(text).map(
    ({ left, top, width, height }) =>
      `<rect x="${number(left)}" y="${number(top)}" width="${number(width)}" height="${number(height)}" fill="#ffffff"/>`,
  );
}

function drawText(text: FigureText): string {
  const turn =
    text.turn === 0 ? "" : ` transform="rotate(${number(text.turn)} ${number(text.x)} ${number(text.y)})"`;
  const weight = text.weight === "strong" ? ` font-weight="${PRINT.fontWeight.strong}"` : "";
  const anchor = text.anchor === "start" ? "" : ` text-anchor="${text.anchor}"`;
  return `<text x="${number(text.x)}" y="${number(text.y + text.size * PRINT.baseline)}"${anchor} font-size="${number(text.size)}"${weight} fill="${toneColour(text.tone)}"${turn}>${escapeXml(text.text)}</text>`;
}

function number(value: number): string {
  return String(round(value) + 0);
}

/** Bytes as base64. */
function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
