import { countThatFit } from "./count-that-fit.ts";
import type { FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import { type LegendEntry, placeLegend } from "./legend.ts";
import { breakLines, LEADING, mark, type Setting, setLines, widestLine, widthOf } from "./setting.ts";
import { tellCut } from "./tell-figure.ts";

/** One bar: what it is of, how long, and what stands behind the number in smaller type. */
export interface RankedRow {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly note: string;
}

/** A ranking in words. */
export interface RankingWords {
  readonly title: string;
  readonly caption: string;
  /** What is ranked, in the plural; the head of its column; and what the number counts. */
  readonly noun: string;
  readonly head: string;
  readonly measure: string;
  readonly tone: "weakness" | "strength" | "mark";
  /** How many there are, of which the rows are the first. */
  readonly total: number;
}

const LABEL_SHARE = 0.42;
const GAP_EMS = 0.6;

/** Lays rows out for print as bars from a common line, in the order given. Those that the preset's height does not hold are left out. */
export function layOutRanking(
  rows: readonly RankedRow[],
  words: RankingWords,
  setting: Setting,
): FigureScene {
  const entries: LegendEntry[] = [
    { mark: { shape: "bar", tone: words.tone, isFilled: true, shade: 1 }, text: words.measure },
  ];
  const legendHeight = placeLegend(entries, 0, setting).height;
  const bars = placeBars(rows, setting, setting.mostHeight - legendHeight);
  const { left, top } = bars;
  const { legend, height } = placeLegend(entries, top, setting, left);
  return {
    kind: "ranking",
    width: setting.width,
    height: top + height,
    nodes: bars.bars.map((bar) => drawBar(bar, words, setting)),
    edges: [],
    rules: [{ tone: "mark", x1: left, y1: 0, x2: left, y2: top, width: setting.preset.hairlinePt }],
    texts: bars.bars.flatMap((bar) => nameBar(bar, bars.left - setting.preset.textPt * GAP_EMS, setting)),
    legend,
    hairline: setting.preset.hairlinePt,
    ...tellRanking(rows.slice(0, bars.bars.length), words.total, words),
  };
}

/** One bar in its place. */
interface Bar {
  readonly row: RankedRow;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function placeBars(
  rows: readonly RankedRow[],
  setting: Setting,
  mostHeight: number,
): { bars: Bar[]; left: number; top: number } {
  const { fonts, width } = setting;
  const { textPt, smallPt } = setting.preset;
  const labels = rows.map((row) => row.label);
  const labelWidth = widestLine(labels, textPt, width * LABEL_SHARE, setting);
  const lines = labels.map((label) => breakLines(label, textPt, labelWidth + 0.01, fonts));
  const heights = lines.map((line) => line.length * textPt * LEADING + textPt * 0.45);
  const left = labelWidth + textPt * GAP_EMS;
  const numbers = rows.map((row) => widthOf(String(row.value), smallPt, fonts));
  const room = width - left - numbers.reduce((most, one) => Math.max(most, one), 0) - smallPt * 0.5;
  const most = rows.reduce((largest, row) => Math.max(largest, row.value), 0);
  let top = 0;
  const bars = rows.slice(0, countThatFit(heights, mostHeight)).map((row, index): Bar => {
    const height = heights[index] ?? 0;
    const y = top + height / 2;
    top += height;
    return { row, lines: lines[index] ?? [], x: left, y, width: most === 0 ? 0 : (row.value / most) * room };
  });
  return { bars, left, top };
}

function drawBar({ row, x, y, width }: Bar, words: RankingWords, setting: Setting): FigureNode {
  const note = row.note === "" ? "" : ` (${row.note})`;
  const title = `${row.label}: ${row.value} ${words.measure}${note}`;
  const height = setting.preset.textPt * 0.8;
  return mark({ id: row.id, shape: "bar", x: x + width / 2, y, width, height, title }, words.tone);
}

function nameBar({ row, lines, x, y, width }: Bar, labelEnd: number, setting: Setting): FigureText[] {
  const { textPt, smallPt } = setting.preset;
  const numberX = x + width + smallPt * 0.4;
  return [
    ...setLines(lines, { x: labelEnd, y, anchor: "end", size: textPt, of: row.id }),
    ...setLines([String(row.value)], {
      x: numberX,
      y,
      anchor: "start",
      size: smallPt,
      tone: "soft",
      of: row.id,
    }),
  ];
}

function tellRanking(
  rows: readonly RankedRow[],
  all: number,
  words: RankingWords,
): Pick<FigureScene, "title" | "caption" | "alt" | "description" | "table" | "omitted"> {
  const [first] = rows;
  const cut = tellCut(rows.length, all, words.noun);
  return {
    title: words.title,
    caption: words.caption,
    alt: `Bar chart of ${rows.length} ${words.noun} by ${words.measure}, the most first${first ? `: ${first.label} has ${first.value}` : ""}.`,
    description: rows
      .map((row) => `${row.label}: ${row.value}${row.note === "" ? "" : ` (${row.note})`}.`)
      .join(" "),
    table: {
      columns: [words.head, words.measure, ...(rows.some((row) => row.note !== "") ? ["Which"] : [])],
      rows: rows.map((row) => [
        row.label,
        String(row.value),
        ...(rows.some((one) => one.note !== "") ? [row.note] : []),
      ]),
    },
    omitted: cut === null ? null : `Drawn are ${cut}, those with the most.`,
  };
}
