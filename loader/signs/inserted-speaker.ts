import type { PatternMatch } from "../patterns/pattern-set.ts";
import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { WordForm } from "../text/word-form.ts";

/** Tokens between the two commas at the most: "according to the joint letter by Ofsted and the Care Quality Commission". */
const MOST_TOKENS = 12;
const SAYS = new WordForm(
  new RegExp(`^(?:${SAID}|found|find|finds|notes|reported|reports|states|felt|believed)$`),
);
const SPEAKER = listed("inserted-speaker: speaker");

/** The tokens of a sentence that are the claim's own, and where in the sentence each of them stands. */
export interface OwnTokens {
  readonly tokens: readonly Token[];
  readonly at: readonly number[];
}

/**
 * Leaves out who says it where that is told between commas inside a claim ("plans, according to the letter, are late"), and what
 * explains a thing to readers; null where nothing is.
 */
export function withoutInserted(
  tokens: readonly Token[],
  explained: readonly TokenRange[],
): OwnTokens | null {
  // Hardly any sentence has one: nothing is gathered before one is met.
  let at: number[] | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const end =
      endOfExplained(explained, i) || (i > 0 && tokens[i]?.norm === "," ? endOfInserted(tokens, i) : 0);
    if (end === 0) {
      at?.push(i);
      continue;
    }
    at ??= Array.from(tokens.slice(0, i).keys());
    i = end;
  }
  return at && { tokens: at.flatMap((i) => tokens[i] ?? []), at };
}

function endOfExplained(explained: readonly TokenRange[], at: number): number {
  for (const { first, last } of explained) if (first === at) return last;
  return 0;
}

/** The matches in the claim's own tokens, by where they stand in the sentence. */
export function inSentence<Row>(
  found: readonly PatternMatch<Row>[],
  { at }: OwnTokens,
): readonly PatternMatch<Row>[] {
  return found.map(({ row, rank, first, last, words }) => ({
    row,
    rank,
    first: at[first] ?? first,
    last: (at[last - 1] ?? last - 1) + 1,
    words,
  }));
}

/** The comma that closes what `comma` opens, if that only says who speaks; 0 where it does not. */
function endOfInserted(tokens: readonly Token[], comma: number): number {
  const isAccording = tokens[comma + 1]?.norm === "according" && tokens[comma + 2]?.norm === "to";
  let isSaid = isAccording;
  for (let at = comma + 1; at <= comma + MOST_TOKENS; at++) {
    const token = tokens[at];
    if (token?.norm === ",") return isSaid ? at : 0;
    isSaid ||= SAYS.fits(token);
    if (!(isAccording ? token?.kind === "word" : SAYS.fits(token) || SPEAKER.fits(token))) return 0;
  }
  return 0;
}
