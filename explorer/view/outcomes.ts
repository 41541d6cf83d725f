import { type InspectionRecord, whenOf } from "./inspections.ts";
import { compareText } from "./view.ts";

/** Which way an outcome points: good, between, bad, or not told. */
export type OutcomeSide = "strength" | "mixed" | "weakness" | "unknown";

/**
 * Which way each outcome points, for its mark: the words stand beside it always. One that is missing here is not told. In the order
 * in which they are to be chosen from: today's kind of inspection first, and of each kind from good to bad.
 */
const SIDE_BY_OUTCOME: Readonly<Record<string, OutcomeSide>> = {
  "outcome:typically-positive": "strength",
  "outcome:inconsistent": "mixed",
  "outcome:systemic-failings": "weakness",
  "outcome:no-wsoa": "strength",
  "outcome:praised": "strength",
  "outcome:improvement-requested": "mixed",
  "outcome:wsoa": "weakness",
  "outcome:sufficient-progress": "strength",
  "outcome:insufficient-progress": "weakness",
};

/** Every outcome that can be told, in that order. */
export const OUTCOMES: readonly string[] = Object.keys(SIDE_BY_OUTCOME);

const PLACES = new Map(OUTCOMES.map((id, place) => [id, place]));

/** Outcomes in the order in which they are to be chosen from; what is not known here comes last. */
export function compareOutcomes(a: string, b: string): number {
  const [placeOfA, placeOfB] = [PLACES.get(a) ?? PLACES.size, PLACES.get(b) ?? PLACES.size];
  return placeOfA - placeOfB || compareText(a, b);
}

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
  /** Do articles tell it that the register does not bear out? */
  readonly isUnregistered: boolean;
}

const UNKNOWN = "outcome:unknown";
const NOT_TOLD: Outcome = {
  id: null,
  label: "Outcome not told",
  side: "unknown",
  isRegisterOnly: false,
  isUnregistered: false,
};

/** The outcome of an inspection: what the register tells before what articles tell. */
export function outcomeOf(inspection: Pick<InspectionRecord, "outcomes">): Outcome {
  const told = inspection.outcomes.filter((outcome) => outcome.id !== UNKNOWN);
  const first = told.find((outcome) => outcome.isInRegister) ?? told[0];
  if (!first) return NOT_TOLD;
  return {
    id: first.id,
    label: first.label,
    side: SIDE_BY_OUTCOME[first.id] ?? "unknown",
    isRegisterOnly: first.articles.length === 0,
    isUnregistered: !first.isInRegister,
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

/** Is an inspection of the kind that is held today? Outcomes of others are not to be read as of now. */
export function isOfToday({ framework }: Pick<InspectionRecord, "framework">): boolean {
  return framework === TODAY;
}

/** The framework that areas are inspected under today. */
export const TODAY = "2023-area-send";

/** What each outcome that is told is called, by its id. */
export function outcomeLabels(inspections: readonly InspectionRecord[]): Map<string, string> {
  return new Map(
    inspections.flatMap(({ outcomes }) => outcomes.map(({ id, label }) => [id, label] as const)),
  );
}
