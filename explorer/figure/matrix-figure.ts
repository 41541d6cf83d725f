import { countSubjects } from "../view/answer.ts";
import { linksAsked, pluralOf } from "../view/asked.ts";
import type { Asked, Lens } from "../view/lens.ts";
import { layOutMatrix } from "../view/matrix-scene.ts";
import type { Scene, SceneText } from "../view/scene.ts";
import { compareText } from "../view/view.ts";
import { capitalise } from "../view/wording.ts";
import type { FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import { type LegendEntry, placeLegend } from "./legend.ts";
import { mark, type Setting, widthOf } from "./setting.ts";
import { tellCut } from "./tell-figure.ts";

type Slice = Pick<Lens, "among" | "subjects" | "themes" | "links" | "mixed">;

const ROW_EMS = 1.6;
const LEAST_PITCH_EMS = 1.8;
/** Degrees that a theme's name leans by. */
const LEANING = 60;
const UPRIGHT = 90;
/** Passes after which the width that is asked for gives the width that is wanted, to a thousandth of a point. */
const FITS = 4;

/**
 * Lays a lens out for print as a matrix of subjects by themes. The rarest themes and the subjects with the fewest go where the
 * preset's width and height end, and the scene says so.
 */
export function layOutMatrixFigure(slice: Slice, polarity: Asked, setting: Setting): FigureScene {
  const legendHeight = placeLegend(legendEntries(slice, polarity, true), 0, setting).height;
  const columns = rankThemes(slice, polarity);
  // More rows than this the height holds under no head at all.
  const rows = rankSubjects(slice, polarity).slice(0, Math.ceil(setting.mostHeight / rowHeight(setting)));
  const { kept, lean, scene: fitted } = fitThemes(slice, rows, columns, polarity, setting);
  let scene = fitted;
  const room = setting.mostHeight - legendHeight - (scene.height - rows.length * rowHeight(setting));
  const drawnRows = rows.slice(0, Math.max(1, Math.floor(room / rowHeight(setting))));
  if (drawnRows.length < rows.length) scene = fillWidth(slice, drawnRows, kept, polarity, lean, setting);
  const drawn = cutSlice(slice, drawnRows, kept);
  const entries = legendEntries(drawn, polarity, kept.length < columns.length);
  const { legend, height } = placeLegend(entries, scene.height, setting);
  return {
    kind: "matrix",
    width: setting.width,
    hairline: setting.preset.hairlinePt,
    height: scene.height + height,
    ...place(scene, setting),
    legend,
    ...tellMatrix(drawn, slice, polarity),
  };
}

/** As many themes as the width holds: under leaning names, or under upright ones where those are more. */
function fitThemes(
  slice: Slice,
  rows: readonly string[],
  columns: readonly string[],
  polarity: Asked,
  setting: Setting,
): { kept: readonly string[]; lean: number; scene: Scene } {
  const most = Math.max(1, Math.floor(setting.width / (setting.preset.textPt * LEAST_PITCH_EMS)));
  const near = cutSlice(slice, rows, columns.slice(0, most));
  const fits = [LEANING, UPRIGHT].map((lean) => {
    let kept = columns.slice(0, most);
    let scene = fillWidth(near, rows, kept, polarity, lean, setting);
    while (kept.length > 1 && widthOfScene(scene, setting) > setting.width + 0.01) {
      kept = kept.slice(0, -1);
      scene = fillWidth(near, rows, kept, polarity, lean, setting);
    }
    return { kept, lean, scene };
  });
  const [leaning, upright] = fits;
  if (!leaning || !upright) throw new Error("A matrix has two ways to set its names.");
  return upright.kept.length > leaning.kept.length ? upright : leaning;
}

function widthOfScene(scene: Scene, setting: Setting): number {
  const { left, right } = extentOf(scene, setting);
  return right - left;
}

function rowHeight(setting: Setting): number {
  return setting.preset.textPt * ROW_EMS;
}

function rankSubjects(slice: Slice, polarity: Asked): string[] {
  const { counts, said } = countBy(slice, polarity, (link) => link.subject);
  return slice.subjects
    .filter((subject) => said.has(subject.id))
    .map((subject) => ({ ...subject, count: counts.get(subject.id) ?? 0 }))
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name))
    .map((subject) => subject.id);
}

function rankThemes(slice: Slice, polarity: Asked): string[] {
  const { counts, said } = countBy(slice, polarity, (link) => link.theme);
  return slice.themes
    .filter((theme) => said.has(theme.id))
    .map((theme) => ({ ...theme, count: counts.get(theme.id) ?? 0, all: said.get(theme.id) ?? 0 }))
    .sort((a, b) => b.count - a.count || b.all - a.all || compareText(a.label, b.label))
    .map((theme) => theme.id);
}

/** How many links of the polarity, and how many of any, each key has. */
function countBy(
  slice: Slice,
  polarity: Asked,
  keyOf: (link: { subject: string; theme: string }) => string,
): { counts: Map<string, number>; said: Map<string, number> } {
  const counts = new Map<string, number>();
  const said = new Map<string, number>();
  const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
  for (const link of [...slice.links, ...slice.mixed]) add(said, keyOf(link));
  for (const link of linksAsked(slice.links, polarity)) add(counts, keyOf(link));
  return { counts, said };
}

/** The slice of these subjects and themes alone. */
function cutSlice(slice: Slice, subjects: readonly string[], themes: readonly string[]): Slice {
  const [rows, columns] = [new Set(subjects), new Set(themes)];
  const isDrawn = (link: { subject: string; theme: string }) =>
    rows.has(link.subject) && columns.has(link.theme);
  return {
    among: slice.among,
    subjects: slice.subjects.filter((subject) => rows.has(subject.id)),
    themes: slice.themes.filter((theme) => columns.has(theme.id)),
    links: slice.links.filter(isDrawn),
    mixed: slice.mixed.filter(isDrawn),
  };
}

/** The explorer's own matrix, at the width at which the fonts' true measures fill the preset's. */
function fillWidth(
  slice: Slice,
  subjects: readonly string[],
  themes: readonly string[],
  polarity: Asked,
  lean: number,
  setting: Setting,
): Scene {
  const lens = {
    ...cutSlice(slice, subjects, themes),
    inspections: [],
    graph: { store: "", graphHash: "", counts: {} },
  };
  const { textPt } = setting.preset;
  const options = {
    textSize: textPt,
    rowHeight: rowHeight(setting),
    leastPitch: textPt * LEAST_PITCH_EMS,
    polarity,
    lean,
  };
  let width = setting.width;
  let scene = layOutMatrix(lens, { ...options, width });
  for (let pass = 0; pass < FITS; pass += 1) {
    const { left, right } = extentOf(scene, setting);
    const excess = right - left - setting.width;
    if (Math.abs(excess) < 0.001) break;
    width = Math.max(width - excess, 1);
    const next = layOutMatrix(lens, { ...options, width });
    if (next.width === scene.width && excess > 0) break;
    scene = next;
  }
  return scene;
}

/** How far a scene's marks and words reach to either side, by the fonts' true measures. */
function extentOf(scene: Scene, setting: Setting): { left: number; right: number } {
  const spans = [
    ...scene.texts.map((text) => spanOf(text, setting)),
    ...scene.nodes.map((node) => [node.x - node.width / 2, node.x + node.width / 2] as const),
    ...scene.rules.map((rule) => [rule.x1, rule.x2] as const),
  ];
  return {
    left: Math.min(...spans.map(([left]) => left)),
    right: Math.max(...spans.map(([, right]) => right)),
  };
}

function spanOf(text: SceneText, setting: Setting): readonly [left: number, right: number] {
  const angle = (text.turn * Math.PI) / 180;
  const length = widthOf(text.text, text.size, setting.fonts) * Math.cos(angle);
  const thick = Math.abs(Math.sin(angle)) * text.size * 0.5;
  const start = text.anchor === "end" ? text.x - length : text.x;
  return [start - thick, start + length + thick];
}

/** The scene's marks and words in the figure's terms, its leftmost at the left edge. */
function place(scene: Scene, setting: Setting): Pick<FigureScene, "nodes" | "edges" | "rules" | "texts"> {
  const shift = -extentOf(scene, setting).left;
  return {
    nodes: scene.nodes.map((node): FigureNode => {
      const { id, shape, x, y, width, height, title } = node;
      const paint =
        PAINT[node.role === "mixed" ? "mixed" : node.role === "strength" ? "strength" : "weakness"];
      if (shape === "disc" || shape === "box") throw new Error(`A matrix has no mark of shape "${shape}".`);
      return mark({ id, shape, x: x + shift, y, width, height, title, isFilled: paint.isFilled }, paint.tone);
    }),
    edges: [],
    rules: scene.rules.map((rule) => ({
      ...rule,
      x1: rule.x1 + shift,
      x2: rule.x2 + shift,
      tone: "faint",
      width: setting.preset.hairlinePt,
    })),
    texts: scene.texts.map(
      (text): FigureText => ({
        ...text,
        x: text.x + shift,
        of: null,
        tone: text.tone === "soft" ? "soft" : "ink",
      }),
    ),
  };
}

const PAINT = {
  weakness: { tone: "weakness", isFilled: true },
  strength: { tone: "strength", isFilled: false },
  mixed: { tone: "ink", isFilled: false },
} as const;

function legendEntries(slice: Slice, polarity: Asked, isCut: boolean): LegendEntry[] {
  const entry = (shape: "down" | "up" | "diamond", side: keyof typeof PAINT, text: string): LegendEntry => ({
    mark: { shape, ...PAINT[side], shade: 1 },
    text,
  });
  return [
    entry("down", "weakness", "weakness"),
    entry("up", "strength", "strength"),
    ...(slice.mixed.length > 0 ? [entry("diamond", "mixed", "mixed, counted as neither")] : []),
    { mark: null, text: `larger: more sentences; number: ${pluralOf(polarity)}${isCut ? " drawn" : ""}` },
  ];
}

function tellMatrix(
  drawn: Slice,
  whole: Slice,
  polarity: Asked,
): Pick<FigureScene, "title" | "caption" | "alt" | "description" | "table" | "omitted"> {
  const subjects = countSubjects(drawn.subjects.length, drawn.among);
  const nameById = new Map(drawn.subjects.map((subject) => [subject.id, subject.name]));
  const labelById = new Map(drawn.themes.map((theme) => [theme.id, theme.label]));
  const said = [...drawn.links, ...drawn.mixed.map((link) => ({ ...link, polarity: "mixed" }))];
  const lines = drawn.subjects.map(({ id, name }) => {
    const of = (side: string) =>
      said
        .filter((link) => link.subject === id && link.polarity === side)
        .map((link) => labelById.get(link.theme));
    const parts = (["weakness", "strength", "mixed"] as const).flatMap((side) =>
      of(side).length === 0 ? [] : [`${side} in ${of(side).join(", ")}`],
    );
    return `${name}: ${parts.join("; ")}.`;
  });
  const known = new Set([...whole.links, ...whole.mixed].map((link) => link.subject)).size;
  const cuts = [
    tellCut(drawn.themes.length, whole.themes.length, "themes"),
    tellCut(drawn.subjects.length, known, whole.among),
  ].filter((cut) => cut !== null);
  const counts = (["weakness", "strength"] as const).map(
    (side) => drawn.links.filter((link) => link.polarity === side).length,
  );
  return {
    title: `Strengths and weaknesses of ${subjects} by theme`,
    caption: `Strengths and weaknesses of ${subjects} by ${drawn.themes.length} themes, as inspectors told them.`,
    alt: `Matrix of ${subjects} by ${drawn.themes.length} themes with ${counts[0]} weaknesses and ${counts[1]} strengths, rows and columns with the most ${pluralOf(polarity)} first.`,
    description: lines.join(" "),
    table: {
      columns: [drawn.among === "areas" ? "Area" : "Body", "Theme", "Polarity", "Sentences"],
      rows: said.map((link) => [
        nameById.get(link.subject) ?? link.subject,
        capitalise(labelById.get(link.theme) ?? link.theme),
        link.polarity,
        String(link.sentences),
      ]),
    },
    omitted: cuts.length === 0 ? null : `Drawn are ${cuts.join(" and ")}, those with the most.`,
  };
}
