import { countSentences } from "./answer.ts";
import { tellInspectionDate } from "./dates.ts";
import { FATES } from "./fates.ts";
import type { History, HistoryRow } from "./history.ts";
import type { FoundTheme, InspectionRecord } from "./inspections.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Scene, SceneEdge, SceneNode, SceneText } from "./scene.ts";
import { linkWidth, markSize, SIDE_STYLE } from "./style.ts";
import { measureText, wrapText } from "./text-width.ts";
import { tellKind, tellWord } from "./wording.ts";

const TEXT_SIZE = 13;
const SMALL_SIZE = 12;
const LINE_HEIGHT = 15;
/** Where the dates begin, and how far each of their lines is from the next. */
const HEAD_TOP = 16;
const HEAD_HEIGHT = 19;
const ROW_PADDING = 13;
const MARK_PITCH = 44;
const MARGIN = 4;
/** Widths of a theme's name and of an inspection's column. */
const ROOMY = { label: 280, column: 270, leastColumn: 150 };
const NAME_GAP = 12;
const COMPACT = { below: 620, label: 132, leastColumn: 98 };

interface Columns {
  readonly left: number;
  readonly width: number;
  readonly labelWidth: number;
  readonly column: number;
  /** Size of the dates over the columns. */
  readonly headSize: number;
  readonly xOf: (inspection: string) => number;
}

/** Lays a history out: a column an inspection, a row a theme, the themes by what became of them. Pixels. */
export function layOutHistory(history: History, subjectName: string, width: number): Scene {
  const columns = placeColumns(history, width);
  const heads = history.inspections.map((inspection) => drawHead(inspection, columns, subjectName));
  let y = Math.max(0, ...heads.map((head) => head.height)) + 4;
  const texts: SceneText[] = heads.flatMap((head) => head.texts);
  const nodes: SceneNode[] = [];
  const edges: SceneEdge[] = [];
  for (const [fate, heading] of FATES) {
    const rows = history.rows.filter((row) => row.fate === fate);
    if (rows.length === 0) continue;
    y += 10;
    texts.push(textAt(heading, MARGIN, y + LINE_HEIGHT / 2, "start", TEXT_SIZE, "strong"));
    y += LINE_HEIGHT + 6;
    for (const row of rows) {
      const lines = wrapText(row.label, TEXT_SIZE, columns.labelWidth);
      const height = Math.max(lines.length * LINE_HEIGHT + ROW_PADDING, 30);
      const middle = y + height / 2;
      lines.forEach((line, index) => {
        texts.push(
          textAt(line, MARGIN, middle + (index - (lines.length - 1) / 2) * LINE_HEIGHT, "start", TEXT_SIZE),
        );
      });
      nodes.push(...history.inspections.flatMap((inspection) => drawCell(row, inspection, columns, middle)));
      edges.push(...drawLasting(row, history.inspections, columns, middle));
      y += height;
    }
  }
  return {
    kind: "timeline",
    width: columns.width,
    height: y + MARGIN,
    nodes,
    edges,
    rules: [],
    texts,
    legend: [
      { mark: "down", polarity: "weakness", text: "weakness" },
      { mark: "up", polarity: "strength", text: "strength" },
      { mark: "diamond", polarity: null, text: "mixed" },
      ...(edges.length > 0 ? [CRITICISED_AGAIN] : []),
      { mark: "none", polarity: null, text: "larger: more sentences; what inspectors said only" },
    ],
    title: `What inspectors said of ${subjectName}, then and now`,
    caption: `${subjectName}: ${history.rows.length} themes over ${history.inspections.length} inspections, grouped by what became of them.`,
    omitted: null,
  };
}

function placeColumns({ inspections, rows }: History, width: number): Columns {
  const isCompact = width < COMPACT.below;
  const least = isCompact ? COMPACT.leastColumn : ROOMY.leastColumn;
  const count = Math.max(1, inspections.length);
  // Names have what the columns leave over, as far as they need it.
  const widest = Math.ceil(Math.max(0, ...rows.map(({ label }) => measureText(label, TEXT_SIZE))));
  const spare = width - 2 * MARGIN - NAME_GAP - count * ROOMY.column;
  const labelWidth = isCompact ? COMPACT.label : Math.max(ROOMY.label, Math.min(widest, spare));
  const left = MARGIN + labelWidth + NAME_GAP;
  const column = Math.max(least, Math.min((width - left - MARGIN) / count, ROOMY.column));
  const indexById = new Map(inspections.map((inspection, index) => [inspection.id, index]));
  return {
    left,
    labelWidth,
    column,
    headSize: isCompact ? TEXT_SIZE : TEXT_SIZE + 2,
    width: Math.max(width, left + column * count + MARGIN),
    xOf: (id) => left + ((indexById.get(id) ?? 0) + 0.5) * column,
  };
}

/** The head of a column: when, what came out, who answers for it. */
function drawHead(
  inspection: InspectionRecord,
  columns: Columns,
  subjectName: string,
): { readonly texts: SceneText[]; readonly height: number } {
  const x = columns.xOf(inspection.id);
  const width = columns.column - 10;
  const { date, precision, published } = inspection;
  const kinds = [...new Set(inspection.bodies.map((body) => KIND_SHORT[body.kind] ?? tellKind(body.kind)))];
  kinds.sort((a, b) => Number(b === "council") - Number(a === "council"));
  const told = outcomeOf(inspection);
  const lines = [
    ...(inspection.areaName === subjectName ? [] : [inspection.areaName]),
    tellWord(inspection.framework),
    told.isRegisterOnly ? `${told.label} (register)` : told.label,
    ...(kinds.length === 0 ? [] : [kinds.join(" and ")]),
    ...(inspection.findings.length === 0 ? ["no text read of it so far"] : []),
  ].flatMap((line) => wrapText(line, SMALL_SIZE, width));
  const { headSize } = columns;
  const day = tellInspectionDate(date, precision === "day" ? "month" : precision, published);
  const heads = wrapText(day, headSize, width);
  return {
    height: HEAD_TOP + heads.length * HEAD_HEIGHT + lines.length * LINE_HEIGHT,
    texts: [
      ...heads.map((line, index) =>
        textAt(line, x, HEAD_TOP + index * HEAD_HEIGHT, "middle", headSize, "strong"),
      ),
      ...lines.map((line, index) => ({
        ...textAt(line, x, HEAD_TOP + heads.length * HEAD_HEIGHT + index * LINE_HEIGHT, "middle", SMALL_SIZE),
        tone: "soft" as const,
      })),
    ],
  };
}

const KIND_SHORT: Readonly<Record<string, string>> = { council: "council", ccg: "CCG", icb: "ICB" };

const SIDES = ["weakness", "mixed", "strength"] as const;

function drawCell(row: HistoryRow, inspection: InspectionRecord, columns: Columns, y: number): SceneNode[] {
  const found = SIDES.flatMap((side) =>
    (row.foundBy.get(inspection.id) ?? []).filter((finding) => finding.polarity === side),
  );
  return found.map((finding, index) => {
    const half = markSize(finding.sentences, MARK_PITCH);
    return {
      id: `${inspection.area}~${row.theme}~${inspection.id}~${finding.polarity}`,
      role: finding.polarity,
      shape: SIDE_STYLE[finding.polarity].shape,
      x: columns.xOf(inspection.id) + (index - (found.length - 1) / 2) * MARK_PITCH * 0.5,
      y,
      width: half * 2,
      height: half * 1.8,
      texts: [],
      count: null,
      title: `${row.label}, ${tellInspectionDate(inspection.date, inspection.precision, inspection.published)}: ${finding.polarity}, ${countSentences(finding.sentences)}`,
    };
  });
}

/** A line from each inspection to the next that criticises the same again. */
function drawLasting(
  row: HistoryRow,
  inspections: readonly InspectionRecord[],
  columns: Columns,
  y: number,
): SceneEdge[] {
  const weaknesses = inspections.flatMap((inspection) => {
    const finding = (row.foundBy.get(inspection.id) ?? []).find(({ polarity }) => polarity === "weakness");
    return finding ? [{ inspection, finding }] : [];
  });
  return weaknesses.slice(1).flatMap(({ inspection, finding }, index) => {
    const before = weaknesses[index];
    return before ? [lastingEdge(row, before, { inspection, finding }, columns, y)] : [];
  });
}

interface Criticised {
  readonly inspection: InspectionRecord;
  readonly finding: FoundTheme;
}

function lastingEdge(
  row: HistoryRow,
  from: Criticised,
  to: Criticised,
  columns: Columns,
  y: number,
): SceneEdge {
  return {
    id: `${from.inspection.id}~${to.inspection.id}~${row.theme}`,
    subject: to.inspection.area,
    theme: row.theme,
    polarity: "weakness",
    isStraight: true,
    x1: columns.xOf(from.inspection.id) + reachOf(row, from.inspection),
    y1: y,
    x2: columns.xOf(to.inspection.id) - reachOf(row, to.inspection),
    y2: y,
    width: Math.min(2.5, linkWidth(Math.min(from.finding.sentences, to.finding.sentences))),
    title: `${row.label}: criticised both times`,
  };
}

const CRITICISED_AGAIN = {
  mark: "line",
  polarity: "weakness",
  text: "criticised one time after the other",
} as const;

/** How far the marks of a cell reach from its middle, with some air: a line ends there. */
function reachOf(row: HistoryRow, { id }: InspectionRecord): number {
  const found = row.foundBy.get(id) ?? [];
  const outermost = ((found.length - 1) / 2) * MARK_PITCH * 0.5;
  const widest = Math.max(0, ...found.map(({ sentences }) => markSize(sentences, MARK_PITCH)));
  return Math.max(MARK_PITCH * 0.62, outermost + widest + AIR);
}

/** Between a line's end and the mark that it leads to. Pixels. */
const AIR = 6;

function textAt(
  text: string,
  x: number,
  y: number,
  anchor: SceneText["anchor"],
  size: number,
  weight: SceneText["weight"] = "normal",
): SceneText {
  return { text, x, y, anchor, size, weight, tone: "ink", turn: 0 };
}
