import type { OutcomeName } from "../model/extraction.ts";
import type { AreaSegment } from "./area-segments.ts";
import { heldWordsOf, tellsOfInspection } from "./event-text.ts";

/**
 * Does a text that tells of earlier inspections tell of one of now too, beside them? "The government has lifted its monitoring, four years
 * after a revisit" does not, nor does "there may be a new inspection soon". `outcome` is what its words about now come to.
 */
export function tellsOfNow(segments: readonly AreaSegment[], outcome: OutcomeName): boolean {
  return !TONES.has(outcome) || segments.some(tellsHeld);
}

/** What a text's tone may make of it where no result is told. */
const TONES: ReadonlySet<OutcomeName> = new Set(["unknown", "praised", "improvement-requested"]);

/** Is an inspection told of that was held, and no revisit of years ago ("29 per cent at the time of the revisit")? */
function tellsHeld({ event, areaIds }: AreaSegment): boolean {
  const { wordsByRole } = event;
  // "We look at how our three councils fared when inspectors called" tells of none of them that it was now.
  if (areaIds.length > 1) return false;
  if (!tellsOfInspection(event) || wordsByRole.has("revisit") || wordsByRole.has("future")) return false;
  return !wordsByRole.has("visit") || heldWordsOf(event, "visit").length > 0;
}
