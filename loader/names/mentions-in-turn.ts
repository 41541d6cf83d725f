import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../text/sentence.ts";

const NONE: readonly Mention[] = [];

/** Tells the mentions of each sentence, for sentences that are gone through in order; mentions come in order of place. */
export function mentionsInTurn(mentions: readonly Mention[]): (sentence: Sentence) => readonly Mention[] {
  let at = 0;
  return ({ start, end }) => {
    let own: Mention[] | undefined;
    while (at < mentions.length && (mentions[at]?.start ?? 0) < end) {
      const mention = mentions[at++];
      if (!mention || mention.end <= start) continue;
      if (own) own.push(mention);
      else own = [mention];
    }
    return own ?? NONE;
  };
}
