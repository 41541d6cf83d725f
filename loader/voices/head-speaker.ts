import type { AttributionCues } from "../tables/attribution-cues.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { speakerOf } from "./speaker-phrase.ts";
import { INSPECTING, makeVoice, type Voice } from "./voice.ts";

/** Tokens of a line that heads what somebody says, at the most: "What the parent carer forum says about it:". */
const MOST_TOKENS = 10;
const SAY = new WordForm(/^(?:say|says|said|think|thinks|respond|responds|reacts?)$/);
const RESPONSE = new WordForm(/^(?:response|reply|reaction|answer|statement|view|views|side)$/);
const FROM = new WordForm(/^(?:from|of|by)$/);

/** Whose words a line heads: "What the council says", "Parents' views", "Response from the ICB:"; null where it names nobody, or the inspectors. */
export function speakerOfHead(tokens: readonly Token[], cues: AttributionCues): Voice | null {
  if (tokens.length > MOST_TOKENS || tokens.some((token) => INSPECTING.fits(token))) return null;
  const told = speakerOf(phraseOf(tokens), cues);
  return told && told.saidBy !== "inspectors" ? makeVoice(told.saidBy, null, false) : null;
}

function phraseOf(tokens: readonly Token[]): readonly Token[] {
  const start = tokens[0]?.norm === "what" ? 1 : 0;
  const say = tokens.findIndex((token, at) => at > start && SAY.fits(token));
  // "What the council says", not "parents say plans are late".
  if (say > 0 && (start === 1 || tokens.length <= say + 2)) return tokens.slice(start, say);
  const response = tokens.findIndex((token) => RESPONSE.fits(token));
  if (response < 0) return [];
  if (FROM.fits(tokens[response + 1]))
    return tokens.slice(response + 2).filter(({ kind }) => kind !== "mark");
  const isOwned = tokens[response - 1]?.kind === "tail";
  return tokens.slice(0, isOwned ? response - 1 : response);
}
