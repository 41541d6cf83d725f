import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { SAID } from "../text/verbs-of-saying.ts";
import { WordForm } from "../text/word-form.ts";
import { isPassive } from "./speaking-person.ts";
import { INSPECTING } from "./voice.ts";

/** "Had been praised" and "were praised" tell of the inspection; what is so now whoever speaks claims. */
const IS = new WordForm(/^(?:is|are)$/);
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
  if (!IS.fits(tokens[first]) || INSPECTING.fits(tokens[first - 1])) return false;
  if (tokens.slice(last, last + BY_REACH).some((token) => INSPECTING.fits(token))) return false;
  if (isTagged(tokens, last)) return true;
  for (let at = first - 1; at > 0; at--) {
    const token = tokens[at];
    if (TURNS.fits(token)) return false;
    if (token?.norm === "," && /^(?:and|who|which)$/.test(tokens[at + 1]?.norm ?? "")) return false;
    if (SAYS.fits(token)) return !isPassive(tokens, at) && isSpeaker(tokens[at - 1]);
  }
  return false;
}

/** "They said", "it said" at the end are as often the inspectors' and the report's. */
const PRONOUN = new WordForm(/^(?:he|she)$/);
const OF_INSPECTORS = new WordForm(/^(?:they|it)$/);
/** Tokens of who says it, behind the comma: "says the council leader", "NHS bosses say". */
const TAG_TOKENS = 6;

/** "Needs are identified early, she added", "…, says council leader", "…, according to Ann Hill": who says so closes the sentence. */
function isTagged(tokens: readonly Token[], from: number): boolean {
  const comma = tokens.findLastIndex(({ norm }) => norm === ",");
  if (comma < from || tokens.length - comma > TAG_TOKENS + 2) return false;
  const tag = tokens.slice(comma + 1);
  if (tag.some((token) => INSPECTING.fits(token))) return false;
  if (tag[0]?.norm === "according") return true;
  const verb = tag.findIndex((token) => SAYS.fits(token));
  if (OF_INSPECTORS.fits(tag[verb - 1])) return false;
  return verb === 0 || PRONOUN.fits(tag[verb - 1]) || (verb > 0 && verb >= tag.length - 2);
}

/** "To say", "not said": nobody says it. */
function isSpeaker(before: Token | undefined): boolean {
  return before !== undefined && !/^(?:to|not|never|be)$/.test(before.norm);
}
