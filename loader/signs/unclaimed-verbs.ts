import { hasFinite } from "../text/finite-verb.ts";
import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { isBorder } from "./unclaimed-stretch.ts";

/** Verbs of what somebody may do about services, as they stand after "to" and "will". */
const ACTS = listed("unclaimed-verbs: acts");
/** What may stand between "to" or "will" and its verb. */
const ADVERBS = listed("unclaimed-verbs: adverbs");
/** Words before "to" after which what follows is told for a fact, or is wanted by those who judge. */
const TOLD = listed("unclaimed-verbs: told");
const LOOK_BACK = 8;

/** "A blueprint to cut waits", "given money to train teachers": what is to be done is not told for done. */
export function purposesIn(tokens: readonly Token[]): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 1; at < tokens.length - 1; at++) {
    if (tokens[at]?.norm !== "to" || !isVerbAfter(tokens, at) || isTold(tokens, at)) continue;
    found.push({ first: at, last: endOfPurpose(tokens, at + 1) });
  }
  return found;
}

/** "The plan to cut waits is late": what the main verb says is told. */
const FINITE = new WordForm(/^(?:is|are|was|were|has|have|had|[;—])$/);

function endOfPurpose(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && !endsPurpose(tokens, end)) end++;
  return end;
}

/** "To hire nurses, open schools and cut waits" goes on over its commas. */
function endsPurpose(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm === ",") return !ACTS.fits(tokens[at + 1]);
  return FINITE.fits(tokens[at]) || isBorder(tokens, at);
}

function isVerbAfter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  // "To make sure that …" is the end of all that is asked for, and no plan.
  if (tokens[at + 2]?.norm === "sure" || makesReading(tokens, at + 1)) return false;
  return ACTS.fits(next) || (ADVERBS.fits(next) && ACTS.fits(tokens[at + 2]));
}

/** "Findings that will make grim reading at the town hall": what was found is told. */
function makesReading(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]?.norm !== "make") return false;
  return tokens.slice(verb + 2, verb + READING_REACH).some(({ norm }) => norm === "reading");
}

/** Tokens from "make" to behind "very uncomfortable reading". */
const READING_REACH = 5;

function isTold(tokens: readonly Token[], to: number): boolean {
  // "If waits are to fall, staff need training".
  if (tokens[0]?.norm === "if" || isDemand(tokens, to)) return true;
  // "There is more to do to cut waits".
  if (tokens[to - 1]?.norm === "do" && tokens[to - 2]?.norm === "to") return false;
  for (let at = to - 1; at >= Math.max(0, to - LOOK_BACK); at--) {
    const token = tokens[at];
    if (TOLD.fits(token)) return true;
    if (token?.kind === "mark" && token.norm !== "-") return at === to - 1;
  }
  return false;
}

const JUDGES = listed("unclaimed-verbs: judges");
const DEMANDS = listed("unclaimed-verbs: demands");

/** "The report calls on the council and its partners to cut waits": what those who judge ask for is told. */
function isDemand(tokens: readonly Token[], to: number): boolean {
  const demand = tokens.findLastIndex((token, at) => at < to && DEMANDS.fits(token));
  return demand >= 0 && tokens.some((token, at) => at < to && JUDGES.fits(token));
}

const MODALS = new WordForm(/^(?:will|'ll|shall|would|could|might)$/);
/** What changes may bring. */
const BRINGS = listed("unclaimed-verbs: brings");

/** "They will train teachers", "it could bring delays": what will or might be has not been found. */
export function modalsIn(tokens: readonly Token[]): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 0; at < tokens.length - 1; at++) {
    if (!MODALS.fits(tokens[at]) || !(isVerbAfter(tokens, at) || BRINGS.fits(tokens[at + 1]))) continue;
    found.push({ first: at, last: at + 1 });
  }
  return found;
}

const WILL = new WordForm(/^(?:will|would|'ll|shall)$/);
/** What is to be done to what stands before. */
const IS_TO_BE = listed("unclaimed-verbs: is to be");
const OPENS = new WordForm(/^(?:open|start|begin|launch)$/);

/** "22 extra places would open in May", "more therapists will be hired": what is only to come, from its subject on. */
export function comingIn(tokens: readonly Token[]): TokenRange[] {
  const found: TokenRange[] = [];
  for (let at = 1; at < tokens.length - 1; at++) {
    if (!WILL.fits(tokens[at])) continue;
    const next = ADVERBS.fits(tokens[at + 1]) ? at + 2 : at + 1;
    const isComing =
      OPENS.fits(tokens[next]) || (tokens[next]?.norm === "be" && IS_TO_BE.fits(tokens[next + 1]));
    if (isComing) found.push({ first: startOfSubject(tokens, at), last: next + 1 });
  }
  return found;
}

/** What stands before the subject of a verb: "said that", "but", a mark that is none of a list. */
const BEFORE_SUBJECT = new WordForm(/^(?:that|but|said|says|added|while|because|as|so|[.;:!?—–])$/);
const LISTS = new WordForm(/^(?:,|and)$/);

/** "Places for children with social, emotional and mental health needs will open": a list, before which no verb stands, is of the subject. */
function startOfSubject(tokens: readonly Token[], verb: number): number {
  // "They give good help and will open a club": one subject, of which more is told.
  if (LISTS.fits(tokens[verb - 1])) return verb;
  let start = verb;
  while (start > 0 && !BEFORE_SUBJECT.fits(tokens[start - 1])) start--;
  for (let at = verb - 1; at > start; at--)
    if (LISTS.fits(tokens[at]) && hasFinite(tokens, start, at)) return at + 1;
  return start;
}
