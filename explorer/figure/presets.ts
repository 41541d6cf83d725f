import { SendgraphError } from "../../cypher/errors.ts";
import { nearestNames } from "../../cypher/near-names.ts";

/** How one publisher wants its figures. Millimetres, points of 1/72 inch at printed size, dots an inch, bytes. */
export interface Preset {
  readonly name: string;
  readonly says: string;
  readonly widthMm: number;
  readonly mostHeightMm: number;
  /** Size of names, and of numbers and notes. */
  readonly textPt: number;
  readonly smallPt: number;
  /** What the publisher allows. */
  readonly leastPt: number;
  readonly mostPt: number;
  readonly hairlinePt: number;
  readonly dpi: number;
  readonly leastDpi: number;
  readonly mostBytes: number;
  /** Endings that the publisher takes. */
  readonly takes: readonly string[];
}

const MB = 1_000_000;
const MM_PER_INCH = 25.4;
const POINTS_PER_INCH = 72;
export const MM_PER_POINT = MM_PER_INCH / POINTS_PER_INCH;
/** Not 1 / MM_PER_POINT: that is another float. */
export const POINTS_PER_MM = POINTS_PER_INCH / MM_PER_INCH;
const ANY = ["svg", "pdf", "png", "tif", "html"];

/** Presets as data; where publishers ask for a range, the middle of it. Sources: the publishers' own guides for authors. */
export const PRESETS: readonly Preset[] = [
  row("nature-single", "Nature, one column", 89, 170, [6, 5.5, 5, 7], [0.25, 450, 300], 30 * MB, [
    "pdf",
    "svg",
    "tif",
    "png",
  ]),
  row("nature-double", "Nature, two columns", 183, 170, [6.5, 6, 5, 7], [0.25, 450, 300], 30 * MB, [
    "pdf",
    "svg",
    "tif",
    "png",
  ]),
  row("ieee", "IEEE, one column", 3.5 * MM_PER_INCH, 223, [8.5, 8, 8, 10], [0.5, 600, 300], 40 * MB, [
    "pdf",
    "png",
    "tif",
  ]),
  row(
    "ieee-double",
    "IEEE, two columns",
    7.16 * MM_PER_INCH,
    223,
    [9, 8.5, 8, 10],
    [0.5, 600, 300],
    40 * MB,
    ["pdf", "png", "tif"],
  ),
  row("plos", "PLOS, full width", 190.5, 222.3, [9, 8.5, 8, 12], [0.5, 300, 300], 10 * MB, ["tif"]),
  row("elsevier", "Elsevier, one column", 90, 240, [7.5, 7, 7, 12], [0.25, 500, 300], 10 * MB, [
    "pdf",
    "tif",
    "svg",
  ]),
  row("elsevier-double", "Elsevier, two columns", 190, 240, [8, 7.5, 7, 12], [0.25, 500, 300], 10 * MB, [
    "pdf",
    "tif",
    "svg",
  ]),
  row("page", "A4 page within its margins", 160, 240, [9, 8, 7, 14], [0.25, 300, 200], 50 * MB, ANY),
  row("slide", "Slide, 16 to 9", 254, 142.8, [14, 12, 12, 32], [0.75, 150, 100], 50 * MB, ANY),
  row("web", "Web page, 720 pixels", 190.5, 400, [9.75, 9, 8.25, 24], [0.5, 192, 96], 5 * MB, ANY),
];

/** The preset of a name. An unknown one is a `usage` error that suggests the nearest. */
export function findPreset(name: string): Preset {
  const preset = PRESETS.find((candidate) => candidate.name === name);
  if (preset) return preset;
  const names = PRESETS.map((candidate) => candidate.name);
  const [nearest] = nearestNames(name, names);
  throw new SendgraphError(
    "usage",
    `There is no preset "${name}".${nearest === undefined ? "" : ` Did you mean "${nearest}"?`}`,
    `The presets are ${names.join(", ")}.`,
  );
}

function row(
  name: string,
  says: string,
  widthMm: number,
  mostHeightMm: number,
  [textPt, smallPt, leastPt, mostPt]: readonly [number, number, number, number],
  [hairlinePt, dpi, leastDpi]: readonly [number, number, number],
  mostBytes: number,
  takes: readonly string[],
): Preset {
  return {
    name,
    says,
    widthMm,
    mostHeightMm,
    textPt,
    smallPt,
    leastPt,
    mostPt,
    hairlinePt,
    dpi,
    leastDpi,
    mostBytes,
    takes,
  };
}
