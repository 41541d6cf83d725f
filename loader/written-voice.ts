import { type Author, opensWithWriter, writersVoice } from "./author-voice.ts";
import { QUOTED_SHARE, quotedShare } from "./heard-voice.ts";
import type { Sentence } from "./sentence.ts";
import { speakingPronoun } from "./speaking-pronoun.ts";
import { INSPECTORS, type Voice } from "./voice.ts";

/**
 * Of a text that a parent or a paper wrote: what it tells of its writer is theirs, and "they say" is the inspectors, save right after
 * somebody else spoke. Null where neither stands.
 */
export function voiceOfWritten(
  sentence: Sentence,
  own: Voice | null,
  before: Voice | undefined,
  author: Author,
): Voice | null {
  if (own && !(own.saidBy === "inspectors" && own.isNamed && opensWithWriter(sentence))) return null;
  if (quotedShare(sentence) >= QUOTED_SHARE) return null;
  const pronoun = speakingPronoun(sentence);
  if (pronoun === "they" || pronoun === "it") {
    return before?.isNamed && before.saidBy !== "inspectors" ? null : INSPECTORS;
  }
  return pronoun === undefined ? writersVoice(sentence, author) : null;
}
