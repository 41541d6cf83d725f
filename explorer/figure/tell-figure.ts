import { countCounted, countPolarity, countSubjects } from "../view/answer.ts";
import { LEAST_OF_THEME } from "../view/strongest-links.ts";
import type { LensView } from "../view/view.ts";
import { capitalise } from "../view/wording.ts";
import type { FigureScene } from "./figure-scene.ts";

/** What of a view a figure draws. */
type Shown = Pick<LensView, "subjects" | "themes" | "links">;

/** Title, alternative text, long description and table of a graph of who shares what: drawn with so many lines, and whether with all of the commonest theme. */
export function tellLinks(
  view: LensView,
  shown: Shown,
  { lines, hasCommonest }: { readonly lines: number; readonly hasCommonest: boolean },
): Pick<FigureScene, "title" | "alt" | "description" | "table"> {
  const { among, polarity } = view.question;
  const plural = polarity === "weakness" ? "weaknesses" : "strengths";
  const title = view.focus
    ? `${capitalise(plural)} shared with ${view.focus.name}`
    : `${capitalise(plural)} shared among ${among}`;
  const nameById = new Map(
    [...shown.subjects.map((ranked) => ranked.subject), ...(view.focus ? [view.focus] : [])].map(
      (subject) => [subject.id, subject.name],
    ),
  );
  const byTheme = shown.themes.map(({ theme }) => {
    const names = shown.links
      .filter((link) => link.theme === theme.id)
      .map((link) => nameById.get(link.subject) ?? link.subject)
      .sort();
    return `${theme.label}: ${names.join(", ")}.`;
  });
  const most = view.themes[0];
  const commonest =
    most && hasCommonest
      ? ` The most common is ${most.theme.label}, in ${countCounted(most.counted, among)}.`
      : "";
  return {
    title,
    alt: `Layered graph of ${countSubjects(shown.subjects.length + (view.focus ? 1 : 0), among)}${among === "bodies" ? ", or sets of them that answered for the same inspections," : ""} and ${countPolarity(shown.themes.length, polarity)} that they share, joined by ${lines} lines.${commonest}`,
    description: byTheme.join(" "),
    table: {
      columns: [among === "areas" ? "Area" : "Body", "Theme", "Polarity", "Sentences", "Inspections"],
      rows: shown.links.map((link) => [
        nameById.get(link.subject) ?? link.subject,
        shown.themes.find(({ theme }) => theme.id === link.theme)?.theme.label ?? link.theme,
        link.polarity,
        String(link.sentences),
        String(link.inspections),
      ]),
    },
  };
}

/**
 * What had to be left out of a view, or null: `Drawn are 24 of 61 themes and 9 of 12 areas, the most shared.`
 *
 * @param each  how many lines each subject has where not all of them are drawn
 */
export function tellOmitted(view: LensView, shown: Shown, each: number | null): string | null {
  const parts = [
    tellCut(shown.themes.length, view.themes.length, "themes"),
    tellCut(shown.subjects.length, view.subjects.length, view.question.among),
  ].filter((part) => part !== null);
  const told = [
    ...(parts.length === 0 ? [] : [`Drawn are ${parts.join(" and ")}, the most shared.`]),
    ...(each === null
      ? []
      : [
          `Of the lines each of the ${view.question.among} has its ${each} with the most sentences, and each theme ${LEAST_OF_THEME}.`,
        ]),
  ];
  return told.length === 0 ? null : told.join(" ");
}

/** `24 of 61 themes`, or null where all are drawn. */
export function tellCut(drawn: number, all: number, noun: string): string | null {
  return drawn === all ? null : `${drawn} of ${all} ${noun}`;
}
