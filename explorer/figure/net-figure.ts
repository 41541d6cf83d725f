import { SendgraphError } from "../../cypher/errors.ts";
import { countPolarity, countSubjects, singular } from "../view/answer.ts";
import { pluralOf } from "../view/asked.ts";
import type { LensPolarity } from "../view/lens.ts";
import { layOutNet } from "../view/net-scene.ts";
import type { Scene, SceneEdge, SceneNode } from "../view/scene.ts";
import type { LensView } from "../view/view.ts";
import { capitalise } from "../view/wording.ts";
import type { FigureEdge, FigureNode, FigureScene, FigureText } from "./figure-scene.ts";
import { type LegendEntry, ownEntry, placeLegend } from "./legend.ts";
import { mark, type Setting, setLines, widthOf } from "./setting.ts";

/** No page holds more lines than this. */
const MOST_LINES = 1_000;
/** The widest disc of the page, in its pixels, and on paper in the size of the number in it. */
const WIDEST = { pixels: 34, ems: 2.2 };
/** How high a net is: so much of its width by the root of who is in it, and so many square ems for each, within these; then more, step by step. */
const HEIGHT = { leastEms: 20, byRoot: 0.09, mostShare: 0.62, squareEms: 62, grow: 1.2 };

/**
 * Lays a net out for print: the explorer's own, in the room that the preset gives, its pixels scaled to points.
 *
 * @param least  fewest in common that a line stands for; null takes as many lines as can be read
 */
export function layOutNetFigure(
  view: LensView<LensPolarity>,
  least: number | null,
  setting: Setting,
): FigureScene {
  const lines = view.pairs.filter(({ shared }) => least !== null && shared >= least).length;
  if (lines > MOST_LINES) throw crowdError(lines);
  const scale = (setting.preset.smallPt * WIDEST.ems) / WIDEST.pixels;
  const net = fitHeight(view, least, setting, scale);
  const bottom = net.height * scale;
  const { legend, height } = placeLegend(legendEntries(net, view), bottom, setting);
  return {
    kind: "net",
    width: setting.width,
    height: bottom + height,
    hairline: setting.preset.hairlinePt,
    nodes: net.nodes.map((node) => printDisc(node, scale)),
    edges: net.edges.map((edge) => printLine(edge, scale, setting)),
    rules: [],
    texts: [...net.nodes.flatMap((node) => number(node, scale, setting)), ...printNames(net, scale, setting)],
    legend,
    ...tellNet(net, view),
  };
}

function crowdError(lines: number): SendgraphError {
  return new SendgraphError(
    "usage",
    `The net has ${lines.toLocaleString("en-GB")} lines; no page holds more than ${MOST_LINES.toLocaleString("en-GB")}.`,
    "Say a larger minShared, or leave it out for as many lines as can be read.",
  );
}

/** The net at the least height at which most names have room. */
function fitHeight(
  view: LensView<LensPolarity>,
  least: number | null,
  setting: Setting,
  scale: number,
): Scene {
  const { textPt } = setting.preset;
  const toPixels = (points: number) => points / scale;
  const at = (height: number) =>
    layOutNet(view, {
      least,
      width: toPixels(setting.width),
      height: toPixels(height),
      textSize: toPixels(textPt),
      measureName: (name) => toPixels(widthOf(name, textPt, setting.fonts)),
    });
  const most = setting.mostHeight - placeLegend(longestLegend(view), 0, setting).height;
  let height = Math.min(heightFor(at(most).nodes.length, setting), most);
  let best = at(height);
  while (best.texts.length < best.nodes.length && height < most) {
    height = Math.min(height * HEIGHT.grow, most);
    const net = at(height);
    if (net.texts.length > best.texts.length) best = net;
  }
  return best;
}

function heightFor(count: number, { width, preset }: Setting): number {
  const em = preset.textPt;
  const share = Math.min(HEIGHT.mostShare, HEIGHT.byRoot * Math.sqrt(count));
  return Math.max(HEIGHT.leastEms * em, share * width, (count * HEIGHT.squareEms * em * em) / width);
}

function printDisc({ id, role, x, y, width, title }: SceneNode, scale: number): FigureNode {
  const size = width * scale;
  const tone = role === "focus" ? "ink" : "mark";
  return mark({ id, shape: "disc", x: x * scale, y: y * scale, width: size, height: size, title }, tone);
}

function printLine(edge: SceneEdge, scale: number, { preset }: Setting): FigureEdge {
  if (edge.polarity === "both") throw new Error("A figure is of one polarity.");
  return {
    id: edge.id,
    from: edge.subject,
    to: edge.theme,
    tone: edge.polarity,
    x1: edge.x1 * scale,
    y1: edge.y1 * scale,
    x2: edge.x2 * scale,
    y2: edge.y2 * scale,
    width: Math.max(edge.width * scale, preset.hairlinePt),
    isStraight: true,
    ...(edge.isBroken ? { isBroken: true as const } : {}),
    title: edge.title,
  };
}

function number({ id, x, y, count }: SceneNode, scale: number, { preset }: Setting): FigureText[] {
  const place = { x: x * scale, y: y * scale, size: preset.smallPt, of: id };
  return setLines([String(count ?? "")], { ...place, anchor: "middle", tone: "white" });
}

function printNames(net: Scene, scale: number, { preset, fonts }: Setting): FigureText[] {
  return net.texts.flatMap(({ text, x, y }) =>
    setLines([text], {
      ...{ x: x * scale, y: y * scale, anchor: "start", size: preset.textPt },
      backing: widthOf(text, preset.textPt, fonts),
    }),
  );
}

/** The legend at its longest: for how much room it may take. */
function longestLegend(view: LensView<LensPolarity>): LegendEntry[] {
  return [
    ...discEntries(view),
    lineEntry(view, view.pairs[0]?.shared ?? 1, true),
    ...brokenEntry([{ isBroken: true }]),
  ];
}

function legendEntries(net: Scene, view: LensView<LensPolarity>): LegendEntry[] {
  const widths = new Set(net.edges.map(({ width }) => width));
  return [
    ...discEntries(view),
    lineEntry(view, fewest(net, view), widths.size > 1),
    ...brokenEntry(net.edges),
  ];
}

function discEntries(view: LensView<LensPolarity>): LegendEntry[] {
  const { among, polarity } = view.question;
  return [
    {
      mark: { shape: "disc", tone: "mark", isFilled: true, shade: 1 },
      text: `${singular(among)}; number: ${pluralOf(polarity)} shared`,
    },
    ...ownEntry(view),
  ];
}

function lineEntry(view: LensView<LensPolarity>, least: number, isWider: boolean): LegendEntry {
  const { polarity } = view.question;
  return {
    mark: { shape: "bar", tone: polarity, isFilled: true, shade: 1 },
    text: `at least ${countPolarity(least, polarity)} in common${isWider ? "; wider: more" : ""}`,
  };
}

function brokenEntry(edges: readonly Pick<SceneEdge, "isBroken">[]): LegendEntry[] {
  return edges.some(({ isBroken }) => isBroken)
    ? [{ mark: null, text: "broken: told by one article on each side" }]
    : [];
}

/** Fewest in common of the lines that are drawn. */
function fewest(net: Scene, view: LensView<LensPolarity>): number {
  const drawn = pairsOf(net, view);
  return Math.min(...drawn.map(({ shared }) => shared));
}

function pairsOf(net: Scene, view: LensView<LensPolarity>) {
  const drawn = new Set(net.edges.map(({ id }) => id));
  return view.pairs.filter(({ a, b }) => drawn.has(`${a}~${b}`));
}

function tellNet(
  net: Scene,
  view: LensView<LensPolarity>,
): Pick<FigureScene, "title" | "caption" | "alt" | "description" | "table" | "omitted"> {
  const { among, polarity } = view.question;
  const pairs = pairsOf(net, view);
  const subjects = [...view.subjects.map(({ subject }) => subject), ...(view.focus ? [view.focus] : [])];
  const nameById = new Map(subjects.map(({ id, name }) => [id, name]));
  const labelById = new Map(view.themes.map(({ theme }) => [theme.id, theme.label]));
  const rows = pairs.map(({ a, b, shared, themes }) => [
    nameById.get(a) ?? a,
    nameById.get(b) ?? b,
    String(shared),
    themes.map((theme) => labelById.get(theme) ?? theme).join(", "),
  ]);
  const unnamed = net.nodes.length - net.texts.length;
  const cut = [
    ...(net.omitted === null ? [] : [`Drawn are ${pairs.length} of ${view.pairs.length} pairs.`]),
    ...(unnamed === 0 ? [] : [`${countSubjects(unnamed, among)} had no room for a name.`]),
  ];
  const one = singular(among);
  return {
    title: `${capitalise(pluralOf(polarity))} shared ${view.focus ? `with ${view.focus.name}` : `among ${among}`}, as a net`,
    caption: net.caption,
    alt: `Net of ${countSubjects(net.nodes.length, among)}, joined by ${pairs.length} lines where two share ${pluralOf(polarity)}.`,
    description: rows.map(([a, b, shared, themes]) => `${a} and ${b} share ${shared}: ${themes}.`).join(" "),
    table: { columns: [capitalise(one), `Other ${one}`, "In common", "Themes"], rows },
    omitted: cut.length === 0 ? null : cut.join(" "),
  };
}
