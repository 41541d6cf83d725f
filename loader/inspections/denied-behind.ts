import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { isPause } from "./clause-before.ts";

/** Words of the result itself behind what a row takes in: "statement | of action", "failings | verdict". */
export const ITS_OWN = listed("denied-behind: its own");
const AUXILIARY = new WordForm(
  /^(?:is|are|was|were|has|have|had|will|would|did|does|do|been|be|being|being|to|yet|ever|in|the|end|thought|felt|judged|considered|deemed|found|held|seen|by|inspectors|ofsted|them|it|also)$/,
);
const NOT = new WordForm(/^(?:not|never|n't|neither|nor)$/);
/** What is done with a result that is given. "Was not published", "have not been tackled" deny nothing. */
export const GIVEN = listed("denied-behind: given");
const UNDONE = listed("denied-behind: undone");
/** "Was ruled out", "came to nothing". */
const OUT = new WordForm(/^(?:out|off)$/);
const RULED = new WordForm(/^(?:ruled|called|headed|staved|warded|fended)$/);
const REACH = 12;
const ASIDE_REACH = 18;
const GIVEN_REACH = 5;

/** Is what a row names denied behind it: "… was not imposed", "…, which half of areas have had to write, was not thought necessary", "… was ruled out"? */
export function isDeniedBehind(tokens: readonly Token[], { last }: TokenRange): boolean {
  let at = last;
  while (ITS_OWN.fits(tokens[at])) at++;
  const words = wordsFrom(tokens, at);
  if (!OPENS.fits(words[0])) return false;
  for (const [i, word] of words.entries()) {
    if (NOT.fits(word)) return words.slice(i + 1, i + GIVEN_REACH).some((given) => GIVEN.fits(given));
    if (UNDONE.fits(word)) return true;
    if (RULED.fits(word)) return OUT.fits(words[i + 1]);
    if (!AUXILIARY.fits(word)) return false;
  }
  return false;
}

const OPENS = listed("denied-behind: opens");

/** The words from a place on, without what stands between two commas, as far as the clause goes. */
function wordsFrom(tokens: readonly Token[], from: number): readonly Token[] {
  const words: Token[] = [];
  for (let at = from; at < tokens.length && words.length < REACH; at++) {
    const end = isPause(tokens, at) ? endOfAside(tokens, at) : at;
    const token = tokens[end];
    if (end < 0 || token === undefined) break;
    if (end > at) at = end;
    else words.push(token);
  }
  return words;
}

function endOfAside(tokens: readonly Token[], pause: number): number {
  for (let i = pause + 1; i < Math.min(tokens.length, pause + ASIDE_REACH); i++)
    if (isPause(tokens, i)) return i;
  return -1;
}
