import type { PlainValue, Row } from "../../cypher/store.ts";
import type { ShownCase } from "../figure/guessed.ts";

/** What of a sentence tells which case it is behind. */
interface ToldRow {
  readonly area: string;
  readonly areaName: string;
  readonly inspection: string;
  readonly theme: string;
  readonly themeLabel: string;
  readonly polarity: string;
}

/** What a saved query's rows are asked with, and who answers for which inspection. */
export interface Counted {
  readonly text: string;
  readonly parameters: Readonly<Record<string, PlainValue>>;
  readonly bodiesByInspection: ReadonlyMap<string, readonly string[]>;
}

/**
 * The sentences behind what a saved query counts, each with whose theme it is: of a row those on its themes, of the areas or bodies that
 * it names, or of all areas where it names none.
 *
 * Shape   none for rows without a theme, and for a query that looks at strengths and weaknesses in one: which of them a row counts it
 *         does not say.
 */
export function findCounted<T extends ToldRow>(
  rows: readonly Row[],
  told: readonly T[],
  { text, parameters, bodiesByInspection }: Counted,
): (T & ShownCase)[] {
  const polarity = polarityOf(text, parameters);
  if (polarity === null) return [];
  const asked = subjectsIn(Object.values(parameters));
  const wanted = rows.map((row) => ({
    themes: themesIn(row),
    subjects: new Set([...subjectsIn(Object.values(row)), ...asked, ...namesIn(row)]),
  }));
  const isOfBodies = wanted.some(({ subjects }) => [...subjects].some((id) => id.startsWith("body:")));
  return told
    .filter((one) => one.polarity === polarity)
    .flatMap((one) => {
      const subjects = isOfBodies ? (bodiesByInspection.get(one.inspection) ?? []) : [one.area];
      return subjects.map((subject) => ({ ...one, subject }));
    })
    .filter(({ subject, areaName, theme, themeLabel }) =>
      wanted.some(
        ({ themes, subjects }) =>
          (themes.has(theme) || themes.has(themeLabel)) &&
          (subjects.size === 0 || subjects.has(subject) || subjects.has(areaName)),
      ),
    );
}

/** The cases of these sentences, each once. */
export function listCases(
  counted: readonly ShownCase[],
): { subject: string; theme: string; polarity: string }[] {
  const cases = counted.map(({ subject, theme, polarity }) => ({ subject, theme, polarity }));
  const byKey = new Map(cases.map((one) => [[one.subject, one.theme, one.polarity].join(" "), one]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Which way the findings point that a query counts; null where it counts both, or none. */
function polarityOf(text: string, { polarity }: Counted["parameters"]): string | null {
  if (polarity === "weakness" || polarity === "strength") return polarity;
  const [weak, strong] = [/HAS_WEAKNESS|'weakness'/.test(text), /HAS_STRENGTH|'strength'/.test(text)];
  if (weak === strong) return null;
  return weak ? "weakness" : "strength";
}

/** Columns with the names of areas that have no column of ids. */
const NAMES = "names";

function themesIn(row: Row): Set<string> {
  const labels = row["themes"];
  return new Set([...textsIn(Object.values(row), "theme:"), ...textsIn([labels ?? null], "")]);
}

function subjectsIn(values: readonly PlainValue[]): string[] {
  return [...textsIn(values, "area:"), ...textsIn(values, "body:")];
}

function namesIn(row: Row): string[] {
  return textsIn([row[NAMES] ?? null], "");
}

/** The texts that begin so, by themselves or in a list. */
function textsIn(values: readonly PlainValue[], prefix: string): string[] {
  return values
    .flat()
    .filter((value): value is string => typeof value === "string" && value.startsWith(prefix));
}
