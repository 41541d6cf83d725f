import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

const POINTS = new WordForm(/^points?$/);
const KEEN = new WordForm(/^(?:keen|quick|eager|careful|anxious|pains)$/);
const IS = new WordForm(/^(?:is|was|are|were)$/);

const BLAMES = new WordForm(/^(?:accuse[sd]?|blamed)$/);
const OF_PASSIVE = new WordForm(/^(?:of|by|for|on|and|[,.;])$/);

/** "The main points are that", "it points to late plans", "the council accused of failing": nobody points out or blames anything. */
export function isNoPointing(tokens: readonly Token[], verb: number): boolean {
  if (BLAMES.fits(tokens[verb])) return OF_PASSIVE.fits(tokens[verb + 1]) || tokens[verb + 1] === undefined;
  return POINTS.fits(tokens[verb]) && tokens[verb + 1]?.norm !== "out";
}

/** Where "was at pains to point out" begins; the verb itself where it does not stand so. */
export function startOfPointing(tokens: readonly Token[], verb: number): number {
  if (tokens[verb]?.norm !== "point" || tokens[verb - 1]?.norm !== "to" || !KEEN.fits(tokens[verb - 2]))
    return verb;
  const is = tokens[verb - 3]?.norm === "at" ? verb - 4 : verb - 3;
  return IS.fits(tokens[is]) ? is : verb;
}
