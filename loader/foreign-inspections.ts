import type { EventCues } from "./event-cues.ts";
import { type EventSentence, type EventStretch, wordsOf } from "./event-text.ts";
import { findOutcomeCues } from "./find-outcome.ts";
import { findForeignStretch } from "./foreign-stretch.ts";
import { type AreaNaming, namingsIn } from "./inspected-areas.ts";

/** What a sentence tells of an area beside those that the text is about. */
export interface ForeignTelling {
  readonly areaId: string;
  readonly stretch: EventStretch;
}

/** An outcome cue of this priority or more tells the result in so many words. */
const FIRM_PRIORITY = 70;

/**
 * Results of other areas told in passing ("in contrast to neighbouring Bury, which was found to have systemic failings"), the
 * first telling of each area.
 */
export function findForeignTellings(
  text: readonly EventSentence[],
  namings: readonly AreaNaming[],
  inspected: readonly string[],
  cues: EventCues,
): ForeignTelling[] {
  const told = new Map<string, ForeignTelling>();
  for (const event of text) {
    if (event.isNational) continue;
    for (const telling of tellingsIn(event, namings, inspected, cues))
      if (!told.has(telling.areaId)) told.set(telling.areaId, telling);
  }
  return [...told.values()];
}

/** The areas named between the last of ours and the words that tell the result ("Bury and Oldham, which have both …"). */
function tellingsIn(
  event: EventSentence,
  namings: readonly AreaNaming[],
  inspected: readonly string[],
  cues: EventCues,
): ForeignTelling[] {
  const { tokens, start, end } = event.sentence;
  const named = namingsIn(namings, start, end);
  const isOurs = ({ areaId, isReference }: AreaNaming): boolean => isReference || inspected.includes(areaId);
  if (named.every(isOurs)) return [];
  const cuesIn = (stretch: EventStretch) => findOutcomeCues(stretch, cues);
  const foreign = findForeignStretch(event, named, inspected, () =>
    cuesIn({ event, first: 0, last: tokens.length }),
  );
  if (!foreign) return [];
  const stretch: EventStretch = { event, ...foreign };
  const cue = cuesIn(stretch).find(({ row }) => row.priority >= FIRM_PRIORITY);
  if (!cue || wordsOf(event, "future").some((word) => word.first < cue.last)) return [];
  const before = named.filter((naming) => naming.start < (tokens[cue.first]?.start ?? 0));
  const others = before.slice(before.findLastIndex(isOurs) + 1);
  return others.map(({ areaId }) => ({ areaId, stretch }));
}
