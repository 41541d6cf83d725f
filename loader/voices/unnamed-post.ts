import type { AttributionCues } from "../tables/attribution-cues.ts";
import type { Sentence } from "../text/sentence.ts";
import { WordForm } from "../text/word-form.ts";
import { speakerOf } from "./speaker-phrase.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

const LEADS_IN = new WordForm(/^(?:and|but|then|so)$/);
const ARTICLE = new WordForm(/^(?:the|a|an|one|some|this)$/);
const SOMEBODY = new WordForm(
  /^(?:lady|woman|man|chap|bloke|guy|fella|person|gentleman|official|boss|chief|director|leader|head|lead|officer|manager|nurse|doctor|commissioner|executive|bigwig)$/,
);
const FROM = new WordForm(/^(?:from|at|of|for)$/);
/** Tokens before the noun: "the nice new lady". */
const NOUN_REACH = 5;
/** Tokens that tell whose they are: "from the integrated care board". */
const OWNER_TOKENS = 6;

/** "The lady from the ICB was on as well", "the council chief came on the radio": whom "she" and "he" mean next; null where none opens the sentence. */
export function voiceOfPost(sentence: Sentence, cues: AttributionCues): Voice | null {
  if (!SOMEBODY.mayStandIn(sentence.forms) || sentence.role === "headline") return null;
  const tokens = unquotedTokens(sentence);
  const start = LEADS_IN.fits(tokens[0]) ? 1 : 0;
  if (!ARTICLE.fits(tokens[start])) return null;
  const noun = tokens.findIndex((token, at) => at <= start + NOUN_REACH && SOMEBODY.fits(token));
  if (noun < 0 || tokens[noun + 1]?.kind === "tail") return null;
  const isFrom = FROM.fits(tokens[noun + 1]);
  const told = speakerOf(tokens.slice(start, isFrom ? noun + 1 + OWNER_TOKENS : noun + 1), cues);
  if (told?.saidBy === "council" || told?.saidBy === "nhs") return makeVoice(told.saidBy, null, true);
  if (!isFrom) return null;
  const [owner] = cues.speakersIn(tokens.slice(noun + 2, noun + 2 + OWNER_TOKENS));
  const saidBy = owner?.row.value;
  return saidBy === "council" || saidBy === "nhs" ? makeVoice(saidBy, null, true) : null;
}
