import type { Exploration } from "./exploration.ts";
import { NODE_STYLE } from "./style.ts";
import type { WholeIndex } from "./whole-index.ts";
import type { WholeNode, WholeView } from "./whole-view.ts";

/**
 * What is shown of the whole graph, in a sentence or two. `leftOut` has the marks of the view that are not drawn.
 *
 * @param isPrinted  on paper nobody opens, points or zooms
 */
export function tellWhole(
  index: WholeIndex,
  view: WholeView,
  exploration: Exploration,
  leftOut: ReadonlySet<string>,
  isPrinted = false,
): string {
  const parts = [tellBase(index, view, exploration, isPrinted)];
  const hidden = view.nodes.filter(({ id }) => leftOut.has(id)).reduce((sum, { stands }) => sum + stands, 0);
  if (hidden > 0)
    parts.push(`${hidden.toLocaleString("en-GB")} of them ${hidden === 1 ? "is" : "are"} left out.`);
  const thinned = view.edges.filter((edge) => !edge.isMain).length;
  if (thinned > 0)
    parts.push(
      isPrinted
        ? "Of the lines those with most findings are drawn."
        : "Lines with most findings are drawn; choose a mark for all of its own.",
    );
  return parts.join(" ");
}

function tellBase(
  index: WholeIndex,
  view: WholeView,
  { around, way }: Exploration,
  isPrinted: boolean,
): string {
  const total = index.graph.nodes.length;
  const name = (id: string) => index.nodeById.get(id)?.name ?? id;
  switch (view.base) {
    case "way": {
      const count = view.way?.count ?? 1;
      const others =
        count === 1
          ? "No other is as short."
          : `${count} ways are as short; this is number ${(view.way?.nth ?? 0) + 1}.`;
      return `The shortest way from ${name(way?.from ?? "")} to ${name(way?.to ?? "")}: ${countOf((view.way?.nodes.length ?? 1) - 1, "step", "steps")}. ${others}`;
    }
    case "around": {
      const left = view.omitted > 0 ? ` The ${view.omitted} farthest are left out for want of room.` : "";
      return `${countOf(view.laid.nodes.length, "node", "nodes")} within ${countOf(around?.steps ?? 1, "step", "steps")} of ${name(around?.id ?? "")}.${left}`;
    }
    case "groups":
      return tellGroups(view, total, isPrinted);
    case "all":
      return tellAll(total, isPrinted);
  }
}

/** What stands in the picture of regions and groups before anything else is brought in. */
const FIRST_SHOWN: ReadonlySet<string> = new Set(["Region", "Area", "Theme"]);

function tellGroups({ nodes }: WholeView, total: number, isPrinted: boolean): string {
  const stands = nodes.filter((node) => node.isClosed).reduce((sum, node) => sum + node.stands, 0);
  const shown = nodes.filter((node) => !node.isClosed).length;
  const rest = total - stands - shown;
  const left = rest.toLocaleString("en-GB");
  const told = (what: string) =>
    `${countOf(nodes.length, "mark stands", "marks stand")} for ${(stands + shown).toLocaleString("en-GB")} ${what}`;
  if (isPrinted)
    return `${told(stands + shown === 1 ? "node" : "nodes")}: an area, or a region with several, for what was told of them; a group for its themes.${rest > 0 ? ` ${left} more are not drawn.` : ""}`;
  const isOfThemes = nodes.every(({ label }) => FIRST_SHOWN.has(label));
  const marks = told(isOfThemes ? "areas and themes" : "areas, themes and others");
  const more = `The other ${left}, such as inspections, bodies and people, can be brought in from the menu of a mark.`;
  return `${marks}: open a region or a group of themes to see inside.${rest > 0 ? ` ${more}` : ""}`;
}

/** Nobody tells more marks than these apart in one picture. */
const MOST_TOLD_APART = 5_000;

function tellAll(total: number, isPrinted: boolean): string {
  if (total === 1) return "The only node.";
  const all = `All ${countOf(total, "node", "nodes")}`;
  return total > MOST_TOLD_APART && !isPrinted
    ? `${all}: too many to tell apart without zooming in; regions and themes are easier to read.`
    : `${all}.`;
}

/** A mark in words: for who hears it, and beside the picture. */
export function tellMark(view: WholeView, node: WholeNode): string {
  const lines = view.edges.filter(({ from, to }) => from === node.id || to === node.id).length;
  const isAlone = node.label === "Region" && node.stands === 1;
  const kind = isAlone ? "the only area told of in its region" : node.label.toLowerCase();
  const stands = node.stands > 1 ? `, stands for ${node.stands} ${insideOf(node)}` : "";
  return `${node.name}: ${kind}${stands}, ${countOf(lines, "line", "lines")}`;
}

function insideOf({ label }: WholeNode): string {
  if (label === "Region") return "areas";
  return NODE_STYLE[label]?.plural ?? "nodes";
}

function countOf(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
