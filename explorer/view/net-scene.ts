import { abbreviate } from "../../cypher/abbreviate.ts";
import { countPolarity, countSubjects, singular, tellAnswerText, tellOwnNumber } from "./answer.ts";
import { pluralOf, sidesAsked } from "./asked.ts";
import { layOutByForce } from "./force-layout.ts";
import { type LedLabel, placeAllLabels } from "./lead-labels.ts";
import type { LensLink } from "./lens.ts";
import { type Pair, readItem } from "./pairs.ts";
import { type PlacedLabel, placeLabels } from "./place-labels.ts";
import type { Scene, SceneEdge, SceneNode } from "./scene.ts";
import { separateDiscs } from "./separate-discs.ts";
import { discRadius } from "./style.ts";
import { fitText, measureText } from "./text-width.ts";
import type { LensView, RankedSubject } from "./view.ts";

/** How the net is set. Pixels; a figure scales them to points. */
export interface NetOptions {
  readonly width: number;
  readonly height: number;
  /** Fewest themes in common that a line stands for; null takes as many lines as can be read. */
  readonly least: number | null;
  /** Size of the names, and how wide one is; where nothing is said as on the page. */
  readonly textSize?: number;
  readonly measureName?: (name: string) => number;
}

/** More than these a person does not read. */
const MOST = { nodes: 80, lines: 90 };
const MARGIN = { x: 70, y: 30 };
/** Between two discs at the least, so that each has an outline of its own. */
const DISC_GAP = 5;
const TEXT_SIZE = 12;
/** Between a name's lines, in its size. */
const LEADING = 4 / 3;
/** A name may be so much wider than it was estimated: at the right side of the picture it would be cut. Pixels. */
const ESTIMATE_SLACK = 8;
/** A longer name is cut, and its disc tells it whole: longer than the longest of a health body by its initials. In its size. */
const MOST_NAME_EMS = 34;

/** In a window narrower than this nothing hovers, so each disc that is drawn is named. Pixels. */
const COMPACT = { below: 620, marginX: 26, disc: 1.35, fewer: 0.9, least: 6 };

/** Joins subjects by the themes that they share: a line a pair, wider for more themes, broken where it rests on one article each. */
export function layOutNet(view: LensView, options: NetOptions): Scene {
  let net = layOutUpTo(MOST.nodes, view, options);
  if (options.least !== null || !isCompact(options)) return net;
  // Whom nobody could name is left out, and told to be.
  let most = net.nodes.length;
  while (net.texts.length < net.nodes.length && most > COMPACT.least) {
    most = Math.floor(most * COMPACT.fewer);
    net = layOutUpTo(most, view, options);
  }
  return net;
}

function isCompact({ width, measureName }: NetOptions): boolean {
  return measureName === undefined && width < COMPACT.below;
}

/** The net of no more subjects than `most`. */
function layOutUpTo(most: number, view: LensView, options: NetOptions): Scene {
  const least = options.least ?? leastReadable(view.pairs);
  const wanted = view.pairs.filter((pair) => pair.shared >= least);
  const pairs = options.least === null ? takeReadable(wanted, most) : wanted;
  const joined = new Set(pairs.flatMap((pair) => [pair.a, pair.b]));
  const ranked = rankJoined(view, joined);
  const places = layOutByForce(
    ranked.length,
    pairs.map((pair) => ({ a: indexOf(ranked, pair.a), b: indexOf(ranked, pair.b), weight: pair.shared })),
  );
  const marginX = isCompact(options) ? COMPACT.marginX : MARGIN.x;
  const room = {
    left: marginX,
    right: options.width - marginX,
    top: MARGIN.y,
    bottom: options.height - MARGIN.y,
  };
  const grow = isCompact(options) ? COMPACT.disc : DISC_GROW;
  const apart = separateDiscs(
    ranked.map((entry, index) => {
      const place = places[index] ?? { x: 0.5, y: 0.5 };
      return {
        x: room.left + place.x * (room.right - room.left),
        y: room.top + place.y * (room.bottom - room.top),
        radius: discSize(entry, grow) / 2,
      };
    }),
    room,
    DISC_GAP,
  );
  const discs = ranked.map((entry, index) => drawDisc(entry, view, apart[index] ?? { x: 0, y: 0 }, grow));
  const nodeById = new Map(discs.map((node) => [node.id, node]));
  const edges = pairs.toReversed().flatMap((pair) => drawLine(pair, view, nodeById, least));
  return {
    kind: "net",
    width: options.width,
    height: options.height,
    nodes: discs,
    edges,
    ...nameDiscs(discs, ranked, edges, options),
    legend: tellLegend(view, least),
    title: `Who shares ${wordOf(view)} with whom`,
    caption: `${tellAnswerText(view)} Drawn: ${pairs.length} pairs of ${ranked.length} with at least ${least} in common.`,
    omitted: tellOmitted(view, pairs.length, ranked.length),
  };
}

/** How many of the pairs are drawn, and how many of those that share something are in them. */
function tellOmitted(view: LensView, pairs: number, discs: number): string | null {
  if (pairs === view.pairs.length) return null;
  const sharing = new Set(view.pairs.flatMap(({ a, b }) => [a, b])).size;
  const told = `Drawn: ${pairs} of ${view.pairs.length} pairs`;
  return discs < sharing ? `${told}, ${discs} of ${countSubjects(sharing, view.question.among)}` : told;
}

/** The least number in common at which the net can still be read. `pairs` have the most shared first. */
export function leastReadable(pairs: readonly Pair[]): number {
  const most = pairs[0]?.shared ?? 1;
  const nodes = new Set<string>();
  for (const [index, { a, b, shared }] of pairs.entries()) {
    nodes.add(a).add(b);
    if (nodes.size > MOST.nodes || index >= MOST.lines) return Math.min(shared + 1, most);
  }
  return 1;
}

/** The first pairs, as long as a person can read them: many may share the highest number. */
function takeReadable(pairs: readonly Pair[], most: number): Pair[] {
  const nodes = new Set<string>();
  return pairs.slice(0, MOST.lines).filter(({ a, b }) => {
    const added = Number(!nodes.has(a)) + Number(!nodes.has(b));
    if (nodes.size + added > most) return false;
    nodes.add(a).add(b);
    return true;
  });
}

/** Who is joined, by id: the layout starts from this order, so it does not depend on who shares most. */
function rankJoined(view: LensView, joined: ReadonlySet<string>): RankedSubject[] {
  const focus = view.focus ? [{ subject: view.focus, shared: view.items, strengths: 0 }] : [];
  return [...focus, ...view.subjects]
    .filter((entry) => joined.has(entry.subject.id))
    .sort((a, b) => (a.subject.id < b.subject.id ? -1 : 1));
}

function indexOf(ranked: readonly RankedSubject[], id: string): number {
  return ranked.findIndex((entry) => entry.subject.id === id);
}

/** How large a disc of the net is beside one of the layers. */
const DISC_GROW = 1.8;

function discSize({ shared }: RankedSubject, grow: number): number {
  return discRadius(shared) * grow;
}

function drawDisc(
  ranked: RankedSubject,
  view: LensView,
  { x, y }: { readonly x: number; readonly y: number },
  grow: number,
): SceneNode {
  const { subject, shared } = ranked;
  const isFocus = view.focus?.id === subject.id;
  const size = discSize(ranked, grow);
  const whom = isFocus ? "" : ` shared with ${view.focus?.name ?? "another"}`;
  return {
    id: subject.id,
    role: isFocus ? "focus" : "subject",
    shape: "disc",
    x,
    y,
    width: size,
    height: size,
    texts: [],
    count: shared,
    title: `${subject.name}: ${countPolarity(shared, view.question.polarity)}${whom}`,
  };
}

function drawLine(
  pair: Pair,
  view: LensView,
  nodeById: ReadonlyMap<string, SceneNode>,
  least: number,
): SceneEdge[] {
  const [a, b] = [nodeById.get(pair.a), nodeById.get(pair.b)];
  if (!a || !b) return [];
  const isBoth = view.question.polarity === "both";
  const labels = pair.items.map((item) => {
    const { theme: id, polarity } = readItem(item, "weakness");
    const label = view.themes.find(({ theme }) => theme.id === id)?.theme.label ?? id;
    return isBoth ? `${label} (${polarity})` : label;
  });
  return [
    {
      id: `${pair.a}~${pair.b}`,
      subject: pair.a,
      theme: pair.b,
      polarity: sideOf(pair, view),
      isStraight: true,
      isBroken: isThin(pair, view.links),
      x1: a.x,
      y1: a.y,
      x2: b.x,
      y2: b.y,
      width: lineWidth(pair.shared - least),
      title: `${nameOf(a)} and ${nameOf(b)}: ${countPolarity(pair.shared, view.question.polarity)} in common: ${labels.sort().join("; ")}`,
    },
  ];
}

/** The side of a pair's line: of both polarities only where it shares some of each. */
function sideOf(pair: Pair, view: LensView): SceneEdge["polarity"] {
  if (view.question.polarity !== "both" || (pair.strengths > 0 && pair.strengths < pair.shared))
    return view.question.polarity;
  return pair.strengths === 0 ? "weakness" : "strength";
}

/** Does all that a pair shares rest on one article on each side? */
function isThin(pair: Pair, links: readonly LensLink[]): boolean {
  const themes = new Set(pair.themes);
  return links
    .filter((link) => themes.has(link.theme) && (link.subject === pair.a || link.subject === pair.b))
    .every((link) => link.sources <= 1);
}

function nameOf(node: SceneNode): string {
  return node.title.slice(0, node.title.lastIndexOf(": "));
}

/** By how many more are in common than the fewest that are drawn. */
function lineWidth(more: number): number {
  return Math.min(1.2 + 1.1 * more, 7);
}

function nameDiscs(
  discs: readonly SceneNode[],
  ranked: readonly RankedSubject[],
  lines: readonly SceneEdge[],
  options: NetOptions,
): Pick<Scene, "texts" | "rules"> {
  const { width, height, textSize = TEXT_SIZE, measureName } = options;
  const slack = measureName ? 0 : ESTIMATE_SLACK;
  const measure = measureName ?? ((name: string) => measureText(name, textSize));
  const labelled = discs.map((disc, index) => {
    const name = abbreviate(ranked[index]?.subject.name ?? "");
    const text = fitText(name, textSize, textSize * MOST_NAME_EMS);
    return { text, x: disc.x, y: disc.y, size: disc.width / 2, width: measure(text) };
  });
  const room = { width: width - slack, height };
  const near = placeLabels(labelled, textSize * LEADING, { ...room, lines });
  // Print grows until names have room, and a phone draws fewer; on a desk a name without room stands away from its disc.
  const isLed = near.length < labelled.length && measureName === undefined && !isCompact(options);
  const led = isLed ? placeAllLabels(labelled, textSize * LEADING, room) : [];
  const names: readonly (PlacedLabel & Partial<LedLabel>)[] = led.length > near.length ? led : near;
  return {
    texts: names.map(({ text, x, y }) => ({
      ...{ text, x, y, size: textSize, turn: 0 },
      ...{ anchor: "start", weight: "normal", tone: "ink" },
    })),
    rules: names.flatMap(({ line }) =>
      !line ? [] : [{ x1: line.from.x, y1: line.from.y, x2: line.to.x, y2: line.to.y }],
    ),
  };
}

function wordOf(view: LensView): string {
  return pluralOf(view.question.polarity);
}

function tellLegend(view: LensView, least: number): Scene["legend"] {
  const { among, polarity } = view.question;
  const own = tellOwnNumber(view);
  return [
    { mark: "disc", polarity: null, text: `${singular(among)}, number = ${wordOf(view)} shared` },
    ...(own === null ? [] : [{ mark: "none", polarity: null, text: own } as const]),
    ...(polarity === "both" ? sidesAsked(polarity) : []).map(
      (side) => ({ mark: "line", polarity: side, text: `${pluralOf(side)} alone` }) as const,
    ),
    {
      mark: "line",
      polarity,
      text: `${polarity === "both" ? "some of each; " : ""}at least ${least} in common, wider = more; broken: told by one article on each side`,
    },
  ];
}
