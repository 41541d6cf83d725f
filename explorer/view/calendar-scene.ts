import { groupBy } from "../../cypher/group-by.ts";
import { tellInspectionDate } from "./dates.ts";
import { type InspectionRecord, type Tile, whenOf } from "./inspections.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Scene, SceneNode, SceneRule, SceneText } from "./scene.ts";
import { SIDE_STYLE } from "./style.ts";
import { compareText } from "./view.ts";
import { tellWord } from "./wording.ts";

const TEXT_SIZE = 12;
const MARGIN = 6;
/** Room for the regions' names; in a narrow window they stand above their lanes. */
const LABEL_WIDTH = 168;
const COMPACT_BELOW = 620;
const MARK = { pitch: 13, told: 11, untold: 8 };
const LANE_GAP = 14;
const HEAD = 22;

interface Axis {
  readonly left: number;
  readonly right: number;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly isCompact: boolean;
}

/**
 * Lays every inspection out by time in lanes, a lane a region: the mark tells which way the outcome points, and whether any
 * text read so far says what was found. Those of unknown date are left out, and the scene says so. Pixels.
 */
export function layOutCalendar(
  inspections: readonly InspectionRecord[],
  tiles: readonly Tile[],
  width: number,
): Scene {
  const dated = inspections.filter((inspection) => whenOf(inspection) !== "");
  const years = dated.map((inspection) => Number(whenOf(inspection).slice(0, 4))).sort((a, b) => a - b);
  const isCompact = width < COMPACT_BELOW;
  const axis: Axis = {
    left: isCompact ? MARGIN : LABEL_WIDTH,
    right: width - MARGIN,
    firstYear: years[0] ?? 2016,
    lastYear: (years.at(-1) ?? 2016) + 1,
    isCompact,
  };
  const lanes = toLanes(dated, tiles);
  const nodes: SceneNode[] = [];
  const texts: SceneText[] = [];
  const lines: SceneRule[] = [];
  let y = HEAD;
  for (const [region, members] of lanes) {
    if (isCompact) y += TEXT_SIZE + 4;
    const lane = packLane(members, axis);
    const height = Math.max(1, ...lane.map(({ level }) => level + 1)) * MARK.pitch + 6;
    const floor = y + height;
    texts.push(laneName(region, isCompact ? y - 4 : y + height / 2, isCompact));
    nodes.push(
      ...lane.map(({ inspection, x, level }) =>
        drawMark(inspection, x, floor - 4 - (level + 0.5) * MARK.pitch),
      ),
    );
    lines.push({ x1: axis.left, y1: floor, x2: axis.right, y2: floor });
    y = floor + LANE_GAP;
  }
  const height = y;
  return {
    kind: "timeline",
    width,
    height,
    nodes,
    edges: [],
    rules: [...lines, ...yearRules(axis, height)],
    texts: [...yearNames(axis), ...texts],
    legend: [
      {
        mark: "down",
        polarity: "weakness",
        text: "statement of action, systemic failings or no sufficient progress",
      },
      {
        mark: "diamond",
        polarity: null,
        text: "inconsistent or improvement requested; hollow: outcome not told",
      },
      {
        mark: "up",
        polarity: "strength",
        text: "no statement of action, typically positive or sufficient progress",
      },
      {
        mark: "none",
        polarity: null,
        text: "large and full: a text tells what was found; small: known from the register alone",
      },
    ],
    title: "Inspections by time and region",
    caption: `${dated.length} inspections of ${new Set(dated.map(({ area }) => area)).size} areas by time, in lanes by region.`,
    omitted:
      dated.length === inspections.length
        ? null
        : `${inspections.length - dated.length} of unknown date not drawn`,
  };
}

/** Inspections by region, from the north to the south as the map has them. */
function toLanes(
  inspections: readonly InspectionRecord[],
  tiles: readonly Tile[],
): [string, InspectionRecord[]][] {
  const rows = groupBy(tiles, (tile) => tile.region);
  const northing = (region: string) => {
    const members = rows.get(region) ?? [];
    return members.length === 0
      ? Number.POSITIVE_INFINITY
      : members.reduce((sum, { row }) => sum + row, 0) / members.length;
  };
  return [...groupBy(inspections, ({ region }) => region ?? "Elsewhere")].sort(
    ([a], [b]) => northing(a) - northing(b) || compareText(a, b),
  );
}

/** Gives each mark of a lane its column, and stacks those that share one. */
function packLane(
  members: readonly InspectionRecord[],
  axis: Axis,
): { readonly inspection: InspectionRecord; readonly x: number; readonly level: number }[] {
  const ordered = [...members].sort(
    (a, b) =>
      Number(b.findings.length > 0) - Number(a.findings.length > 0) ||
      compareText(whenOf(a), whenOf(b)) ||
      compareText(a.id, b.id),
  );
  const taken = new Map<number, number>();
  return ordered.map((inspection) => {
    const column = Math.round((xOf(whenOf(inspection), axis) - axis.left) / MARK.pitch);
    const level = taken.get(column) ?? 0;
    taken.set(column, level + 1);
    return { inspection, x: axis.left + column * MARK.pitch, level };
  });
}

function xOf(when: string, { left, right, firstYear, lastYear }: Axis): number {
  const [year = 0, month = 7, day = 1] = when.split("-").map(Number);
  const time = year + (month - 1) / 12 + (day - 1) / 365;
  const inset = MARK.pitch / 2;
  return left + inset + ((time - firstYear) / (lastYear - firstYear)) * (right - left - 2 * inset);
}

function drawMark(inspection: InspectionRecord, x: number, y: number): SceneNode {
  const { label, side } = outcomeOf(inspection);
  const isTold = inspection.findings.length > 0;
  const size = isTold ? MARK.told : MARK.untold;
  const when = tellInspectionDate(inspection.date, inspection.precision, inspection.published);
  const source = isTold ? `${inspection.findings.length} findings told` : "known from the register alone";
  return {
    id: inspection.id,
    role: isTold ? side : side === "unknown" ? "blank" : side,
    shape: SIDE_STYLE[side === "unknown" ? "mixed" : side].shape,
    x,
    y,
    width: size,
    height: size * 0.9,
    texts: [],
    count: null,
    title: `${inspection.areaName}, ${tellWord(inspection.framework)}, ${when}: ${label}; ${source}`,
  };
}

function laneName(region: string, y: number, isCompact: boolean): SceneText {
  return {
    text: region,
    x: MARGIN,
    y,
    anchor: "start",
    size: TEXT_SIZE,
    weight: isCompact ? "strong" : "normal",
    tone: "ink",
    turn: 0,
  };
}

function yearRules(axis: Axis, height: number): SceneRule[] {
  return years(axis).map((year) => {
    const x = xOf(`${year}-01-01`, axis);
    return { x1: x, y1: HEAD - 4, x2: x, y2: height - LANE_GAP };
  });
}

function yearNames(axis: Axis): SceneText[] {
  return years(axis).map((year) => ({
    text: axis.isCompact ? `’${String(year).slice(2)}` : String(year),
    x: xOf(`${year}-07-01`, axis),
    y: 8,
    anchor: "middle",
    size: TEXT_SIZE,
    weight: "normal",
    tone: "soft",
    turn: 0,
  }));
}

function years({ firstYear, lastYear }: Axis): number[] {
  return Array.from({ length: lastYear - firstYear }, (_, index) => firstYear + index);
}
