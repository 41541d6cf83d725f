import { listUntiled, tellUntiled } from "../view/former-areas.ts";
import { type InspectionOutcome, type Tile, whenOf } from "../view/inspections.ts";
import { borderRules, type MapGrid } from "../view/map-grid.ts";
import { isOfToday, outcomeOf } from "../view/outcomes.ts";
import { tellNewest, tellOutcomes, tellOutcomesInShort } from "../view/tell-outcomes.ts";
import { tellWord } from "../view/wording.ts";
import type { FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import { type LegendEntry, placeLegend } from "./legend.ts";
import { mark, type Setting, setLines } from "./setting.ts";

/** Between tiles, in their pitch. */
const GAP = 0.08;
/** Larger tiles would tell no more. In the size of the names. */
const MOST_PITCH_EMS = 2.9;
/** Room for the legend, in its size. */
const LEGEND_EMS = 11;
/** How deep the grey of a tile is that has no outcome. */
const DEPTH = 0.28;
/** A mark's side, in its tile's, alone and above a year; and how far mark and year stand from the tile's middle. */
const MARK = { alone: 0.55, dated: 0.4, up: 0.22, down: 0.26 };
/** So much of a tile's side a year may take. */
const YEAR_SHARE = 0.52;
/** The width of a line between two regions, in hairlines. */
const BORDER = 3;

const MARKS = {
  weakness: { shape: "down", tone: "weakness" },
  mixed: { shape: "diamond", tone: "ink" },
  strength: { shape: "up", tone: "strength" },
} as const;
type Side = keyof typeof MARKS;

/** What each mark means, in as few words as one column of print has room for. */
const MEANINGS: Readonly<Record<Side, string>> = {
  weakness: "statement of action, failings or too little progress",
  mixed: "inconsistent, or asked to improve",
  strength: "no statement of action, positive or enough progress",
};

/**
 * Lays England out for print as one tile an area, with a mark for what its newest inspection came to and that inspection's year:
 * filled where it is of the kind that is held today, hollow where it is of years before. `isNarrowed` says that not all were asked about.
 */
export function layOutOutcomes(
  tiles: readonly Tile[],
  newest: readonly InspectionOutcome[],
  isNarrowed: boolean,
  setting: Setting,
): FigureScene {
  const grid = placeGrid(tiles, setting);
  const newestByArea = new Map(newest.map((inspection) => [inspection.area, inspection]));
  const none = isNarrowed ? "none among those asked about" : "no outcome told";
  const drawn = tiles.map((tile) => drawTile({ tile, none, of: newestByArea.get(tile.area) }, grid, setting));
  const nodes = drawn.flatMap((one) => one.nodes);
  const texts = drawn.flatMap((one) => one.texts);
  const { legend, height } = placeLegend(
    legendEntries(tiles, newestByArea, texts, none),
    grid.height,
    setting,
  );
  const width = setting.preset.hairlinePt * BORDER;
  return {
    kind: "map",
    width: setting.width,
    height: grid.height + height,
    hairline: setting.preset.hairlinePt,
    nodes,
    edges: [],
    rules: borderRules(tiles, grid).map((rule) => ({ ...rule, tone: "soft", width })),
    texts,
    legend,
    ...tellMap(tiles, newest),
    omitted: null,
  };
}

function placeGrid(tiles: readonly Tile[], { preset, width, mostHeight }: Setting): MapGrid {
  const [columns, rows] = [tiles.map(({ column }) => column), tiles.map(({ row }) => row)];
  const [firstColumn, firstRow] = [Math.min(...columns), Math.min(...rows)];
  const across = Math.max(...columns) - firstColumn + 1;
  const down = Math.max(...rows) - firstRow + 1;
  const most = mostHeight - preset.smallPt * LEGEND_EMS;
  const pitch = Math.min(width / across, most / down, preset.textPt * MOST_PITCH_EMS);
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

function drawTile(
  { tile, none, of: inspection }: { tile: Tile; none: string; of: InspectionOutcome | undefined },
  grid: MapGrid,
  { preset }: Setting,
): { nodes: FigureNode[]; texts: FigureText[] } {
  const at = grid.middleOf(tile);
  const square = { id: tile.area, shape: "tile", ...at, width: grid.size, height: grid.size } as const;
  const side = inspection && sideOf(inspection);
  if (!inspection || !side) {
    const title = `${tile.name}: ${none}`;
    return { nodes: [mark({ ...square, shade: DEPTH, title }, "faint")], texts: [] };
  }
  const isNow = isOfToday(inspection);
  const { shape, tone } = MARKS[side];
  const title = `${tile.name}: ${tellNewest(inspection)}`;
  const year = whenOf(inspection).slice(2, 4);
  const isDated = year !== "" && preset.smallPt <= grid.size * YEAR_SHARE;
  const width = grid.size * (isDated ? MARK.dated : MARK.alone);
  const y = isDated ? at.y - grid.size * MARK.up : at.y;
  const below = { x: at.x, y: at.y + grid.size * MARK.down, anchor: "middle", size: preset.smallPt } as const;
  return {
    nodes: [
      mark({ ...square, isFilled: false, title }, "faint"),
      mark(
        { id: `${tile.area}~outcome`, shape, x: at.x, y, width, height: width, isFilled: isNow, title },
        tone,
      ),
    ],
    texts: isDated ? setLines([year], { ...below, of: tile.area }) : [],
  };
}

/** Which mark an outcome has; null where none is told. */
function sideOf(inspection: InspectionOutcome): Side | null {
  const { side } = outcomeOf(inspection);
  return side === "unknown" ? null : side;
}

function legendEntries(
  tiles: readonly Tile[],
  newestByArea: ReadonlyMap<string, InspectionOutcome>,
  years: readonly FigureText[],
  none: string,
): LegendEntry[] {
  const shown = tiles.flatMap(({ area }) => newestByArea.get(area) ?? []);
  const sides = new Set(shown.map(sideOf));
  const [first] = years;
  return [
    ...(["weakness", "mixed", "strength"] as const)
      .filter((side) => sides.has(side))
      .map(
        (side): LegendEntry => ({ mark: { ...MARKS[side], isFilled: true, shade: 1 }, text: MEANINGS[side] }),
      ),
    ...(shown.some((inspection) => !isOfToday(inspection))
      ? [
          {
            mark: { shape: "up", tone: "ink", isFilled: false, shade: 1 },
            text: "hollow: not inspected since 2023",
          } as const,
        ]
      : []),
    ...(shown.length < tiles.length
      ? [
          {
            mark: { shape: "tile", tone: "faint", isFilled: true, shade: DEPTH },
            text: none,
          } as const,
        ]
      : []),
    ...(first
      ? [{ mark: null, text: `number: year of that inspection, ${first.text} is 20${first.text}` }]
      : []),
    { mark: null, text: "lines part the regions" },
  ];
}

function tellMap(
  tiles: readonly Tile[],
  newest: readonly InspectionOutcome[],
): Pick<FigureScene, "title" | "caption" | "alt" | "description" | "table"> {
  const named = newest.map((inspection) => ({ id: inspection.area, name: inspection.areaName, inspection }));
  const untiled = tellUntiled(listUntiled(named, tiles), ({ inspection }) => tellNewest(inspection));
  const sorted = [...newest].sort((a, b) => (a.areaName < b.areaName ? -1 : a.areaName > b.areaName ? 1 : 0));
  const what = "what the newest inspection or revisit of each area came to";
  return {
    title: "Newest outcome of each area",
    caption: `Map of England, one square an upper-tier area: ${what}. ${tellOutcomes(newest)}${untiled === null ? "" : ` ${untiled}.`}`,
    alt: `Tile map of England, one square an area, with a mark for ${what}. ${tellOutcomesInShort(newest)}`,
    description: sorted.map((inspection) => `${inspection.areaName}: ${tellNewest(inspection)}.`).join(" "),
    table: {
      columns: ["Area", "Outcome", "Told by", "Kind of inspection", "Year"],
      rows: sorted.map((inspection) => {
        const { label, isRegisterOnly, isUnregistered } = outcomeOf(inspection);
        const by = isRegisterOnly ? "register" : isUnregistered ? "article" : "register and article";
        const { areaName, framework } = inspection;
        return [areaName, label, by, tellWord(framework), whenOf(inspection).slice(0, 4)];
      }),
    },
  };
}
