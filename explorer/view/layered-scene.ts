import { singular, tellAnswerText, tellOwnNumber } from "./answer.ts";
import { pluralOf, sidesAsked } from "./asked.ts";
import { type LayerLink, orderLayers } from "./crossings.ts";
import { MARGIN, placeColumns } from "./layered-columns.ts";
import {
  boxHeight,
  type Columns,
  drawEdges,
  drawFocus,
  drawSubject,
  drawTheme,
  LINE_HEIGHT,
  TEXT_SIZE,
} from "./layered-marks.ts";
import type { LensLink } from "./lens.ts";
import type { LegendEntry, Scene, SceneNode } from "./scene.ts";
import { LEAST_OF_THEME, takeStrongest } from "./strongest-links.ts";
import { LINES } from "./style.ts";
import { wrapText } from "./text-width.ts";
import type { LensView, RankedSubject, RankedTheme } from "./view.ts";
import { capitalise } from "./wording.ts";

/** How the layers are set. Pixels. */
export interface LayerOptions {
  readonly width: number;
  /** A height to fill when there is room; the scene grows past it when there is not. */
  readonly height: number;
  /** Draw everything, however high; else the least shared themes that do not fit are left out, and the scene says so. */
  readonly isWhole?: boolean;
  /** Of each subject so many lines are drawn at rest, its strongest; without it, as many as a person can follow. */
  readonly each?: number;
}

const SUBJECT_PITCH = { least: 36, most: 72 };
const THEME_GAP = { least: 9, most: 32 };
/** More lines than half way from few to many are not all drawn at rest; about a focus on a phone they have less room. */
const FEWER_LINES = { few: 20, many: 40 };

/** However low the page, this many of each are drawn: fewer would say too little. */
const LEAST_DRAWN = 8;

/** As many of the most shared themes as fit the height, and who has them. */
function cutToHeight(
  view: LensView,
  height: number,
  columns: Columns,
): Pick<LensView, "themes" | "subjects" | "links"> {
  let used = 2 * MARGIN;
  const themes = view.themes.filter((ranked, index) => {
    used += boxHeight(ranked, columns.boxWidth) + THEME_GAP.least;
    return index < LEAST_DRAWN || used <= height;
  });
  const drawn = new Set(themes.map((ranked) => ranked.theme.id));
  const links = view.links.filter((link) => drawn.has(link.theme));
  const having = new Set(links.map((link) => link.subject));
  const subjects = view.subjects.filter((ranked) => having.has(ranked.subject.id));
  const rows = Math.max(
    LEAST_DRAWN,
    Math.floor((height - 2 * MARGIN) / leastPitch(subjects, columns.labelWidth)),
  );
  return { themes, links, subjects: subjects.slice(0, rows) };
}

/** Lays a view out in layers: subjects beside themes, or the focus, its themes and the others. */
export function layOutLayers(view: LensView, options: LayerOptions): Scene {
  const columns = placeColumns(view, options.width);
  const { head } = columns;
  const room = options.height - head;
  const { themes, subjects, links } = options.isWhole ? view : cutToHeight(view, room, columns);
  const drawnSubjects = new Set(subjects.map((ranked) => ranked.subject.id));
  const between = links.filter((link) => drawnSubjects.has(link.subject));
  const loud = findLoud(between, subjects.length, head > 0 ? FEWER_LINES : LINES, options);
  const order = orderLayers(
    subjects.map((ranked) => ranked.subject.id),
    themes.map((ranked) => ranked.theme.id),
    (loud?.links ?? between).map(toLayerLink),
  );
  const height = fitHeight(themes, subjects, room, columns);
  const pitch = leastPitch(subjects, columns.labelWidth);
  const subjectNodes = order.left.flatMap((id, index) => {
    const ranked = subjects.find((candidate) => candidate.subject.id === id);
    return ranked
      ? [drawSubject(ranked, columns, spread(index, order.left.length, height, pitch), view)]
      : [];
  });
  const themeNodes = stackThemes(order.right, themes, columns, height, view);
  const focusNodes = view.focus ? [drawFocus(view, columns, height)] : [];
  const nodes = [...focusNodes, ...[...themeNodes, ...subjectNodes].map((node) => lower(node, head))];
  return {
    kind: "layers",
    width: options.width,
    height: height + head,
    nodes,
    edges: drawEdges(
      links,
      nodes,
      view,
      (link) => loud !== null && !loud.links.includes(link) && drawnSubjects.has(link.subject),
      head > 0,
    ),
    rules: [],
    texts: [],
    legend: tellLegend(view),
    title: tellTitle(view),
    caption: tellAnswerText(view),
    omitted: tellOmitted(view, themes.length, subjects.length, loud?.each ?? null),
    draw: tellDraw(view, themes.length, subjects.length, loud?.each ?? null),
  };
}

/** The same mark, lower down. */
function lower(node: SceneNode, by: number): SceneNode {
  if (by === 0) return node;
  return { ...node, y: node.y + by, texts: node.texts.map((text) => ({ ...text, y: text.y + by })) };
}

/** Which lines are drawn at rest, and how many of each subject that are; null where all are. */
function findLoud(
  between: readonly LensLink[],
  subjects: number,
  lines: typeof LINES,
  { isWhole, each }: LayerOptions,
): ReturnType<typeof takeLoud> {
  if (each !== undefined) return { links: takeStrongest(between, each), each };
  return isWhole ? null : takeLoud(between, subjects, lines);
}

/** Fewer lines of each would say too little. */
const LEAST_EACH = 3;

/** Of more lines than a person can follow, the strongest of each subject, and how many of each that are; null where they are few. */
function takeLoud(
  links: readonly LensLink[],
  subjects: number,
  { few, many }: typeof LINES,
): { readonly links: readonly LensLink[]; readonly each: number } | null {
  if (links.length <= (few + many) / 2) return null;
  const each = Math.max(LEAST_EACH, Math.floor(few / Math.max(subjects, 1)));
  return { links: takeStrongest(links, each), each };
}

/** The least height of a subject's row: that of the longest name in lines. */
function leastPitch(subjects: readonly RankedSubject[], labelWidth: number): number {
  const lines = subjects.map((ranked) => wrapText(ranked.subject.name, TEXT_SIZE, labelWidth).length);
  return Math.max(SUBJECT_PITCH.least, Math.max(1, ...lines) * LINE_HEIGHT + 8);
}

function fitHeight(
  themes: readonly RankedTheme[],
  subjects: readonly RankedSubject[],
  wanted: number,
  columns: Columns,
): number {
  const boxes = themes.reduce((sum, ranked) => sum + boxHeight(ranked, columns.boxWidth), 0);
  const pitch = leastPitch(subjects, columns.labelWidth);
  const least = Math.max(
    boxes + Math.max(themes.length - 1, 0) * THEME_GAP.least,
    subjects.length * pitch,
    120,
  );
  const roomy = Math.max(
    boxes + themes.length * THEME_GAP.most,
    subjects.length * Math.max(SUBJECT_PITCH.most, pitch),
    120,
  );
  return Math.round(Math.max(least, Math.min(wanted, roomy)) + 2 * MARGIN);
}

/** The middle of the `index`th of `count` equal shares of the height. */
function spread(index: number, count: number, height: number, pitch: number): number {
  const share = Math.min((height - 2 * MARGIN) / count, Math.max(SUBJECT_PITCH.most * 1.3, pitch));
  return height / 2 + (index - (count - 1) / 2) * share;
}

function stackThemes(
  order: readonly string[],
  themes: readonly RankedTheme[],
  columns: Columns,
  height: number,
  view: LensView,
): SceneNode[] {
  const ordered = order.flatMap((id) => themes.filter((ranked) => ranked.theme.id === id));
  const boxes = ordered.reduce((sum, ranked) => sum + boxHeight(ranked, columns.boxWidth), 0);
  const room = height - 2 * MARGIN - boxes;
  const gap = Math.min(room / Math.max(ordered.length - 1, 1), THEME_GAP.most * 1.4);
  let top = (height - boxes - gap * Math.max(ordered.length - 1, 0)) / 2;
  return ordered.map((ranked) => {
    const node = drawTheme(ranked, columns, top, view);
    top += node.height + gap;
    return node;
  });
}

function toLayerLink(link: LensLink): LayerLink {
  return { left: link.subject, right: link.theme, weight: Math.max(link.sentences, 1) };
}

function tellTitle(view: LensView): string {
  const { among, polarity } = view.question;
  const word = capitalise(pluralOf(polarity));
  return view.focus ? `${word} shared with ${view.focus.name}` : `${word} shared among ${among}`;
}

function tellLegend(view: LensView): LegendEntry[] {
  const { among, polarity } = view.question;
  const own = tellOwnNumber(view);
  return [
    {
      mark: "disc",
      polarity: null,
      text: `${singular(among)}, number = ${pluralOf(polarity)} shared`,
    },
    ...(own === null ? [] : [{ mark: "none", polarity: null, text: own } as const]),
    { mark: "box", polarity: null, text: "theme" },
    ...sidesAsked(polarity).map(
      (side) => ({ mark: "line", polarity: side, text: `${side}, thicker = more sentences` }) as const,
    ),
    { mark: "none", polarity: null, text: "what inspectors said only; mixed findings count as neither" },
  ];
}

/** How many themes, of who has them, and of lines of each are drawn; null where all are. */
function tellDraw(view: LensView, themes: number, subjects: number, each: number | null): string | null {
  const isAll = themes === view.themes.length && subjects === view.subjects.length;
  if (isAll && each === null) return null;
  return [themes, subjects, ...(each === null ? [] : [each])].join(",");
}

/** What is not drawn, and what is drawn only when it is pointed at. */
function tellOmitted(view: LensView, themes: number, subjects: number, each: number | null): string | null {
  if (tellDraw(view, themes, subjects, each) === null) return null;
  const of = (drawn: number, all: number) => (drawn === all ? `${all}` : `${drawn} of ${all}`);
  const nodes = `Drawn: ${of(themes, view.themes.length)} themes, ${of(subjects, view.subjects.length)} ${view.question.among}`;
  const { among } = view.question;
  return each === null
    ? nodes
    : `${nodes}; of the ${among} the ${each} strongest lines each, of themes ${LEAST_OF_THEME}, all of what is chosen`;
}
