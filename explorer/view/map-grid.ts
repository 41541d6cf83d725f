import type { Tile } from "./inspections.ts";
import type { SceneRule } from "./scene.ts";

/** Where tiles stand. All in one unit. */
export interface MapGrid {
  readonly width: number;
  readonly height: number;
  /** From one tile's middle to the next one's. */
  readonly pitch: number;
  /** The side of a tile. */
  readonly size: number;
  readonly middleOf: (tile: Tile) => { readonly x: number; readonly y: number };
}

const PITCH = { least: 19, most: 46 };
const GAP_SHARE = 0.07;
const MARGIN = 3;

/** The largest grid that fits, its columns in the middle of the width. */
export function placeTiles(
  tiles: readonly Tile[],
  room: { readonly width: number; readonly height: number },
): MapGrid {
  const columns = 1 + Math.max(0, ...tiles.map((tile) => tile.column));
  const rows = 1 + Math.max(0, ...tiles.map((tile) => tile.row));
  const fitting = Math.min((room.width - 2 * MARGIN) / columns, (room.height - 2 * MARGIN) / rows);
  const pitch = Math.max(PITCH.least, Math.min(PITCH.most, Math.floor(fitting)));
  const width = Math.max(room.width, columns * pitch + 2 * MARGIN);
  const left = (width - columns * pitch) / 2;
  return {
    width,
    height: rows * pitch + 2 * MARGIN,
    pitch,
    size: pitch - Math.max(1, Math.round(pitch * GAP_SHARE)),
    middleOf: ({ column, row }) => ({ x: left + (column + 0.5) * pitch, y: MARGIN + (row + 0.5) * pitch }),
  };
}

/** A line wherever two neighbouring tiles are of two regions. */
export function borderRules(tiles: readonly Tile[], grid: MapGrid): SceneRule[] {
  const tileAt = new Map(tiles.map((tile) => [`${tile.column} ${tile.row}`, tile]));
  const half = grid.pitch / 2;
  return tiles.flatMap((tile) => {
    const { x, y } = grid.middleOf(tile);
    const isOther = (column: number, row: number) => {
      const neighbour = tileAt.get(`${column} ${row}`);
      return neighbour !== undefined && neighbour.region !== tile.region;
    };
    return [
      ...(isOther(tile.column + 1, tile.row)
        ? [{ x1: x + half, y1: y - half, x2: x + half, y2: y + half }]
        : []),
      ...(isOther(tile.column, tile.row + 1)
        ? [{ x1: x - half, y1: y + half, x2: x + half, y2: y + half }]
        : []),
    ];
  });
}
