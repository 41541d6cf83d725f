import type { FigureDocument } from "./figure-document.ts";
import type { FigureEdge, FigureScene } from "./figure-scene.ts";
import { linesThatCanBeFollowed } from "./followable-lines.ts";
import { findMissingLetters } from "./font-file.ts";
import { lookAtColours } from "./look-at-colours.ts";
import { isNothing } from "./nothing-figure.ts";
import { MM_PER_POINT, type Preset } from "./presets.ts";
import { advice, fault, listed, type Remark } from "./remark.ts";
import type { FigureFormat } from "./render-figure.ts";
import { type FigureFonts, type Setting, settingOf } from "./setting.ts";
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
  /**
   * Lines that go the same way: with more than `lines`, in layers with more than can be followed from one to the next, or with more than `few` that fill more than `ink` of the room that they go
   * through, none can be followed.
   */
  lines: 300,
  few: 40,
  ink: 1.1,
  /** Share of the data's areas or bodies and themes that a picture of them must have. */
  leastShare: 0.1,
  /** Points across, from which a mark's shape can be made out. */
  markPt: 1,
};
/** What holds more, where it is not a wider preset alone. */
const REMEDIES: Partial<Record<FigureScene["kind"], string>> = {
  graph: "Draw the matrix, which holds more, or take a wider preset.",
  matrix:
    "Fold it into groups of themes (--param level=groups), ask for less (region=NAME), or take a wider preset.",
  net: "Draw the matrix, which holds all, or say with --param minShared=NUMBER from how many in common there is a line.",
};
const REMEDY_OF_ASKED =
  "So much was asked for with --param draw; draw=all asks for all, and the matrix holds it.";
/** How a map begins to tell of what it has no tile for. */
const OFF_THE_MAP = "Not on the map";
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
    ...lookAtCrowd(scene, settingOf(preset, fonts)),
    ...lookAtMarks(scene),
    ...lookAtColours(scene),
    ...lookAtFile(written, preset),
    ...lookAtOmitted(document),
  ];
}

/** What was left out: to be known, and a fault where next to nothing of it was drawn. */
function lookAtOmitted({ scene, provenance }: FigureDocument): Remark[] {
  if (scene.omitted === null) return [];
  const { subjects = [], themes = [] } = provenance.data;
  const named = [...subjects, ...themes].map(({ id }) => String(id));
  const drawn = new Set(scene.nodes.flatMap(({ id }) => id.split("~")));
  const share = named.filter((id) => drawn.has(id)).length / Math.max(named.length, 1);
  const isLens = scene.kind === "graph" || scene.kind === "matrix";
  const remark = isLens && share < LIMITS.leastShare ? fault : advice;
  const { plan } = provenance;
  const isAsked = plan.of === "lens" && plan.draw !== undefined;
  return [remark("whole", scene.omitted, isAsked ? REMEDY_OF_ASKED : remedyOf(scene.kind, scene.omitted))];
}

function remedyOf(kind: FigureScene["kind"], omitted: string): string {
  // What has no tile has none at any width.
  if (kind === "map" && omitted.startsWith(OFF_THE_MAP))
    return "The words that its caption ends with say so; a ranking has them too.";
  return REMEDIES[kind] ?? "Take a wider preset, or ask for less.";
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
function lookAtCrowd({ kind, edges }: FigureScene, setting: Setting): Remark[] {
  const crowds = [-1, 0, 1].map((way) => edges.filter((edge) => wayOf(edge) === way));
  const most = kind === "graph" ? linesThatCanBeFollowed(setting) : LIMITS.lines;
  const isTooClose = (crowd: readonly FigureEdge[]) =>
    crowd.length > most || (crowd.length > LIMITS.few && inkOf(crowd) > LIMITS.ink);
  if (!crowds.some(isTooClose)) return [];
  const isLens = kind !== "whole";
  return [
    fault(
      "crowd",
      `its ${edges.length} lines lie so close that none of them can be followed`,
      isLens
        ? `Draw the matrix, which needs no lines, or ask for less: --param with=NAME, region=NAME or ${kind === "graph" ? "fewer to draw" : "a larger minShared"}.`
        : "Start from the groups (--param start=groups), or draw what is around one node (--param around=ID~1).",
    ),
  ];
}

/** Whether the shapes of a picture's smallest marks can be made out. */
function lookAtMarks({ kind, nodes }: FigureScene): Remark[] {
  const least = Math.min(...nodes.map(({ width }) => width));
  if (kind !== "whole" || least >= LIMITS.markPt) return [];
  return [
    fault(
      "marks",
      `its smallest marks are ${tell(least)} pt across; from ${LIMITS.markPt} pt on their shapes can be made out`,
      "Take a wider preset, leave kinds out (--param kinds=Person,Body), or start from the groups (--param start=groups).",
    ),
  ];
}

/** Straight lines cross everywhere; curves go from one column to the next. */
function wayOf({ isStraight, x1, x2 }: FigureEdge): number {
  return isStraight ? 0 : Math.sign(x2 - x1);
}

/** The share of the rectangle about some lines that they would cover if none crossed another. */
function inkOf(edges: readonly FigureEdge[]): number {
  const xs = edges.flatMap(({ x1, x2 }) => [x1, x2]);
  const ys = edges.flatMap(({ y1, y2 }) => [y1, y2]);
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const area = spread(xs) * Math.max(spread(ys), 1);
  const ink = edges.reduce((sum, { x1, x2, y1, y2, width }) => sum + Math.hypot(x2 - x1, y2 - y1) * width, 0);
  return edges.length < 2 ? 0 : ink / area;
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
