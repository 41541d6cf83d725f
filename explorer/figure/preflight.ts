import { mixColours } from "../view/style.ts";
import { contrastOf, distancesOf } from "./colour-vision.ts";
import type { FigureDocument } from "./figure-document.ts";
import type { FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import { findMissingLetters } from "./font-file.ts";
import { MM_PER_POINT, type Preset } from "./presets.ts";
import { PRINT, toneColour } from "./print-style.ts";
import type { FigureFormat } from "./render-figure.ts";
import type { FigureFonts } from "./setting.ts";
import { findCollisions, findCut } from "./text-boxes.ts";

/** Something about a figure that its publisher will not take (`fault`), or should be known (`advice`). */
export interface Remark {
  readonly level: "fault" | "advice";
  readonly about: string;
  readonly says: string;
  readonly remedy: string;
}

/** A figure as it is written. */
export interface Written {
  readonly format: FigureFormat;
  readonly bytes: number;
}

/** Millimetres that a width may be off, points that a size may, contrast of words and of marks (WCAG 2.2, AA). */
const LIMITS = {
  widthMm: 0.1,
  sizePt: 0.01,
  textContrast: 4.5,
  markContrast: 3,
  colourDistance: 10,
  altLetters: 20,
};
/** Publishers who ask for Arial or Helvetica by name. */
const ARIAL = /^(?:nature|plos)/;
const MOST_NAMED = 4;

/** Looks a figure over as its publisher would, before it is sent. No remark: it will do. */
export function lookOver(
  document: FigureDocument,
  preset: Preset,
  fonts: FigureFonts,
  written: Written,
): Remark[] {
  const { scene } = document;
  return [
    ...lookAtSize(scene, preset),
    ...lookAtType(scene, preset, fonts),
    ...lookAtWords(scene, fonts),
    ...lookAtColours(scene),
    ...lookAtFile(written, preset),
    ...(scene.omitted === null
      ? []
      : [
          advice(
            "whole",
            scene.omitted,
            scene.kind === "graph"
              ? "Draw the matrix, which holds more, or take a wider preset."
              : "Take a wider preset, or ask for less.",
          ),
        ]),
  ];
}

function lookAtSize(scene: FigureScene, preset: Preset): Remark[] {
  const [width, height] = [scene.width * MM_PER_POINT, scene.height * MM_PER_POINT];
  const thinnest = Math.min(
    scene.hairline,
    ...scene.edges.map((edge) => edge.width),
    ...scene.rules.map((rule) => rule.width),
  );
  return [
    ...(Math.abs(width - preset.widthMm) <= LIMITS.widthMm
      ? []
      : [
          fault(
            "width",
            `it is ${tell(width)} mm wide; ${preset.says} asks for ${tell(preset.widthMm)} mm`,
            "Lay it out at this preset.",
          ),
        ]),
    ...(height <= preset.mostHeightMm + LIMITS.widthMm
      ? []
      : [
          fault(
            "height",
            `it is ${tell(height)} mm high; at most ${tell(preset.mostHeightMm)} mm are taken`,
            "Ask for less, or draw the matrix.",
          ),
        ]),
    ...(thinnest >= preset.hairlinePt - LIMITS.sizePt
      ? []
      : [
          fault(
            "lines",
            `a line is ${tell(thinnest)} pt thin; ${tell(preset.hairlinePt)} pt is the least`,
            "Lay it out at this preset.",
          ),
        ]),
  ];
}

function lookAtType(scene: FigureScene, preset: Preset, fonts: FigureFonts): Remark[] {
  const texts = [...scene.texts, ...scene.legend.map((entry) => entry.text)];
  const sizes = texts.map((text) => text.size);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const lacking = texts.flatMap((text) => {
    const letters = findMissingLetters(text.text, fonts[text.weight]);
    return letters.length === 0 ? [] : [`"${text.text}" (${letters.join(" ")})`];
  });
  return [
    ...(least >= preset.leastPt - LIMITS.sizePt && most <= preset.mostPt + LIMITS.sizePt
      ? []
      : [
          fault(
            "type",
            `it is set in ${tell(least)} to ${tell(most)} pt; ${preset.says} takes ${tell(preset.leastPt)} to ${tell(preset.mostPt)} pt`,
            "Lay it out at this preset.",
          ),
        ]),
    ...(lacking.length === 0
      ? []
      : [
          fault(
            "letters",
            `the figures' font has not every letter of ${listed(lacking)}: empty boxes stand for them`,
            "Write these names in Latin letters where they are loaded.",
          ),
        ]),
    ...(ARIAL.test(preset.name)
      ? [
          advice(
            "font",
            `${preset.says} asks for Arial or Helvetica; the words are Inter, embedded and not outlined`,
            "If the editor insists, they can be set anew: the text is text.",
          ),
        ]
      : []),
  ];
}

function lookAtWords(scene: FigureScene, fonts: FigureFonts): Remark[] {
  const over = findCollisions(scene, fonts).map(([one, other]) => `"${one}" over "${other}"`);
  const cut = findCut(scene, fonts);
  return [
    ...(over.length === 0
      ? []
      : [
          fault(
            "labels",
            `words lie over each other: ${listed(over)}`,
            "Take a wider preset, or move them apart in the scene.",
          ),
        ]),
    ...(cut.length === 0 ? [] : [fault("edges", `the edge cuts ${listed(cut)}`, "Take a wider preset.")]),
    ...(scene.legend.length > 0
      ? []
      : [fault("legend", "it has no legend", "Leave the legend in the scene.")]),
    ...(scene.alt.trim().length >= LIMITS.altLetters
      ? []
      : [fault("alt text", "it has no alternative text to speak of", "Say it: --alt TEXT")]),
    ...(scene.caption.trim() === "" ? [fault("caption", "it has no caption", "Say it: --caption TEXT")] : []),
  ];
}

function lookAtColours(scene: FigureScene): Remark[] {
  const faint = scene.texts.filter((text) => {
    return contrastOf(toneColour(text.tone), groundOf(text, scene)) < LIMITS.textContrast;
  });
  const edges = [...new Set(scene.edges.map((edge) => edge.tone))].map((tone) =>
    mixColours(toneColour(tone), "#ffffff", PRINT.edgeShare),
  );
  const pale = edges.filter((colour) => contrastOf(colour, "#ffffff") < LIMITS.markContrast);
  const alike = pairsOf(scene.nodes.map(lookOf)).flatMap(([one, other]) => {
    if (one.form !== other.form || one.shade !== other.shade) return [];
    return distancesOf(one.colour, other.colour)
      .filter(({ distance }) => distance < LIMITS.colourDistance)
      .map(({ sight }) => `${one.tone} and ${other.tone} (${sight})`);
  });
  return [
    ...(faint.length === 0
      ? []
      : [
          fault(
            "contrast",
            `words are hard to read on their ground: ${listed(faint.map((text) => `"${text.text}"`))}`,
            "Give them another tone in the scene.",
          ),
        ]),
    ...(pale.length === 0
      ? []
      : [
          fault(
            "contrast",
            `lines of ${pale.join(", ")} are hard to see on white`,
            "Give them another tone in the scene.",
          ),
        ]),
    ...(alike.length === 0
      ? []
      : [
          fault(
            "palette",
            `marks of one shape differ by colour alone and look alike: ${listed(alike)}`,
            "Give one of them another shape.",
          ),
        ]),
  ];
}

/** What a mark looks like: marks of another form are told apart without colour. */
function lookOf(node: FigureNode): { form: string; tone: string; colour: string; shade: number } {
  return {
    form: `${node.shape} ${node.isFilled}`,
    tone: node.tone,
    colour: toneColour(node.tone),
    shade: node.shade,
  };
}

/** Every two looks of a figure that are not the same, each once. */
function pairsOf(
  looks: readonly ReturnType<typeof lookOf>[],
): (readonly [ReturnType<typeof lookOf>, ReturnType<typeof lookOf>])[] {
  const unique = [
    ...new Map(
      looks.filter(({ tone }) => tone !== "faint").map((look) => [JSON.stringify(look), look]),
    ).values(),
  ];
  return unique.flatMap((one, at) => unique.slice(at + 1).map((other) => [one, other] as const));
}

/** The colour that a word stands on: that of the filled disc or tile that it lies in the middle of, else white. */
function groundOf(text: FigureText, scene: FigureScene): string {
  const node = scene.nodes.find((one) => one.id === text.of);
  if (!node?.isFilled || Math.hypot(text.x - node.x, text.y - node.y) > LIMITS.sizePt) return "#ffffff";
  return mixColours(toneColour(node.tone), "#ffffff", node.shade);
}

function lookAtFile({ format, bytes }: Written, preset: Preset): Remark[] {
  if (format === "json") return [];
  const isRaster = format === "png" || format === "tif";
  return [
    ...(preset.takes.includes(format)
      ? []
      : [
          fault(
            "format",
            `${preset.says} does not take .${format}`,
            `Write ${preset.takes.map((ending) => `.${ending}`).join(" or ")}.`,
          ),
        ]),
    ...(isRaster && preset.dpi < preset.leastDpi
      ? [fault("dots", `${preset.dpi} dpi; ${preset.leastDpi} is the least`, "Take another preset.")]
      : []),
    ...(bytes <= preset.mostBytes
      ? []
      : [
          fault(
            "file",
            `it has ${Math.round(bytes / 1e5) / 10} MB; at most ${preset.mostBytes / 1e6} are taken`,
            "Ask for less, or use --public.",
          ),
        ]),
  ];
}

function tell(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function listed(names: readonly string[]): string {
  const unique = [...new Set(names)];
  return unique.length <= MOST_NAMED
    ? unique.join(", ")
    : `${unique.slice(0, MOST_NAMED).join(", ")} and ${unique.length - MOST_NAMED} more`;
}

function fault(about: string, says: string, remedy: string): Remark {
  return { level: "fault", about, says, remedy };
}

function advice(about: string, says: string, remedy: string): Remark {
  return { level: "advice", about, says, remedy };
}
