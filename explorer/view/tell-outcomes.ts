import { groupBy } from "../../cypher/group-by.ts";
import { countSubjects } from "./answer.ts";
import { tellInspectionDate } from "./dates.ts";
import { type InspectionOutcome, type InspectionRecord, whenOf } from "./inspections.ts";
import { isOfToday, type Outcome, type OutcomeSide, outcomeOf, TODAY } from "./outcomes.ts";

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
  return `${inspections.length} inspections of ${countSubjects(areas, "areas")}, ${years[0] ?? "?"} to ${years.at(-1) ?? "?"}: ${asking} asked for action on serious weaknesses${revisits}. ${tellRead(told, inspections.length)}`;
}

function tellRead(told: number, all: number): string {
  if (told === 0) return "No text read so far tells what inspectors found in them.";
  return `For ${told} of the ${all} a text that was read tells what inspectors found.`;
}

const SIDES: readonly OutcomeSide[] = ["weakness", "mixed", "strength"];

/** The kinds of inspection, the newest first, by what was done then. */
const DONE: readonly (readonly [framework: string, done: string])[] = [
  [TODAY, "inspected"],
  ["2016-local-area", "last inspected"],
  ["revisit", "last revisited"],
];

const NONE_TOLD = "No outcome of an inspection is told so far.";

/** What each side is called in short: of inspections as they are held today, and of those and of revisits before. */
const IN_SHORT: Readonly<Record<"now" | "before", Readonly<Record<OutcomeSide, string>>>> = {
  now: {
    weakness: "with systemic failings",
    mixed: "inconsistent",
    strength: "typically positive",
    unknown: "not told",
  },
  before: {
    weakness: "with serious weaknesses to act on",
    mixed: "asked to improve",
    strength: "with none",
    unknown: "not told",
  },
};

/** The newest outcomes in two short sentences, by which way they point: `95 areas inspected from 2023 to 2026: 24 with systemic failings, …`. */
export function tellOutcomesInShort(newest: readonly InspectionOutcome[]): string {
  if (newest.length === 0) return NONE_TOLD;
  const now = newest.filter(isOfToday);
  const before = newest.filter((inspection) => !isOfToday(inspection));
  return [tellSidesOf("inspected", "now", now), tellSidesOf("last looked at", "before", before)]
    .filter((told) => told !== null)
    .join(" ");
}

function tellSidesOf(
  done: string,
  time: keyof typeof IN_SHORT,
  members: readonly InspectionOutcome[],
): string | null {
  if (members.length === 0) return null;
  const sides = members.map((inspection) => outcomeOf(inspection).side);
  const parts = SIDES.flatMap((side) => {
    const count = sides.filter((one) => one === side).length;
    return count === 0 ? [] : [`${count} ${tellSideIn(time, side, sides)}`];
  });
  return `${countSubjects(members.length, "areas")} ${done}${tellYears(members)}: ${parts.join(", ")}.`;
}

/** "none" says of what only after the weaknesses. */
function tellSideIn(time: keyof typeof IN_SHORT, side: OutcomeSide, sides: readonly OutcomeSide[]): string {
  const word = IN_SHORT[time][side];
  return word === "with none" && !sides.includes("weakness") ? "with no serious weaknesses to act on" : word;
}

/** The newest outcomes in sentences, one for each kind of inspection with its years: the gravest first, and how many areas each. */
export function tellOutcomes(newest: readonly InspectionOutcome[]): string {
  if (newest.length === 0) return NONE_TOLD;
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
  const ofRegister = registered === 0 ? [] : [`${countTold(registered)} the official register alone.`];
  const ofArticles =
    unregistered === 0
      ? []
      : [`${countTold(unregistered)} articles alone, which the register does not bear out.`];
  return [...told, ...ofRegister, ...ofArticles].join(" ");
}

function countTold(count: number): string {
  return `${count} of these outcomes ${count === 1 ? "is" : "are"} told by`;
}

function tellKindOf(done: string, members: readonly InspectionOutcome[]): string {
  const counts = [...groupBy(members.map(outcomeOf), ({ label }) => label).values()].sort(
    (a, b) => rankOf(a[0]) - rankOf(b[0]) || b.length - a.length,
  );
  const parts = counts.map((outcomes) => `${tellLabel(outcomes[0]?.label ?? "")} in ${outcomes.length}`);
  return `${countSubjects(members.length, "areas")} ${done}${tellYears(members)}: ${parts.join("; ")}.`;
}

/** A label within a sentence; what it says by the way ends where the sentence goes on. */
function tellLabel(label: string): string {
  return `${label.charAt(0).toLowerCase()}${label.slice(1)}${label.includes(",") ? "," : ""}`;
}

/** ` from 2016 to 2021`; nothing where no date is known. */
function tellYears(inspections: readonly InspectionOutcome[]): string {
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

/** An outcome in words, with when and by whom it is told. */
export function tellNewest(inspection: InspectionOutcome): string {
  const { label, isRegisterOnly, isUnregistered } = outcomeOf(inspection);
  const when = tellInspectionDate(inspection.date, inspection.precision, inspection.published);
  const source = isUnregistered ? ", told by an article, not in the register" : "";
  return `${label}, ${when}${isRegisterOnly ? ", from the register" : source}`;
}
