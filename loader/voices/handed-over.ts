import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { WordForm } from "../text/word-form.ts";
import { isPassive } from "./speaking-person.ts";
import { INSPECTING } from "./voice.ts";

const BE = new WordForm(/^(?:is|are|was|were|been)$/);
const SAYS = new WordForm(new RegExp(`^(?:${SAID}|claims|believes|believe|pointed|felt|feels|thought)$`));
/** What begins a clause that whoever spoke does not say. */
const TURNS = new WordForm(/^(?:but|while|although|though|however|yet|whereas|;)$/);
/** Tokens behind "praised" within which it is told by whom: "by the inspectors". */
const BY_REACH = 4;

/**
 * "The council said needs are identified early", "… that staff are praised by parents": whoever speaks says that too, and no inspector
 * does, unless the words name one.
 */
export function isHandedOver(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  if (!BE.fits(tokens[first]) && !BE.fits(tokens[first + 1])) return false;
  if (tokens.slice(last, last + BY_REACH).some((token) => INSPECTING.fits(token))) return false;
  for (let at = first - 1; at > 0; at--) {
    const token = tokens[at];
    if (TURNS.fits(token)) return false;
    if (token?.norm === "," && /^(?:and|who|which)$/.test(tokens[at + 1]?.norm ?? "")) return false;
    if (SAYS.fits(token)) return !isPassive(tokens, at) && isSpeaker(tokens[at - 1]);
  }
  return false;
}

/** "To say", "not said": nobody says it. */
function isSpeaker(before: Token | undefined): boolean {
  return before !== undefined && !/^(?:to|not|never|be)$/.test(before.norm);
}
