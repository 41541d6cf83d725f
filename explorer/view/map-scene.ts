import { countPolarity } from "./answer.ts";
import { pluralOf } from "./asked.ts";
import { dateGlyph } from "./dated-tile.ts";
import { listUntiled, tellBefore, tellShares, tellUntiled } from "./former-areas.ts";
import { type InspectionRecord, type InspectionsAnswer, type Tile, whenOf } from "./inspections.ts";
import type { Lens } from "./lens.ts";
import { isNarrow } from "./lens-filter.ts";
import { countSides, numberHalves, tellSideCounts } from "./map-both.ts";
import { borderRules, type MapGrid, placeTiles } from "./map-grid.ts";
import { HOLLOW, outcomeLegend, sharedLegend } from "./map-legend.ts";
import { listNewestOutcomes } from "./newest-outcomes.ts";
import { isOfToday, outcomeOf } from "./outcomes.ts";
import type { Filter, MapOf } from "./place.ts";
import type { Scene, SceneNode, SceneText } from "./scene.ts";
import { SHADES, SIDE_STYLE } from "./style.ts";
import { tellNewest } from "./tell-outcomes.ts";
import type { LensView, RankedSubject } from "./view.ts";
import { capitalise } from "./wording.ts";

/** What the map is drawn from. */
export interface MapInput {
  readonly tiles: readonly Tile[];
  readonly lens: Lens;
  readonly view: LensView;
  readonly inspections: readonly InspectionRecord[];
  /** Which area came after which. */
  readonly successions: InspectionsAnswer["successions"];
  readonly of: MapOf;
  /** What the newest outcomes are narrowed by; the lens is narrowed already. */
  readonly filter: Filter;
}

/** How the map is set. Pixels, or points on paper. */
export interface MapOptions {
  readonly width: number;
  readonly height: number;
}

/** What one tile tells. */
type TileAnswer = Pick<SceneNode, "role" | "count" | "title" | "halves"> & {
  readonly shade: number | null;
  readonly glyph: string | null;
  /** The year of the inspection that came to this outcome. */
  readonly year?: string;
};

const LEAST_TEXT = 11;

/** Lays England out as a map of tiles, one an area: how much it shares, or what its newest inspection came to. */
export function layOutMap(input: MapInput, options: MapOptions): Scene {
  const grid = placeTiles(input.tiles, options);
  const newest = input.of === "outcome" ? listNewestOutcomes(input.inspections, input.filter) : [];
  const latest = new Map(newest.map((inspection) => [inspection.area, inspection]));
  const levels = levelsOf(input.view);
  const rankedByArea = new Map(input.view.subjects.map((ranked) => [ranked.subject.id, ranked]));
  const tell = (tile: Tile) =>
    input.of === "outcome"
      ? tellOutcome(tile, latest.get(tile.area), isNarrow(input.filter))
      : tellShared(tile, input, levels);
  const nodes = input.tiles.map((tile) =>
    drawTile(tile, tell(tile), grid, { ranked: rankedByArea.get(tile.area), most: levels.at(-1) ?? 0 }),
  );
  return {
    kind: "map",
    width: grid.width,
    height: grid.height,
    nodes,
    edges: [],
    rules: borderRules(input.tiles, grid),
    texts: [],
    legend: input.of === "outcome" ? outcomeLegend(nodes) : sharedLegend(input.view, levels, nodes),
    title: titleOf(input),
    caption: captionOf(input),
    omitted:
      input.of === "outcome"
        ? tellUntiled(
            listUntiled(
              newest.map((inspection) => ({ id: inspection.area, name: inspection.areaName, inspection })),
              input.tiles,
            ),
            ({ inspection }) => tellNewest(inspection),
          )
        : tellUntiled(listUntiled(input.lens.subjects, input.tiles), ({ id }) =>
            tellShares(rankedByArea.get(id)?.shared ?? 0),
          ),
  };
}

/** Numbers of themes from few to many, for page and figure: the shade of a number is the index of the last that it reaches. */
export function levelsOf(view: LensView): number[] {
  const isBoth = view.question.polarity === "both";
  const mostOf = (ranked: RankedSubject) =>
    isBoth ? Math.max(...Object.values(countSides(ranked))) : ranked.shared;
  const most = Math.max(0, ...view.subjects.map(mostOf));
  const levels = SHADES.map((_, index) => Math.ceil((most * (index + 1)) / SHADES.length));
  return most < SHADES.length ? SHADES.map((_, index) => index + 1 - (SHADES.length - most)) : levels;
}

/** The shade of a number, an index into `SHADES`; null for none. */
export function shadeOf(count: number, levels: readonly number[]): number | null {
  const shade = levels.findIndex((level) => count <= level);
  return count === 0 || shade < 0 ? null : shade;
}

function tellShared(
  tile: Tile,
  { lens, view, inspections, successions }: MapInput,
  levels: readonly number[],
): TileAnswer {
  const { polarity } = view.question;
  const whom = view.focus ? view.focus.name : "another area";
  if (view.focus?.id === tile.area) {
    const title = `${tile.name}: ${countPolarity(view.items, polarity)}`;
    return { role: "focus", count: view.items, shade: null, glyph: null, title };
  }
  const ranked = view.subjects.find((candidate) => candidate.subject.id === tile.area);
  if (ranked && polarity === "both") {
    const counts = countSides(ranked);
    const halves = {
      weakness: shadeOf(counts.weakness, levels),
      strength: shadeOf(counts.strength, levels),
    };
    const title = `${tile.name}: ${tellSideCounts(ranked)} shared with ${whom}`;
    return { role: "both", count: ranked.shared, shade: null, glyph: null, halves, title };
  }
  if (ranked && polarity !== "both") {
    const { shared } = ranked;
    const title = `${tile.name}: ${countPolarity(shared, polarity)} shared with ${whom}`;
    return { role: polarity, count: shared, shade: shadeOf(shared, levels), glyph: null, title };
  }
  if (lens.subjects.some((subject) => subject.id === tile.area)) {
    const word = pluralOf(polarity);
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
    title: `${tile.name}: ${why}${tellBefore(tile.area, lens.subjects, successions)}`,
  };
}

function tellOutcome(tile: Tile, inspection: InspectionRecord | undefined, isAsked: boolean): TileAnswer {
  if (!inspection) {
    const title = `${tile.name}: no outcome of an inspection ${isAsked ? "among those asked about" : "told so far"}`;
    return { role: "blank", count: null, shade: null, glyph: null, title };
  }
  const { side } = outcomeOf(inspection);
  const known = side === "unknown" ? "mixed" : side;
  const isNow = isOfToday(inspection);
  const year = whenOf(inspection).slice(0, 4);
  return {
    role: side,
    count: null,
    shade: side === "mixed" ? null : isNow ? OUTCOME_SHADES.now : OUTCOME_SHADES.before,
    glyph: isNow ? SIDE_STYLE[known].glyph : HOLLOW[known],
    ...(year !== "" && { year }),
    title: `${tile.name}: ${tellNewest(inspection)}`,
  };
}

/** Outcomes differ in kind, not in depth; what another kind of inspection came to years ago is paler, and its mark hollow. */
const OUTCOME_SHADES = { now: 3, before: 0 };

function drawTile(
  tile: Tile,
  answer: TileAnswer,
  grid: MapGrid,
  { ranked, most }: { readonly ranked: RankedSubject | undefined; readonly most: number },
): SceneNode {
  const { x, y } = grid.middleOf(tile);
  const { glyph, year, ...told } = answer;
  const halved =
    ranked && answer.halves
      ? numberHalves({ x, y, width: grid.size, halves: answer.halves }, countSides(ranked), most)
      : null;
  const isDark = answer.role === "focus" || answer.shade === SHADES.length - 1;
  const tone = isDark ? "onInk" : answer.role === "silent" ? "soft" : "ink";
  const text = glyph ?? (answer.count === null ? null : String(answer.count));
  const at = { x, y, width: grid.size };
  const label: SceneText = {
    text: text ?? "",
    x,
    y,
    anchor: "middle",
    size: Math.max(LEAST_TEXT, Math.round(grid.pitch * 0.4)),
    weight: "strong",
    tone,
    turn: 0,
  };
  const dated = glyph !== null && year !== undefined ? dateGlyph(at, { glyph, year, tone }) : null;
  return {
    id: tile.area,
    shape: "tile",
    ...at,
    height: grid.size,
    ...told,
    texts: halved ?? dated ?? (text === null ? [] : [label]),
  };
}

function titleOf({ view, of }: MapInput): string {
  if (of === "outcome") return "Newest outcome of each area";
  const word = capitalise(pluralOf(view.question.polarity));
  return view.focus ? `${word} shared with ${view.focus.name}` : `${word} shared with another area`;
}

function captionOf(input: MapInput): string {
  const { tiles, view, of } = input;
  const areas = `Tile map of the ${tiles.length} upper-tier areas of England`;
  if (of === "outcome") return `${areas}: the outcome of each one's newest inspection.`;
  return `${areas}: ${view.subjects.length} of them share ${pluralOf(view.question.polarity)} with ${view.focus?.name ?? "another"}.`;
}
