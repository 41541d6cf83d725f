import type { EventSentence } from "./event-text.ts";
import { wordsOf } from "./event-text.ts";
import type { AreaNaming } from "./inspected-areas.ts";
import { firstTokenFrom, type TokenRange } from "./token-range.ts";

/** Words that tie what follows to the area just named. */
const RELATIVES: ReadonlySet<string> = new Set(["which", "where", "who", "whose"]);
/** A comma may stand between a name and its relative clause. */
const RELATIVE_REACH = 2;

/**
 * The part of a sentence that tells of an area that is not inspected here, but only beside it ("in contrast to neighbouring
 * Bury, which was found to have systemic failings"): from that area's name to the next name of ours. A name in passing ("pupils
 * travel to Bury") opens none.
 *
 * `namings` are those in the sentence, `outcomes` the places of words that tell a result.
 */
export function findForeignStretch(
  event: EventSentence,
  namings: readonly AreaNaming[],
  inspected: readonly string[],
  outcomes: () => readonly TokenRange[],
): TokenRange | null {
  const { tokens } = event.sentence;
  const isOurs = ({ areaId }: AreaNaming): boolean => inspected.includes(areaId);
  let results: readonly TokenRange[] | undefined;
  for (const naming of namings) {
    if (isOurs(naming) || naming.isReference) continue;
    const first = firstTokenFrom(tokens, naming.start);
    const after = firstTokenFrom(tokens, naming.end);
    const next = namings.find((other) => isOurs(other) && other.start >= naming.end);
    const last = next ? firstTokenFrom(tokens, next.start) : tokens.length;
    results ??= outcomes();
    const tellsResult = results.some((cue) => cue.first >= after && cue.first < last);
    const isCompared = wordsOf(event, "comparison").some((word) => word.first < first);
    const hasRelative = tokens.slice(after, after + RELATIVE_REACH).some(({ norm }) => RELATIVES.has(norm));
    const leads = !isCompared && !namings.some((other) => isOurs(other) && other.start < naming.start);
    if (hasRelative ? tellsResult || isCompared : tellsResult && leads) return { first, last };
  }
  return null;
}
