/** One finding with what it is about, as read from the graph: one row a theme and area. */
export interface FindingRow {
  readonly finding: string;
  readonly polarity: string;
  readonly inspection: string;
  /** ISO, as exact as known; empty where unknown. */
  readonly date: string;
  readonly theme: string;
  readonly area: string;
}

/** A story that the inspectors state a finding in: an article, not superseded nor retracted, with all its copies. */
export interface SupportRow {
  readonly finding: string;
  readonly story: string;
}

/** A body that answers for an inspection. */
export interface AccountRow {
  readonly inspection: string;
  readonly body: string;
}

/** One `HAS_WEAKNESS` or `HAS_STRENGTH` edge, rebuilt from the findings behind it. */
export interface DerivedEdge {
  readonly type: "HAS_WEAKNESS" | "HAS_STRENGTH";
  readonly subject: string;
  readonly subjectLabel: "Area" | "Body";
  readonly theme: string;
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

interface Group {
  readonly key: Pick<DerivedEdge, "type" | "subject" | "subjectLabel" | "theme">;
  readonly findings: Set<string>;
  readonly inspections: Set<string>;
  readonly stories: Set<string>;
  readonly dates: Set<string>;
}

const TYPE_BY_POLARITY = new Map<string, DerivedEdge["type"]>([
  ["weakness", "HAS_WEAKNESS"],
  ["strength", "HAS_STRENGTH"],
]);

/**
 * The derived edges that findings amount to: what inspectors state in an article that stands, for the area and for every
 * body that answers for the inspection. Mixed findings make neither kind. Sorted.
 */
export function deriveEdges(
  findings: readonly FindingRow[],
  supports: readonly SupportRow[],
  accounts: readonly AccountRow[],
): DerivedEdge[] {
  const storiesByFinding = gather(supports.map(({ finding, story }) => [finding, story]));
  const bodiesByInspection = gather(accounts.map(({ inspection, body }) => [inspection, body]));
  const groupByKey = new Map<string, Group>();
  for (const row of findings) {
    const type = TYPE_BY_POLARITY.get(row.polarity);
    const stories = storiesByFinding.get(row.finding);
    if (type === undefined || stories === undefined) continue;
    const { theme } = row;
    addTo(groupByKey, { type, subject: row.area, subjectLabel: "Area", theme }, row, stories);
    for (const body of bodiesByInspection.get(row.inspection) ?? []) {
      addTo(groupByKey, { type, subject: body, subjectLabel: "Body", theme }, row, stories);
    }
  }
  return [...groupByKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => edgeOf(group));
}

function addTo(
  groupByKey: Map<string, Group>,
  key: Group["key"],
  row: FindingRow,
  stories: ReadonlySet<string>,
): void {
  const name = [key.type, key.subject, key.theme].join(" ");
  const group = groupByKey.get(name) ?? {
    key,
    findings: new Set(),
    inspections: new Set(),
    stories: new Set(),
    dates: new Set(),
  };
  groupByKey.set(name, group);
  group.findings.add(row.finding);
  group.inspections.add(row.inspection);
  if (row.date !== "") group.dates.add(row.date);
  for (const story of stories) group.stories.add(story);
}

function edgeOf({ key, findings, inspections, stories, dates }: Group): DerivedEdge {
  const sorted = [...dates].sort();
  const [firstOn, lastOn] = [sorted[0], sorted.at(-1)];
  return {
    ...key,
    properties: {
      derived: true,
      findings: findings.size,
      inspections: inspections.size,
      sources: stories.size,
      ...(firstOn !== undefined && { firstOn }),
      ...(lastOn !== undefined && { lastOn }),
    },
  };
}

function gather(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const byKey = new Map<string, Set<string>>();
  for (const [key, value] of pairs) byKey.set(key, (byKey.get(key) ?? new Set()).add(value));
  return byKey;
}
