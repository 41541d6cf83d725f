import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { GOVERNMENT } from "./reviewers-paper.ts";
import { speakerOf } from "./speaker-phrase.ts";
import { makeVoice, unquotedTokens, type Voice } from "./voice.ts";

const LEADS_IN = new WordForm(/^(?:and|but|then|so)$/);
const ARTICLE = new WordForm(/^(?:the|a|an|one|some|this)$/);
const SOMEBODY = listed("unnamed-post: somebody");
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
  if (isOfInspection(tokens, noun)) return OF_INSPECTORS;
  return voiceOfOwner(tokens, start, noun, cues);
}

/** Whose the post is by what stands before and behind its noun. */
function voiceOfOwner(
  tokens: readonly Token[],
  start: number,
  noun: number,
  cues: AttributionCues,
): Voice | null {
  const isFrom = FROM.fits(tokens[noun + 1]);
  if (GOVERNMENT.fitsAny(tokens, start + 1, isFrom ? noun + OWNER_TOKENS : noun)) return OF_ELSEWHERE;
  const told = speakerOf(tokens.slice(start, isFrom ? noun + 1 + OWNER_TOKENS : noun + 1), cues);
  if (told?.saidBy === "council" || told?.saidBy === "nhs") return makeVoice(told.saidBy, null, true);
  if (!isFrom) return null;
  const [owner] = cues.speakersIn(tokens.slice(noun + 2, noun + 2 + OWNER_TOKENS));
  const saidBy = owner?.row.value;
  if (saidBy === "council" || saidBy === "nhs") return makeVoice(saidBy, null, true);
  // "The man from the Treasury": no man of whoever spoke before.
  return saidBy === undefined && isFromElsewhere(tokens, noun + 1) ? OF_ELSEWHERE : null;
}

const OF_INSPECTORS = makeVoice("inspectors", null, true);
const OF_ELSEWHERE = makeVoice("other", null, true);
const OF = new WordForm(/^(?:from|of|who)$/);
const INSPECTION = new WordForm(/^(?:inspection|ofsted|cqc|inspectorate|inspectors)$/);
const LEADS = new WordForm(/^(?:led|leads|leading|headed|ran|from|of)$/);

/** "The woman from Ofsted", "the man who had led the inspection". */
function isOfInspection(tokens: readonly Token[], noun: number): boolean {
  if (!OF.fits(tokens[noun + 1])) return false;
  const behind = tokens.slice(noun + 1, noun + OWNER_TOKENS);
  const at = behind.findIndex((token) => INSPECTION.fits(token));
  return at > 0 && behind.slice(0, at).some((token) => LEADS.fits(token));
}

function isFromElsewhere(tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.norm !== "from") return false;
  return tokens[tokens[from + 1]?.norm === "the" ? from + 2 : from + 1]?.isCapital === true;
}
