import { readText } from "../read-text.ts";

export const BOTH = "Ofsted and the Care Quality Commission";

/** What opens a made-up report on Dudley of June of a year. */
export const VISIT = {
  2024: `${BOTH} inspected special educational needs services in Dudley in April.`,
  2021: `${BOTH} went back to Dudley in May to check on special educational needs services.`,
  2019: `${BOTH} inspected special educational needs services in Dudley in April.`,
} as const;

/** The inspections that a text of these paragraphs tells of: area, framework, when and outcome. */
export function told(...paragraphs: readonly string[]): readonly string[] {
  return readText(paragraphs.join("\n\n")).inspections.map(({ area, framework, when, outcome }) =>
    [area, framework, when ?? "-", outcome].join(" "),
  );
}

/** The outcome of the inspection that a report on Dudley of that year is on. */
export function outcomeIn(year: keyof typeof VISIT, ...paragraphs: readonly string[]): string | undefined {
  const text = ["Report on services in Dudley", `18 June ${year}`, VISIT[year], ...paragraphs].join("\n\n");
  return readText(text).inspections.find(({ earlier }) => !earlier)?.outcome;
}
