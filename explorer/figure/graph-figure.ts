import { countCounted, countPolarity, singular, tellAnswerText } from "../view/answer.ts";
import { pluralOf } from "../view/asked.ts";
import { orderLayers } from "../view/crossings.ts";
import { foldBodies, tellFolded } from "../view/fold-bodies.ts";
import type { LensLink, LensPolarity } from "../view/lens.ts";
import type { LensView, RankedSubject, RankedTheme } from "../view/view.ts";
import type { FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import { LEAST_EACH, linesThatCanBeFollowed, takeLines } from "./followable-lines.ts";
import {
  boxOf,
  boxPadding,
  focusRadius,
  type GraphColumns,
  placeColumns,
  printRadius,
  rowOf,
} from "./graph-columns.ts";
import { drawEdges } from "./graph-edges.ts";
import { type LegendEntry, ownEntry, placeLegend } from "./legend.ts";
import { breakLines, LEADING, mark, type Setting, setLines } from "./setting.ts";
import { tellLinks, tellOmitted } from "./tell-figure.ts";

/** What of a view fits, and its place from top to bottom. */
interface Stack {
  readonly subjects: readonly RankedSubject[];
  readonly themes: readonly RankedTheme[];
  readonly links: readonly LensLink[];
  readonly height: number;
}

const GAP_EMS = 0.45;
/**
 * Lays a view out for print in layers: subjects beside themes, or the focus, its themes and the others. What the preset's
 * height does not hold is left out, the least shared first, and the scene says so.
 */
export function layOutGraph(whole: LensView<LensPolarity>, setting: Setting): FigureScene {
  const folded = foldBodies(whole);
  const { view } = folded;
  const told = tellFolded(whole, folded);
  const sets: LegendEntry[] = told === null ? [] : [{ mark: null, text: told }];
  const columns = placeColumns(view, setting);
  const mayCut = view.links.length > linesThatCanBeFollowed(setting);
  const longest = [...legendEntries(view, true, mayCut ? LEAST_EACH : null), ...sets];
  const legendHeight = placeLegend(longest, 0, setting).height;
  const fitted = cutToHeight(view, columns, setting, setting.mostHeight - legendHeight);
  const { links, each } = takeLines(view, fitted, setting);
  const stack = each === null ? fitted : leaveOutUnjoined(fitted, links);
  const order = orderLayers(
    stack.subjects.map((ranked) => ranked.subject.id),
    stack.themes.map((ranked) => ranked.theme.id),
    links
      .filter((link) => link.subject !== view.focus?.id)
      .map((link) => ({ left: link.subject, right: link.theme, weight: Math.max(link.sentences, 1) })),
  );
  const subjects = drawSubjects(order.left, stack, columns, setting, view);
  const themes = drawThemes(order.right, stack, columns, setting, view);
  const focus = drawFocus(view, columns, stack.height / 2, setting);
  const nodes = [...focus.nodes, ...themes.nodes, ...subjects.nodes];
  const edges = drawEdges(links, nodes, stack.height, setting);
  const isThicker = new Set(edges.map(({ width }) => Math.round(width * 100))).size > 1;
  const { legend, height } = placeLegend(
    [...legendEntries(view, isThicker, each), ...sets],
    stack.height,
    setting,
  );
  return {
    kind: "graph",
    width: setting.width,
    hairline: setting.preset.hairlinePt,
    height: stack.height + height,
    nodes,
    edges,
    rules: [],
    texts: [...focus.texts, ...themes.texts, ...subjects.texts],
    legend,
    ...tellLinks(view, stack, links.length),
    caption: tellAnswerText(whole),
    omitted: tellOmitted(view, stack, each),
  };
}

/** What is left once lines were left out: a theme that none of the others reaches says nothing. */
function leaveOutUnjoined(stack: Stack, links: readonly LensLink[]): Stack {
  const joined = new Set(links.map((link) => link.theme));
  return {
    ...stack,
    themes: stack.themes.filter(({ theme }) => joined.has(theme.id)),
    links: stack.links.filter((link) => joined.has(link.theme)),
  };
}

/** As many of the most shared themes and subjects as the height holds. */
function cutToHeight(
  view: LensView<LensPolarity>,
  columns: GraphColumns,
  setting: Setting,
  most: number,
): Stack {
  const gap = setting.preset.smallPt * GAP_EMS;
  const themeHeights = view.themes.map((ranked) => boxOf(ranked, columns, setting).height + gap);
  const themes = view.themes.slice(0, countThatFit(themeHeights, most));
  const kept = new Set(themes.map((ranked) => ranked.theme.id));
  const having = new Set(view.links.filter((link) => kept.has(link.theme)).map((link) => link.subject));
  const candidates = view.subjects.filter((ranked) => having.has(ranked.subject.id));
  const rowHeights = candidates.map((ranked) => rowOf(ranked, columns, setting).height);
  const subjects = candidates.slice(0, countThatFit(rowHeights, most));
  const drawn = new Set([...subjects.map((ranked) => ranked.subject.id), view.focus?.id ?? ""]);
  const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);
  const least = Math.max(
    sum(themeHeights.slice(0, themes.length)),
    sum(rowHeights.slice(0, subjects.length)),
    focusHeight(view, columns, setting),
  );
  return {
    subjects,
    themes,
    links: view.links.filter((link) => kept.has(link.theme) && drawn.has(link.subject)),
    height: least,
  };
}

function countThatFit(heights: readonly number[], most: number): number {
  let used = 0;
  const end = heights.findIndex((height) => {
    used += height;
    return used > most;
  });
  return end < 0 ? heights.length : Math.max(end, 1);
}

interface Drawn {
  readonly nodes: readonly FigureNode[];
  readonly texts: readonly FigureText[];
}

function drawSubjects(
  order: readonly string[],
  stack: Stack,
  columns: GraphColumns,
  setting: Setting,
  view: LensView<LensPolarity>,
): Drawn {
  const ranked = order.flatMap((id) => stack.subjects.filter((one) => one.subject.id === id));
  const rows = ranked.map((one) => rowOf(one, columns, setting));
  const middles = spread(
    rows.map((row) => row.height),
    stack.height,
  );
  const drawn = ranked.map((one, index) => {
    const y = middles[index] ?? 0;
    const radius = printRadius(one.shared, setting);
    const { id, name } = one.subject;
    const whom = view.focus ? view.focus.name : "another";
    const title = `${name}: ${countPolarity(one.shared, view.question.polarity)} shared with ${whom}`;
    return {
      node: mark(
        { id, shape: "disc", x: columns.subjectX, y, width: radius * 2, height: radius * 2, title },
        "mark",
      ),
      texts: [
        ...setLines(rows[index]?.lines ?? [], {
          x: columns.nameX,
          y,
          anchor: columns.nameAnchor,
          size: setting.preset.textPt,
          of: id,
        }),
        ...setLines([String(one.shared)], {
          x: columns.subjectX,
          y,
          anchor: "middle",
          size: setting.preset.smallPt,
          tone: "white",
          of: id,
        }),
      ],
    };
  });
  return { nodes: drawn.map(({ node }) => node), texts: drawn.flatMap(({ texts }) => texts) };
}

function drawThemes(
  order: readonly string[],
  stack: Stack,
  columns: GraphColumns,
  setting: Setting,
  view: LensView<LensPolarity>,
): Drawn {
  const ranked = order.flatMap((id) => stack.themes.filter((one) => one.theme.id === id));
  const boxes = ranked.map((one) => boxOf(one, columns, setting));
  const gap = setting.preset.smallPt * GAP_EMS;
  const middles = spread(
    boxes.map((box) => box.height + gap),
    stack.height,
  );
  const drawn = ranked.map((one, index) => {
    const { id, label } = one.theme;
    const y = middles[index] ?? 0;
    const { lines = [], height = 0 } = boxes[index] ?? {};
    const title = `${label}: a ${view.question.polarity} in ${countCounted(one.counted, view.question.among)}`;
    return {
      node: mark(
        { id, shape: "box", x: columns.boxX, y, width: columns.boxWidth, height, title, isFilled: false },
        "mark",
      ),
      texts: setLines(lines, {
        x: columns.boxX - columns.boxWidth / 2 + boxPadding(setting),
        y,
        anchor: "start",
        size: setting.preset.smallPt,
        of: id,
      }),
    };
  });
  return { nodes: drawn.map(({ node }) => node), texts: drawn.flatMap(({ texts }) => texts) };
}

function focusHeight(view: LensView<LensPolarity>, columns: GraphColumns, setting: Setting): number {
  if (!view.focus) return 0;
  const { textPt, smallPt } = setting.preset;
  const lines = breakLines(view.focus.name, textPt, columns.focusWidth + 0.01, setting.fonts, "strong");
  return Math.max(smallPt * 3, lines.length * textPt * LEADING);
}

function drawFocus(view: LensView<LensPolarity>, columns: GraphColumns, y: number, setting: Setting): Drawn {
  if (!view.focus) return { nodes: [], texts: [] };
  const { textPt, smallPt } = setting.preset;
  const { id, name } = view.focus;
  const lines = breakLines(name, textPt, columns.focusWidth + 0.01, setting.fonts, "strong");
  const radius = focusRadius(setting);
  const title = `${name}: ${countPolarity(view.themes.length, view.question.polarity)}`;
  const x = columns.focusX;
  const number = String(view.themes.length);
  return {
    nodes: [mark({ id, shape: "disc", x, y, width: radius * 2, height: radius * 2, title }, "ink")],
    texts: [
      ...setLines([number], { x, y, anchor: "middle", size: smallPt, tone: "white", of: id }),
      ...setLines(lines, {
        x: columns.focusWidth,
        y,
        anchor: "end",
        size: textPt,
        weight: "strong",
        of: id,
      }),
    ],
  };
}

/** Middles of rows spread over a height: what is left over lies evenly between them. */
function spread(heights: readonly number[], total: number): number[] {
  const room = total - heights.reduce((sum, height) => sum + height, 0);
  const extra = room / Math.max(heights.length, 1);
  let top = 0;
  return heights.map((height) => {
    const middle = top + (height + extra) / 2;
    top += height + extra;
    return middle;
  });
}

/** `isThicker` where the lines are not all alike, `each` how many a subject has where these are not all. */
function legendEntries(view: LensView<LensPolarity>, isThicker: boolean, each: number | null): LegendEntry[] {
  const { among, polarity } = view.question;
  return [
    {
      mark: { shape: "disc", tone: "mark", isFilled: true, shade: 1 },
      text: `${singular(among)}; number: ${pluralOf(polarity)} shared`,
    },
    ...ownEntry(view),
    { mark: { shape: "box", tone: "mark", isFilled: false, shade: 1 }, text: "theme" },
    {
      mark: { shape: "bar", tone: polarity, isFilled: true, shade: 1 },
      text: isThicker ? `${polarity}; thicker: more sentences` : polarity,
    },
    ...(each === null
      ? []
      : [{ mark: null, text: `drawn: the ${each} strongest of each ${singular(among)}` }]),
  ];
}
