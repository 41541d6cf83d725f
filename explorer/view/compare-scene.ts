import { countPolarity, countSubjects } from "./answer.ts";
import { linksAsked } from "./asked.ts";
import type { Compared } from "./compare.ts";
import { type Emphasis, emphasise } from "./emphasis.ts";
import { layOutLayers } from "./layered-scene.ts";
import type { Lens } from "./lens.ts";
import type { Question, Selection } from "./place.ts";
import type { Scene, SceneEdge } from "./scene.ts";
import type { LensView } from "./view.ts";
import { compareText, countTheme } from "./view.ts";

/**
 * Two pictures in one layout: a mark stands at the same place in both; what one side has not is in neither its nodes nor its lines.
 * Where no theme is in both, or one picture stands under the other, each begins at its own top.
 */
export interface BesideScenes {
  readonly a: Scene;
  readonly b: Scene;
  /** What comes forward while nothing is selected: what the other side has not. Null where that is nothing, or all. */
  readonly alone: Readonly<Record<"a" | "b", Emphasis | null>>;
}

/** Lays both sides of a comparison out together and draws each alone. `whole` knows every name. */
export function layOutBeside(
  whole: Lens,
  compared: Compared,
  question: Question,
  {
    isStacked = false,
    ...size
  }: { readonly width: number; readonly height: number; readonly isStacked?: boolean },
): BesideScenes {
  const asked = question.polarity;
  const sides = { a: linksAsked(compared.a.links, asked), b: linksAsked(compared.b.links, asked) };
  const links = [...new Map([...sides.a, ...sides.b].map((link) => [keyOf(link), link])).values()];
  const layOut = (of: LensView["links"]) =>
    layOutLayers(viewOf(whole, of, question), { ...size, isWhole: true });
  const themesOfA = new Set(sides.a.map(({ theme }) => theme));
  const isTogether = !isStacked && sides.b.some(({ theme }) => themesOfA.has(theme));
  const together = isTogether ? layOut(links) : null;
  const names = new Map([
    ...whole.subjects.map(({ id, name }) => [id, name] as const),
    ...whole.themes.map(({ id, label }) => [id, label] as const),
  ]);
  const drawn = (own: readonly (typeof links)[number][]): Scene => {
    const ends = new Set(own.flatMap((link) => [link.subject, link.theme]));
    const keys = new Set(own.map(keyOf));
    const scene = together ?? layOut(own);
    return {
      ...scene,
      nodes: scene.nodes
        .filter((node) => ends.has(node.id))
        .map((node) => {
          const count = own.filter((link) => link.subject === node.id || link.theme === node.id).length;
          const name = names.get(node.id) ?? node.id;
          return node.role === "theme"
            ? { ...node, title: `${name}: in ${countSubjects(count, question.among)} here` }
            : { ...node, count, title: `${name}: ${countPolarity(count, asked)} here` };
        }),
      edges: scene.edges.filter((edge) => keys.has(keyOf(edge))),
    };
  };
  const scenes = { a: drawn(sides.a), b: drawn(sides.b) };
  return {
    ...scenes,
    alone: { a: bringForward(scenes.a, scenes.b), b: bringForward(scenes.b, scenes.a) },
  };
}

/**
 * What comes forward on either side: what is selected, else what that side has alone. What is selected may be drawn on neither side,
 * such as all that a pair shares: then it dims neither.
 */
export function emphasiseBeside(
  { a, b, alone }: BesideScenes,
  view: LensView,
  selection: Selection | null,
): BesideScenes["alone"] {
  const [ofA, ofB] = [emphasise(a, view, selection), emphasise(b, view, selection)];
  const isDrawn = [ofA, ofB].some((one) => one !== null && one.edges.size > 0);
  return isDrawn ? { a: ofA ?? alone.a, b: ofB ?? alone.b } : alone;
}

/**
 * What one scene has and the other has not. Of two different areas or bodies a theme with its polarity is what can be in both; of the
 * same ones at two times, the link itself.
 */
function bringForward(own: Scene, other: Scene): Emphasis | null {
  const subjects = new Set(other.edges.map(({ subject }) => subject));
  const isSame = own.edges.some(({ subject }) => subjects.has(subject));
  const keyOf = ({ subject, theme, polarity }: SceneEdge) => `${isSame ? subject : ""} ${theme} ${polarity}`;
  const others = new Set(other.edges.map(keyOf));
  const edges = own.edges.filter((edge) => !others.has(keyOf(edge)));
  if (edges.length === own.edges.length) return null;
  return {
    chosen: new Set(),
    nodes: new Set(edges.flatMap(({ subject, theme }) => [subject, theme])),
    edges: new Set(edges.map(({ id }) => id)),
  };
}

function keyOf({ subject, theme, polarity }: { subject: string; theme: string; polarity: string }): string {
  return `${subject} ${theme} ${polarity}`;
}

/** All links of either side as one view, whether shared or not. */
function viewOf(whole: Lens, links: LensView["links"], question: Question): LensView {
  const count = (pick: (link: LensView["links"][number]) => boolean) => links.filter(pick).length;
  return {
    question: { ...question, focus: null },
    focus: null,
    subjects: whole.subjects
      .map((subject) => {
        const shared = count((link) => link.subject === subject.id);
        const strengths = count((link) => link.subject === subject.id && link.polarity === "strength");
        return { subject, shared, strengths };
      })
      .filter(({ shared }) => shared > 0)
      .sort((x, y) => y.shared - x.shared || compareText(x.subject.name, y.subject.name)),
    themes: whole.themes
      .map((theme) => {
        return { theme, ...countTheme(links.filter((link) => link.theme === theme.id)) };
      })
      .filter(({ subjects }) => subjects > 0)
      .sort((x, y) => y.subjects - x.subjects || compareText(x.theme.label, y.theme.label)),
    links,
    pairs: [],
    items: links.length,
    least: 1,
    totalSubjects: whole.subjects.length,
    totalCounted: whole.subjects.length,
  };
}
