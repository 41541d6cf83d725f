import { groupBy } from "../../cypher/group-by.ts";
import { type FoundTheme, type InspectionRecord, type InspectionsAnswer, whenOf } from "./inspections.ts";
import { compareText } from "./view.ts";

/** What became of a theme from the earlier inspections to the newest that found something; in the order that they are told. */
export const FATES = [
  ["turned-down", "Praised then, criticised now"],
  ["persistent", "Criticised then and now"],
  ["turned-up", "Criticised then, praised now"],
  ["kept", "Praised then and now"],
  ["new-weakness", "Criticised now, not told of then"],
  ["new-strength", "Praised now, not told of then"],
  ["gone-weakness", "Criticised then, not told of now"],
  ["gone-strength", "Praised then, not told of now"],
  ["criticised", "Criticised"],
  ["praised", "Praised"],
  ["mixed", "Praised and criticised in one"],
] as const;
type Fate = (typeof FATES)[number][0];

/** What became of a theme, in words: the same on the page and on paper. */
export function tellFate(fate: Fate): string {
  return FATES.find(([known]) => known === fate)?.[1] ?? fate;
}

/** One theme with what each inspection found of it, by the inspection's id. */
export interface HistoryRow {
  readonly theme: string;
  readonly label: string;
  readonly fate: Fate;
  readonly foundBy: ReadonlyMap<string, readonly FoundTheme[]>;
}

/** The inspections of an area, or those that a body and who came before it answer for, oldest first, and its themes by fate. */
export interface History {
  readonly inspections: readonly InspectionRecord[];
  readonly rows: readonly HistoryRow[];
}

/** Collects the history of an area or a body. Inspections that found nothing are kept for their outcome. */
export function traceHistory(answer: InspectionsAnswer, subject: string): History {
  const line = predecessors(answer.successions, subject);
  const inspections = answer.inspections
    .filter(({ area, bodies }) => line.has(area) || bodies.some((body) => line.has(body.id)))
    .sort((a, b) => compareText(whenOf(a), whenOf(b)) || compareText(a.id, b.id));
  const telling = inspections.filter((inspection) => inspection.findings.length > 0);
  const found = telling.flatMap((inspection) =>
    inspection.findings.map((finding) => ({ inspection: inspection.id, finding })),
  );
  const rows = [...groupBy(found, ({ finding }) => finding.theme)].map(([theme, told]) => {
    const byInspection = groupBy(told, ({ inspection }) => inspection);
    const foundBy = new Map(
      [...byInspection].map(([id, entries]) => [id, entries.map((entry) => entry.finding)]),
    );
    return { theme, label: told[0]?.finding.label ?? theme, fate: fateOf(telling, foundBy), foundBy };
  });
  return { inspections, rows: rows.sort((a, b) => compareRows(a, b, telling)) };
}

/** A subject with everybody that it came after. */
function predecessors(successions: InspectionsAnswer["successions"], subject: string): Set<string> {
  const line = new Set([subject]);
  for (const id of line) {
    for (const { from, to } of successions) if (to === id) line.add(from);
  }
  return line;
}

type Side = FoundTheme["polarity"] | "none";

/** By what is told now, then by what was told then. */
const FATE_BY_SIDES: Readonly<Record<Side, Readonly<Record<Side, Fate>>>> = {
  weakness: { weakness: "persistent", strength: "turned-down", mixed: "new-weakness", none: "new-weakness" },
  strength: { weakness: "turned-up", strength: "kept", mixed: "new-strength", none: "new-strength" },
  mixed: { weakness: "mixed", strength: "mixed", mixed: "mixed", none: "mixed" },
  none: { weakness: "gone-weakness", strength: "gone-strength", mixed: "mixed", none: "mixed" },
};
const FATE_OF_ONE: Readonly<Record<Side, Fate>> = {
  weakness: "criticised",
  strength: "praised",
  mixed: "mixed",
  none: "mixed",
};

function fateOf(telling: readonly InspectionRecord[], foundBy: HistoryRow["foundBy"]): Fate {
  const sideOf = (inspections: readonly InspectionRecord[]): Side => {
    const found = inspections.flatMap(({ id }) => foundBy.get(id) ?? []);
    const has = (side: Side) => found.some((finding) => finding.polarity === side);
    return (["weakness", "strength", "mixed"] as const).find(has) ?? "none";
  };
  const now = sideOf(telling.slice(-1));
  return telling.length === 1 ? FATE_OF_ONE[now] : FATE_BY_SIDES[now][sideOf(telling.slice(0, -1))];
}

function compareRows(a: HistoryRow, b: HistoryRow, telling: readonly InspectionRecord[]): number {
  const rank = (row: HistoryRow) => FATES.findIndex(([fate]) => fate === row.fate);
  const newest = telling.at(-1)?.id ?? "";
  const sentences = (row: HistoryRow) =>
    (row.foundBy.get(newest) ?? []).reduce((sum, finding) => sum + finding.sentences, 0);
  return rank(a) - rank(b) || sentences(b) - sentences(a) || compareText(a.label, b.label);
}

const HEALTH_KINDS = new Set(["ccg", "icb"]);

/** The history in a sentence: what persists, what has turned, what is new, and under whom. */
export function tellHistory({ inspections, rows }: History): string {
  const telling = inspections.filter((inspection) => inspection.findings.length > 0);
  const [first, last] = [telling[0], telling.at(-1)];
  if (!first || !last) return "No text read so far tells what inspectors found.";
  const count = (...fates: Fate[]) => rows.filter((row) => fates.includes(row.fate)).length;
  const parts = (
    telling.length === 1
      ? [
          tell(count("criticised"), "theme is criticised", "themes are criticised"),
          tell(count("praised"), "praised", "praised"),
        ]
      : [
          tell(count("persistent"), "weakness persists", "weaknesses persist"),
          tell(
            count("turned-down"),
            "strength has turned into a weakness",
            "strengths have turned into weaknesses",
          ),
          tell(
            count("turned-up"),
            "weakness has turned into a strength",
            "weaknesses have turned into strengths",
          ),
          tell(count("new-weakness"), "weakness is new", "weaknesses are new"),
          tell(
            count("gone-weakness"),
            "earlier weakness is not told of now",
            "earlier weaknesses are not told of now",
          ),
        ]
  ).filter((part) => part !== null);
  if (telling.length === 1)
    return `${parts.join(", ")}. Only one inspection is told of so far: another text may show what changed.`;
  const told = parts.length === 0 ? "Nothing criticised is told of" : parts.join(", ");
  return `${told}${tellUnderWhom(first, last)}.`;
}

function tellUnderWhom(first: InspectionRecord, last: InspectionRecord): string {
  const health = ({ bodies }: InspectionRecord) =>
    bodies
      .filter((body) => HEALTH_KINDS.has(body.kind))
      .map((body) => body.id)
      .sort()
      .join(" ");
  const changes = [
    first.framework === last.framework ? null : "another framework",
    health(first) === "" || health(last) === "" || health(first) === health(last)
      ? null
      : "another health body",
  ].filter((change) => change !== null);
  return changes.length === 0 ? "" : `, under ${changes.join(" and ")}`;
}

function tell(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}
