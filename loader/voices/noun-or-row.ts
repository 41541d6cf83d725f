import type { PatternMatch } from "../patterns/pattern-set.ts";
import type { AttributionRow } from "../tables/attribution-cues.ts";
import type { Sentence } from "../text/sentence.ts";
import { WordForm } from "../text/word-form.ts";
import { isJointly } from "./speak-together.ts";
import { OWN_WEIGHT, type SpeakerPhrase } from "./speaker-phrase.ts";
import { INSPECTING, unquotedTokens } from "./voice.ts";

/** Weight of an attribution that only names the report: a person who says something goes before it. */
export const MENTIONED = 1;

/**
 * Does what the noun of who speaks tells go before the best row, which may reach over other words to its verb? Not before what
 * inspectors were told, nor what several said together.
 */
export function goesBeforeRow(
  phrase: SpeakerPhrase,
  best: PatternMatch<AttributionRow> | undefined,
  sentence: Sentence,
): boolean {
  if (!best || best.row.weight <= MENTIONED) return true;
  if (best.row.value === "council" && isJointly(sentence)) return false;
  if (best.row.value !== "inspectors") return true;
  const isOfVerb = best.last === phrase.verb + 1 || phrase.weight >= OWN_WEIGHT;
  return isOfVerb && !isRelayed(phrase, sentence);
}

const PAPER = new WordForm(/^(?:report|paper|document|briefing|update|presentation)$/);
/** Tokens from a verb of saying to the inspectors of whose words it tells. */
const RELAY_REACH = 4;

/** "A report to the committee said inspectors had liked the schools": it tells what they said. */
function isRelayed({ verb }: SpeakerPhrase, sentence: Sentence): boolean {
  const tokens = unquotedTokens(sentence);
  const isPaper = tokens.slice(0, verb).some((token) => PAPER.fits(token));
  return isPaper && tokens.slice(verb + 1, verb + RELAY_REACH).some((token) => INSPECTING.fits(token));
}
