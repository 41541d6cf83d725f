import { groupBy } from "../../cypher/group-by.ts";
import { type InspectionRecord, whenOf } from "./inspections.ts";
import type { Lens, LensLink } from "./lens.ts";
import { outcomeOf } from "./outcomes.ts";
import type { Filter } from "./place.ts";
import { compareText } from "./view.ts";

/** Does a filter ask for some inspections only? Then the lens is reckoned anew from what each found. */
export function choosesInspections(filter: Filter): boolean {
  return (
    filter.frameworks.length > 0 || filter.outcomes.length > 0 || filter.from !== null || filter.to !== null
  );
}

/** Does a filter leave anything out? */
export function isNarrow(filter: Filter): boolean {
  return (
    choosesInspections(filter) ||
    filter.regions.length > 0 ||
    filter.kinds.length > 0 ||
    filter.hidden.length > 0 ||
    filter.only.length > 0 ||
    filter.without.length > 0
  );
}

/** Is this inspection one of those that a filter asks for? One of unknown date is of no period. */
export function keepsInspection(inspection: InspectionRecord, filter: Filter): boolean {
  const year = Number(whenOf(inspection).slice(0, 4)) || null;
  return (
    isAmong(inspection.framework, filter.frameworks) &&
    isAmong(outcomeOf(inspection).id ?? "", filter.outcomes) &&
    (filter.from === null || (year !== null && year >= filter.from)) &&
    (filter.to === null || (year !== null && year <= filter.to))
  );
}

/**
 * A lens with what a filter asks for: subjects by region and kind, findings by framework, outcome and period of their
 * inspection, hidden subjects and themes left out. The focus is compared with whoever is left, wherever it lies. Counts are reckoned anew where inspections were left out.
 */
export function filterLens(
  lens: Lens,
  inspections: readonly InspectionRecord[],
  filter: Filter,
  focus: string | null = null,
): Lens {
  if (!isNarrow(filter)) return lens;
  const kept = inspections.filter((inspection) => keepsInspection(inspection, filter));
  const regionsOf = regionsBySubject(lens, inspections);
  const hidden = new Set(filter.hidden);
  const known = new Set(filter.only.filter((id) => lens.subjects.some((subject) => subject.id === id)));
  const subjects = lens.subjects.filter(
    (subject) =>
      !hidden.has(subject.id) &&
      (subject.id === focus ||
        ((known.size === 0 || known.has(subject.id)) &&
          isAmong(subject.kind, filter.kinds) &&
          (filter.regions.length === 0 ||
            (regionsOf.get(subject.id) ?? []).some((region) => filter.regions.includes(region))))),
  );
  const found = choosesInspections(filter) ? reckonLinks(lens, kept) : lens;
  const ids = new Set(subjects.map((subject) => subject.id));
  const isShown = (link: { readonly subject: string; readonly theme: string }) =>
    ids.has(link.subject) && !hidden.has(link.theme);
  const { without } = filter;
  const links = found.links.filter((link) => isShown(link) && !without.includes(link.polarity));
  const mixed = without.includes("mixed") ? [] : found.mixed.filter(isShown);
  const themes = new Set([...links, ...mixed].map((link) => link.theme));
  const told = new Set(links.map((link) => link.subject));
  const keptIds = new Set(kept.map((inspection) => inspection.id));
  return {
    ...lens,
    subjects: subjects.filter((subject) => told.has(subject.id)),
    themes: lens.themes.filter((theme) => themes.has(theme.id)),
    links,
    mixed: mixed.filter((link) => told.has(link.subject)),
    inspections: choosesInspections(filter)
      ? lens.inspections.filter((inspection) => keptIds.has(inspection.id))
      : lens.inspections,
  };
}

/** The regions of each subject: an area has its own, a body those of the areas that it answers for. */
export function regionsBySubject(
  lens: Lens,
  inspections: readonly InspectionRecord[],
): Map<string, readonly string[]> {
  const regionById = new Map(inspections.map((inspection) => [inspection.id, inspection.region]));
  return new Map(
    lens.subjects.map((subject) => {
      const ofAreas = subject.inspections.map((id) => regionById.get(id) ?? null);
      const regions = subject.region === null ? ofAreas : [subject.region];
      return [subject.id, [...new Set(regions.filter((region) => region !== null))].sort()];
    }),
  );
}

interface Said {
  readonly subject: string;
  readonly inspection: InspectionRecord;
  readonly finding: InspectionRecord["findings"][number];
}

/** The links and the mixed findings that some inspections alone make, by the rules of the derived edges. */
export function reckonLinks(
  lens: Pick<Lens, "among">,
  inspections: readonly InspectionRecord[],
): Pick<Lens, "links" | "mixed"> {
  const said = inspections.flatMap((inspection): Said[] => {
    const subjects = lens.among === "areas" ? [inspection.area] : inspection.bodies.map((body) => body.id);
    return subjects.flatMap((subject) =>
      inspection.findings.map((finding) => ({ subject, inspection, finding })),
    );
  });
  const groups = groupBy(said, ({ subject, finding }) =>
    [subject, finding.theme, finding.polarity].join(" "),
  );
  const links: LensLink[] = [];
  const mixed: Lens["mixed"] = [];
  for (const members of groups.values()) {
    const [first] = members;
    if (!first) continue;
    const { subject, finding } = first;
    const sentences = members.reduce((sum, member) => sum + member.finding.sentences, 0);
    const { polarity, theme } = finding;
    if (polarity === "mixed") mixed.push({ subject, theme, sentences });
    else {
      const foundBy = [...new Set(members.map((member) => member.inspection.id))].sort();
      const link = toLink(members, { subject, theme, polarity, sentences });
      links.push(lens.among === "bodies" ? { ...link, foundBy } : link);
    }
  }
  return { links: links.sort(compareLinks), mixed: mixed.sort(compareLinks) };
}

function toLink(
  members: readonly Said[],
  head: Pick<LensLink, "subject" | "theme" | "polarity" | "sentences">,
): LensLink {
  const dates = members.flatMap(({ inspection }) => (inspection.date ? [inspection.date] : [])).sort();
  return {
    ...head,
    findings: members.length,
    inspections: new Set(members.map(({ inspection }) => inspection.id)).size,
    sources: new Set(members.flatMap(({ finding }) => finding.articles)).size,
    firstOn: dates[0] ?? null,
    lastOn: dates.at(-1) ?? null,
  };
}

/** By subject, theme and polarity, as the store orders them: HAS_STRENGTH before HAS_WEAKNESS. */
export function compareLinks(
  a: { readonly subject: string; readonly theme: string; readonly polarity?: string },
  b: { readonly subject: string; readonly theme: string; readonly polarity?: string },
): number {
  return (
    compareText(a.subject, b.subject) ||
    compareText(a.theme, b.theme) ||
    compareText(a.polarity ?? "", b.polarity ?? "")
  );
}

function isAmong(value: string, allowed: readonly string[]): boolean {
  return allowed.length === 0 || allowed.includes(value);
}
