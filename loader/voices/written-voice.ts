import type { AttributionCues } from "../tables/attribution-cues.ts";
import type { Sentence } from "../text/sentence.ts";
import { SIGNS, signsOf } from "../text/speech-signs.ts";
import { WordForm } from "../text/word-form.ts";
import { type Author, opensWithWriter, writersVoice } from "./author-voice.ts";
import { isTakenUp } from "./family-voice.ts";
import { QUOTED_SHARE, quotedShare } from "./heard-voice.ts";
import { type Before, writersStory } from "./own-story.ts";
import { papersView } from "./papers-view.ts";
import { speakingPronoun } from "./speaking-pronoun.ts";
import { INSPECTORS, type Voice } from "./voice.ts";
import { MENTIONED, writersAside } from "./writers-aside.ts";

/**
 * Of a text that a parent or a paper wrote: what it tells of its writer is theirs, and "they say" is the inspectors, save right after
 * somebody else spoke. Null where neither stands.
 */
export function voiceOfWritten(
  sentence: Sentence,
  own: Voice | null,
  before: Before | undefined,
  author: Author,
  cues: AttributionCues,
): Voice | null {
  if (own?.saidBy === "other" && own.speaker === null && isOfHearing(sentence)) return INSPECTORS;
  if (own && !isOfWriter(sentence, own)) return null;
  if (quotedShare(sentence) >= QUOTED_SHARE) return isOfReport(sentence, before) ? INSPECTORS : null;
  const pronoun = speakingPronoun(sentence);
  if (pronoun === "they" || pronoun === "it") return meant(pronoun, sentence, before);
  return pronoun === undefined ? toldOfWriter(sentence, own, before, author, cues) : null;
}

/** Whom "it" and "they" mean: the report and its inspectors, save right after somebody else spoke. */
function meant(pronoun: string, { paragraph }: Sentence, before: Before | undefined): Voice | null {
  // "The council leader put out a statement that I won't bore you with. It does say they have got rid of the backlog."
  if (pronoun === "it" && before?.thing && before.sentence.paragraph === paragraph) return null;
  return before?.voice.isNamed && before.voice.saidBy !== "inspectors" ? null : INSPECTORS;
}

/** Whose a sentence is in which nobody speaks: the writer's, or the report's that they tell of. */
function toldOfWriter(
  sentence: Sentence,
  own: Voice | null,
  before: Before | undefined,
  author: Author,
  cues: AttributionCues,
): Voice | null {
  if (MENTIONED.mayStandIn(sentence.forms) && writersAside(sentence.tokens) > 0) return INSPECTORS;
  const tell = author === "parent" ? writersStory : papersView;
  const told = own === null ? tell(sentence, before, cues) : null;
  // "Our portage team gets a mention": of the place, and no council's press release.
  return writersVoice(sentence, author) ?? told ?? (signsOf(sentence.tokens) & SIGNS.we ? INSPECTORS : null);
}

/** "We were praised": the writer is whom the sentence is about, whoever a passive verb is of. */
function isOfWriter(sentence: Sentence, { saidBy, isNamed }: Voice): boolean {
  return saidBy === "inspectors" && isNamed && opensWithWriter(sentence);
}

const FIRST_PERSON = /\b(?:i|i'm|i've|my|me|we|we've|our|us)\b/i;

/** "And leadership. “Leaders do not know what families live through.”": whom nobody quotes but the writer wrote the report. */
function isOfReport(sentence: Sentence, before: Before | undefined): boolean {
  if (before && (before.voice.isNamed || before.voice.speaker !== null)) return false;
  if (isTakenUp(sentence, before?.sentence)) return false;
  return !FIRST_PERSON.test(sentence.text.replaceAll("’", "'"));
}

const HEARD = new WordForm(/^(?:heard|met|learnt|learned)$/);

/** "They heard that parents feel ignored": in such a text inspectors did. */
function isOfHearing({ tokens }: Sentence): boolean {
  return tokens[0]?.norm === "they" && HEARD.fits(tokens[tokens[1]?.norm === "also" ? 2 : 1]);
}
