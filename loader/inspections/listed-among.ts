import { type AreaNaming, namingsIn } from "../model/namings-in.ts";
import { numberAt } from "../numbers/number-words.ts";
import type { EventCues } from "../tables/event-cues.ts";
import { listed } from "../text/listed-words.ts";
import { firstTokenFrom } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { type EventSentence, type EventStretch, wordsOf } from "./event-text.ts";
import { FIRM_PRIORITY, findOutcomeCues } from "./find-outcome.ts";
import { endOfList } from "./foreign-stretch.ts";

/** A result that many areas had, and those of them that are named. */
export interface ListedAmong {
  readonly areaIds: readonly string[];
  /** What tells the result: the sentence as far as the list. */
  readonly result: EventStretch;
}

const INCLUDING = new WordForm(/^(?:including|notably)$/);

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
  // What stands before must be of many, and of none by name: "Kent was told so with partners including Bury" tells nothing of Bury.
  if (named.some((other) => other.start < opener.start) || !isOfMany(tokens.slice(0, first))) return null;
  if (tokens[firstTokenFrom(tokens, opener.end)]?.isCapital) return null;
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

const MANY = listed("listed-among: many");
const AREAS = new WordForm(/^(?:areas|councils|authorities|places|boroughs|counties|partnerships|others)$/);

/** "Half of the areas", "eleven councils", "others". */
function isOfMany(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      AREAS.fits(token) &&
      tokens
        .slice(Math.max(0, at - MANY_REACH), at + 1)
        .some((each) => MANY.fits(each) || numberAt([each], 0) !== null),
  );
}

const MANY_REACH = 5;

/** "Including Bury", "such as Bury", "among them Bury". */
function opensList(tokens: readonly Token[], at: number): boolean {
  const [before, first] = [tokens[at - 1], tokens[at - 2]];
  if (INCLUDING.fits(before)) return true;
  return (
    (before?.norm === "as" && first?.norm === "such") || (before?.norm === "them" && first?.norm === "among")
  );
}
