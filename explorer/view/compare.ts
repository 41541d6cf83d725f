import { groupBy } from "../../cypher/group-by.ts";
import { linksAsked } from "./asked.ts";
import type { CompareSide, Comparison } from "./compare-place.ts";
import type { InspectionRecord } from "./inspections.ts";
import type { Asked, Lens, LensLink, LensPolarity } from "./lens.ts";
import { filterLens } from "./lens-filter.ts";
import { OPEN_FILTER, type Selection } from "./place.ts";
import { compareText, type LensView } from "./view.ts";

/** Where a strength or weakness was told: on one side alone, or on both. */
export const WHERES = ["a", "both", "b"] as const;
export type Where = (typeof WHERES)[number];

/** One theme of one polarity, and how much of it each side has: sentences of one subject, subjects where all are compared. */
export interface ComparedRow {
  readonly theme: string;
  readonly label: string;
  readonly polarity: LensPolarity;
  readonly where: Where;
  readonly a: number;
  readonly b: number;
}

/** Two sides of one question, each a lens of its own, and what they have alone and together. */
export interface Compared {
  readonly a: Lens;
  readonly b: Lens;
  readonly rows: readonly ComparedRow[];
  /** What a row's numbers count. */
  readonly counts: "sentences" | "subjects";
}

/**
 * Compares two areas, two bodies or two periods. With one subject on each side the numbers count its sentences; with all of them
 * on either side, on both sides the subjects.
 */
export function compareSides(
  lens: Lens,
  inspections: readonly InspectionRecord[],
  { a, b }: Comparison,
  asked: Asked,
): Compared {
  const [lensA, lensB] = [sideLens(lens, inspections, a), sideLens(lens, inspections, b)];
  const counts = a.id !== null && b.id !== null ? "sentences" : "subjects";
  const [ofA, ofB] = [tally(lensA, asked, counts), tally(lensB, asked, counts)];
  const labels = new Map(lens.themes.map((theme) => [theme.id, theme.label]));
  const rows = [...new Set([...ofA.keys(), ...ofB.keys()])].map((key): ComparedRow => {
    const [theme = "", polarity] = key.split(" ");
    const [inA, inB] = [ofA.get(key) ?? 0, ofB.get(key) ?? 0];
    return {
      theme,
      label: labels.get(theme) ?? theme,
      polarity: polarity === "strength" ? "strength" : "weakness",
      where: inB === 0 ? "a" : inA === 0 ? "b" : "both",
      a: inA,
      b: inB,
    };
  });
  return { a: lensA, b: lensB, rows: rows.sort(compareRows), counts };
}

/** What one side's subject has in its years. */
function sideLens(lens: Lens, inspections: readonly InspectionRecord[], side: CompareSide): Lens {
  const { id, from, to } = side;
  const told = filterLens(lens, inspections, { ...OPEN_FILTER, from, to });
  if (id === null) return told;
  return {
    ...told,
    subjects: told.subjects.filter((subject) => subject.id === id),
    links: told.links.filter((link) => link.subject === id),
    mixed: told.mixed.filter((link) => link.subject === id),
  };
}

function tally(lens: Lens, asked: Asked, counts: Compared["counts"]): Map<string, number> {
  const groups = groupBy(linksAsked(lens.links, asked), ({ theme, polarity }) => `${theme} ${polarity}`);
  const count = (links: readonly LensLink[]) =>
    counts === "subjects" ? links.length : links.reduce((sum, link) => sum + Math.max(link.sentences, 1), 0);
  return new Map([...groups].map(([key, links]) => [key, count(links)]));
}

function compareRows(x: ComparedRow, y: ComparedRow): number {
  return (
    WHERES.indexOf(x.where) - WHERES.indexOf(y.where) ||
    y.a + y.b - (x.a + x.b) ||
    compareText(x.label, y.label) ||
    compareText(x.polarity, y.polarity)
  );
}

/** Do the sides' years ask for some inspections only? */
export function asksYears({ a, b }: Comparison): boolean {
  return [a, b].some(({ from, to }) => from !== null || to !== null);
}

/** `2016 to 2019`, `since 2023`, `until 2019`; nothing where a side takes all years. */
export function tellYears({ from, to }: CompareSide): string {
  if (from !== null && to !== null) return from === to ? String(from) : `${from} to ${to}`;
  if (from !== null) return `since ${from}`;
  return to === null ? "" : `until ${to}`;
}

/** The answer to a comparison: of the texts, since what no text tells of a side may be so there all the same. */
export function tellComparison(
  compared: Compared,
  names: { readonly a: string; readonly b: string },
): string {
  if (names.a === names.b)
    return "Both sides are the same: choose another name, or other years for one of them.";
  const count = (where: Where) => compared.rows.filter((row) => row.where === where).length;
  const told = `${count("both")} in the texts on both sides, ${count("a")} only in those on ${names.a}, ${count("b")} only in those on ${names.b}.`;
  return count("a") + count("b") === 0 ? told : `${told} What no text tells of may be so all the same.`;
}

/** What is compared before anybody chose: the two that are selected, the focus and its closest, or the closest two. */
export function suggestComparison(view: LensView, lens: Lens, selection: Selection | null): Comparison {
  const [closest] = view.pairs;
  const [first, second] = lens.subjects;
  const [a, b] =
    selection?.kind === "pair"
      ? [selection.a, selection.b]
      : closest
        ? view.focus?.id === closest.b
          ? [closest.b, closest.a]
          : [closest.a, closest.b]
        : [view.focus?.id ?? first?.id ?? null, second?.id ?? null];
  const whole = { from: null, to: null };
  return { a: { id: a ?? null, ...whole }, b: { id: b ?? null, ...whole }, as: "difference" };
}
