import type { EventCues } from "./event-cues.ts";
import { type EventSentence, type EventStretch, wordsOf } from "./event-text.ts";
import { findOutcomeCues } from "./find-outcome.ts";
import { endOfList } from "./foreign-stretch.ts";
import { type AreaNaming, namingsIn } from "./namings-in.ts";
import { firstTokenFrom } from "./token-range.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

/** A result that many areas had, and those of them that are named. */
export interface ListedAmong {
  readonly areaIds: readonly string[];
  /** What tells the result: the sentence as far as the list. */
  readonly result: EventStretch;
}

const INCLUDING = new WordForm(/^(?:including|notably)$/);
/** An outcome cue of this priority or more tells the result in so many words. */
const FIRM_PRIORITY = 70;

/** "Half of all areas have been told to write one, including Bury, Oldham and Rochdale": each of those named was. */
export function findListedAmong(
  event: EventSentence,
  namings: readonly AreaNaming[],
  isOurs: (naming: AreaNaming) => boolean,
  cues: EventCues,
): ListedAmong | null {
  const { tokens, start, end } = event.sentence;
  const named = namingsIn(namings, start, end).filter(({ isReference }) => !isReference);
  const opener = named.find(({ start: at }) => opensList(tokens, firstTokenFrom(tokens, at)));
  if (!opener || isOurs(opener)) return null;
  const first = firstTokenFrom(tokens, opener.start);
  // What stands before must be of many: "Kent and others were told, including Bury" has a subject that is one of ours.
  if (named.some((other) => other.start < opener.start)) return null;
  const result = { event, first: 0, last: first };
  const cue = findOutcomeCues(result, cues).find(({ row }) => row.priority >= FIRM_PRIORITY);
  if (!cue || wordsOf(event, "future").some((word) => word.first < cue.last)) return null;
  const last = endOfList(opener, named, tokens);
  const listed = named.filter(
    (naming) =>
      naming.start >= opener.start && firstTokenFrom(tokens, naming.start) < last && !isOurs(naming),
  );
  return { areaIds: [...new Set(listed.map(({ areaId }) => areaId))], result };
}

/** "Including Bury", "such as Bury", "among them Bury". */
function opensList(tokens: readonly Token[], at: number): boolean {
  const [before, first] = [tokens[at - 1], tokens[at - 2]];
  if (INCLUDING.fits(before)) return true;
  return (
    (before?.norm === "as" && first?.norm === "such") || (before?.norm === "them" && first?.norm === "among")
  );
}
