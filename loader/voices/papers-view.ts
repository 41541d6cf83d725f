import type { AttributionCues } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { OWN_VIEW } from "./author-voice.ts";
import { type Before, isOfReport, ownView } from "./own-story.ts";
import type { Voice } from "./voice.ts";

/** What only those say who give a view: reports do not weigh what may be so. */
const WEIGHS = new WordForm(/^(?:perhaps|surely|certainly|frankly|sadly|shamefully|alas)$/);
/** "No doubt", "of course", "it is true that", "it is a scandal that". */
const OPENS_VIEW =
  /^(?:and |but |or |yet )?(?:no doubt|of course|true ,|it is (?:also )?(?:true|fair|right|little wonder|no wonder|a \w+) that|nor (?:is|does|do|will|can)\b)/;
const VIEW_TOKENS = 8;
const WHAT_STRIKES = /^what \w+ us\b/;
/** What a paper reads and tells next: "we have read the report twice". */
const READS = listed("papers-view: reads");

/** What a paper that gives its view says as its own; null where it may tell what the report says. */
export function papersView(
  sentence: Sentence,
  before: Before | undefined,
  cues: AttributionCues,
): Voice | null {
  return ownView(sentence, before, cues, { isOwn: isView, goesOn });
}

function isView(tokens: readonly Token[]): boolean {
  return tokens.some((token) => WEIGHS.fits(token)) || OPENS_VIEW.test(normsOf(tokens.slice(0, VIEW_TOKENS)));
}

/** "We doubt it. The council has failed these families": the paper goes on within the paragraph. */
function goesOn(
  { paragraph, quotes }: Sentence,
  tokens: readonly Token[],
  { sentence, voice }: Before,
): boolean {
  if (voice !== OWN_VIEW || sentence.paragraph !== paragraph || quotes.length > 0) return false;
  if (tokens[0]?.norm === "it" && WHAT_STRIKES.test(normsOf(sentence.tokens.slice(0, VIEW_TOKENS))))
    return true;
  return (
    !isOfReport(tokens) &&
    !/[:?]$/.test(sentence.text) &&
    !READS.fitsAny(sentence.tokens, 0, sentence.tokens.length)
  );
}
