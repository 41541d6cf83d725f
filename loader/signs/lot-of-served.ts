import { listed } from "../text/listed-words.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";

/** What opens the lot of those who are named before. */
const LOT = listed("lot-of-served: lot");
/** Of schools and other bodies, "that" and "where" open it too. */
const OF_BODIES = new WordForm(/^(?:that|which|where)$/);
const PEOPLE = listed("lot-of-served: people");
const BODIES = listed("lot-of-served: bodies");
/** Tokens from the people to what tells their lot: "children with SEND and their families who". */
const PEOPLE_REACH = 5;
/** Tokens from who helps to the people: "pays for tutors for disabled young people". */
const HELP_REACH = 6;

const HELPS = listed("lot-of-served: helps");
const MORE_HELPS = listed("lot-of-served: more helps");
/** What takes people for whom it is given to without a preposition: what is given follows them ("offers parents who wait no help"). */
const GIVES = listed("lot-of-served: gives");
const SERVICES = listed("lot-of-served: services");
/** Prepositions by which help reaches people. */
const TO_PEOPLE = new WordForm(/^(?:for|to|with|by|of)$/);
/** Where help fails, is too little or is only told of by those who judge, the lot of those it is for is what is blamed. */
const FAILS = listed("lot-of-served: fails");

/** Does what helps people or challenges schools go before, and does here begin what is wrong with those? "Tutors for children | who are out of school". */
export function isLot(tokens: readonly Token[], at: number): boolean {
  if (!LOT.fits(tokens[at])) return false;
  const isOfBodies = OF_BODIES.fits(tokens[at]);
  const group = groupBefore(tokens, at, isOfBodies ? BODIES : PEOPLE);
  if (group < 1) return false;
  const helper = helperBefore(tokens, group, isOfBodies);
  return helper >= 0 && !FAILS.fitsAny(tokens, Math.max(0, helper - FAILS_REACH), group);
}

/** Words before help in which what undoes it stands. */
const FAILS_REACH = 6;

/** "Children with autism who": no mark, and no word that belongs to the sentence, may stand between. */
function groupBefore(tokens: readonly Token[], at: number, group: WordForm): number {
  for (let before = at - 1; before >= Math.max(0, at - PEOPLE_REACH); before--) {
    if (group.fits(tokens[before])) return before;
    if (tokens[before]?.kind === "mark") return 0;
  }
  return 0;
}

function helperBefore(tokens: readonly Token[], group: number, isOfBodies: boolean): number {
  let hasPreposition = false;
  for (let at = group - 1; at >= Math.max(0, group - HELP_REACH); at--) {
    const token = tokens[at];
    if (token?.norm === "against" || (GIVES.fits(token) && !hasPreposition)) return -1;
    if (isHelp(token, hasPreposition && !isOfBodies)) return at;
    if (TO_PEOPLE.fits(token)) hasPreposition = true;
    if (!isOfBodies && !hasPreposition && token?.kind === "mark") return -1;
  }
  return -1;
}

function isHelp(token: Token | undefined, canBeService: boolean): boolean {
  return HELPS.fits(token) || MORE_HELPS.fits(token) || (canBeService && SERVICES.fits(token));
}
