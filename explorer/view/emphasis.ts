import type { Selection } from "./place.ts";
import type { Scene, SceneEdge } from "./scene.ts";
import type { LensView } from "./view.ts";

/** What comes forward in a layered scene: ids of nodes and of edges. Null means that nothing does. */
export interface Emphasis {
  /** What was clicked itself. */
  readonly chosen: ReadonlySet<string>;
  /** What it touches. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** What a selection brings forward: itself, the links it stands on, and what is at their other ends. */
export function emphasise(scene: Scene, view: LensView, selection: Selection | null): Emphasis | null {
  if (selection === null) return null;
  const chosen = new Set(chosenIds(selection));
  const edges = scene.edges.filter((edge) => isBehind(edge, selection, view, scene));
  if (edges.length === 0 && !scene.nodes.some((node) => chosen.has(node.id))) return null;
  const nodes = new Set([...chosen, ...edges.flatMap((edge) => [edge.subject, edge.theme])]);
  return { chosen, nodes, edges: new Set(edges.map((edge) => edge.id)) };
}

/** What a click on a scene's node selects: with a focus, another subject is the pair that it makes with the focus. */
export function selectNode(view: LensView, id: string): Selection {
  const isSubject = view.subjects.some((ranked) => ranked.subject.id === id);
  if (view.focus && isSubject) return { kind: "pair", a: view.focus.id, b: id };
  return { kind: "node", id };
}

/** The ids of what a selection names. */
export function chosenIds(selection: Selection): string[] {
  switch (selection.kind) {
    case "node":
      return [selection.id];
    case "link":
      return [selection.subject, selection.theme];
    case "pair":
      return [selection.a, selection.b];
  }
}

function isBehind(edge: SceneEdge, selection: Selection, view: LensView, scene: Scene): boolean {
  switch (selection.kind) {
    case "node":
      return edge.subject === selection.id || edge.theme === selection.id;
    case "link":
      return edge.subject === selection.subject && edge.theme === selection.theme;
    case "pair":
      return isOfPair(edge, selection.a, selection.b, view, scene);
  }
}

/** An edge of either subject to a theme that both have, on the same side. */
function isOfPair(edge: SceneEdge, a: string, b: string, view: LensView, scene: Scene): boolean {
  if (edge.subject !== a && edge.subject !== b) return false;
  const other = edge.subject === a ? b : a;
  return (
    scene.edges.some((candidate) => candidate.subject === other && isSameItem(candidate, edge)) ||
    view.links.some((link) => link.subject === other && isSameItem(link, edge))
  );
}

type Item = Pick<SceneEdge, "theme" | "polarity">;

function isSameItem(a: Item, b: Item): boolean {
  return a.theme === b.theme && a.polarity === b.polarity;
}
