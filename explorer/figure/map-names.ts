import { compareText } from "../view/view.ts";
import type { FigureRule, FigureText } from "./figure-scene.ts";
import { breakLines, LEADING, type Setting, setLines, widthOf } from "./setting.ts";
import type { MapTile } from "./slice.ts";

/** At most this share of the width is for names beside the map, on each side. */
const NAME_SHARE = 0.27;
/** From a name to its leader, and along the leader to where it turns. */
const LEADER_EMS = { gap: 0.3, turn: 1.6 };
/** Between tiles, in their pitch. */
const GAP = 0.08;

/** Where the tiles of a map stand, in points. */
export interface Grid {
  readonly left: number;
  readonly pitch: number;
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly height: number;
  readonly middle: number;
  /** Width of the names on each side. */
  readonly names: number;
}

/** Places the tiles between the names of those that are wanted. */
export function placeGrid(tiles: readonly MapTile[], wanted: readonly MapTile[], setting: Setting): Grid {
  const { textPt } = setting.preset;
  const words = wanted.flatMap((tile) => tile.name.split(" "));
  const widest = words.reduce((most, word) => Math.max(most, widthOf(word, textPt, setting.fonts)), 0);
  const beside = Math.min(widest + textPt * LEADER_EMS.turn, setting.width * NAME_SHARE);
  const columns = tiles.map((tile) => tile.column);
  const rows = tiles.map((tile) => tile.row);
  const [firstColumn, firstRow] = [Math.min(...columns), Math.min(...rows)];
  const across = Math.max(...columns) - firstColumn + 1;
  const down = Math.max(...rows) - firstRow + 1;
  const room = setting.width - 2 * beside;
  const legendRoom = setting.preset.smallPt * 6;
  const pitch = Math.min(room / across, (setting.mostHeight - legendRoom) / down);
  return {
    left: (setting.width - pitch * across) / 2,
    pitch,
    firstColumn,
    firstRow,
    height: pitch * down,
    middle: setting.width / 2,
    names: beside - textPt * LEADER_EMS.turn + 0.01,
  };
}

/** The middle of a tile. */
export function centreOf(tile: MapTile, grid: Grid): { x: number; y: number } {
  return {
    x: grid.left + (tile.column - grid.firstColumn + 0.5) * grid.pitch,
    y: (tile.row - grid.firstRow + 0.5) * grid.pitch,
  };
}

/** The side of a tile. */
export function sideOf(grid: Grid): number {
  return grid.pitch * (1 - GAP);
}

/** The tiles that are named if there is room: the focus first, then by number. */
export function rankTiles(
  tiles: readonly MapTile[],
  valueByArea: ReadonlyMap<string, number>,
  focus: string | null,
): MapTile[] {
  const numberOf = (tile: MapTile) =>
    tile.area === focus ? Number.POSITIVE_INFINITY : (valueByArea.get(tile.area) ?? 0);
  return tiles
    .filter((tile) => numberOf(tile) > 0)
    .sort((a, b) => (numberOf(a) === numberOf(b) ? compareText(a.area, b.area) : numberOf(b) - numberOf(a)));
}

/** Names beside the map, as many as its height holds on each side. */
export function nameTiles(
  wanted: readonly MapTile[],
  grid: Grid,
  setting: Setting,
): { texts: FigureText[]; rules: FigureRule[] } {
  const sides = [true, false].map((isLeft) =>
    nameSide(
      wanted.filter((tile) => isNamedLeft(tile, wanted, grid) === isLeft),
      isLeft,
      grid,
      setting,
    ),
  );
  return { texts: sides.flatMap(({ texts }) => texts), rules: sides.flatMap(({ rules }) => rules) };
}

/** A leader goes the way on which fewest numbers lie, else to the nearer side. */
function isNamedLeft(tile: MapTile, wanted: readonly MapTile[], grid: Grid): boolean {
  const inRow = wanted.filter((other) => other.row === tile.row);
  const west = inRow.filter((other) => other.column < tile.column).length;
  const east = inRow.filter((other) => other.column > tile.column).length;
  return west === east ? centreOf(tile, grid).x < grid.middle : west < east;
}

function nameSide(
  tiles: readonly MapTile[],
  isLeft: boolean,
  grid: Grid,
  setting: Setting,
): { texts: FigureText[]; rules: FigureRule[] } {
  const { textPt, hairlinePt } = setting.preset;
  const room = grid.names;
  const labels: { tile: MapTile; lines: string[]; height: number; y: number }[] = [];
  let used = 0;
  for (const tile of tiles) {
    const lines = breakLines(tile.name, textPt, room, setting.fonts);
    const height = lines.length * textPt * LEADING + textPt * 0.2;
    const widest = Math.max(...lines.map((line) => widthOf(line, textPt, setting.fonts)));
    if (used + height > grid.height || widest > room) continue;
    used += height;
    labels.push({ tile, lines, height, y: centreOf(tile, grid).y });
  }
  labels.sort((a, b) => a.y - b.y || (a.tile.column - b.tile.column) * (isLeft ? 1 : -1));
  settle(labels, grid.height);
  const edge = isLeft ? room : setting.width - room;
  return {
    texts: labels.flatMap(({ tile, lines, y }) =>
      setLines(lines, { x: edge, y, anchor: isLeft ? "end" : "start", size: textPt, of: tile.area }),
    ),
    rules: labels.flatMap(({ tile, y }) => {
      const { x, y: at } = centreOf(tile, grid);
      const half = sideOf(grid) / 2;
      const turn = isLeft ? edge + textPt * LEADER_EMS.turn : edge - textPt * LEADER_EMS.turn;
      const from = isLeft ? edge + textPt * LEADER_EMS.gap : edge - textPt * LEADER_EMS.gap;
      const line = { tone: "mark", width: hairlinePt } as const;
      return [
        { ...line, x1: from, y1: y, x2: turn, y2: at },
        { ...line, x1: turn, y1: at, x2: isLeft ? x - half : x + half, y2: at },
      ];
    }),
  };
}

/** Moves labels apart, down and then up again, so that none lies over another or leaves the height. */
function settle(labels: { height: number; y: number }[], height: number): void {
  let top = 0;
  for (const label of labels) {
    label.y = Math.max(label.y, top + label.height / 2);
    top = label.y + label.height / 2;
  }
  let bottom = height;
  for (const label of labels.toReversed()) {
    label.y = Math.min(label.y, bottom - label.height / 2);
    bottom = label.y - label.height / 2;
  }
}
