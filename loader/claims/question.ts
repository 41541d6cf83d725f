import { hasFinite } from "../text/finite-verb.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const ASKS = new WordForm(
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|how|what|who)$/,
);
const ASKED = new WordForm(/^(?:asked|asks|wondered)$/);

/** "Late plans? Not in Bury": the answer denies what is asked. */
const DENIES = new WordForm(/^(?:not|no|never|nope|hardly)$/);
/** Words of a bare question, that has no verb: "Late plans?". */
const BARE_REACH = 6;

/** "Are needs identified early?" and "Q: Are they?" claim nothing; "Why are they not?" does. */
export function isQuestion({ text, tokens }: Sentence): boolean {
  const mark = tokens.findIndex(({ norm }) => norm === "?");
  if (mark <= 0) return false;
  if (DENIES.fits(tokens[mark + 1]) || isBare(tokens, mark)) return true;
  if (!ASKS.fits(tokens[openingOf(tokens)])) return false;
  // "“Is help early?” asked Ann Hill".
  return /\?\s*$/.test(text) || ASKED.fits(tokens[mark + 1]);
}

function isBare(tokens: readonly Token[], mark: number): boolean {
  return (
    mark === tokens.length - 1 && mark <= BARE_REACH && !WHY.fits(tokens[0]) && !hasFinite(tokens, 0, mark)
  );
}

const WHY = new WordForm(/^(?:why|how)$/);

/** Where the question itself begins: after "and", or after "Q:". */
function openingOf(tokens: readonly Token[]): number {
  if (tokens[0]?.norm === "q" && tokens[1]?.kind === "mark") return 2;
  return tokens[0]?.norm === "and" ? 1 : 0;
}
