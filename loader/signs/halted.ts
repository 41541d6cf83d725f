import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const STOPS = new WordForm(/^(?:stopped|ceased|quit)$/);
/** "Ceased to rise". */
const CEASED = new WordForm(/^(?:ceased|ceases|ceasing)$/);
/** "Stopped rising". */
const GOES_ON = new WordForm(/^[a-z]{3,}ing$/);
/** "The rise in exclusions stopped." */
const ENDS = new WordForm(/^(?:stopped|stalled|ended|ceased|halted)$/);
const HAS = new WordForm(/^(?:has|have|had|was|were)$/);
const BETWEEN = new WordForm(/^(?:been|now|since|finally|also|largely|at|last|being)$/);
/** Not "checked": what inspectors have checked goes on. */
const HALTED = listed("halted: halted");
/** Tokens from a change and its noun to what halts it: "a rise in exclusions in Bury | has been halted". */
const REACH = 5;

/** "A rise in exclusions has been halted", "attendance has stopped falling": what has come to an end is the contrary of itself. */
export function isHalted(tokens: readonly Token[], change: TokenRange, noun: TokenRange): boolean {
  if (tokens[change.first - 1]?.norm === "to") return CEASED.fits(tokens[change.first - 2]);
  if (STOPS.fits(tokens[change.first - 1]))
    return HAS.fits(tokens[change.first - 2]) || GOES_ON.fits(tokens[change.first]);
  // A rise or fall of something, not "waits fell and were stopped".
  return change.first < noun.first && isHaltedAfter(tokens, noun.last);
}

function isHaltedAfter(tokens: readonly Token[], from: number): boolean {
  if (ENDS.fits(tokens[from]) && (tokens[from + 1]?.kind ?? "mark") === "mark") return true;
  for (let at = from; at < from + REACH; at++) {
    if (tokens[at]?.kind === "mark") return false;
    if (!HAS.fits(tokens[at])) continue;
    let next = at + 1;
    while (BETWEEN.fits(tokens[next])) next++;
    return HALTED.fits(tokens[next]);
  }
  return false;
}
