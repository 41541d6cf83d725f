import { LINES } from "../view/style.ts";
import type { Setting } from "./setting.ts";

/** So many lines an em of the width can be followed. */
const MOST_BY_EM = 3.2;

/** More lines than these cannot be told apart from one column to the next; past a number no page is wide enough. */
export function linesThatCanBeFollowed({ width, preset }: Pick<Setting, "width" | "preset">): number {
  return Math.min((width / preset.textPt) * MOST_BY_EM, LINES.many);
}
