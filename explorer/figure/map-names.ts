import { compareText } from "../view/view.ts";
import type { FigureText } from "./figure-scene.ts";
import { codeNames } from "./name-codes.ts";
import { breakLines, LEADING, type Setting, setLines, widthOf } from "./setting.ts";
import type { MapTile } from "./slice.ts";

/** At most this share of the width is for the list on each side of the map. */
const LIST_SHARE = 0.3;
/** Between letters, name and number of the list, and between list and map. */
const GAPS_EMS = { inner: 0.5, outer: 1 };
/** Between one name and the next, beside the leading. */
const ROW_EMS = 0.2;
/** Between tiles, in their pitch. */
const GAP = 0.08;
/** A tile is so much higher and wider than its letters at least; above the list it is so large, in the letters' size. */
const AIR = { high: 1.15, wide: 1.03 };
const ROOMY = 2.1;
/** Larger tiles would tell no more. In the size of the names. */
const MOST_PITCH_EMS = 2.7;
/** Room for the legend, in its size. */
const LEGEND_EMS = 6;

/** Where the tiles of a map and its list stand, in points. */
export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly pitch: number;
  readonly firstColumn: number;
  readonly firstRow: number;
  /** Of map and list together. */
  readonly height: number;
  readonly list: List;
}

/** Where the list stands: its columns from the left, how far it may reach, and how wide its parts are. */
interface List {
  readonly columns: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly keys: number;
  readonly values: number;
}

/** An area of the list: its letters are what its tile shows. */
export interface ListedTile {
  readonly tile: MapTile;
  readonly value: number;
  /** What stands behind its name in the list. */
  readonly told: string;
  readonly code: string;
}

/**
 * Places the tiles between the two halves of the list or, where they would be too small for their letters, above it. `leastPt` is the
 * side of a tile that is to hold more than letters.
 */
export function placeGrid(
  tiles: readonly MapTile[],
  listed: readonly ListedTile[],
  setting: Setting,
  leastPt = 0,
): Grid {
  const beside = placeBeside(tiles, listed, setting);
  const least = Math.max(leastSide(beside.list.keys, setting), leastPt);
  if (sideOf(beside) >= least) return beside;
  const above = placeAbove(tiles, listed, setting, least);
  return listTiles(listed, above, setting).named.size < listTiles(listed, beside, setting).named.size
    ? beside
    : above;
}

/** A tile's side at which its letters stand in it with air about them. */
function leastSide(keys: number, { preset }: Setting): number {
  return Math.max(preset.smallPt * AIR.high, keys * AIR.wide);
}

function placeBeside(tiles: readonly MapTile[], listed: readonly ListedTile[], setting: Setting): Grid {
  const { outer, most, across, down, origin, parts } = measure(tiles, listed, setting);
  const width = Math.min(parts.whole, setting.width * LIST_SHARE);
  const half = heightOf(listed, width - parts.beside, 2, setting);
  const pitch = Math.min(
    (setting.width - 2 * (width + outer)) / across,
    most / down,
    setting.preset.textPt * MOST_PITCH_EMS,
  );
  const height = Math.max(pitch * down, Math.min(half, most));
  const left = (setting.width - pitch * across) / 2;
  return {
    ...origin,
    pitch,
    height,
    left,
    top: (height - pitch * down) / 2,
    list: {
      ...parts,
      columns: [left - outer - width, left + pitch * across + outer],
      top: 0,
      bottom: height,
      width,
    },
  };
}

function placeAbove(
  tiles: readonly MapTile[],
  listed: readonly ListedTile[],
  setting: Setting,
  leastPt: number,
): Grid {
  const { outer, most, across, down, origin, parts } = measure(tiles, listed, setting);
  const count = Math.max(1, Math.floor((setting.width + outer) / (parts.whole + outer)));
  const step = (setting.width + outer) / count;
  const width = Math.min(step - outer, parts.whole + 2 * outer);
  const below = heightOf(listed, width - parts.beside, count, setting);
  const { smallPt } = setting.preset;
  const least = leastPt / (1 - GAP) + 0.01;
  const room = Math.max((most - below - smallPt) / down, least);
  const pitch = Math.min(setting.width / across, smallPt * ROOMY, room);
  const top = pitch * down + smallPt;
  const bottom = Math.min(top + below, most);
  return {
    ...origin,
    pitch,
    height: bottom,
    left: (setting.width - pitch * across) / 2,
    top: 0,
    list: { ...parts, columns: Array.from({ length: count }, (_, at) => at * step), top, bottom, width },
  };
}

/** What both ways to place a map begin with. */
function measure(tiles: readonly MapTile[], listed: readonly ListedTile[], setting: Setting) {
  const { textPt, smallPt } = setting.preset;
  const widest = (texts: readonly string[], size: number) =>
    texts.reduce((most, text) => Math.max(most, widthOf(text, size, setting.fonts)), 0);
  const keys = widest(
    listed.map(({ code }) => code),
    smallPt,
  );
  const numbers = listed.map(({ told }) => told);
  const values = widest(numbers, smallPt);
  const names = listed.map(({ tile }) => tile.name);
  const beside = keys + values + 2 * textPt * GAPS_EMS.inner;
  const [columns, rows] = [tiles.map((tile) => tile.column), tiles.map((tile) => tile.row)];
  const [firstColumn, firstRow] = [Math.min(...columns), Math.min(...rows)];
  return {
    outer: textPt * GAPS_EMS.outer,
    most: setting.mostHeight - smallPt * LEGEND_EMS,
    across: Math.max(...columns) - firstColumn + 1,
    down: Math.max(...rows) - firstRow + 1,
    origin: { firstColumn, firstRow },
    parts: { keys, values, beside, whole: beside + widest(names, textPt) },
  };
}

/** How high a list of so many columns is. */
function heightOf(listed: readonly ListedTile[], room: number, columns: number, setting: Setting): number {
  const heights = breakNames(listed, room, setting).map(({ height }) => height);
  return heights.reduce((sum, height) => sum + height, 0) / columns + Math.max(0, ...heights);
}

/** The middle of a tile. */
export function centreOf(tile: MapTile, grid: Grid): { x: number; y: number } {
  return {
    x: grid.left + (tile.column - grid.firstColumn + 0.5) * grid.pitch,
    y: grid.top + (tile.row - grid.firstRow + 0.5) * grid.pitch,
  };
}

/** The side of a tile. */
export function sideOf(grid: Grid): number {
  return grid.pitch * (1 - GAP);
}

/** The tiles that are to be listed, the largest numbers first, and those last that share nothing. The focus is named in the legend instead. */
export function rankTiles(
  tiles: readonly MapTile[],
  valueByArea: ReadonlyMap<string, number>,
  known: ReadonlySet<string>,
  focus: string | null,
): ListedTile[] {
  const ranked = tiles
    .map((tile) => ({ tile, value: valueByArea.get(tile.area) ?? 0 }))
    .filter(({ tile, value }) => (value > 0 || known.has(tile.area)) && tile.area !== focus)
    .sort(
      (a, b) =>
        b.value - a.value || compareText(a.tile.name, b.tile.name) || compareText(a.tile.area, b.tile.area),
    );
  const codes = codeNames(ranked.map(({ tile }) => tile.name));
  return ranked.map((one, at) => ({ ...one, told: String(one.value), code: codes[at] ?? "" }));
}

/** Each name in lines, and the height that it takes in the list. */
function breakNames(
  listed: readonly ListedTile[],
  room: number,
  setting: Setting,
): { lines: string[]; height: number }[] {
  const { textPt } = setting.preset;
  return listed.map(({ tile }) => {
    const lines = breakLines(tile.name, textPt, room + 0.01, setting.fonts);
    return { lines, height: lines.length * textPt * LEADING + textPt * ROW_EMS };
  });
}

/** The list in the order of its numbers, column by column, as much as its height holds; and the letters of each area that it names. */
export function listTiles(
  listed: readonly ListedTile[],
  { list }: Grid,
  setting: Setting,
): { texts: FigureText[]; named: ReadonlyMap<string, string> } {
  const { textPt, smallPt } = setting.preset;
  const gap = textPt * GAPS_EMS.inner;
  const rows = breakNames(listed, list.width - list.keys - list.values - 2 * gap, setting);
  const share = rows.reduce((sum, row) => sum + row.height, 0) / list.columns.length;
  const named = new Map<string, string>();
  const texts: FigureText[] = [];
  let [column, top] = [0, list.top];
  for (const [index, { tile, told, code }] of listed.entries()) {
    const { lines, height } = rows[index] ?? { lines: [], height: 0 };
    const isFull = top - list.top >= share - 0.01 || top + height > list.bottom + 0.01;
    if (isFull && column + 1 < list.columns.length) [column, top] = [column + 1, list.top];
    if (top + height > list.bottom + 0.01) break;
    const left = list.columns[column] ?? 0;
    const y = top + height / 2;
    const first = y - ((lines.length - 1) / 2) * textPt * LEADING;
    const of = tile.area;
    named.set(of, code);
    const number = { y: first, anchor: "end", size: smallPt, of } as const;
    texts.push(
      ...setLines([code], { ...number, x: left, anchor: "start", tone: "soft" }),
      ...setLines(lines, { x: left + list.keys + gap, y, anchor: "start", size: textPt, of }),
      ...setLines([told], { ...number, x: left + list.width }),
    );
    top += height;
  }
  return { texts, named };
}
