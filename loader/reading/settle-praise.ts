import { groupBy } from "../../cypher/group-by.ts";
import type { ExtractedFinding, ExtractedInspection } from "../model/extraction.ts";

/**
 * Leaves the outcome open where a text seemed to praise, but begins with blame and what inspectors found is blame for the most part:
 * "praised" is no outcome of theirs but the text's tone, and one kind word in it ("inspectors praised a school") does not set it.
 *
 * Shape   `findings` have the area's name as the inspections have it.
 */
export function settlePraise(
  inspections: readonly ExtractedInspection[],
  findings: readonly ExtractedFinding[],
): ExtractedInspection[] {
  const byArea = groupBy(
    findings.filter(({ earlier }) => !earlier),
    ({ area }) => area,
  );
  return inspections.map((inspection) => {
    const isPraise = inspection.outcome === "praised" && !inspection.earlier;
    return isPraise && isMostlyBlame(byArea.get(inspection.area) ?? [])
      ? { ...inspection, outcome: "unknown" }
      : inspection;
  });
}

/** So many findings more tell the one from the other. */
const CLEARLY = 2;

function isMostlyBlame(findings: readonly ExtractedFinding[]): boolean {
  const [first] = [...findings].sort((a, b) => a.evidence.start - b.evidence.start);
  const count = (polarity: ExtractedFinding["polarity"]): number =>
    findings.filter((finding) => finding.saidBy === "inspectors" && finding.polarity === polarity).length;
  return first?.polarity === "weakness" && count("weakness") >= count("strength") + CLEARLY;
}
