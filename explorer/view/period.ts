import { tellYears } from "./dates.ts";
import { type InspectionRecord, whenOf } from "./inspections.ts";
import type { Filter } from "./place.ts";
import { tellPeriod } from "./tell-filter.ts";

/** Why a period leaves no inspection to ask about. */
export interface EmptyPeriod {
  readonly told: string;
  /** The years the other way about, where that would mend it. */
  readonly turned: Pick<Filter, "from" | "to"> | null;
}

/** That a period ends before it begins, in words; null where it does not. */
export function tellTurnedRound({ from, to }: Pick<Filter, "from" | "to">): string | null {
  if (from === null || to === null || from <= to) return null;
  return `The period is turned round: it begins in ${from} and ends in ${to}.`;
}

/** What is wrong with a period into which none of these inspections falls; null where one does, or no period is asked. */
export function findEmptyPeriod(
  { from, to }: Pick<Filter, "from" | "to">,
  inspections: readonly Pick<InspectionRecord, "date" | "published">[],
): EmptyPeriod | null {
  if (from === null && to === null) return null;
  const turned = tellTurnedRound({ from, to });
  if (turned !== null) return { told: turned, turned: { from: to, to: from } };
  const years = inspections.map((inspection) => Number(whenOf(inspection).slice(0, 4))).filter(Boolean);
  if (years.some((year) => year >= (from ?? year) && year <= (to ?? year))) return null;
  const known = tellYears(inspections.map(whenOf));
  const besides = known === null ? "" : ` Those that a text tells of are of ${known}.`;
  return { told: `No text read yet tells of an inspection${tellPeriod(from, to)}.${besides}`, turned: null };
}
