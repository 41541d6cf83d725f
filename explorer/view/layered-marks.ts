import { countCounted, countPolarity, countSentences } from "./answer.ts";
import { sidesAsked, tellSides } from "./asked.ts";
import type { LensLink } from "./lens.ts";
import type { SceneEdge, SceneNode, SceneText } from "./scene.ts";
import { discRadius, linkWidth } from "./style.ts";
import { fitText, measureText, wrapText } from "./text-width.ts";
import type { LensView, RankedSubject, RankedTheme } from "./view.ts";

/** Size of a subject's name. Pixels, as all below. */
export const TEXT_SIZE = 13;
const SMALL_SIZE = 12;
/** Between the lines of a name. */
export const LINE_HEIGHT = 16;
const BOX_PADDING = 10;
/** From the middle of a disc to its name: the largest disc and a gap. */
export const LABEL_OFFSET = 29;
const EDGE_GAP = 5;

/** Where the layers stand, and on which side of their discs the names do. */
export interface Columns {
  readonly subjectX: number;
  readonly boxX: number;
  readonly focusX: number;
  /** How high the room is over the boxes that the focus stands in; 0 where it stands beside them. */
  readonly head: number;
  readonly namesLeft: boolean;
  /** Every theme's box is this wide. */
  readonly boxWidth: number;
  /** Subjects' names are broken into lines at this width. */
  readonly labelWidth: number;
}

/** A theme as a box with its words, `top` its upper edge. */
export function drawTheme(ranked: RankedTheme, columns: Columns, top: number, view: LensView): SceneNode {
  const x = columns.boxX;
  const lines = boxLines(ranked, columns.boxWidth);
  const height = boxHeight(ranked, columns.boxWidth);
  const y = top + height / 2;
  const { among, polarity } = view.question;
  const sides = tellSides(ranked, polarity, (count) => countCounted(count, among));
  return {
    id: ranked.theme.id,
    role: "theme",
    shape: "box",
    x,
    y,
    width: columns.boxWidth,
    height,
    count: null,
    title: `${ranked.theme.label}: ${sides}`,
    texts: lines.map((text, index) =>
      label(text, x, y + (index - (lines.length - 1) / 2) * LINE_HEIGHT, "middle", SMALL_SIZE),
    ),
  };
}

/** A subject as a disc with the number of themes that it shares, its name beside it. */
export function drawSubject(ranked: RankedSubject, columns: Columns, y: number, view: LensView): SceneNode {
  const radius = discRadius(ranked.shared);
  const x = columns.subjectX;
  const offset = LABEL_OFFSET;
  const name = ranked.subject.name;
  const lines = wrapText(name, TEXT_SIZE, columns.labelWidth);
  const themes = countPolarity(ranked.shared, view.question.polarity);
  const whom = view.focus ? view.focus.name : "another";
  return {
    id: ranked.subject.id,
    role: "subject",
    shape: "disc",
    x,
    y,
    width: radius * 2,
    height: radius * 2,
    count: ranked.shared,
    title: `${name}: ${themes} shared with ${whom}`,
    texts: lines.map((text, index) =>
      label(
        text,
        columns.namesLeft ? x - offset : x + offset,
        y + (index - (lines.length - 1) / 2) * LINE_HEIGHT,
        columns.namesLeft ? "end" : "start",
        TEXT_SIZE,
      ),
    ),
  };
}

const FOCUS_RADIUS = 19;

/** The focus of the lens as a disc with the number of its themes: its name below, or beside it where it stands over the boxes. */
export function drawFocus(view: LensView, { focusX: x, head }: Columns, height: number): SceneNode {
  const name = view.focus?.name ?? "";
  const y = head > 0 ? FOCUS_RADIUS + EDGE_GAP : height / 2;
  const lines = head > 0 ? [fitText(name, TEXT_SIZE + 1, 280)] : wrapText(name, TEXT_SIZE + 1, 130);
  const themes = countPolarity(view.items, view.question.polarity);
  return {
    id: view.focus?.id ?? "",
    role: "focus",
    shape: "disc",
    x,
    y,
    width: FOCUS_RADIUS * 2,
    height: FOCUS_RADIUS * 2,
    count: view.items,
    title: `${name}: ${themes}`,
    texts: lines.map((text, index) => ({
      ...(head > 0
        ? label(text, x + LABEL_OFFSET + 2, y, "start", TEXT_SIZE + 1)
        : label(text, x, y + 36 + index * 17, "middle", TEXT_SIZE + 1)),
      weight: "strong",
    })),
  };
}

/** Half of what lies between a weakness and a strength of one theme where both are drawn. */
const SIDE_GAP = 3.5;

/**
 * The links as curves between the nodes that are drawn; a link to what is not drawn is left out. `isQuiet` says which are drawn only
 * when they come forward.
 *
 * @param falls  do the lines of the focus fall from above the boxes?
 */
export function drawEdges(
  links: readonly LensLink[],
  nodes: readonly SceneNode[],
  view: LensView,
  isQuiet: (link: LensLink) => boolean,
  falls: boolean,
): SceneEdge[] {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const isBoth = view.question.polarity === "both";
  const drawn = new Set(links.map((link) => `${link.subject} ${link.theme} ${link.polarity}`));
  /** Of two links between the same ends the weakness goes a little above and the strength below. */
  const shift = ({ subject, theme, polarity }: LensLink) =>
    isBoth && sidesAsked("both").every((side) => drawn.has(`${subject} ${theme} ${side}`))
      ? SIDE_GAP * (polarity === "weakness" ? -1 : 1)
      : 0;
  return links.flatMap((link) => {
    const subject = nodeById.get(link.subject);
    const theme = nodeById.get(link.theme);
    if (!subject || !theme) return [];
    const side = Math.sign(theme.x - subject.x);
    const isFalling = falls && view.focus?.id === link.subject;
    const name = view.focus?.id === link.subject ? view.focus.name : nameOf(view, link.subject);
    return [
      {
        id: `${link.subject}~${link.theme}${isBoth ? `~${link.polarity}` : ""}`,
        subject: link.subject,
        theme: link.theme,
        polarity: link.polarity,
        ...(isFalling
          ? { isFalling, x1: subject.x + shift(link), y1: subject.y + subject.height / 2 + EDGE_GAP }
          : { x1: subject.x + side * (subject.width / 2 + EDGE_GAP), y1: subject.y + shift(link) }),
        x2: theme.x - side * (theme.width / 2),
        y2: theme.y + shift(link),
        width: linkWidth(link.sentences),
        ...(isQuiet(link) && { isQuiet: true }),
        title: `${name}, ${labelOf(view, link.theme)}: ${isBoth ? `${link.polarity}, ` : ""}${countSentences(link.sentences)}`,
      },
    ];
  });
}

function labelOf(view: LensView, id: string): string {
  return view.themes.find(({ theme }) => theme.id === id)?.theme.label ?? id;
}

function nameOf(view: LensView, id: string): string {
  return view.subjects.find((ranked) => ranked.subject.id === id)?.subject.name ?? id;
}

function boxLines(ranked: RankedTheme, boxWidth: number): string[] {
  return wrapText(ranked.theme.label, SMALL_SIZE, boxWidth - 2 * BOX_PADDING);
}

/** How wide a box is that holds this in one line. */
export function boxWidthOf(text: string): number {
  return measureText(text, SMALL_SIZE) + 2 * BOX_PADDING;
}

/** How high the box of a theme is: its words in lines. */
export function boxHeight(ranked: RankedTheme, boxWidth: number): number {
  return boxLines(ranked, boxWidth).length * LINE_HEIGHT + 10;
}

function label(text: string, x: number, y: number, anchor: SceneText["anchor"], size: number): SceneText {
  return { text, x, y, anchor, size, weight: "normal", tone: "ink", turn: 0 };
}
