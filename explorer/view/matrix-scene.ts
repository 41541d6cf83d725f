import { abbreviate } from "../../cypher/abbreviate.ts";
import { groupBy } from "../../cypher/group-by.ts";
import { countSentences } from "./answer.ts";
import { pluralOf, sidesAsked } from "./asked.ts";
import type { Asked, Lens, LensTheme, Subject } from "./lens.ts";
import { drawHead, type HeadOptions, measureHead } from "./matrix-heads.ts";
import type { LegendEntry, Scene, SceneNode, SceneRule, SceneText } from "./scene.ts";
import { markSize, SIDE_STYLE } from "./style.ts";
import { fitText, measureText } from "./text-width.ts";
import { compareText } from "./view.ts";

/** How a matrix is set. One unit throughout: pixels on the page, points on paper. */
export interface MatrixOptions extends HeadOptions {
  readonly width: number;
  readonly rowHeight: number;
  /** Columns are at least this wide; where they do not fit, the scene grows past the width. */
  readonly leastPitch: number;
  /** How wide they are where even the least does not fit: what is scrolled anyway need not be cramped. The least where nothing is said. */
  readonly scrolledPitch?: number;
  /** Columns are at most this wide, however much room there is. */
  readonly mostPitch?: number;
  /** Which polarity is counted at the end of a row and orders rows and columns. */
  readonly polarity: Asked;
  /** A row's name is cut to this width; its marks tell it whole. */
  readonly mostNameWidth?: number;
  /** Only these themes and subjects; null for all. */
  readonly themes?: readonly string[] | null;
  /** Degrees that a column's name leans by; 90 is upright. */
  readonly lean?: number;
}

/** Names that nobody chose for their width come out wider than usual words are estimated. */
const UNUSUAL = 1.06;
/** Degrees that a column's name leans by where nothing is said. */
const LEAN = 60;
const MOST_PITCH_BY_TEXT_SIZE = 3.4;
/** Room for a row's number beside its name. */
const NUMBER_EMS = 2;

/** What a mark of the matrix can say. Only the first and the last are counted. */
const SIDES = ["weakness", "mixed", "strength"] as const;

/** One mark to draw. */
interface Said {
  readonly subject: string;
  readonly theme: string;
  readonly polarity: (typeof SIDES)[number];
  readonly sentences: number;
}

interface Grid {
  readonly left: number;
  readonly top: number;
  readonly pitch: number;
  readonly subjects: readonly Subject[];
  readonly themes: readonly LensTheme[];
  readonly options: MatrixOptions;
  readonly lean: number;
  /** How much of a column's name goes to the right. */
  readonly cos: number;
}

/** Lays a lens out as a matrix of subjects by themes: every polarity that was said, larger for more sentences. */
export function layOutMatrix(lens: Lens, options: MatrixOptions): Scene {
  const wanted = options.themes ? new Set(options.themes) : null;
  const mixed = lens.mixed.map((link) => ({ ...link, polarity: "mixed" as const }));
  const links: Said[] = [...lens.links, ...mixed].filter((link) => wanted === null || wanted.has(link.theme));
  const subjects = orderSubjects(lens, links, options.polarity);
  const themes = orderThemes(lens, links, options.polarity);
  const grid = placeGrid(subjects, themes, options);
  const saidByCell = groupBy(links, cellKey);
  const right = grid.left + grid.pitch * themes.length;
  const nameEnds = themes.map(
    (theme, index) => columnX(grid, index) + measureHead(theme, options) * grid.cos,
  );
  const height = grid.top + subjects.length * options.rowHeight + options.textSize * 0.6;
  return {
    kind: "matrix",
    width: Math.max(right + options.textSize * 0.4, ...nameEnds.map((end) => end + options.textSize * 0.4)),
    height,
    nodes: links.flatMap((link) => drawMark(link, saidByCell.get(cellKey(link)) ?? [], grid)),
    edges: [],
    rules: [...drawRows(grid, right), ...drawGroups(grid, links)],
    texts: [...drawColumnNames(grid), ...drawRowNames(grid, links)],
    legend: tellLegend(links, options.polarity),
    title: `Strengths and weaknesses of ${subjects.length} ${lens.among} by theme`,
    caption: `Strengths and weaknesses of ${subjects.length} ${lens.among} by ${themes.length} themes, as inspectors told them.`,
    omitted: null,
  };
}

function tellLegend(links: readonly Said[], polarity: Asked): LegendEntry[] {
  const hasMixed = links.some((link) => link.polarity === "mixed");
  return [
    { mark: "down", polarity: "weakness", text: "weakness" },
    { mark: "up", polarity: "strength", text: "strength" },
    ...(hasMixed ? [{ mark: "diamond", polarity: null, text: "mixed, counted as neither" } as const] : []),
    {
      mark: "none",
      polarity: null,
      text: `larger: more sentences; number: ${pluralOf(polarity)} of the row`,
    },
    { mark: "none", polarity: null, text: "what inspectors said only; shared themes first" },
  ];
}

function orderSubjects(lens: Lens, links: readonly Said[], polarity: Asked): Subject[] {
  const counts = countBy(links, polarity, (link) => link.subject);
  const known = new Set(links.map((link) => link.subject));
  return lens.subjects
    .filter((subject) => known.has(subject.id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || compareText(a.name, b.name));
}

/** Themes that several have come first; in each half themes stand under their parents, the parent with the most links first. */
function orderThemes(lens: Lens, links: readonly Said[], polarity: Asked): LensTheme[] {
  const counts = countBy(links, polarity, (link) => link.theme);
  const known = new Set(links.map((link) => link.theme));
  const themes = lens.themes.filter((theme) => known.has(theme.id));
  const countOf = (theme: LensTheme) => counts.get(theme.id) ?? 0;
  const totals = new Map<string, number>();
  for (const theme of themes) {
    totals.set(blockOf(theme, counts), (totals.get(blockOf(theme, counts)) ?? 0) + countOf(theme));
  }
  const totalOf = (theme: LensTheme) => totals.get(blockOf(theme, counts)) ?? 0;
  const sharedRank = (theme: LensTheme) => Number(countOf(theme) < 2);
  return themes.sort(
    (a, b) =>
      sharedRank(a) - sharedRank(b) ||
      totalOf(b) - totalOf(a) ||
      compareText(a.parent ?? a.id, b.parent ?? b.id) ||
      countOf(b) - countOf(a) ||
      compareText(a.label, b.label),
  );
}

/** Shared or not, and under which parent: themes of one block stand together. */
function blockOf(theme: LensTheme, counts: ReadonlyMap<string, number>): string {
  return `${(counts.get(theme.id) ?? 0) < 2 ? "alone" : "shared"} ${theme.parent ?? theme.id}`;
}

function countBy(
  links: readonly Said[],
  polarity: Asked,
  keyOf: (link: Said) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  const sides: readonly string[] = sidesAsked(polarity);
  for (const link of links) {
    if (sides.includes(link.polarity)) counts.set(keyOf(link), (counts.get(keyOf(link)) ?? 0) + 1);
  }
  return counts;
}

function placeGrid(subjects: readonly Subject[], themes: readonly LensTheme[], options: MatrixOptions): Grid {
  const { textSize, lean = LEAN } = options;
  const radians = (lean * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const left =
    Math.max(0, ...subjects.map((subject) => measureText(rowNameOf(subject, options), textSize))) *
      (options.mostNameWidth === undefined ? 1 : UNUSUAL) +
    textSize * (1.2 + NUMBER_EMS);
  const widths = themes.map((theme) => measureHead(theme, options));
  const longest = Math.max(0, ...widths);
  // The widest pitch at which no leaning name passes the right edge.
  const room = Math.min(
    ...widths.map((width, index) => (options.width - left - textSize * 0.4 - width * cos) / (index + 0.5)),
  );
  const { leastPitch, scrolledPitch = leastPitch, mostPitch = textSize * MOST_PITCH_BY_TEXT_SIZE } = options;
  const pitch = room < leastPitch ? scrolledPitch : Math.min(room, mostPitch);
  return { left, top: longest * sin + textSize * 2.2, pitch, subjects, themes, options, lean, cos };
}

function rowY(grid: Grid, index: number): number {
  return grid.top + (index + 0.5) * grid.options.rowHeight;
}

function columnX(grid: Grid, index: number): number {
  return grid.left + (index + 0.5) * grid.pitch;
}

function cellKey(link: Said): string {
  return `${link.subject}~${link.theme}`;
}

/** By how many marks share a cell: how large each is of what it would be alone, and how far apart they stand, in the cell. None leaves it. */
const SHARED_CELL: Readonly<Record<number, { share: number; apart: number }>> = {
  2: { share: 0.74, apart: 0.48 },
  3: { share: 0.5, apart: 0.32 },
};

function drawMark(link: Said, cellmates: readonly Said[], grid: Grid): SceneNode[] {
  const row = grid.subjects.findIndex((subject) => subject.id === link.subject);
  const column = grid.themes.findIndex((theme) => theme.id === link.theme);
  const subject = grid.subjects[row];
  const theme = grid.themes[column];
  if (!subject || !theme) return [];
  const sides = SIDES.filter((side) => cellmates.some((other) => other.polarity === side));
  const cell = Math.min(grid.pitch, grid.options.rowHeight * 1.3);
  const { share, apart } = SHARED_CELL[sides.length] ?? { share: 1, apart: 0 };
  const half = markSize(link.sentences, cell) * share;
  const shift = (sides.indexOf(link.polarity) - (sides.length - 1) / 2) * cell * apart;
  return [
    {
      id: `${link.subject}~${link.theme}~${link.polarity}`,
      role: link.polarity,
      shape: SIDE_STYLE[link.polarity].shape,
      x: columnX(grid, column) + shift,
      y: rowY(grid, row),
      width: half * 2,
      height: half * 1.8,
      texts: [],
      count: null,
      title: `${subject.name}, ${theme.label}: ${link.polarity}, ${countSentences(link.sentences)}`,
    },
  ];
}

function drawRows(grid: Grid, right: number): SceneRule[] {
  return grid.subjects.map((_, index) => ({
    x1: grid.left,
    y1: rowY(grid, index),
    x2: right,
    y2: rowY(grid, index),
  }));
}

/** A hairline over each run of themes of one parent. */
function drawGroups(grid: Grid, links: readonly Said[]): SceneRule[] {
  const counts = countBy(links, grid.options.polarity, (link) => link.theme);
  const rules: SceneRule[] = [];
  const y = grid.top - grid.options.textSize * 0.5;
  grid.themes.forEach((theme, index) => {
    const previous = grid.themes[index - 1];
    const x2 = columnX(grid, index) + grid.pitch * 0.4;
    const last = rules.at(-1);
    if (last && previous && theme.parent && blockOf(previous, counts) === blockOf(theme, counts))
      rules[rules.length - 1] = { ...last, x2 };
    else rules.push({ x1: columnX(grid, index) - grid.pitch * 0.4, y1: y, x2, y2: y });
  });
  return rules;
}

/** A subject as the name of its row. */
function rowNameOf({ name }: Subject, { textSize, mostNameWidth }: MatrixOptions): string {
  const short = abbreviate(name);
  return mostNameWidth === undefined ? short : fitText(short, textSize, mostNameWidth);
}

function drawColumnNames(grid: Grid): SceneText[] {
  const { options, lean } = grid;
  const y = grid.top - options.textSize * 1.2;
  return grid.themes.flatMap((theme, index) =>
    drawHead(theme, { x: columnX(grid, index), y, lean }, options),
  );
}

function drawRowNames(grid: Grid, links: readonly Said[]): SceneText[] {
  const { textSize, polarity } = grid.options;
  const counts = countBy(links, polarity, (link) => link.subject);
  return grid.subjects.flatMap((subject, index) => [
    {
      text: rowNameOf(subject, grid.options),
      x: grid.left - textSize * (0.7 + NUMBER_EMS),
      y: rowY(grid, index),
      anchor: "end" as const,
      size: textSize,
      weight: "normal" as const,
      tone: "ink" as const,
      turn: 0,
    },
    {
      text: String(counts.get(subject.id) ?? 0),
      x: grid.left - textSize * 0.7,
      y: rowY(grid, index),
      anchor: "end" as const,
      size: textSize,
      weight: "normal" as const,
      tone: "soft" as const,
      turn: 0,
    },
  ]);
}
