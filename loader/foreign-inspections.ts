import type { EventCues } from "./event-cues.ts";
import { type EventSentence, type EventStretch, wordsOf } from "./event-text.ts";
import { findOutcomeCues } from "./find-outcome.ts";
import { findForeignStretch, goesOnThere } from "./foreign-stretch.ts";
import { type AreaNaming, namingsIn } from "./namings-in.ts";

/**
 * What is told of an area beside those that the text is about.
 *
 * Shape   `stretch` names it; `more` are the sentences that go on with it ("There, inspectors …"). `isInspected` where it is told
 *         that it was inspected, whatever came of it.
 */
export interface ForeignTelling {
  readonly areaId: string;
  readonly stretch: EventStretch;
  /** Those that are told of together. */
  readonly areaIds: readonly string[];
  readonly more: readonly EventStretch[];
  readonly isInspected: boolean;
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
      if (!told.has(telling.areaId))
        told.set(telling.areaId, { ...telling, more: sentencesOn(event, text, namings) });
  }
  return [...told.values()];
}

/** The sentences right after one that go on with the place it tells of and name none. */
function sentencesOn(
  event: EventSentence,
  text: readonly EventSentence[],
  namings: readonly AreaNaming[],
): EventStretch[] {
  const more: EventStretch[] = [];
  for (let at = event.place + 1; at < text.length; at++) {
    const next = text[at];
    if (!next || !goesOnThere(next, event, namings)) break;
    more.push({ event: next, first: 0, last: next.sentence.tokens.length });
  }
  return more;
}

const INSPECTION = /^re-?inspect|^inspect|^re-?visit/;

/** The areas named between the last of ours and the words that tell the result ("Bury and Oldham, which have both …"), or that inspectors came. */
function tellingsIn(
  event: EventSentence,
  namings: readonly AreaNaming[],
  inspected: readonly string[],
  cues: EventCues,
): Omit<ForeignTelling, "more">[] {
  const { tokens, start, end } = event.sentence;
  const named = namingsIn(namings, start, end);
  const isOurs = ({ areaId, isReference }: AreaNaming): boolean => isReference || inspected.includes(areaId);
  if (named.every(isOurs)) return [];
  const cuesIn = (stretch: EventStretch) => findOutcomeCues(stretch, cues);
  const foreign = findForeignStretch(event, named, inspected, () =>
    cuesIn({ event, first: 0, last: tokens.length }),
  );
  if (!foreign) return [];
  const { first, last, areaId: opener } = foreign;
  const stretch: EventStretch = { event, first, last };
  const tellsOfInspectors =
    wordsOf(event, "inspectorate").length > 0 || tokens.some(({ norm }) => INSPECTION.test(norm));
  const isInspected = foreign.isInspected && tellsOfInspectors;
  const cue = cuesIn(stretch).find(({ row }) => row.priority >= FIRM_PRIORITY);
  if (!cue) return isInspected ? [{ areaId: opener, areaIds: [opener], stretch, isInspected }] : [];
  if (wordsOf(event, "future").some((word) => word.first < cue.last)) return [];
  const before = named.filter((naming) => naming.start < (tokens[cue.first]?.start ?? 0));
  const others = before.slice(before.findLastIndex(isOurs) + 1).map(({ areaId }) => areaId);
  // "Kent, which the trust of Medway also serves, was told": ours stands inside what is told of it.
  const told = others.length === 0 ? [opener] : others;
  return told.map((areaId) => ({ areaId, areaIds: told, stretch, isInspected }));
}
