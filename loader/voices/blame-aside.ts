import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { isSaying } from "./speaker-phrase.ts";
import { INSPECTING } from "./voice.ts";

/** An aside on whoever speaks; token indexes, `last` is where the sentence goes on with its verb. */
export interface BlameAside {
  readonly first: number;
  readonly last: number;
}

/** How an aside opens that tells of the speaker: "the council, which …", "the trust, criticised by Ofsted, …". */
export const OPENS_ASIDE = listed("blame-aside: opens aside");
const CRITICISED = listed("blame-aside: criticised");
const PASSIVE = new WordForm(/^(?:was|were|been|is|are|being)$/);
/** What speakers do behind it, besides saying: "welcomed the findings". */
const ANSWERS = listed("blame-aside: answers");
const SUBJECT_TOKENS = 8;
const ASIDE_TOKENS = 24;

/**
 * "The council, which inspectors said had been slow, insists that …": the aside tells what inspectors found and is not the speaker's. One
 * that tells who else blames ("criticised by parents") is none.
 */
export function blameAside(tokens: readonly Token[]): BlameAside | null {
  const comma = tokens.slice(0, SUBJECT_TOKENS).findIndex(({ norm }) => norm === ",");
  if (comma < 1 || !OPENS_ASIDE.fits(tokens[comma + 1])) return null;
  for (let at = comma + 2; at < Math.min(tokens.length, comma + ASIDE_TOKENS); at++) {
    if (tokens[at]?.norm !== ",") continue;
    const goesOn = isSaying(tokens, at + 1) || ANSWERS.fits(tokens[at + 1]);
    if (!goesOn) continue;
    return isOfInspectors(tokens.slice(comma + 1, at)) ? { first: comma + 1, last: at + 1 } : null;
  }
  return null;
}

function isOfInspectors(aside: readonly Token[]): boolean {
  if (aside.some((token) => INSPECTING.fits(token) || token.norm === "report")) return true;
  return aside.some((token, at) => {
    const isTold = CRITICISED.fits(token) && (at === 0 || PASSIVE.fits(aside[at - 1]));
    return isTold && aside[at + 1]?.norm !== "by";
  });
}
