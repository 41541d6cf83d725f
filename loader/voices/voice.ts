import type { SpeakerKind } from "../../cypher/schema.ts";
import { listed } from "../text/listed-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { TextMemo } from "../text/text-memo.ts";
import type { Token } from "../text/tokens.ts";

/** Who says a sentence. */
export interface Voice {
  readonly saidBy: SpeakerKind;
  /** Name of the person who says it, where a person does. */
  readonly speaker: string | null;
  /** Does the sentence itself name who speaks? */
  readonly isNamed: boolean;
  /** Do several say it together? */
  readonly isJoint: boolean;
}

/** Makes a voice, and is the one place that does: voices of several shapes are slow to read. */
export function makeVoice(
  saidBy: SpeakerKind,
  speaker: string | null,
  isNamed: boolean,
  isJoint = false,
): Voice {
  return { saidBy, speaker, isNamed, isJoint };
}

/** The voice of a text whose sentences name nobody. */
export const INSPECTORS: Voice = makeVoice("inspectors", null, false);

/** Words for those who inspect and what they write. */
export const INSPECTING = listed("voice: inspecting");

/** Does the token stand in quotation marks? */
export function isQuoted(token: Token, { quotes }: Sentence): boolean {
  for (const quote of quotes) if (quote.start <= token.start && token.end <= quote.end) return true;
  return false;
}

const knownUnquoted = new TextMemo<Sentence, readonly Token[]>();

/** The words of a sentence outside its quotation marks; of one sentence always the same list, while its text is read. */
export function unquotedTokens(sentence: Sentence): readonly Token[] {
  if (sentence.quotes.length === 0) return sentence.tokens;
  const known = knownUnquoted.of(sentence, sentence.start);
  if (known) return known;
  const unquoted = sentence.tokens.filter((token) => !isQuoted(token, sentence));
  knownUnquoted.remember(sentence, sentence.start, unquoted);
  return unquoted;
}
