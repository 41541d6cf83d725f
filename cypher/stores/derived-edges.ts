import { groupBy } from "../group-by.ts";

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

/** The stories that the inspectors state each finding in, a number each: an article with all its copies is one. */
export type StoriesByFinding = ReadonlyMap<string, readonly number[]>;

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

/** What makes one edge: the subject and theme, and the findings of it that have a story. */
interface Group {
  readonly key: Pick<DerivedEdge, "type" | "subject" | "subjectLabel" | "theme">;
  readonly rows: FindingRow[];
}

const TYPE_BY_POLARITY = new Map<string, DerivedEdge["type"]>([
  ["weakness", "HAS_WEAKNESS"],
  ["strength", "HAS_STRENGTH"],
]);

/**
 * The derived edges that findings amount to: what inspectors state in an article that stands, for the area and for every
 * body that answers for the inspection. Mixed findings make neither kind. Sorted.
 *
 * Shape   `supports` are one or several tables of what findings rest on; what none of them has is left out. Memory holds the stories of
 *         one edge at a time.
 */
export function deriveEdges(
  findings: readonly FindingRow[],
  supports: readonly StoriesByFinding[],
  accounts: readonly AccountRow[],
): DerivedEdge[] {
  const bodiesByInspection = groupBy(accounts, ({ inspection }) => inspection);
  const groupByKey = new Map<string, Group>();
  for (const row of findings) {
    const type = TYPE_BY_POLARITY.get(row.polarity);
    if (type === undefined || !supports.some((stories) => stories.has(row.finding))) continue;
    const { theme } = row;
    addTo(groupByKey, { type, subject: row.area, subjectLabel: "Area", theme }, row);
    for (const { body } of bodiesByInspection.get(row.inspection) ?? []) {
      addTo(groupByKey, { type, subject: body, subjectLabel: "Body", theme }, row);
    }
  }
  return [...groupByKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => edgeOf(group, supports));
}

function addTo(groupByKey: Map<string, Group>, key: Group["key"], row: FindingRow): void {
  const name = [key.type, key.subject, key.theme].join(" ");
  const group = groupByKey.get(name) ?? { key, rows: [] };
  groupByKey.set(name, group);
  group.rows.push(row);
}

function edgeOf({ key, rows }: Group, supports: readonly StoriesByFinding[]): DerivedEdge {
  const findings = new Set(rows.map(({ finding }) => finding));
  const stories = new Set<number>();
  for (const finding of findings)
    for (const table of supports) for (const story of table.get(finding) ?? []) stories.add(story);
  const dates = rows.flatMap(({ date }) => (date === "" ? [] : [date])).sort();
  const [firstOn, lastOn] = [dates[0], dates.at(-1)];
  return {
    ...key,
    properties: {
      derived: true,
      findings: findings.size,
      inspections: new Set(rows.map(({ inspection }) => inspection)).size,
      sources: stories.size,
      ...(firstOn !== undefined && { firstOn }),
      ...(lastOn !== undefined && { lastOn }),
    },
  };
}
