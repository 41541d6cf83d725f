import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const NEGATES = new WordForm(/^(?:not|never|nor|neither|no|nowhere|without|failed|fails|failing|unable)$/);
const FAILED = new WordForm(/^(?:failed|fails|failing|unable)$/);
const NOT = new WordForm(/^(?:not|never)$/);
/** What alone may stand between a denial and what it denies: "did not | find any widespread or", "has not | been given the". */
const BETWEEN = listed("denied-outcome: between");
const ESCAPES = listed("denied-outcome: escapes");
/** "Missed out on", "stopped short of", "rather than", "instead of": the words that must come right behind. */
const BEHIND: Readonly<Record<string, RegExp>> = {
  short: /^of$/,
  instead: /^of$/,
  rather: /^than$/,
  miss: /^(?:out|the)$/,
  misses: /^(?:out|the)$/,
  missed: /^(?:out|the)$/,
  missing: /^(?:out|the)$/,
};
/** Who could not escape did not: "was not enough to avoid the lowest grade", "hopes to escape". */
const IN_VAIN = new WordForm(
  /^(?:not|never|no|cannot|failed|fails|fail|unable|nothing|hardly|only|little|hop(?:es|ed|ing)|tr(?:ied|ying)|wants?|must|should|to|are|is)$/,
);
const IN_VAIN_REACH = 4;
const REACH = 9;

/**
 * Is the result that a cue tells one that was not given: "did not find systemic failings", "has not been given the lowest grade", "escaped
 * the most damning of verdicts", "missed out on the top rating"? Only where nothing else stands between: "leaders did not know about the
 * widespread failings", "there is no excuse for systemic failings" deny something else.
 */
export function isDeniedOutcome(tokens: readonly Token[], { first }: TokenRange): boolean {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const token = tokens[at];
    // "Has not failed to": it has.
    if (NEGATES.fits(token)) return !FAILED.fits(token) || !NOT.fits(tokens[at - 1]);
    if (isEscape(tokens, at)) return !IN_VAIN.fitsAny(tokens, Math.max(0, at - IN_VAIN_REACH), at);
    const isNamed = token?.kind === "word" && token.isCapital; // "has not given Kent the lowest grade"
    if (!BETWEEN.fits(token) && token?.norm !== "than" && !isNamed) return false;
  }
  return false;
}

function isEscape(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return ESCAPES.fits(token) && (BEHIND[token?.norm ?? ""]?.test(tokens[at + 1]?.norm ?? "") ?? true);
}
