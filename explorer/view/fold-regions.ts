import { groupBy } from "../../cypher/group-by.ts";
import { countSubjects } from "./answer.ts";
import { foldThemes } from "./fold-themes.ts";
import { layOutLayers } from "./layered-scene.ts";
import type { Lens, LensLink, Subject } from "./lens.ts";
import type { Question } from "./place.ts";
import { REGIONS_DRAWN, type Scene } from "./scene.ts";
import { discRadius, LINES } from "./style.ts";
import { compareText, deriveView, type LensView } from "./view.ts";
import { tellWord } from "./wording.ts";

const PREFIX = "region:";
const UNKNOWN = "Region not known";
/** More areas, bodies and themes together than a person can tell apart. */
const MOST_NODES = 80;
/** In a window narrower than this lines run so steeply that far fewer can be followed. */
const NARROW_PX = 620;

/** Would the layers of a view be a tangle? Then the picture starts from regions and groups of themes. */
export function isTangle(view: LensView, drawn: Scene): boolean {
  const most = drawn.width < NARROW_PX ? LINES.few : LINES.many;
  return view.subjects.length + view.themes.length > MOST_NODES || drawn.edges.length > most;
}

/** The region that a node of the folded picture stands for; null for any other node. */
export function regionOf(id: string): string | null {
  return id.startsWith(PREFIX) && id !== PREFIX + UNKNOWN ? id.slice(PREFIX.length) : null;
}

/** Lays out regions beside groups of themes: a line is wider for more areas, and each region has its commonest. */
export function layOutRegions(
  lens: Lens,
  question: Question,
  regionsOf: ReadonlyMap<string, readonly string[]>,
  size: { readonly width: number; readonly height: number },
): Scene {
  const { among } = lens;
  const folded = foldRegions(foldThemes(lens), regionsOf);
  const whole = deriveView(folded, { ...question, focus: null });
  const each = Math.max(1, Math.floor(LINES.few / Math.max(folded.subjects.length, 1)));
  const scene = layOutLayers(whole, { ...size, isWhole: true, each });
  const sizes = countByRegion(lens, regionsOf);
  const label = new Map(folded.themes.map((theme) => [theme.id, theme.label]));
  const countOf = new Map(whole.themes.map(({ theme }) => [theme.id, countHaving(lens, question, theme.id)]));
  const areasOf = new Map(whole.links.map((link) => [sideKey(link), link.sentences]));
  const { polarity } = question;
  return {
    ...scene,
    draw: REGIONS_DRAWN,
    nodes: scene.nodes.map((node) => {
      if (node.role === "theme") {
        const count = countSubjects(countOf.get(node.id) ?? 0, among);
        return { ...node, title: `${label.get(node.id)}: ${told(polarity)} in ${count}` };
      }
      const count = sizes.get(node.id) ?? 0;
      const title = `${node.id.slice(PREFIX.length)}: ${countSubjects(count, among)} read about; opens them`;
      return { ...node, count, width: discRadius(count) * 2, height: discRadius(count) * 2, title };
    }),
    edges: scene.edges.map((edge) => {
      const count = countSubjects(areasOf.get(sideKey(edge)) ?? 0, among);
      const title = `${edge.subject.slice(PREFIX.length)}, ${label.get(edge.theme)}: ${edge.polarity} in ${count}`;
      return { ...edge, title };
    }),
    legend: [
      { mark: "disc", polarity: null, text: `region, number = ${among} read about; choose one to open it` },
      { mark: "box", polarity: null, text: "group of themes" },
      ...scene.legend
        .filter((entry) => entry.mark === "line")
        .map((entry) => ({ ...entry, text: `${entry.polarity}, thicker = in more ${among}` })),
    ],
    title: `${scene.title}, by region`,
    caption: `${sizes.size} regions by ${folded.themes.length} groups of themes.`,
    omitted: scene.edges.some(({ isQuiet }) => isQuiet)
      ? `Drawn: the ${each} commonest of each region, all of what is chosen`
      : null,
  };
}

/** A lens whose subjects are regions. Of its links `sentences` is how many areas or bodies of the region have it. */
export function foldRegions(lens: Lens, regionsOf: ReadonlyMap<string, readonly string[]>): Lens {
  const of = (subject: string) => regionIdsOf(regionsOf, subject);
  const scattered = lens.links.flatMap((link) =>
    of(link.subject).map((region) => ({ ...link, subject: region })),
  );
  const links = groupBy(scattered, sideKey);
  const regions = [...new Set(lens.subjects.flatMap(({ id }) => of(id)))].sort(compareText);
  return {
    ...lens,
    subjects: regions.map(
      (id): Subject => ({ id, name: id.slice(PREFIX.length), kind: "region", region: null, inspections: [] }),
    ),
    links: [...links.values()].flatMap((members) => {
      const [first] = members;
      return first ? [{ ...first, sentences: members.length }] : [];
    }),
    mixed: [],
  };
}

/** The regions' marks that an area or body is drawn in. */
export function regionIdsOf(regionsOf: ReadonlyMap<string, readonly string[]>, subject: string): string[] {
  const regions = regionsOf.get(subject) ?? [];
  return (regions.length === 0 ? [UNKNOWN] : regions).map((region) => PREFIX + region);
}

function countByRegion(lens: Lens, regionsOf: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of lens.subjects)
    for (const region of regionIdsOf(regionsOf, id)) counts.set(region, (counts.get(region) ?? 0) + 1);
  return counts;
}

function countHaving(lens: Lens, { polarity }: Question, group: string): number {
  const themes = new Set(
    lens.themes.filter((theme) => (theme.parent ?? theme.id) === group).map((theme) => theme.id),
  );
  const having = lens.links.filter(
    (link) => themes.has(link.theme) && (polarity === "both" || link.polarity === polarity),
  );
  return new Set(having.map((link) => link.subject)).size;
}

function sideKey({
  subject,
  theme,
  polarity,
}: Pick<LensLink, "subject" | "theme"> & { polarity: string }): string {
  return `${subject} ${theme} ${polarity}`;
}

function told(polarity: Question["polarity"]): string {
  return polarity === "both" ? "a weakness or a strength" : `a ${tellWord(polarity)}`;
}
