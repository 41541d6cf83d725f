import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { BETTER_OR_MORE, NEED } from "./needs-words.ts";
import { stretchOf } from "./unclaimed-stretch.ts";

const MODAL = new WordForm(/^(?:need|needs|needed|should|have|has|had)$/);

/**
 * Needs by which nobody here is blamed, nor praised: what is hoped ("waits should be shorter by next year"), what is needed elsewhere
 * ("police needed more officers") or by any such child ("babies born early need more care"), and what is not needed, or not said to be.
 */
export function needsOfNobody(tokens: readonly Token[]): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 1; at < tokens.length - 1; at++) {
    if (!MODAL.fits(tokens[at])) continue;
    const isNobodys = KINDS.some((isKind) => isKind(tokens, at));
    if (isNobodys) found.push(stretchOf(tokens, { first: at, last: at + 1 }));
  }
  return found;
}

const KINDS = [isHope, isElsewhere, isOfAnySuch, isUnneeded, isUntold, isOfOwn] as const;

const COMES = listed("needs-of-nobody: comes");
const ASKERS = listed("needs-of-nobody: askers");
const WHEN = listed("needs-of-nobody: when", /^20[2-9]\d$/);
const SINCE = new WordForm(/^(?:by|from)$/);
const COMPARED = 4;

/** "Things should get better now that leaders have acted", "from next month waits should come down further". */
function isHope(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm !== "should" || ASKERS.fitsAny(tokens, 0, at)) return false;
  if (ASKERS.fitsAny(tokens, at, tokens.length)) return false;
  const isDown = tokens[at + 2]?.norm === "down";
  if (!COMES.fits(tokens[at + 1])) return false;
  if (tokens[at + 2]?.norm === "better" && tokens[at + 3]?.norm === "able") return true;
  const isBetter = isDown || BETTER_OR_MORE.fitsAny(tokens, at + 1, at + 1 + COMPARED);
  const opens = openOf(tokens, at);
  const isFewer = /^(?:fewer|less|more)$/.test(tokens[opens]?.norm ?? "");
  return (isBetter || isFewer) && (tellsWhen(tokens, at) || isResult(tokens));
}

/** The token a clause opens with after "As a result," or "From next month". */
function openOf(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= 0; i--) if (tokens[i]?.norm === ",") return i + 1;
  return 0;
}

function isResult(tokens: readonly Token[]): boolean {
  return tokens[0]?.norm === "as" && tokens[1]?.norm === "a" && tokens[2]?.norm === "result";
}

function tellsWhen(tokens: readonly Token[], at: number): boolean {
  for (let i = 0; i < tokens.length; i++) {
    if (SINCE.fits(tokens[i]) && WHEN.fits(tokens[i + 1])) return true;
    if (i < at || tokens[i]?.norm !== "now") continue;
    if (tokens[i + 1]?.norm === "that" || tokens[i + 1]?.kind !== "word") return true;
  }
  return false;
}

/** Those who need it are none of the place's services for children. */
const ELSEWHERE = listed("needs-of-nobody: elsewhere");

function isElsewhere(tokens: readonly Token[], at: number): boolean {
  if (!NEED.fits(tokens[at]) || !BETTER_OR_MORE.fits(tokens[at + 1])) return false;
  if (ELSEWHERE.fits(tokens[at - 1])) return true;
  if (tokens[at - 1]?.norm === "country") return /^(?:the|whole)$/.test(tokens[at - 2]?.norm ?? "");
  return (
    tokens[at - 1]?.norm === "care" && tokens[at - 2]?.norm === "social" && tokens[at - 3]?.norm === "adult"
  );
}

const SERVED = listed("needs-of-nobody: served");
const KNOWN_BY = new WordForm(/^(?:with|born|who)$/);
const SERVED_REACH = 6;
/** What any such child needs, wherever it lives. */
const OF_ANY = new WordForm(/^(?:time|care|attention|rest|sleep|patience|space|reassurance)$/);
const USUALLY = new WordForm(/^(?:often|usually|generally|sometimes|typically|always)$/);

/** "Children with autism often need more time". */
function isOfAnySuch(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm !== "need" || tokens[at + 1]?.norm !== "more") return false;
  if (!OF_ANY.fits(tokens[at + 2]) && !USUALLY.fits(tokens[at - 1])) return false;
  for (let i = at - 2; i >= Math.max(0, at - SERVED_REACH); i--)
    if (KNOWN_BY.fits(tokens[i]) && SERVED.fits(tokens[i - 1])) return i === 1;
  return false;
}

/** "Staff do not need more training", "no longer needs more places". */
function isUnneeded(tokens: readonly Token[], at: number): boolean {
  if (!NEED.fits(tokens[at]) || !/^(?:not|never|longer)$/.test(tokens[at - 1]?.norm ?? "")) return false;
  const next = tokens[at + 1]?.norm === "any" ? at + 2 : at + 1;
  return BETTER_OR_MORE.fits(tokens[next]);
}

const UNTOLD_REACH = 8;

/** "Nobody said that staff needed more training", "says nothing about whether they do". */
function isUntold(tokens: readonly Token[], at: number): boolean {
  if (!NEED.fits(tokens[at])) return false;
  for (let i = at - 2; i >= Math.max(0, at - UNTOLD_REACH); i--) {
    const [word, next] = [tokens[i]?.norm, tokens[i + 1]?.norm];
    if (/^(?:nobody|no-one|never)$/.test(word ?? "") && /^(?:said|says|claimed|suggested)$/.test(next ?? ""))
      return true;
    if (word === "nothing" && next === "about") return true;
  }
  return false;
}

const TITLE = new WordForm(/^(?:mr|mrs|ms|miss|dr|cllr|judge)$/);

/** "Staff needed more time off", "Mr Khan needed more time to consider the plan". */
function isOfOwn(tokens: readonly Token[], at: number): boolean {
  if (!NEED.fits(tokens[at]) || tokens[at + 1]?.norm !== "more" || tokens[at + 2]?.norm !== "time")
    return false;
  return tokens[at + 3]?.norm === "off" || TITLE.fits(tokens[at - 2]);
}
