import type { EventCues } from "../tables/event-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { type EventSentence, wordsOf } from "./event-text.ts";
import { FIRM_PRIORITY, findOutcomeCues } from "./find-outcome.ts";

const AFTER = new WordForm(/^(?:after|following|until)$/);
/** Only where one was held is there a next one, a monitoring visit, or one again: who is braced for inspectors has not seen them. */
const ANOTHER = new WordForm(/^(?:next|monitoring|again)$/);
/** "Bury is preparing for its next inspection after inspectors found failings in Kent": that was seen elsewhere, as far as anyone can tell. */
const BRACED = new WordForm(/^(?:prepares?|prepared|preparing|braces?|braced|bracing|awaits?|awaiting)$/);
const FOUND = listed("tells-held: found");
const INSPECTING = new WordForm(/^(?:inspectors|inspection|ofsted|cqc|commission|watchdogs|they)$/);
/** Words between inspectors and what they did: "a joint inspection with the CQC in May 2018 | led to". */
const REACH = 8;

/**
 * "Leaders face a monitoring visit after inspectors found systemic failings": an inspection was held, whatever is to come. Asks for what
 * inspectors found, and for a result that only inspections of areas have.
 */
export function tellsHeld(event: EventSentence, cues: EventCues): boolean {
  const { tokens } = event.sentence;
  const has = (form: WordForm): boolean => form.fitsAny(tokens, 0, tokens.length);
  if (!has(ANOTHER) || !has(AFTER) || has(BRACED)) return false;
  if (!tokens.some((_, at) => isFoundByInspectors(tokens, at))) return false;
  if (wordsOf(event, "demand").length > 0) return true;
  return findOutcomeCues({ event, first: 0, last: tokens.length }, cues).some(
    ({ row }) => row.framework !== "any" && row.priority >= FIRM_PRIORITY,
  );
}

function isFoundByInspectors(tokens: readonly Token[], at: number): boolean {
  if (!FOUND.fits(tokens[at])) return false;
  if (tokens[at]?.norm === "finding") return AFTER.fits(tokens[at - 1]);
  return INSPECTING.fitsAny(tokens, Math.max(0, at - REACH), at);
}
