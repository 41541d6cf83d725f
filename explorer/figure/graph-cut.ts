import type { LensLink, LensPolarity } from "../view/lens.ts";
import { takeStrongest } from "../view/strongest-links.ts";
import type { LensView, RankedSubject, RankedTheme } from "../view/view.ts";
import { countThatFit } from "./count-that-fit.ts";
import { linesThatCanBeFollowed } from "./followable-lines.ts";
import { boxOf, focusHeight, type GraphColumns, rowOf } from "./graph-columns.ts";
import type { Setting } from "./setting.ts";
import type { Drawn } from "./slice.ts";

type View = LensView<LensPolarity>;

/** What of a view is drawn. */
export interface Stack {
  readonly subjects: readonly RankedSubject[];
  readonly themes: readonly RankedTheme[];
  /** All between these, and of them those that are drawn. */
  readonly links: readonly LensLink[];
  readonly lines: readonly LensLink[];
  readonly height: number;
}

/** Between a box and the next, by the size of its words. */
export const GAP_EMS = 0.45;
/** Of a crowd this share of what can be followed is left: a picture at its limit is none to look at. */
const LEFT = 0.5;
/** A theme that fewer of a picture have is shared by nobody in it. */
const LEAST_SHARING = 2;

/**
 * What of a view is drawn: as much as the height holds and, unless the caller says what is to be drawn, as a person can follow. The
 * most shared themes and those who share most are kept, with every line between them, so that what is drawn is what is shared.
 */
export function takeDrawn(
  view: View,
  columns: GraphColumns,
  setting: Setting,
  { most, asked }: { readonly most: number; readonly asked: Drawn | null },
): Stack {
  const fitted = cutToHeight(view, columns, setting, {
    most,
    themes: asked?.themes ?? view.themes.length,
    subjects: asked?.subjects ?? view.subjects.length,
  });
  const { focus } = view;
  const isOwn = (link: LensLink) => link.subject === focus?.id;
  const between = fitted.links.filter((link) => !isOwn(link));
  const followed = linesThatCanBeFollowed(setting);
  if (asked !== null) {
    const { each } = asked;
    const lines =
      each === null ? fitted.links : [...fitted.links.filter(isOwn), ...takeStrongest(between, each)];
    return { ...fitted, lines };
  }
  if (between.length <= followed) return fitted;
  const size = { themes: fitted.themes.length, subjects: fitted.subjects.length };
  const longest = Math.max(size.themes, size.subjects);
  for (let left = longest - 1; left > LEAST_SHARING; left -= 1) {
    const share = left / longest;
    const cut = cutToHeight(view, columns, setting, {
      most,
      themes: Math.max(Math.round(size.themes * share), LEAST_SHARING),
      subjects: Math.max(Math.round(size.subjects * share), LEAST_SHARING),
    });
    if (cut.links.filter((link) => !isOwn(link)).length <= followed * LEFT)
      return measured(leaveOutUnshared(cut, focus?.id ?? null), view, columns, setting);
  }
  return fitted;
}

/** Without themes that only one of those drawn has, and who has none of the others. */
function leaveOutUnshared(stack: Omit<Stack, "height">, focus: string | null): Omit<Stack, "height"> {
  const having = new Map<string, number>();
  for (const { theme } of stack.links) having.set(theme, (having.get(theme) ?? 0) + 1);
  const links = stack.links.filter(({ theme }) => (having.get(theme) ?? 0) >= LEAST_SHARING);
  const [subjects, themes] = [
    new Set(links.map(({ subject }) => subject).filter((id) => id !== focus)),
    new Set(links.map(({ theme }) => theme)),
  ];
  return {
    subjects: stack.subjects.filter(({ subject }) => subjects.has(subject.id)),
    themes: stack.themes.filter(({ theme }) => themes.has(theme.id)),
    links,
    lines: links,
  };
}

/** As many of the most shared themes and subjects as are wanted and the height holds. */
function cutToHeight(
  view: View,
  columns: GraphColumns,
  setting: Setting,
  wanted: { readonly most: number; readonly themes: number; readonly subjects: number },
): Stack {
  const { most } = wanted;
  const some = view.themes.slice(0, wanted.themes);
  const themes = some.slice(0, countThatFit(themeHeights(some, columns, setting), most));
  const kept = new Set(themes.map((ranked) => ranked.theme.id));
  const having = new Set(view.links.filter((link) => kept.has(link.theme)).map((link) => link.subject));
  const candidates = view.subjects
    .filter((ranked) => having.has(ranked.subject.id))
    .slice(0, wanted.subjects);
  const subjects = candidates.slice(0, countThatFit(rowHeights(candidates, columns, setting), most));
  const drawn = new Set([...subjects.map((ranked) => ranked.subject.id), view.focus?.id ?? ""]);
  const links = view.links.filter((link) => kept.has(link.theme) && drawn.has(link.subject));
  return measured({ subjects, themes, links, lines: links }, view, columns, setting);
}

/** The same with the height that it takes at the least. */
function measured(stack: Omit<Stack, "height">, view: View, columns: GraphColumns, setting: Setting): Stack {
  const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);
  const height = Math.max(
    sum(themeHeights(stack.themes, columns, setting)),
    sum(rowHeights(stack.subjects, columns, setting)),
    focusHeight(view, columns, setting),
  );
  return { ...stack, height };
}

function themeHeights(themes: readonly RankedTheme[], columns: GraphColumns, setting: Setting): number[] {
  const gap = setting.preset.smallPt * GAP_EMS;
  return themes.map((ranked) => boxOf(ranked, columns, setting).height + gap);
}

function rowHeights(subjects: readonly RankedSubject[], columns: GraphColumns, setting: Setting): number[] {
  return subjects.map((ranked) => rowOf(ranked, columns, setting).height);
}
