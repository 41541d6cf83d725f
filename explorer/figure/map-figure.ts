import { countPolarity, countSubjects } from "../view/answer.ts";
import { listUntiled, tellShares, tellUntiled } from "../view/former-areas.ts";
import type { LensPolarity } from "../view/lens.ts";
import { levelsOf, shadeOf } from "../view/map-scene.ts";
import { mixColours, SHADES } from "../view/style.ts";
import type { LensView } from "../view/view.ts";
import { capitalise } from "../view/wording.ts";
import { contrastOf } from "./colour-vision.ts";
import type { FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import { type LegendEntry, placeLegend } from "./legend.ts";
import {
  centreOf,
  type Grid,
  type ListedTile,
  listTiles,
  placeGrid,
  rankTiles,
  sideOf,
} from "./map-names.ts";
import { toneColour } from "./print-style.ts";
import { mark, type Setting, setLines, widthOf } from "./setting.ts";
import type { MapTile, Slice } from "./slice.ts";
import { tellCut } from "./tell-figure.ts";

/** The share of a tile that the dot has which stands for one that nothing is known of: in grey a pale tile would be one of few. */
const UNREAD = 0.26;

/**
 * Lays England out for print as one tile an area: the depth of its colour is that of the explorer's map, for how much it shares with
 * the focus or with any other. The areas stand in a list beside the map, the largest numbers first, and a tile shows the letters of its name in the list: a number
 * would be taken for what it shares, and leaders from thirty names would cross the tiles, and each other.
 */
export function layOutMap(
  tiles: readonly MapTile[],
  slice: Slice,
  view: LensView<LensPolarity>,
  setting: Setting,
): FigureScene {
  const valueByArea = new Map(view.subjects.map(({ subject, shared }) => [subject.id, shared]));
  const levels = levelsOf(view);
  const known = new Set(slice.subjects.map((subject) => subject.id));
  const listed = rankTiles(tiles, valueByArea, known, view.focus?.id ?? null);
  const grid = placeGrid(tiles, listed, setting);
  const { texts, named } = listTiles(listed, grid, setting);
  const drawn = tiles.map((tile) => {
    const value = valueByArea.get(tile.area) ?? 0;
    const isFocus = view.focus?.id === tile.area;
    return drawTile(
      tile,
      {
        value,
        isFocus,
        isKnown: known.has(tile.area),
        shade: SHADES[shadeOf(value, levels) ?? 0] ?? 1,
        code: named.get(tile.area) ?? null,
      },
      grid,
      setting,
      view,
    );
  });
  const hasSilent = tiles.some((tile) => known.has(tile.area) && !valueByArea.has(tile.area));
  const isLettered = drawn.some((tile) => tile.texts.length > 0);
  const entries = legendEntries(view, levels, { hasSilent, isLettered });
  const { legend, height } = placeLegend(entries, grid.height, setting);
  const untiled = listUntiled(slice.subjects, tiles);
  const tellOf = (areas: typeof untiled) =>
    tellUntiled(areas, ({ id }) => tellShares(valueByArea.get(id) ?? 0));
  const told = tellMap(tiles, valueByArea, view, slice, listed);
  const silent = tellOf(untiled.filter(({ id }) => !valueByArea.has(id)));
  return {
    kind: "map",
    width: setting.width,
    height: grid.height + height,
    hairline: setting.preset.hairlinePt,
    nodes: drawn.map(({ node }) => node),
    edges: [],
    rules: [],
    texts: [...drawn.flatMap((tile) => tile.texts), ...texts],
    legend,
    ...told,
    caption: silent === null ? told.caption : `${told.caption} ${silent}.`,
    omitted: tellLeftOut(named.size, listed.length, tellOf(untiled.filter(({ id }) => valueByArea.has(id)))),
  };
}

function tellLeftOut(named: number, listed: number, sharing: string | null): string | null {
  const cut = tellCut(named, listed, "areas");
  const parts = [
    ...(cut === null ? [] : [`Listed are ${cut}, those with the most.`]),
    ...(sharing === null ? [] : [`${sharing}.`]),
  ];
  return parts.length === 0 ? null : parts.join(" ");
}

interface Told {
  readonly value: number;
  readonly isFocus: boolean;
  readonly isKnown: boolean;
  readonly shade: number;
  /** Its letters in the list beside the map; null for a tile that is not in it. */
  readonly code: string | null;
}

function drawTile(
  tile: MapTile,
  told: Told,
  grid: Grid,
  setting: Setting,
  view: LensView<LensPolarity>,
): { node: FigureNode; texts: FigureText[] } {
  const { x, y } = centreOf(tile, grid);
  const side = sideOf(grid);
  const { polarity } = view.question;
  const paint = paintOf(told, polarity);
  const title = `${tile.name}: ${tellTile(told, polarity)}`;
  const across = side * (paint.shape === "dot" ? UNREAD : 1);
  const node = mark({ ...paint, id: tile.area, x, y, width: across, height: across, title }, paint.tone);
  if (told.code === null) return { node, texts: [] };
  const { smallPt: size } = setting.preset;
  const fits = size < side && widthOf(told.code, size, setting.fonts) < side;
  const ground = mixColours(toneColour(paint.tone), "#ffffff", paint.isFilled ? told.shade : 0);
  const tone = contrastOf("#ffffff", ground) > contrastOf(toneColour("ink"), ground) ? "white" : "ink";
  return {
    node,
    texts: fits ? setLines([told.code], { x, y, anchor: "middle", size, tone, of: tile.area }) : [],
  };
}

function paintOf(
  told: Told,
  polarity: LensPolarity,
): Pick<FigureNode, "shape" | "tone" | "isFilled" | "shade"> {
  if (told.isFocus) return { shape: "tile", tone: "ink", isFilled: true, shade: 1 };
  if (told.value > 0) return { shape: "tile", tone: polarity, isFilled: true, shade: told.shade };
  return told.isKnown ? SILENT : NOTHING_READ;
}

const SILENT = { shape: "tile", tone: "soft", isFilled: false, shade: 1 } as const;
const NOTHING_READ = { shape: "dot", tone: "faint", isFilled: true, shade: 1 } as const;

function tellTile(told: Told, polarity: LensPolarity): string {
  if (told.isFocus) return "the focus";
  return told.isKnown ? countPolarity(told.value, polarity) : "nothing read yet";
}

function legendEntries(
  view: LensView<LensPolarity>,
  levels: readonly number[],
  { hasSilent, isLettered }: { readonly hasSilent: boolean; readonly isLettered: boolean },
): LegendEntry[] {
  const { polarity } = view.question;
  const plural = polarity === "weakness" ? "weaknesses" : "strengths";
  const whom = view.focus?.name ?? "another area";
  const classes = levels.flatMap((to, index) => {
    const from = Math.max((levels[index - 1] ?? 0) + 1, 1);
    return from <= to ? [{ shade: SHADES[index] ?? 1, from, to }] : [];
  });
  return [
    ...classes.map(
      ({ shade, from, to }, index): LegendEntry => ({
        mark: { shape: "tile", tone: polarity, isFilled: true, shade },
        text: `${from === to ? from : `${from}–${to}`}${index === classes.length - 1 ? ` ${to === 1 ? polarity : plural} shared with ${whom}` : ""}`,
      }),
    ),
    ...(view.focus
      ? [{ mark: { shape: "tile", tone: "ink", isFilled: true, shade: 1 }, text: view.focus.name } as const]
      : []),
    ...(hasSilent
      ? [
          {
            mark: SILENT,
            text: "read, shares none",
          } as const,
        ]
      : []),
    { mark: NOTHING_READ, text: "nothing read yet" },
    ...(isLettered ? [{ mark: null, text: "letters in a square: the name in the list" }] : []),
    { mark: null, text: `number beside a name: ${plural} shared` },
  ];
}

function tellMap(
  tiles: readonly MapTile[],
  valueByArea: ReadonlyMap<string, number>,
  view: LensView<LensPolarity>,
  slice: Slice,
  listed: readonly ListedTile[],
): Pick<FigureScene, "title" | "caption" | "alt" | "description" | "table"> {
  const { polarity } = view.question;
  const plural = polarity === "weakness" ? "weaknesses" : "strengths";
  const what = `${plural} shared with ${view.focus?.name ?? "another area"}`;
  const nameById = new Map([
    ...slice.subjects.map((subject) => [subject.id, subject.name] as const),
    ...tiles.map((tile) => [tile.area, tile.name] as const),
  ]);
  const ranked = [...valueByArea]
    .map(([id, value]) => ({ name: nameById.get(id) ?? id, value }))
    .sort((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
  const [first] = ranked;
  const silent = listed
    .filter(({ value }) => value === 0)
    .map(({ tile: { name }, value }) => ({ name, value }));
  const rows = [...ranked, ...silent];
  const caption = `${capitalise(what)}, of ${countSubjects(ranked.length, "areas")} of England. Each square is one upper-tier area; a dot: nothing read yet.`;
  return {
    title: `${capitalise(what)}, by area`,
    caption,
    alt: `Tile map of England, one square an area, shaded by the number of ${what} in ${countSubjects(ranked.length, "areas")}${first ? `; the most, ${first.value}, in ${first.name}` : ""}.`,
    description: rows.map(({ name, value }) => `${name}: ${value}.`).join(" "),
    table: {
      columns: ["Area", capitalise(what)],
      rows: rows.map(({ name, value }) => [name, String(value)]),
    },
  };
}
