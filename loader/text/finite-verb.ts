import { listed } from "./listed-words.ts";
import type { Token } from "./tokens.ts";
import { WordForm } from "./word-form.ts";

const FINITE = new WordForm(
  /^(?:is|are|was|were|'re|'ve|'m|has|have|had|do|does|did|can|cannot|could|will|would|should|must|said|says|found|finds|noted|added|told|praised|remain|remains|need|needs|feel|feels|means|meant)$/,
);

/** Verbs that stand for another, or help it: "but parents do", "none was late". */
export const AUXILIARY = new WordForm(/^(?:is|are|was|were|do|does|did|has|have|had)$/);

/** What is said is no clause before its own verb comes: "inspectors said schools, colleges and nurseries were good". */
export const REPORTS = new WordForm(/^(?:said|says|found|finds|noted|added|told|praised)$/);

/** Does a run hold a verb in a form that makes a clause, but for those `except` tells? */
export function hasFinite(tokens: readonly Token[], start: number, end: number, except?: WordForm): boolean {
  for (let at = start; at < end; at++)
    if (FINITE.fits(tokens[at]) && !isNoun(tokens, at) && !except?.fits(tokens[at])) return true;
  return false;
}

const NEEDS = new WordForm(/^needs?$/);
/** Words before "needs" that make a noun of it: "children with special needs". */
const OF_NEEDS = listed("finite-verb: of needs");

function isNoun(tokens: readonly Token[], at: number): boolean {
  return NEEDS.fits(tokens[at]) && OF_NEEDS.fits(tokens[at - 1]);
}
