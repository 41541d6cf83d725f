import type { FigureScene, FigureText } from "./figure-scene.ts";
import { POINTS_PER_MM } from "./presets.ts";
import { type Setting, setLines } from "./setting.ts";
import { shiftScene } from "./shift-scene.ts";
import { PANEL_LETTERS } from "./slice.ts";
import { findCut } from "./text-boxes.ts";

/** From this width on panels stand side by side, else one above the other. */
const SIDE_BY_SIDE_MM = 150;
/** How much of the width the first panel has; of ways that draw as much the first is taken. */
const SHARES = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65];
const GAP_EMS = { between: 2, below: 1.6 };

/**
 * Lays two pictures out as panels a and b of one figure, each with its letter at its upper left. Side by side each has half of the
 * width, or as much as it takes that the least is left out.
 */
export function layOutPanels(
  setting: Setting,
  layOut: readonly ((setting: Setting) => FigureScene)[],
): FigureScene {
  let best: Laid | null = null;
  for (const share of SHARES) {
    const laid = layOutAt(share, setting, layOut);
    if (best === null || compareLaid(laid, best, setting) < 0) best = laid;
    const isCut = laid.panels.some(({ scene }) => scene.omitted !== null);
    if (!isCut || !laid.isBeside) break;
  }
  if (best === null) throw new Error("There is a way to set panels.");
  return joinPanels(best, setting);
}

/** Two pictures with their places. */
interface Laid {
  readonly isBeside: boolean;
  readonly panels: readonly Panel[];
}

interface Panel {
  readonly scene: FigureScene;
  readonly letter: string;
  readonly left: number;
  readonly top: number;
}

/** Below 0 where the first is better: fewer panels whose edge cuts words, fewer that leave something out, else more marks in those. */
function compareLaid(one: Laid, other: Laid, { fonts }: Setting): number {
  const [a, b] = [one, other].map(({ panels }) => {
    const count = (isSo: (scene: FigureScene) => boolean) => panels.filter(({ scene }) => isSo(scene)).length;
    return {
      tight: count((scene) => findCut(scene, fonts).length > 0),
      cut: count(({ omitted }) => omitted !== null),
      marks: panels.reduce((sum, { scene }) => sum + scene.nodes.length, 0),
    };
  });
  return a === undefined || b === undefined ? 0 : a.tight - b.tight || a.cut - b.cut || b.marks - a.marks;
}

function layOutAt(
  share: number,
  setting: Setting,
  layOut: readonly ((setting: Setting) => FigureScene)[],
): Laid {
  const { textPt } = setting.preset;
  const head = textPt * GAP_EMS.below;
  const gap = textPt * GAP_EMS.between;
  const isBeside = setting.width >= SIDE_BY_SIDE_MM * POINTS_PER_MM;
  const roomOf = (at: number) =>
    isBeside
      ? {
          width: (setting.width - gap) * (at === 0 ? share : 1 - share),
          mostHeight: setting.mostHeight - head,
        }
      : { width: setting.width, mostHeight: (setting.mostHeight - gap) / 2 - head };
  let [left, top] = [0, 0];
  const panels = layOut.map((one, at) => {
    const room = roomOf(at);
    const scene = one({ ...setting, ...room });
    const place = { left, top };
    if (isBeside) left += room.width + gap;
    else top += head + scene.height + gap;
    return { scene, ...place, letter: PANEL_LETTERS[at] ?? "" };
  });
  return { isBeside, panels };
}

function joinPanels({ panels }: Laid, setting: Setting): FigureScene {
  const { textPt } = setting.preset;
  const head = textPt * GAP_EMS.below;
  const placed = panels.map(({ scene, left: x, top: y, letter: panel }) => {
    const shifted = shiftScene(scene, x, y + head);
    return { ...shifted, nodes: shifted.nodes.map((node) => ({ ...node, panel })) };
  });
  const letters = panels.flatMap((panel): FigureText[] =>
    setLines([panel.letter], {
      ...{ x: panel.left, y: panel.top + textPt * 0.6, anchor: "start", size: textPt, weight: "strong" },
    }),
  );
  const height = Math.max(...panels.map(({ scene, top: y }) => y + head + scene.height));
  return {
    kind: "panels",
    width: setting.width,
    height,
    hairline: setting.preset.hairlinePt,
    nodes: placed.flatMap(({ nodes }) => nodes),
    edges: placed.flatMap(({ edges }) => edges),
    rules: placed.flatMap(({ rules }) => rules),
    texts: [...letters, ...placed.flatMap(({ texts }) => texts)],
    legend: placed.flatMap(({ legend }) => legend),
    ...tellPanels(panels),
  };
}

function tellPanels(
  panels: readonly Panel[],
): Pick<FigureScene, "title" | "caption" | "alt" | "description" | "table" | "omitted"> {
  const each = (tell: (scene: FigureScene) => string) =>
    panels.map(({ scene, letter }) => `${letter}, ${tell(scene)}`).join(" ");
  const cut = panels.filter(({ scene }) => scene.omitted !== null);
  return {
    title: each(({ title }) => `${title};`).replace(/;$/, ""),
    caption: each(({ caption }) => caption),
    alt: `Two panels. ${each(({ alt }) => alt)}`,
    description: each(({ description }) => description),
    table: joinTable(panels),
    omitted:
      cut.length === 0 ? null : cut.map(({ scene, letter }) => `${letter}, ${scene.omitted}`).join(" "),
  };
}

/** One table of both: the second panel's begins with a row of its own heads. */
function joinTable(panels: readonly Panel[]): FigureScene["table"] {
  const width = Math.max(...panels.map(({ scene }) => scene.table.columns.length));
  const fill = (cells: readonly string[]) => [...cells, ...Array(width - cells.length).fill("")];
  const [first, ...rest] = panels;
  const rowsOf = ({ scene, letter }: Panel) => scene.table.rows.map((row) => [letter, ...fill(row)]);
  return {
    columns: ["Panel", ...fill(first?.scene.table.columns ?? [])],
    rows: [
      ...(first ? rowsOf(first) : []),
      ...rest.flatMap((panel) => [[panel.letter, ...fill(panel.scene.table.columns)], ...rowsOf(panel)]),
    ],
  };
}
