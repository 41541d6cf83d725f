import type { TokenRange } from "./token-range.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

const NEGATES = new WordForm(/^(?:not|never|nor|neither|no|without|hardly|n't)$/);
/** "Not only", "not the first time", "no surprise": what follows is so. */
const AFFIRMS = new WordForm(
  /^(?:only|just|merely|simply|surprise|surprisingly|wonder|doubt|secret|coincidence|stranger|time|first|one|alone|unlike|least|again|until|because)$/,
);
const ESCAPES = new WordForm(
  /^(?:avoid(?:s|ed|ing)?|escap(?:e|es|ed|ing)|spared|dodg(?:e|ed|es|ing)|evad(?:e|ed|es|ing)|miss(?:es|ed|ing)?|feared|fears?|short|than|instead|denied|den(?:y|ies)|threat|risk(?:s|ed|ing)?|spectre)$/,
);
/** "Missed out on", "stopped short of", "rather than", "instead of": the words that must come right behind. */
const BEHIND: Readonly<Record<string, RegExp>> = {
  short: /^of$/,
  instead: /^of$/,
  threat: /^of$/,
  risk: /^of$/,
  spectre: /^of$/,
  fear: /^of$/,
  fears: /^of$/,
  miss: /^(?:out|the)$/,
  misses: /^(?:out|the)$/,
  missed: /^(?:out|the)$/,
  missing: /^(?:out|the)$/,
};
/** "Worse than the lowest grade" is no denial, "rather than the lowest" is. */
const BEFORE_THAN = new WordForm(/^(?:rather|other)$/);
/** Who could not escape did not: "was not enough to avoid the lowest grade". */
const IN_VAIN = new WordForm(
  /^(?:not|never|no|cannot|failed|fails|fail|unable|nothing|hardly|n't|only|little|lucky|hop(?:es|ed|ing)|tr(?:ied|ying)|wants?|must|should|to)$/,
);
const IN_VAIN_REACH = 4;
/** Where another clause begins, or ends. */
const BOUND = new WordForm(
  /^(?:[,;:.–—]|but|so|because|although|though|while|which|who|whom|as|when|since|after|and|that|if)$/,
);
const REACH = 9;

/** Is the result that a cue tells one that was not given: "did not find systemic failings", "escaped the lowest grade", "missed out on the top rating"? */
export function isDeniedOutcome(tokens: readonly Token[], { first }: TokenRange): boolean {
  for (let at = first - 1; at >= Math.max(0, first - REACH); at--) {
    const token = tokens[at];
    if (NEGATES.fits(token)) return !AFFIRMS.fitsAny(tokens, at + 1, Math.min(first, at + 4));
    if (isEscape(tokens, at)) return !IN_VAIN.fitsAny(tokens, Math.max(0, at - IN_VAIN_REACH), at);
    if (BOUND.fits(token) && !isInPhrase(tokens, at, first)) return false;
  }
  return false;
}

function isEscape(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !ESCAPES.fits(token)) return false;
  if (token.norm === "than") return BEFORE_THAN.fits(tokens[at - 1]);
  return BEHIND[token.norm]?.test(tokens[at + 1]?.norm ?? "") ?? true;
}

/** "Widespread and systemic failings", "the council and the NHS": no other clause begins. */
function isInPhrase(tokens: readonly Token[], at: number, cue: number): boolean {
  if (tokens[at]?.norm === "and" && at + 1 === cue) return true;
  if (tokens[at]?.norm !== "and") return tokens[at]?.norm === "that" && NEGATES.fits(tokens[at - 1]);
  return tokens[at + 1]?.norm === "the" || tokens[at + 1]?.isCapital === true;
}
