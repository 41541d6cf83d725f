import type { AttributionRow } from "../tables/attribution-cues.ts";
import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { SPEECH } from "./inspectors-voice.ts";
import { isPassive } from "./speaking-person.ts";
import { INSPECTING } from "./voice.ts";

const BEING = new WordForm(/^(?:was|were|is|are|been)$/);
/** What schools and doctors do with needs as inspectors do with weaknesses. */
const FOUND = new WordForm(/^(?:identified|recognised|noted|highlighted|reported|seen|found)$/);
/** What is done to families by those who serve them. */
const TOLD = new WordForm(/^(?:told|asked|urged|ordered|instructed)$/);
const NEED = listed("own-tale: need");
const KIN = listed("own-tale: kin");
/** What inspectors put names to: "weaknesses in how needs are met had been identified". */
const JUDGED = listed("own-tale: judged");
const REPORT = new WordForm(/^(?:report|inspection|letter|visit)$/);
/** Tokens between a verb of saying and the passive whose subject stands between. */
const SUBJECT_REACH = 12;

/**
 * "One mother said her son's needs had been identified early", "she said she was told to wait": no inspectors did it, and whoever says it
 * speaks. Not "the council said weaknesses had been identified", nor where the report or its inspectors are named.
 */
export function isOwnTale(
  tokens: readonly Token[],
  { row, first, last }: TokenRange & { readonly row: AttributionRow },
): boolean {
  if (row.value !== "inspectors" || !BEING.fits(tokens[first])) return false;
  const isFound = FOUND.fits(tokens[last - 1]);
  if (!isFound && !TOLD.fits(tokens[last - 1])) return false;
  const verb = verbBefore(tokens, first);
  if (verb < 0) return false;
  const subject = tokens.slice(verb + 1, first);
  if (!subject.some((token) => (isFound ? NEED : KIN).fits(token))) return false;
  if (subject.some((token) => JUDGED.fits(token))) return false;
  return !tokens.some((token) => INSPECTING.fits(token) || REPORT.fits(token));
}

/** The verb of saying before the passive, -1 where none is near. */
function verbBefore(tokens: readonly Token[], passive: number): number {
  for (let at = passive - 1; at >= Math.max(0, passive - SUBJECT_REACH); at--)
    if (SPEECH.fits(tokens[at]) && !isPassive(tokens, at)) return at;
  return -1;
}
