import { tellInspectionDate } from "../view/dates.ts";
import { listAfter } from "../view/former-areas.ts";
import type { InspectionRecord, InspectionsAnswer } from "../view/inspections.ts";
import { outcomeOf } from "../view/outcomes.ts";
import { findUntold } from "../view/untold.ts";
import { tellWord } from "../view/wording.ts";

/**
 * That no text read yet tells of the area or body that a figure is asked about, and what is known of it all the same.
 *
 * @param name  what it is called where no inspection tells it
 */
export function tellUntoldFocus(id: string, name: string, answer: InspectionsAnswer): string {
  const { inspections } = answer;
  const untold = findUntold(id, inspections, [{ area: id, name }]);
  const known = untold?.inspections ?? [];
  const isArea = id.startsWith("area:");
  const says = `No text read yet tells of a strength or weakness ${isArea ? "of" : "that is answered for by"} ${name}`;
  const after = listAfter(id, answer).map((one) => one.name);
  const now = after.length === 0 ? "" : `${name} is ${after.join(" and ")} now. `;
  return `${says}. ${now}${isArea ? tellInspectionsOf(known) : tellAnswered(known.length)}`;
}

function tellInspectionsOf(known: readonly InspectionRecord[]): string {
  if (known.length === 0) return "Nor is an inspection of it known";
  const told = known.map((inspection) => {
    const { framework, date, precision, published } = inspection;
    return `${tellWord(framework)}, ${tellInspectionDate(date, precision, published)}: ${outcomeOf(inspection).label}`;
  });
  return `${known.length === 1 ? "One inspection of it is" : `${known.length} inspections of it are`} known (${told.join("; ")})`;
}

function tellAnswered(count: number): string {
  if (count === 0) return "Nor is an inspection known that it answers for";
  return `It answers for ${count === 1 ? "one inspection" : `${count} inspections`}`;
}
