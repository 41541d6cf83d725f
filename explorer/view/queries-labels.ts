import { type LedLabel, placeManyLabels } from "./lead-labels.ts";
import { type Labelled, orderBySize, placeLabels, type Room } from "./place-labels.ts";
import { type GraphDrawing, radiusIn } from "./queries-graph.ts";
import { measureText, wrapText } from "./text-width.ts";
import { shorten } from "./wording.ts";

const LABEL_PX = 12;
/** Of one line, with what is between it and the next. */
export const LABEL_LINE_PX = 15;
/** A name is set in lines of so many pixels, and is cut only where it is longer than any usual one. */
const WIDEST_LINE = 190;
const MOST_LETTERS = 72;
/** So many of the largest nodes are named before all others, away from their marks if there is no room at them. */
const MOST_LARGE = 24;
/**
 * The names of an answer's nodes, those of the largest first: what most lines lead to is what the answer says. The lines of a name are
 * parted by line feeds; where it has no room at its mark a line leads to it.
 */
export function nameAnswerNodes(drawing: GraphDrawing, room: Room): LedLabel[] {
  const radiusOf = radiusIn(drawing);
  const labelled = drawing.nodes.map((node): Labelled => {
    const lines = wrapText(shorten(node.name, MOST_LETTERS), LABEL_PX, WIDEST_LINE);
    const width = Math.max(...lines.map((line) => measureText(line, LABEL_PX)));
    const height = lines.length * LABEL_LINE_PX;
    return { text: lines.join("\n"), x: node.x, y: node.y, size: radiusOf(node), width, height };
  });
  const lines = drawing.edges
    .filter(({ isQuiet }) => !isQuiet)
    .map(({ from, to }) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y }));
  const largest = orderBySize(labelled).slice(0, MOST_LARGE);
  const ways: readonly (() => LedLabel[])[] = [
    () => placeLabels(labelled, LABEL_LINE_PX, { ...room, lines }).map((label) => ({ ...label, line: null })),
    () => placeManyLabels(labelled, LABEL_LINE_PX, room, MOST_LARGE),
    () => placeManyLabels(labelled, LABEL_LINE_PX, room, MOST_LARGE, true),
  ];
  let names: LedLabel[] = [];
  for (const place of ways) {
    names = place();
    const named = new Set(names.map(({ text }) => text));
    if (largest.every(({ text }) => named.has(text))) break;
  }
  return names;
}
