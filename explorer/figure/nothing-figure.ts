import type { SendgraphError } from "../../cypher/errors.ts";
import type { FigureScene } from "./figure-scene.ts";
import { breakLines, LEADING, type Setting, setLines } from "./setting.ts";

/** A figure that says that there is nothing to draw, so that a paper built by a script shows the gap and not an older picture. */
export function layOutNothing(
  kind: FigureScene["kind"],
  { message, remedy }: SendgraphError,
  setting: Setting,
): FigureScene {
  const { width, fonts, preset } = setting;
  const size = preset.textPt;
  const lines = breakLines(message, size, width - 2 * size, fonts);
  const height = (lines.length + 2) * size * LEADING;
  return {
    kind,
    width,
    height,
    hairline: preset.hairlinePt,
    nodes: [],
    edges: [],
    rules: [],
    texts: setLines(lines, { x: width / 2, y: height / 2, anchor: "middle", size }),
    legend: [],
    title: "Nothing to draw",
    caption: message,
    alt: message,
    description: remedy,
    table: { columns: [], rows: [] },
    omitted: null,
  };
}

/** Whether a figure says no more than that there is nothing. */
export function isNothing({ nodes, edges, texts }: FigureScene): boolean {
  return nodes.length + edges.length === 0 && texts.every(({ of }) => of === null);
}
