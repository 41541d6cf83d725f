import { countPolarity } from "./answer.ts";
import { tellInspectionDate } from "./dates.ts";
import type { InspectionRecord, Tile } from "./inspections.ts";
import type { Lens } from "./lens.ts";
import { borderRules, type MapGrid, placeTiles } from "./map-grid.ts";
import { latestByArea, outcomeOf } from "./outcomes.ts";
import type { MapOf } from "./place.ts";
import type { LegendEntry, Scene, SceneNode, SceneText } from "./scene.ts";
import { SHADES, SIDE_STYLE } from "./style.ts";
import type { LensView } from "./view.ts";

/** What the map is drawn from. */
export interface MapInput {
  readonly tiles: readonly Tile[];
  readonly lens: Lens;
  readonly view: LensView;
  readonly inspections: readonly InspectionRecord[];
  readonly of: MapOf;
}

/** How the map is set. Pixels, or points on paper. */
export interface MapOptions {
  readonly width: number;
  readonly height: number;
}

/** What one tile tells. */
type TileAnswer = Pick<SceneNode, "role" | "count" | "title"> & {
  readonly shade: number | null;
  readonly glyph: string | null;
};

const LEAST_TEXT = 11;

/** Lays England out as a map of tiles, one an area: how much it shares, or what its newest inspection came to. */
export function layOutMap(input: MapInput, options: MapOptions): Scene {
  const grid = placeTiles(input.tiles, options);
  const latest = latestByArea(input.inspections);
  const levels = levelsOf(input.view);
  const tell = (tile: Tile) =>
    input.of === "outcome" ? tellOutcome(tile, latest.get(tile.area)) : tellShared(tile, input, levels);
  return {
    kind: "map",
    width: grid.width,
    height: grid.height,
    nodes: input.tiles.map((tile) => drawTile(tile, tell(tile), grid)),
    edges: [],
    rules: borderRules(input.tiles, grid),
    texts: [],
    legend: input.of === "outcome" ? outcomeLegend() : sharedLegend(input.view, levels),
    title: titleOf(input),
    caption: captionOf(input),
    omitted: null,
  };
}

/** Numbers of themes from few to many: the shade of a number is the index of the last that it reaches. */
function levelsOf(view: LensView): number[] {
  const most = Math.max(0, ...view.subjects.map((ranked) => ranked.shared));
  const levels = SHADES.map((_, index) => Math.ceil((most * (index + 1)) / SHADES.length));
  return most < SHADES.length ? SHADES.map((_, index) => index + 1 - (SHADES.length - most)) : levels;
}

function shadeOf(count: number, levels: readonly number[]): number | null {
  const shade = levels.findIndex((level) => count <= level);
  return count === 0 || shade < 0 ? null : shade;
}

function tellShared(
  tile: Tile,
  { lens, view, inspections }: MapInput,
  levels: readonly number[],
): TileAnswer {
  const { polarity } = view.question;
  const whom = view.focus ? view.focus.name : "another area";
  if (view.focus?.id === tile.area) {
    const title = `${tile.name}: ${countPolarity(view.themes.length, polarity)}`;
    return { role: "focus", count: view.themes.length, shade: null, glyph: null, title };
  }
  const shared = view.subjects.find((ranked) => ranked.subject.id === tile.area)?.shared;
  if (shared !== undefined) {
    const title = `${tile.name}: ${countPolarity(shared, polarity)} shared with ${whom}`;
    return { role: polarity, count: shared, shade: shadeOf(shared, levels), glyph: null, title };
  }
  if (lens.subjects.some((subject) => subject.id === tile.area)) {
    const word = polarity === "weakness" ? "weaknesses" : "strengths";
    return {
      role: "silent",
      count: 0,
      shade: null,
      glyph: null,
      title: `${tile.name}: no ${word} shared with ${whom}`,
    };
  }
  const isInspected = inspections.some((inspection) => inspection.area === tile.area);
  const why = isInspected
    ? "inspected, but no text read so far tells what was found"
    : "no article or report read so far";
  return {
    role: isInspected ? "unknown" : "blank",
    count: null,
    shade: null,
    glyph: null,
    title: `${tile.name}: ${why}`,
  };
}

function tellOutcome(tile: Tile, inspection: InspectionRecord | undefined): TileAnswer {
  if (!inspection) {
    const title = `${tile.name}: no outcome of an inspection told so far`;
    return { role: "blank", count: null, shade: null, glyph: null, title };
  }
  const { label, side, isRegisterOnly } = outcomeOf(inspection);
  const when = tellInspectionDate(inspection.date, inspection.precision, inspection.published);
  const source = isRegisterOnly ? ", from the register" : "";
  return {
    role: side,
    count: null,
    shade: side === "mixed" ? null : OUTCOME_SHADE,
    glyph: SIDE_STYLE[side === "unknown" ? "mixed" : side].glyph,
    title: `${tile.name}: ${label}, ${when}${source}`,
  };
}

/** One depth for all outcomes: they differ in kind. */
const OUTCOME_SHADE = 1;

function drawTile(tile: Tile, answer: TileAnswer, grid: MapGrid): SceneNode {
  const { x, y } = grid.middleOf(tile);
  const { glyph, ...told } = answer;
  const isDark = answer.role === "focus" || answer.shade === SHADES.length - 1;
  const text = glyph ?? (answer.count === null ? null : String(answer.count));
  const label: SceneText = {
    text: text ?? "",
    x,
    y,
    anchor: "middle",
    size: Math.max(LEAST_TEXT, Math.round(grid.pitch * 0.4)),
    weight: "strong",
    tone: isDark ? "onInk" : answer.role === "silent" ? "soft" : "ink",
    turn: 0,
  };
  return {
    id: tile.area,
    shape: "tile",
    x,
    y,
    width: grid.size,
    height: grid.size,
    ...told,
    texts: text === null ? [] : [label],
  };
}

function sharedLegend(view: LensView, levels: readonly number[]): LegendEntry[] {
  const { polarity } = view.question;
  const word = polarity === "weakness" ? "weaknesses" : "strengths";
  const steps = levels.flatMap((level, index) => {
    const from = Math.max((levels[index - 1] ?? 0) + 1, 1);
    if (level < from) return [];
    const range = from === level ? `${level}` : `${from} to ${level}`;
    return [{ mark: "tile", polarity, shade: index, text: range } as const];
  });
  const [first, ...rest] = steps;
  const whom = view.focus ? view.focus.name : "another";
  return [
    ...(first ? [{ ...first, text: `${first.text} ${word} shared with ${whom}` }] : []),
    ...rest,
    {
      mark: "tile",
      polarity: null,
      shade: null,
      text: "0: told of, shares none; empty: nothing read of it so far",
    },
    { mark: "none", polarity: null, text: "each square is one upper-tier area; lines part the regions" },
  ];
}

function outcomeLegend(): LegendEntry[] {
  return [
    {
      mark: "down",
      polarity: "weakness",
      text: "statement of action, systemic failings or no sufficient progress",
    },
    { mark: "diamond", polarity: null, text: "inconsistent, or improvement requested" },
    {
      mark: "up",
      polarity: "strength",
      text: "no statement of action, typically positive or sufficient progress",
    },
    { mark: "none", polarity: null, text: "newest inspection of each area whose outcome is told" },
  ];
}

function titleOf({ view, of }: MapInput): string {
  if (of === "outcome") return "Newest outcome of each area";
  const word = view.question.polarity === "weakness" ? "Weaknesses" : "Strengths";
  return view.focus ? `${word} shared with ${view.focus.name}` : `${word} shared with another area`;
}

function captionOf(input: MapInput): string {
  const { tiles, view, of } = input;
  const areas = `Tile map of the ${tiles.length} upper-tier areas of England`;
  if (of === "outcome") return `${areas}: the outcome of each one's newest inspection.`;
  return `${areas}: ${view.subjects.length} of them share ${view.question.polarity === "weakness" ? "weaknesses" : "strengths"} with ${view.focus?.name ?? "another"}.`;
}
