import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { endOfSubject, phraseBefore, speakerOf } from "./speaker-phrase.ts";
import { statedVoice } from "./stated-voice.ts";
import { makeVoice, type Voice } from "./voice.ts";

/** What a body does that owns up, and is no verb of saying elsewhere: leaders who "recognise that" are often judged by it. */
const OWNS = listed("owned-voice: owns");
const LEADS_IN = new WordForm(/^(?:and|but|now|yet|today)$/);
const BODY = listed("owned-voice: body");
const NO_SUBJECT = listed("owned-voice: no subject");
/** Tokens of the body: "Greater Manchester Integrated Care Board". */
const MOST_OF_BODY = 9;

/** "The council chiefs accept that plans are late", "the ICB recognises that": theirs, where they open the sentence; else null. */
function ownedVoice(
  tokens: readonly Token[],
  { forms, role }: Pick<Sentence, "forms" | "role">,
  cues: AttributionCues,
): Voice | null {
  if (role === "headline" || !OWNS.mayStandIn(forms)) return null;
  const verb = tokens.slice(0, MOST_OF_BODY).findIndex((token) => OWNS.fits(token));
  if (verb < 1 || tokens[verb + 1]?.norm !== "that" || tokens[verb + 2]?.norm === "of") return null;
  const start = LEADS_IN.fits(tokens[0]) ? 1 : 0;
  const phrase = phraseBefore(tokens, endOfSubject(tokens, verb));
  if (phrase[0] !== tokens[start] || phrase.some((token) => NO_SUBJECT.fits(token))) return null;
  if (!phrase.some((token) => BODY.fits(token))) return null;
  const told = speakerOf(phrase, cues);
  return told && told.saidBy !== "other" && told.saidBy !== "inspectors"
    ? makeVoice(told.saidBy, null, true)
    : null;
}

/** Who states it without a verb of saying, or owns up to it. */
export function openedVoice(
  tokens: readonly Token[],
  sentence: Pick<Sentence, "forms" | "role">,
  cues: AttributionCues,
): Voice | null {
  return statedVoice(tokens, sentence, cues) ?? ownedVoice(tokens, sentence, cues);
}
