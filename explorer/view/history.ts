import { groupBy } from "../../cypher/group-by.ts";
import { FATES, type Fate, fateOf, sideOf } from "./fates.ts";
import { type FoundTheme, type InspectionRecord, type InspectionsAnswer, whenOf } from "./inspections.ts";
import { compareText } from "./view.ts";
import { capitalise } from "./wording.ts";

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
    return { theme, label: told[0]?.finding.label ?? theme, fate: fateAmong(telling, foundBy), foundBy };
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

function fateAmong(telling: readonly InspectionRecord[], foundBy: HistoryRow["foundBy"]): Fate {
  return fateOf(telling.map(({ id }) => sideOf((foundBy.get(id) ?? []).map(({ polarity }) => polarity))));
}

function compareRows(a: HistoryRow, b: HistoryRow, telling: readonly InspectionRecord[]): number {
  const rank = (row: HistoryRow) => FATES.findIndex(([fate]) => fate === row.fate);
  const newest = telling.at(-1)?.id ?? "";
  const sentences = (row: HistoryRow) =>
    (row.foundBy.get(newest) ?? []).reduce((sum, finding) => sum + finding.sentences, 0);
  return rank(a) - rank(b) || sentences(b) - sentences(a) || compareText(a.label, b.label);
}

const HEALTH_KINDS = new Set(["ccg", "icb"]);

/** The history in a sentence: what the texts tell of each time, and what changed beside. It claims no more than they tell. */
export function tellHistory({ inspections, rows }: History): string {
  const telling = inspections.filter((inspection) => inspection.findings.length > 0);
  const [first, last] = [telling[0], telling.at(-1)];
  if (!first || !last) return "No text read so far tells what inspectors found.";
  const count = (...fates: Fate[]) => rows.filter((row) => fates.includes(row.fate)).length;
  if (telling.length === 1) {
    const counts = [
      [count("criticised"), "criticised", "criticised"],
      [count("praised"), "praised", "praised"],
      [count("mixed"), "both", "praised and criticised"],
    ] as const;
    const parts = counts
      .filter(([number]) => number > 0)
      .map(([number, word, whole], index) =>
        index > 0 ? `${number} ${word}` : `${number} ${number === 1 ? "theme is" : "themes are"} ${whole}`,
      );
    return `${parts.join(", ")}. Only one inspection is told of so far: another text may show what changed.`;
  }
  const { earlier, later, textsBefore, textsNow } = tellTimes(telling);
  const parts = [
    tell(
      count("persistent"),
      `theme was criticised ${earlier} and ${later}`,
      `themes were criticised ${earlier} and ${later}`,
    ),
    tell(
      count("turned-down"),
      `theme praised ${earlier} was criticised ${later}`,
      `themes praised ${earlier} were criticised ${later}`,
    ),
    tell(
      count("turned-up"),
      `theme criticised ${earlier} was praised ${later}`,
      `themes criticised ${earlier} were praised ${later}`,
    ),
    tell(
      count("new-weakness"),
      `theme criticised ${later} is not mentioned in ${textsBefore}`,
      `themes criticised ${later} are not mentioned in ${textsBefore}`,
    ),
    tell(
      count("gone-weakness"),
      `theme criticised ${earlier} is not mentioned in ${textsNow}`,
      `themes criticised ${earlier} are not mentioned in ${textsNow}`,
    ),
    tell(
      count("unclear", "new-mixed", "gone-mixed"),
      "theme was both praised and criticised in one inspection",
      "themes were both praised and criticised in one inspection",
    ),
  ].filter((part) => part !== null);
  const praised = `No theme is criticised in the texts read, ${rows.length} ${rows.length === 1 ? "is" : "are"} praised`;
  const told = parts.length === 0 ? praised : parts.join("; ");
  return `${told}.${tellChanged(first, last)}`;
}

/** Then and now in words: by their years where two inspections have one each. */
function tellTimes(telling: readonly InspectionRecord[]) {
  const years = telling.map((inspection) => whenOf(inspection).slice(0, 4));
  const [first = "", last = ""] = [years[0], years.at(-1)];
  const isNow = last !== "" && years.slice(0, -1).every((year) => year !== last);
  const isThen = isNow && telling.length === 2 && first !== "";
  return {
    earlier: isThen ? `in ${first}` : "before",
    later: isNow ? `in ${last}` : "in the newest inspection",
    textsBefore: isThen ? `the texts read of ${first}` : "the texts read of inspections before",
    textsNow: isNow ? `the texts read of ${last}` : "the texts read of the newest inspection",
  };
}

function tellChanged(first: InspectionRecord, last: InspectionRecord): string {
  const health = ({ bodies }: InspectionRecord) =>
    bodies
      .filter((body) => HEALTH_KINDS.has(body.kind))
      .map((body) => body.id)
      .sort()
      .join(" ");
  const changes = [
    first.framework === last.framework ? null : "the kind of inspection",
    health(first) === "" || health(last) === "" || health(first) === health(last) ? null : "the health body",
  ].filter((change) => change !== null);
  if (changes.length === 0) return "";
  return ` ${capitalise(changes.join(" and "))} changed between them.`;
}

function tell(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}
