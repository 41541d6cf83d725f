import { groupBy } from "../../cypher/group-by.ts";
import type { Lens, LensLink, LensTheme } from "./lens.ts";
import { compareLinks } from "./lens-filter.ts";
import { compareText } from "./view.ts";

/** Themes with their parents' places taken: every finding of a theme counts for the theme that it stands under. */
export function foldThemes(lens: Lens): Lens {
  const parentOf = parentsOf(lens.themes);
  const fold = (theme: string) => parentOf.get(theme)?.id ?? theme;
  const links = [
    ...groupBy(lens.links, (link) => [link.subject, fold(link.theme), link.polarity].join(" ")).values(),
  ];
  const mixed = [...groupBy(lens.mixed, (link) => `${link.subject} ${fold(link.theme)}`).values()];
  return {
    ...lens,
    themes: foldedThemes(lens.themes),
    links: links.flatMap((members) => mergeLinks(members, fold)).sort(compareLinks),
    mixed: mixed
      .flatMap(([first, ...rest]) =>
        first
          ? [
              {
                ...first,
                theme: fold(first.theme),
                sentences: [first, ...rest].reduce((sum, link) => sum + link.sentences, 0),
              },
            ]
          : [],
      )
      .sort(compareLinks),
  };
}

/** The theme that each theme stands under, where it stands under one. */
export function parentsOf(
  themes: readonly LensTheme[],
): Map<string, { readonly id: string; readonly label: string }> {
  return new Map(
    themes.flatMap((theme) =>
      theme.parent === null
        ? []
        : [[theme.id, { id: theme.parent, label: theme.parentLabel ?? theme.parent }]],
    ),
  );
}

function foldedThemes(themes: readonly LensTheme[]): LensTheme[] {
  const folded = themes.map((theme) => ({
    id: theme.parent ?? theme.id,
    label: theme.parent === null ? theme.label : (theme.parentLabel ?? theme.parent),
    parent: null,
    parentLabel: null,
  }));
  return [...new Map(folded.map((theme) => [theme.id, theme])).values()].sort((a, b) =>
    compareText(a.id, b.id),
  );
}

/** Inspections and sources of several themes overlap: the sum would be too high, the highest is what is certain. */
function mergeLinks(members: readonly LensLink[], fold: (theme: string) => string): LensLink[] {
  const [first] = members;
  if (!first) return [];
  const dates = members
    .flatMap(({ firstOn, lastOn }) => [firstOn, lastOn].filter((date) => date !== null))
    .sort();
  const foundBy = [...new Set(members.flatMap((link) => link.foundBy ?? []))].sort();
  return [
    {
      ...first,
      ...(first.foundBy && { foundBy }),
      theme: fold(first.theme),
      findings: members.reduce((sum, link) => sum + link.findings, 0),
      sentences: members.reduce((sum, link) => sum + link.sentences, 0),
      inspections: Math.max(...members.map((link) => link.inspections)),
      sources: Math.max(...members.map((link) => link.sources)),
      firstOn: dates[0] ?? null,
      lastOn: dates.at(-1) ?? null,
    },
  ];
}
