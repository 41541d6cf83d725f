import type { LensLink, LensPolarity } from "../view/lens.ts";
import { takeStrongest } from "../view/strongest-links.ts";
import type { LensView } from "../view/view.ts";
import type { Setting } from "./setting.ts";

/** So many lines an em of the width can be followed. */
const MOST_BY_EM = 3.2;
/** Of a crowd this share of what can be followed is left: a picture at its limit is none to look at. */
const LEFT = 0.5;
/** However narrow the page, each subject has so many lines. */
export const LEAST_EACH = 2;

/** More lines than these cannot be told apart from one column to the next. */
export function linesThatCanBeFollowed({ width, preset }: Setting): number {
  return (width / preset.textPt) * MOST_BY_EM;
}

/** The links that are drawn, and how many of each subject these are where they are not all. Those of the focus are always drawn. */
export function takeLines(
  view: LensView<LensPolarity>,
  { links, subjects }: Pick<LensView, "links" | "subjects">,
  setting: Setting,
): { readonly links: readonly LensLink[]; readonly each: number | null } {
  const [own, between] = [true, false].map((isOwn) =>
    links.filter((link) => (link.subject === view.focus?.id) === isOwn),
  );
  const most = linesThatCanBeFollowed(setting);
  if (!own || !between || between.length <= most) return { links, each: null };
  const each = Math.max(LEAST_EACH, Math.floor((most * LEFT) / Math.max(subjects.length, 1)));
  return { links: [...own, ...takeStrongest(between, each)], each };
}
