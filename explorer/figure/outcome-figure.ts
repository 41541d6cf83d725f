import { listUntiled, tellUntiled } from "../view/former-areas.ts";
import { type InspectionOutcome, type Tile, whenOf } from "../view/inspections.ts";
import { borderRules } from "../view/map-grid.ts";
import { isOfToday, outcomeOf } from "../view/outcomes.ts";
import { tellNewest, tellOutcomes, tellOutcomesInShort } from "../view/tell-outcomes.ts";
import { tellWord } from "../view/wording.ts";
import type { FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import { type LegendEntry, placeLegend } from "./legend.ts";
import { BELOW_SHARE, ENGLAND, type OutcomeGrid, placeOutcomes, tellRegions } from "./outcome-grid.ts";
import { mark, type Setting, setLines, widthOf } from "./setting.ts";

/** How deep the grey of a tile is that has no outcome. */
const DEPTH = 0.28;
/** A mark's side, in its tile's, alone and above a year or letters; and how far mark and these stand from the tile's middle. */
const MARK = { alone: 0.55, dated: 0.4, up: 0.22, down: 0.26 };
/** The same above a name, with the year beside the mark; sizes in that of the year, places in the tile's side. */
const NAMED = { mark: 1.1, up: 0.3, down: 0.14, between: 0.35 };
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
  const newestByArea = new Map(newest.map((inspection) => [inspection.area, inspection]));
  const dated = newest.filter((inspection) => sideOf(inspection) !== null);
  const years = new Map(dated.map((inspection) => [inspection.area, whenOf(inspection).slice(0, 4)]));
  const placed = placeOutcomes(tiles, years, isNarrowed, setting);
  const { grid, list } = placed;
  const none = isNarrowed ? "none among those asked about" : "no outcome told";
  const drawn = tiles.map((tile) =>
    drawTile({ tile, none, of: newestByArea.get(tile.area) }, placed, setting),
  );
  const nodes = drawn.flatMap((one) => one.nodes);
  const texts = [...drawn.flatMap((one) => one.texts), ...list];
  const entries = legendEntries(tiles, newestByArea, placed, { texts, none });
  const { legend, height } = placeLegend(entries, grid.height, setting);
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

function drawTile(
  { tile, none, of: inspection }: { tile: Tile; none: string; of: InspectionOutcome | undefined },
  placed: OutcomeGrid,
  setting: Setting,
): { nodes: FigureNode[]; texts: FigureText[] } {
  const { grid } = placed;
  const at = grid.middleOf(tile);
  const square = { id: tile.area, shape: "tile", ...at, width: grid.size, height: grid.size } as const;
  const side = inspection && sideOf(inspection);
  const place = { tile, year: inspection && side ? yearOf(inspection) : "" };
  if (!inspection || !side) {
    const title = `${tile.name}: ${none}`;
    const { texts } = fillTile(place, placed, setting);
    return { nodes: [mark({ ...square, shade: DEPTH, title }, "faint")], texts };
  }
  const { shape, tone } = MARKS[side];
  const { mark: spot, texts } = fillTile(place, placed, setting);
  const title = `${tile.name}: ${tellNewest(inspection)}`;
  const isFilled = isOfToday(inspection);
  return {
    nodes: [
      mark({ ...square, isFilled: false, title }, "faint"),
      mark({ id: `${tile.area}~outcome`, shape, ...spot, isFilled, title }, tone),
    ],
    texts,
  };
}

/** Where a tile's mark stands and how large it is, and the words that stand with it: the year, the letters, or year and name. */
function fillTile(
  { tile, year }: { readonly tile: Tile; readonly year: string },
  { grid, names, codes }: OutcomeGrid,
  setting: Setting,
): { mark: Pick<FigureNode, "x" | "y" | "width" | "height">; texts: FigureText[] } {
  const { smallPt: size } = setting.preset;
  const { x, y } = grid.middleOf(tile);
  const words = { x, anchor: "middle", size, of: tile.area } as const;
  const sized = (width: number) => ({ width, height: width });
  const lines = names.get(tile.area);
  if (lines !== undefined) {
    const [top, width] = [y - grid.size * NAMED.up, size * NAMED.mark];
    const beside = year === "" ? 0 : widthOf(year, size, setting.fonts) + size * NAMED.between;
    const left = x - (width + beside) / 2;
    const dated = setLines(year === "" ? [] : [year], {
      ...words,
      x: left + width + beside,
      y: top,
      anchor: "end",
    });
    return {
      mark: { x: left + width / 2, y: top, ...sized(width) },
      texts: [...dated, ...setLines(lines, { ...words, y: y + grid.size * NAMED.down })],
    };
  }
  const below = codes.get(tile.area) ?? (size <= grid.size * BELOW_SHARE ? year : "");
  if (below === "") return { mark: { x, y, ...sized(grid.size * MARK.alone) }, texts: [] };
  return {
    mark: { x, y: y - grid.size * MARK.up, ...sized(grid.size * MARK.dated) },
    texts: setLines([below], { ...words, y: y + grid.size * MARK.down }),
  };
}

/** The year of an inspection in two figures; empty where it is not known. */
function yearOf(inspection: InspectionOutcome): string {
  return whenOf(inspection).slice(2, 4);
}

/** Which mark an outcome has; null where none is told. */
function sideOf(inspection: InspectionOutcome): Side | null {
  const { side } = outcomeOf(inspection);
  return side === "unknown" ? null : side;
}

function legendEntries(
  tiles: readonly Tile[],
  newestByArea: ReadonlyMap<string, InspectionOutcome>,
  { codes }: OutcomeGrid,
  { texts, none }: { readonly texts: readonly FigureText[]; readonly none: string },
): LegendEntry[] {
  const shown = tiles.flatMap(({ area }) => newestByArea.get(area) ?? []);
  const sides = new Set(shown.map(sideOf));
  const first = texts.find(({ text }) => /^\d\d$/.test(text));
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
    ...(codes.size > 0 ? [{ mark: null, text: "letters: area, with the year of that inspection" }] : []),
    ...(first && codes.size === 0
      ? [{ mark: null, text: `number: year of that inspection, ${first.text} is 20${first.text}` }]
      : []),
    ...(new Set(tiles.map(({ region }) => region)).size > 1
      ? [{ mark: null, text: "lines part the regions" }]
      : []),
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
  const where = tellRegions(tiles);
  return {
    title: `Newest outcome of each area${where === ENGLAND ? "" : ` of ${where}`}`,
    caption: `Map of ${where}, one square an upper-tier area: ${what}. ${tellOutcomes(newest)}${untiled === null ? "" : ` ${untiled}.`}`,
    alt: `Tile map of ${where}, one square an area, with a mark for ${what}. ${tellOutcomesInShort(newest)}`,
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
