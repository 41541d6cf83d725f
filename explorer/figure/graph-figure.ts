import { countCounted, countPolarity, singular, tellAnswerText } from "../view/answer.ts";
import { pluralOf } from "../view/asked.ts";
import { orderLayers } from "../view/crossings.ts";
import { foldBodies, tellFolded } from "../view/fold-bodies.ts";
import type { LensLink, LensPolarity } from "../view/lens.ts";
import { LEAST_OF_THEME } from "../view/strongest-links.ts";
import type { LensView } from "../view/view.ts";
import type { FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import {
  boxOf,
  boxPadding,
  focusRadius,
  type GraphColumns,
  placeColumns,
  printRadius,
  rowOf,
} from "./graph-columns.ts";
import { GAP_EMS, type Stack, takeDrawn } from "./graph-cut.ts";
import { drawEdges } from "./graph-edges.ts";
import { type LegendEntry, ownEntry, placeLegend } from "./legend.ts";
import { breakLines, mark, type Setting, setLines } from "./setting.ts";
import type { Drawn } from "./slice.ts";
import { tellLinks, tellOmitted } from "./tell-figure.ts";

/**
 * Lays a view out for print in layers: subjects beside themes, or the focus, its themes and the others. What the preset's
 * height does not hold or nobody could follow is left out, the least shared first, and the scene says so; `asked` is what is to be
 * drawn, where that is said.
 */
export function layOutGraph(
  whole: LensView<LensPolarity>,
  setting: Setting,
  asked: Drawn | null = null,
): FigureScene {
  const folded = foldBodies(whole);
  const { view } = folded;
  const told = tellFolded(whole, folded);
  const sets: LegendEntry[] = told === null ? [] : [{ mark: null, text: told }];
  const columns = placeColumns(view, setting);
  const each = asked?.each ?? null;
  const longest = [...legendEntries(view, { isThicker: true, isCut: true, each }), ...sets];
  const legendHeight = placeLegend(longest, 0, setting).height;
  const most = setting.mostHeight - legendHeight;
  const stack = takeDrawn(view, columns, setting, { most, asked });
  const { lines } = stack;
  const order = orderLayers(
    stack.subjects.map((ranked) => ranked.subject.id),
    stack.themes.map((ranked) => ranked.theme.id),
    lines
      .filter((link) => link.subject !== view.focus?.id)
      .map((link) => ({ left: link.subject, right: link.theme, weight: Math.max(link.sentences, 1) })),
  );
  const subjects = drawSubjects(order.left, stack, columns, setting, view);
  const themes = drawThemes(order.right, stack, columns, setting, view);
  const focus = drawFocus(view, columns, stack.height / 2, setting);
  const nodes = [...focus.nodes, ...themes.nodes, ...subjects.nodes];
  const edges = drawEdges(lines, nodes, stack.height, setting);
  const isThicker = new Set(edges.map(({ width }) => Math.round(width * 100))).size > 1;
  const isCut = lines.length < view.links.length;
  const { legend, height } = placeLegend(
    [...legendEntries(view, { isThicker, isCut, each }), ...sets],
    stack.height,
    setting,
  );
  const shown = findShown(view, lines);
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
    ...tellLinks(view, stack, { lines: lines.length, ...shown }),
    caption: tellAnswerText(whole, shown),
    omitted: tellOmitted(view, stack, each),
  };
}

/** Which of the answer's claims the lines bear out: that two are the closest, and that a theme is the most common. */
function findShown(view: LensView<LensPolarity>, lines: readonly LensLink[]) {
  const drawn = new Set(lines.map(({ subject, theme }) => `${subject}~${theme}`));
  const [pair] = view.pairs;
  const commonest = view.themes[0]?.theme.id;
  const isPairDrawn =
    pair?.themes.every((theme) => [pair.a, pair.b].every((id) => drawn.has(`${id}~${theme}`))) ?? true;
  return {
    hasClosest: lines.length === view.links.length || isPairDrawn,
    hasCommonest: view.links
      .filter(({ theme }) => theme === commonest)
      .every(({ subject, theme }) => drawn.has(`${subject}~${theme}`)),
  };
}

interface Marks {
  readonly nodes: readonly FigureNode[];
  readonly texts: readonly FigureText[];
}

function drawSubjects(
  order: readonly string[],
  stack: Stack,
  columns: GraphColumns,
  setting: Setting,
  view: LensView<LensPolarity>,
): Marks {
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
): Marks {
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

function drawFocus(view: LensView<LensPolarity>, columns: GraphColumns, y: number, setting: Setting): Marks {
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

/** `isThicker` where the lines are not all alike, `isCut` where they are not all there, `each` how many a subject then has, if that is said. */
function legendEntries(
  view: LensView<LensPolarity>,
  told: { readonly isThicker: boolean; readonly isCut: boolean; readonly each: number | null },
): LegendEntry[] {
  const { among, polarity } = view.question;
  const { isThicker, isCut, each } = told;
  return [
    {
      mark: { shape: "disc", tone: "mark", isFilled: true, shade: 1 },
      text: `${singular(among)}; number: ${pluralOf(polarity)} shared${isCut ? ", drawn or not" : ""}`,
    },
    ...ownEntry(view),
    { mark: { shape: "box", tone: "mark", isFilled: false, shade: 1 }, text: "theme" },
    {
      mark: { shape: "bar", tone: polarity, isFilled: true, shade: 1 },
      text: isThicker ? `${polarity}; thicker: more sentences` : polarity,
    },
    ...(each === null
      ? []
      : [
          {
            mark: null,
            text: `drawn: the ${each} strongest of each ${singular(among)}, ${LEAST_OF_THEME} of each theme`,
          },
        ]),
  ];
}
