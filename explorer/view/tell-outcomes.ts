import { groupBy } from "../../cypher/group-by.ts";
import { countSubjects } from "./answer.ts";
import { type InspectionRecord, whenOf } from "./inspections.ts";
import { type Outcome, type OutcomeSide, outcomeOf, TODAY } from "./outcomes.ts";

/** Outcomes by which inspectors ask for action on serious weaknesses: a written statement, or a plan for priority action. */
const ASKING: ReadonlySet<string> = new Set(["outcome:wsoa", "outcome:systemic-failings"]);
const TOO_LITTLE = "outcome:insufficient-progress";

/** All inspections in a sentence: which asked for action, and which revisits, that ask for none of their own, found too little of it. */
export function tellAllInspections(inspections: readonly InspectionRecord[]): string {
  const areas = new Set(inspections.map(({ area }) => area)).size;
  const ids = inspections.map((inspection) => outcomeOf(inspection).id ?? "");
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
  return `${inspections.length} inspections of ${countSubjects(areas, "areas")}, ${years[0] ?? "?"} to ${years.at(-1) ?? "?"}: ${asking} asked for action on serious weaknesses${revisits}. ${tellRead(told)}`;
}

function tellRead(told: number): string {
  if (told === 0) return "No text read so far tells what inspectors found in them.";
  return `For ${told} of them a text that was read tells what inspectors found.`;
}

const SIDES: readonly OutcomeSide[] = ["weakness", "mixed", "strength"];

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
  const outcomes = newest.map(outcomeOf);
  const registered = outcomes.filter(({ isRegisterOnly }) => isRegisterOnly).length;
  const unregistered = outcomes.filter(({ isUnregistered }) => isUnregistered).length;
  const ofRegister =
    registered === 0 ? [] : [`For ${registered} of them only the official register gives the outcome.`];
  const ofArticles =
    unregistered === 0 ? [] : [`For ${unregistered} of them only articles give it, the register does not.`];
  return [...told, ...ofRegister, ...ofArticles].join(" ");
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
