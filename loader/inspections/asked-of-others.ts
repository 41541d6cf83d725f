import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";

/** "Parents were told to submit a plan", "schools must write down how": nothing that inspectors ask of an area. */
export function isAskedOfOthers(tokens: readonly Token[], demand: number): boolean {
  return OTHERS.fitsAny(tokens, Math.max(0, demand - REACH), demand);
}

const OTHERS = listed("asked-of-others: others");
const REACH = 4;
