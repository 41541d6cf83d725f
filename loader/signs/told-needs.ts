import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import {
  BETTER_OR_MORE,
  IS_DENIED,
  IS_GROUP,
  IS_NEEDED,
  LIKE_THINGS,
  NAMES_NEEDS,
  NEED,
  SUFFERS,
  WILL_BRING,
} from "./needs-words.ts";

const HAVE = new WordForm(/^(?:has|have|had|having)$/);
const OUGHT = new WordForm(/^ought$/);
const MUST = new WordForm(/^(?:must|should)$/);
const MODAL = new WordForm(/^(?:need|needs|needed|has|have|had|ought|must|should|do)$/);
/** What may stand between a modal and its "to", or its comparative: "need far more", "has also to be". */
const ADVERB = new WordForm(
  /^(?:also|still|now|far|much|even|many|a|an|the|urgently|clearly|badly|desperately|really|simply|just|all|therefore|both|some|significantly|lot|great|deal|be|get|have|become|always|only)$/,
);
/** Words on which what is needed is told no further. */
const STOPS = new WordForm(
  /^(?:to|because|when|so|that|which|who|whose|if|while|but|as|than|and|or|not|never|is|are|was|were|will|would|can|could|where|how|what|for)$/,
);
const MARK = new WordForm(/^[^\p{L}\d'’]+$/u);
/** Tokens from "has to" to its comparative: "has to work with parents much more closely". */
const REACH = 6;
/** Tokens from a comparative back to the end of whatever opens its clause. */
const SUBJECT_REACH = 9;

/**
 * What is told to be needed in so many words: "staff needed more training", "leadership had to be stronger", "fewer pupils should be
 * excluded". What ought to be better, or more, is not yet.
 *
 * Shape   from the modal to its comparative; where that stands before, in the subject, the comparative alone.
 */
export function needsIn(tokens: readonly Token[]): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 1; at < tokens.length - 1; at++) {
    if (!MODAL.fits(tokens[at])) continue;
    const need = needAt(tokens, at);
    if (need) found.push(need);
  }
  return found;
}

function needAt(tokens: readonly Token[], at: number): TokenRange | null {
  if (tokens[at]?.norm === "do") return leftToDo(tokens, at);
  const verb = verbAfter(tokens, at);
  if (verb < 0 || isDenied(tokens, at, verb) || isOfGroup(tokens, at)) return null;
  const isOfThing = NEED.fits(tokens[at]) && verb === at + 1;
  const told = isOfThing ? thingAfter(tokens, at) : betterAfter(tokens, at, verb);
  if (told) return told;
  return isOfThing ? null : betterBefore(tokens, at, verb);
}

const LEFT = new WordForm(/^(?:more|plenty|lots)$/);

/** "They would like more to do at weekends" asks for nothing. */
const THERE_IS = new WordForm(/^(?:is|are|was|were|be|remains?|remained|has|have|had|'s|'ve)$/);

/** "There is plenty to do at the respite centre": none of it is left undone. */
const NEAR = new WordForm(/^(?:at|in|there|nearby|here|with|on|for)$/);

/** "There is more still to do to help young people into jobs". */
function leftToDo(tokens: readonly Token[], at: number): TokenRange | null {
  if (tokens[at - 1]?.norm !== "to") return null;
  const first = LEFT.fits(tokens[at - 2]) ? at - 2 : at - 3;
  if (!LEFT.fits(tokens[first]) || (tokens[first]?.norm !== "more" && NEAR.fits(tokens[at + 1]))) return null;
  let before = first - 1;
  while (ADVERB.fits(tokens[before]) && !HAVE.fits(tokens[before])) before--;
  return THERE_IS.fits(tokens[before]) ? { first, last: at + 1 } : null;
}

/** The token that a modal takes its verb, or its thing, from; -1 where "have" is no modal, and "needs" are those that children have. */
function verbAfter(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (MUST.fits(token)) return bringsAfter(tokens, at + 1) ? -1 : at + 1;
  const next = ADVERB.fits(tokens[at + 1]) && tokens[at + 2]?.norm === "to" ? at + 2 : at + 1;
  const isTo = tokens[next]?.norm === "to";
  // "Has had to find more places": it found them.
  if (HAVE.fits(token) && (!isTo || HAVE.fits(tokens[at - 1]))) return -1;
  if (OUGHT.fits(token) && !isTo) return -1;
  if (isTo) return next + 1;
  return isNoun(tokens, at) ? -1 : at + 1;
}

/** "Should mean more places"; but they "should have a bigger say". */
function bringsAfter(tokens: readonly Token[], verb: number): boolean {
  if (!HAVE.fits(tokens[verb])) return WILL_BRING.fits(tokens[verb]);
  return !BETTER_OR_MORE.fits(tokens[tokens[verb + 1]?.norm === "a" ? verb + 2 : verb + 1]);
}

/** "Meet needs better", "the need for more", "help was needed more": no verb that takes a thing. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== "word") return true;
  return tokens[at]?.norm === "needs" ? NAMES_NEEDS.fits(before) : IS_NEEDED.fits(before);
}

const DENIAL_REACH = 5;

/** "Fewer families need more help", "no longer has to", "must not": nothing is asked for. */
function isDenied(tokens: readonly Token[], at: number, verb: number): boolean {
  if (IS_DENIED.fitsAny(tokens, at + 1, verb + 1)) return true;
  const isFewer = MUST.fits(tokens[at]) || OUGHT.fits(tokens[at]);
  for (let i = at - 1; i >= Math.max(0, at - DENIAL_REACH); i--) {
    if (tokens[i]?.kind === "mark") return false;
    if (IS_DENIED.fits(tokens[i]) && !(isFewer && tokens[i]?.norm === "fewer")) return true;
  }
  return false;
}

const GROUP_REACH = 3;

/** "Children who need more help", "when they need more help", "what needs to be better": which, or when, is told, not that they do. */
function isOfGroup(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.norm === "that") return true;
  for (let i = at - 1; i >= Math.max(0, at - GROUP_REACH); i--) {
    if (tokens[i]?.kind === "mark") return false;
    if (IS_GROUP.fits(tokens[i])) return true;
  }
  return false;
}

/** "Needed more training": a thing, not how ("the help that they needed more quickly"). */
function thingAfter(tokens: readonly Token[], at: number): TokenRange | null {
  let next = at + 1;
  while (ADVERB.fits(tokens[next])) next++;
  const isThing = BETTER_OR_MORE.fits(tokens[next]) && isFollowed(tokens[next + 1]);
  return isThing && !LESS.fits(tokens[next]) ? { first: at, last: next + 1 } : null;
}

/** "They need less help" is good. */
const LESS = new WordForm(/^(?:less|fewer)$/);

function isFollowed(token: Token | undefined): boolean {
  return token?.kind === "word" && !STOPS.fits(token) && !(/ly$/.test(token.norm) && token.norm !== "early");
}

/** "Had to be more rigorous", "has to communicate better", "must help more young people". */
function betterAfter(tokens: readonly Token[], at: number, verb: number): TokenRange | null {
  if (STOPS.fits(tokens[verb])) return null;
  for (let i = verb; i < Math.min(tokens.length, verb + REACH); i++) {
    const token = tokens[i];
    if (BETTER_OR_MORE.fits(token)) return isAsked(tokens, at, verb, i) ? { first: at, last: i + 1 } : null;
    if (MARK.fits(token) || STOPS.fits(token)) return null;
  }
  return null;
}

/** Families that "had to fill in fewer forms" are better off, and what is "more than" a number is counted. */
function isAsked(tokens: readonly Token[], at: number, verb: number, i: number): boolean {
  if (tokens[i + 1]?.norm === "than" && /^\d|^(?:a|one|two|three)$/.test(tokens[i + 2]?.norm ?? ""))
    return false;
  return !(LESS.fits(tokens[i]) && !MUST.fits(tokens[at]) && tokens[verb]?.norm !== "be");
}

/** "More special school places had to be built", "fewer pupils should be excluded": the subject opens with what there is to be. */
function betterBefore(tokens: readonly Token[], at: number, verb: number): TokenRange | null {
  const isFewer = MUST.fits(tokens[at]) || OUGHT.fits(tokens[at]);
  if (!LIKE_THINGS.fits(tokens[verb]) || (!isFewer && SUFFERS.fits(tokens[verb + 1]))) return null;
  for (let i = at - 1; i >= Math.max(0, at - SUBJECT_REACH); i--) {
    const token = tokens[i];
    if (MARK.fits(token) || STOPS.fits(token)) return null;
    if (!BETTER_OR_MORE.fits(token)) continue;
    return !LESS.fits(token) || isFewer ? { first: i, last: i + 1 } : null;
  }
  return null;
}
