import type { FigureDocument } from "./figure-document.ts";
import type { FigureScene } from "./figure-scene.ts";
import { findMissingLetters } from "./font-file.ts";
import { lookAtColours } from "./look-at-colours.ts";
import { isNothing } from "./nothing-figure.ts";
import { MM_PER_POINT, type Preset } from "./presets.ts";
import { advice, fault, listed, type Remark } from "./remark.ts";
import type { FigureFormat } from "./render-figure.ts";
import type { FigureFonts } from "./setting.ts";
import { findCollisions, findCut } from "./text-boxes.ts";

/** A figure as it is written. */
export interface Written {
  readonly format: FigureFormat;
  readonly bytes: number;
}

/** Millimetres that a width may be off, points that a size may. */
const LIMITS = {
  widthMm: 0.1,
  sizePt: 0.01,
  altLetters: 20,
  /** Of the height, by lines that go the same way: with more, none can be followed. */
  ink: 0.4,
};
/** What holds more, where it is not a wider preset alone. */
const REMEDIES: Partial<Record<FigureScene["kind"], string>> = {
  graph: "Draw the matrix, which holds more, or take a wider preset.",
  net: "Draw the matrix, which holds all, or say with --param minShared=NUMBER from how many in common there is a line.",
};
/** Publishers who ask for Arial or Helvetica by name. */
const ARIAL = /^(?:nature|plos)/;

/** Looks a figure over as its publisher would, before it is sent. No remark: it will do. */
export function lookOver(
  document: FigureDocument,
  preset: Preset,
  fonts: FigureFonts,
  written: Written,
): Remark[] {
  const { scene } = document;
  if (isNothing(scene))
    return [fault("nothing", scene.caption, scene.description || "Ask for less, or load more articles.")];
  return [
    ...lookAtSize(scene, preset),
    ...lookAtType(scene, preset, fonts),
    ...lookAtWords(scene, fonts),
    ...lookAtCrowd(scene),
    ...lookAtColours(scene),
    ...lookAtFile(written, preset),
    ...(scene.omitted === null
      ? []
      : [advice("whole", scene.omitted, REMEDIES[scene.kind] ?? "Take a wider preset, or ask for less.")]),
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

/** Whether single lines can still be followed. */
function lookAtCrowd({ edges, height }: FigureScene): Remark[] {
  const crowds = [-1, 1].map((side) => edges.filter((edge) => Math.sign(edge.x2 - edge.x1) === side));
  const worst = Math.max(...crowds.map((crowd) => crowd.reduce((sum, { width }) => sum + width, 0))) / height;
  if (worst <= LIMITS.ink) return [];
  return [
    fault(
      "crowd",
      `its ${edges.length} lines cover ${Math.round(worst * 100)} % of its height: none of them can be followed`,
      "Draw the matrix, which needs no lines, or ask for less: --param with=NAME, region=NAME or a larger minShared.",
    ),
  ];
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
