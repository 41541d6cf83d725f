import type { Tile } from "../view/inspections.ts";
import type { MapGrid } from "../view/map-grid.ts";
import { compareText } from "../view/view.ts";
import type { FigureText } from "./figure-scene.ts";
import { centreOf, listTiles, placeGrid, sideOf } from "./map-names.ts";
import { codeNames } from "./name-codes.ts";
import { breakLines, LEADING, type Setting, widthOf } from "./setting.ts";

/** Between tiles, in their pitch. */
const GAP = 0.08;
/** Tiles without names tell no more for being larger. In the size of the names. */
const MOST_PITCH_EMS = 2.9;
/** By so many points tiles grow until their names stand in them. */
const STEP_PT = 2;
/** What of a tile a name may fill: the rest is for the mark, and air. */
const NAME_SHARE = { wide: 0.92, high: 0.56 };
/** So much of a tile's side what stands below its mark may take. */
export const BELOW_SHARE = 0.52;
/** Room for the legend, in its size; that of the list keeps less by itself. */
const LEGEND_EMS = { alone: 11, beyondList: 5 };

/** What a map of all regions, or of many, is told to be of. */
export const ENGLAND = "England";
/** So many regions are named; of more the map is told to be of England. */
const MOST_NAMED = 3;
/** Regions that are called by where they are: "the South East", and "London". */
const DIRECTION = /^(?:North|South|East|West)\b/;

/** Where the tiles of the newest outcomes stand, and by what each is known. */
export interface OutcomeGrid {
  readonly grid: MapGrid;
  /** The lines of the name in each tile; empty where names have no room. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The letters in each tile that the list names; empty where there is no list. */
  readonly codes: ReadonlyMap<string, string>;
  /** The list: letters, name, and the year that its tile has no room for. */
  readonly list: readonly FigureText[];
}

/**
 * Places the tiles so that their names stand in them; where these have no room, and not all of England was asked about, letters stand
 * in the tiles that have a year, and the list beside the map names them.
 */
export function placeOutcomes(
  tiles: readonly Tile[],
  yearByArea: ReadonlyMap<string, string>,
  isNarrowed: boolean,
  setting: Setting,
): OutcomeGrid {
  return (
    placeNamed(tiles, setting) ??
    (isNarrowed ? placeListed(tiles, yearByArea, setting) : null) ?? {
      grid: placePlain(tiles, setting),
      ...{ names: new Map(), codes: new Map(), list: [] },
    }
  );
}

function placePlain(tiles: readonly Tile[], setting: Setting): MapGrid {
  return placeTiles(tiles, Math.min(mostPitch(tiles, setting), leastPitch(setting)), setting);
}

function leastPitch({ preset }: Setting): number {
  return preset.textPt * MOST_PITCH_EMS;
}

/** The largest pitch at which all tiles are within the figure. */
function mostPitch(tiles: readonly Tile[], { preset, width, mostHeight }: Setting): number {
  const { across, down } = extentOf(tiles);
  return Math.min(width / across, (mostHeight - preset.smallPt * LEGEND_EMS.alone) / down);
}

function extentOf(tiles: readonly Tile[]) {
  const [columns, rows] = [tiles.map(({ column }) => column), tiles.map(({ row }) => row)];
  const [firstColumn, firstRow] = [Math.min(...columns), Math.min(...rows)];
  return {
    firstColumn,
    firstRow,
    across: Math.max(...columns) - firstColumn + 1,
    down: Math.max(...rows) - firstRow + 1,
  };
}

function placeTiles(tiles: readonly Tile[], pitch: number, { width }: Setting): MapGrid {
  const { firstColumn, firstRow, across, down } = extentOf(tiles);
  const left = (width - pitch * across) / 2;
  return {
    width,
    height: pitch * down,
    pitch,
    size: pitch * (1 - GAP),
    middleOf: ({ column, row }) => ({
      x: left + (column - firstColumn + 0.5) * pitch,
      y: (row - firstRow + 0.5) * pitch,
    }),
  };
}

/** The smallest tiles that hold all their names; null where the figure has no room for these. */
function placeNamed(tiles: readonly Tile[], setting: Setting): OutcomeGrid | null {
  const most = mostPitch(tiles, setting);
  for (let pitch = Math.min(most, leastPitch(setting)); pitch <= most; pitch += STEP_PT) {
    const names = fitNames(tiles, pitch * (1 - GAP), setting);
    if (names !== null) return { grid: placeTiles(tiles, pitch, setting), names, codes: new Map(), list: [] };
  }
  return null;
}

function fitNames(
  tiles: readonly Tile[],
  side: number,
  { preset, fonts }: Setting,
): Map<string, readonly string[]> | null {
  const { smallPt } = preset;
  const [width, height] = [side * NAME_SHARE.wide, side * NAME_SHARE.high];
  const names = new Map<string, readonly string[]>();
  for (const { area, name } of tiles) {
    const lines = breakLines(name, smallPt, width, fonts);
    const isWithin =
      lines.length * smallPt * LEADING <= height &&
      lines.every((line) => widthOf(line, smallPt, fonts) <= width);
    if (!isWithin) return null;
    names.set(area, lines);
  }
  return names;
}

/** Letters in the tiles that were asked about, of some regions in all, and the list that names them; null where one of the two has no room. */
function placeListed(
  tiles: readonly Tile[],
  yearByArea: ReadonlyMap<string, string>,
  setting: Setting,
): OutcomeGrid | null {
  const asked = tiles
    .filter(({ area }) => yearByArea.has(area) || tellRegions(tiles) !== ENGLAND)
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.area, b.area));
  const codes = codeNames(asked.map(({ name }) => name));
  const listed = asked.map((tile, at) => ({
    tile,
    code: codes[at] ?? "",
    value: 0,
    told: yearByArea.get(tile.area) ?? "",
  }));
  const { preset, fonts } = setting;
  const lower = { ...setting, mostHeight: setting.mostHeight - preset.smallPt * LEGEND_EMS.beyondList };
  const placed = placeGrid(tiles, listed, lower, preset.smallPt / BELOW_SHARE);
  const { texts, named } = listTiles(listed, placed, lower);
  const size = sideOf(placed);
  const isRoomy =
    preset.smallPt <= size * BELOW_SHARE + 0.01 &&
    codes.every((code) => widthOf(code, preset.smallPt, fonts) < size) &&
    placed.left >= 0;
  if (named.size < listed.length || !isRoomy) return null;
  return {
    grid: {
      ...{ width: setting.width, height: placed.height, pitch: placed.pitch, size },
      middleOf: (tile) => centreOf(tile, placed),
    },
    ...{ names: new Map(), codes: named, list: texts },
  };
}

/** What the map shows: a few regions by their names. */
export function tellRegions(tiles: readonly Tile[]): string {
  const regions = [...new Set(tiles.map(({ region }) => region))].sort();
  if (regions.length > MOST_NAMED) return ENGLAND;
  const named = regions.map((region) => (DIRECTION.test(region) ? `the ${region}` : region));
  return named.length < 2 ? named.join() : `${named.slice(0, -1).join(", ")} and ${named.at(-1)}`;
}
