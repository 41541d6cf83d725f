import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const KIN = listed("told-of-kin: kin");
const CONDITION = listed("told-of-kin: condition");
const HAS = new WordForm(/^(?:has|have|had|of|with|to)$/);
const IS = new WordForm(/^(?:is|are|has|have|was|were)$/);
/** Tokens from "has" to "sons", from "whose" to the verb, and from there to the condition. */
const REACH = 5;

/**
 * The token after what tells of a person by their children, where it begins at `at`: "has two autistic sons", "whose grandson is autistic";
 * 0 where nothing does. What those children were made to bear ("whose son has waited two years") is told, not described.
 */
export function endOfKin(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.norm === "whose") return endOfWhose(tokens, at);
  if (!HAS.fits(tokens[at])) return 0;
  let named = false;
  for (let next = at + 1; next <= at + REACH; next++) {
    const token = tokens[next];
    if (token === undefined || token.kind === "mark") return 0;
    named ||= CONDITION.fits(token);
    if (KIN.fits(token)) return named && OF_ONE.fits(tokens[at + 1]) ? next + 1 : 0;
  }
  return 0;
}

/** "Has two autistic sons" is of one person; "of disabled children" is of all. */
const OF_ONE = new WordForm(/^(?:a|an|one|two|three|four|five|six|her|his|their|my|twin)$/);

function endOfWhose(tokens: readonly Token[], at: number): number {
  if (!tokens.slice(at + 1, at + 4).some((token) => KIN.fits(token))) return 0;
  const verb = tokens.findIndex((token, next) => next > at && next <= at + REACH && IS.fits(token));
  if (verb < 0) return 0;
  for (let next = verb + 1; next <= verb + REACH; next++) if (CONDITION.fits(tokens[next])) return next + 1;
  return 0;
}
