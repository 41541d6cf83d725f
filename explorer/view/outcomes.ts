import { groupBy } from "../../cypher/group-by.ts";
import { countSubjects } from "./answer.ts";
import { type InspectionRecord, whenOf } from "./inspections.ts";

/** Which way an outcome points: good, between, bad, or not told. */
export type OutcomeSide = "strength" | "mixed" | "weakness" | "unknown";

/** Which way each outcome points, for its mark: the words stand beside it always. One that is missing here is not told. */
const SIDE_BY_OUTCOME: Readonly<Record<string, OutcomeSide>> = {
  "outcome:no-wsoa": "strength",
  "outcome:praised": "strength",
  "outcome:typically-positive": "strength",
  "outcome:sufficient-progress": "strength",
  "outcome:improvement-requested": "mixed",
  "outcome:inconsistent": "mixed",
  "outcome:wsoa": "weakness",
  "outcome:systemic-failings": "weakness",
  "outcome:insufficient-progress": "weakness",
};

/** The outcomes that point one way. */
export function outcomesOf(side: OutcomeSide): string[] {
  return Object.keys(SIDE_BY_OUTCOME).filter((id) => SIDE_BY_OUTCOME[id] === side);
}

/** The outcome of an inspection in words, who tells it, and which way it points. */
export interface Outcome {
  readonly id: string | null;
  readonly label: string;
  readonly side: OutcomeSide;
  /** Is it the register alone that tells it? Then it is nobody's evidence. */
  readonly isRegisterOnly: boolean;
}

const UNKNOWN = "outcome:unknown";

/** The outcome of an inspection: what the register tells before what articles tell. */
export function outcomeOf(inspection: InspectionRecord): Outcome {
  const told = inspection.outcomes.filter((outcome) => outcome.id !== UNKNOWN);
  const first = told.find((outcome) => outcome.isInRegister) ?? told[0];
  if (!first) return { id: null, label: "Outcome not told", side: "unknown", isRegisterOnly: false };
  return {
    id: first.id,
    label: first.label,
    side: SIDE_BY_OUTCOME[first.id] ?? "unknown",
    isRegisterOnly: first.articles.length === 0,
  };
}

/** The newest inspection of each area whose outcome is told, by area. */
export function latestByArea(inspections: readonly InspectionRecord[]): Map<string, InspectionRecord> {
  const latest = new Map<string, InspectionRecord>();
  for (const inspection of inspections) {
    if (outcomeOf(inspection).side === "unknown") continue;
    const held = latest.get(inspection.area);
    if (!held || whenOf(held) < whenOf(inspection)) latest.set(inspection.area, inspection);
  }
  return latest;
}

/** Outcomes by which inspectors ask for action on serious weaknesses: a written statement, or a plan for priority action. */
const ASKING: ReadonlySet<string> = new Set(["outcome:wsoa", "outcome:systemic-failings"]);
const TOO_LITTLE = "outcome:insufficient-progress";

/** All inspections in a sentence: which asked for action, and which revisits, that ask for none of their own, found too little of it. */
export function tellAllInspections(inspections: readonly InspectionRecord[]): string {
  const areas = new Set(inspections.map(({ area }) => area)).size;
  const ids = inspections.map((inspection) => outcomeOf(inspection).id ?? UNKNOWN);
  const asking = ids.filter((id) => ASKING.has(id)).length;
  const late = ids.filter((id) => id === TOO_LITTLE).length;
  const told = inspections.filter((inspection) => inspection.findings.length > 0).length;
  const years = inspections
    .map(whenOf)
    .filter((when) => when !== "")
    .map((when) => when.slice(0, 4))
    .sort();
  const revisits =
    late === 0 ? "" : `, and ${late} ${late === 1 ? "revisit" : "revisits"} found too little progress`;
  return `${inspections.length} inspections of ${countSubjects(areas, "areas")}, ${years[0] ?? "?"} to ${years.at(-1) ?? "?"}: ${asking} asked for action on serious weaknesses${revisits}. Of ${told} a text read so far tells what was found.`;
}

const SIDES: readonly OutcomeSide[] = ["weakness", "mixed", "strength"];

/** Is an inspection of the kind that is held today? Outcomes of others are not to be read as of now. */
export function isOfToday({ framework }: Pick<InspectionRecord, "framework">): boolean {
  return framework === TODAY;
}

const TODAY = "2023-area-send";
/** The kinds of inspection, the newest first, by what was done then. */
const DONE: readonly (readonly [framework: string, done: string])[] = [
  [TODAY, "inspected"],
  ["2016-local-area", "last inspected"],
  ["revisit", "last revisited"],
];

/** The newest outcomes in sentences, one for each kind of inspection with its years: the gravest first, and how many areas each. */
export function tellOutcomes(newest: readonly InspectionRecord[]): string {
  if (newest.length === 0) return "No outcome of an inspection is told so far.";
  const byKind = groupBy(
    newest,
    ({ framework }) => DONE.find(([known]) => known === framework)?.[1] ?? "last looked at",
  );
  const order = [...DONE.map(([, done]) => done), "last looked at"];
  const told = order.flatMap((done) => {
    const members = byKind.get(done);
    return members ? [tellKindOf(done, members)] : [];
  });
  const registered = newest.filter((inspection) => outcomeOf(inspection).isRegisterOnly).length;
  return `${told.join(" ")}${registered === 0 ? "" : ` Of ${registered} the register alone tells it.`}`;
}

function tellKindOf(done: string, members: readonly InspectionRecord[]): string {
  const counts = [...groupBy(members.map(outcomeOf), ({ label }) => label).values()].sort(
    (a, b) => rankOf(a[0]) - rankOf(b[0]) || b.length - a.length,
  );
  const parts = counts.map((outcomes) => `${outcomes[0]?.label.toLowerCase()} in ${outcomes.length}`);
  return `${countSubjects(members.length, "areas")} ${done}${tellYears(members)}: ${parts.join("; ")}.`;
}

/** ` from 2016 to 2021`; nothing where no date is known. */
function tellYears(inspections: readonly InspectionRecord[]): string {
  const years = inspections.map((inspection) => whenOf(inspection).slice(0, 4)).sort();
  const first = years.find((year) => year !== "");
  const last = years.at(-1);
  if (first === undefined) return "";
  const undated = years.includes("") ? " or undated" : "";
  return `${first === last ? ` in ${first}` : ` from ${first} to ${last}`}${undated}`;
}

function rankOf(outcome: Outcome | undefined): number {
  return outcome ? SIDES.indexOf(outcome.side) : SIDES.length;
}

/** What each outcome that is told is called, by its id. */
export function outcomeLabels(inspections: readonly InspectionRecord[]): Map<string, string> {
  return new Map(
    inspections.flatMap(({ outcomes }) => outcomes.map(({ id, label }) => [id, label] as const)),
  );
}
