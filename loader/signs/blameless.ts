import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { endOfBlameless } from "./blameless-end.ts";
import { isLot } from "./lot-of-served.ts";

/** What may open a stretch that blames nothing: most sentences hold none, and are asked no more. */
const OPENS = listed("blameless: opens");

/**
 * A stretch that blames nothing. What tells the lot of people says of what the claim is too, and so does what somebody has a grasp of
 * ("owned") where nothing is wrong with it; what somebody knows or talks of does not.
 */
export interface Blameless extends TokenRange {
  readonly tells: "lot" | "known" | "owned" | "prevented";
}

/**
 * The stretches of a sentence that only tell what somebody knows, talks of, acts on or helps people with: "the club is for children who
 * are out of school", "leaders understand why pupils are absent", "a meeting about delays". What goes wrong there is none of what the
 * sentence claims.
 */
export function blamelessIn(tokens: readonly Token[]): readonly Blameless[] {
  let found: Blameless[] | null = null;
  for (let at = 1; at < tokens.length - 1; at++) {
    if (!OPENS.fits(tokens[at])) continue;
    const tells = tellsAt(tokens, at);
    if (tells === null) continue;
    const last = endOfBlameless(tokens, at);
    if (tells === "owned" && tellsMore(tokens, last)) continue;
    found ??= [];
    found.push({ first: at, last, tells });
    at = last - 1;
  }
  return found ?? NONE;
}

const NONE: readonly Blameless[] = [];

function tellsAt(tokens: readonly Token[], at: number): Blameless["tells"] | null {
  if (isLot(tokens, at)) return "lot";
  if (isPrevented(tokens, at)) return "prevented";
  const isOwned = isOwnedTo(tokens, at);
  if (!isOwned && !KNOWN.some((isKind) => isKind(tokens, at))) return null;
  // What leaders do not know is theirs to know, and what they know and do nothing about theirs to mend: both are blamed.
  if (DENIES.fitsAny(tokens, 0, at) || isLeftSo(tokens, at)) return "lot";
  return isOwned ? "owned" : "known";
}

/** Words from the end of what is known to what was not done about it: "but they | have not acted". */
const LEFT_REACH = 4;
const TURNS_AGAIN = new WordForm(/^(?:but|yet|and)$/);

/** "They know why plans are late but have not acted". */
function isLeftSo(tokens: readonly Token[], at: number): boolean {
  const end = endOfBlameless(tokens, at);
  const turn = tokens[end]?.norm === "," ? end + 1 : end;
  return TURNS_AGAIN.fits(tokens[turn]) && DENIES.fitsAny(tokens, turn, turn + LEFT_REACH);
}

const DENIES = new WordForm(/^(?:not|never|no|nobody|no-one|none|cannot|unable)$/);
const KNOWN = [isKnown, isToldTo, isActedOn, isTalkedOf] as const;

const ASKS = new WordForm(/^(?:which|why|where|how|when|whose)$/);
const HOW_MUCH = new WordForm(/^(?:many|often|much|few|far|badly)$/);
/** What asks how much only where the verb comes last: "how long waits are", not "how long waits harm children". */
const HOW_LIKE = new WordForm(/^(?:long|late|bad|poor)$/);
const WAITS = listed("blameless: waits");
const LAST_VERB = new WordForm(/^(?:is|are|was|were|be|been|become|got|get|gets)$/);
const KNOWS = listed("blameless: knows");
/** What tells why or how much something is wrong says that it is, but where nobody tells it: "refused to say why". */
const TELLS = new WordForm(/^(?:say|tell|explain)$/);
const UNTOLD = listed("blameless: untold");

/** Who know what goes on for those they answer to. */
const LEADERS = listed("blameless: leaders");
/** Words between who knows and the verb. */
const SUBJECT_REACH = 6;

/** "Leaders know which plans are out of date", "nobody knows how many are late": what they know goes wrong is not what is told of them. */
function isKnown(tokens: readonly Token[], at: number): boolean {
  if (!ASKS.fits(tokens[at]) || tokens[at + 1]?.norm === "to") return false;
  if (tokens[at + 1]?.kind === "mark") return false;
  if (tokens[at]?.norm === "how" && !asksHowMuch(tokens, at + 1)) return false;
  const verb = verbBefore(tokens, at);
  if (tokens[at]?.norm === "why" && UNABLE.fitsAny(tokens, verb - UNABLE_REACH, verb)) return false;
  const from = Math.max(0, verb - SUBJECT_REACH);
  if (TELLS.fits(tokens[verb]) && !UNTOLD.fitsAny(tokens, from, verb)) return false;
  return verb > 0 && LEADERS.fitsAny(tokens, from, verb + 1);
}

const INFORMS = new WordForm(/^(?:tells|shows|telling|showing|lets|letting|helps|helping)$/);
const INFORMED = listed("blameless: informed");
/** Words from the verb to what is told: "lets managers see | how many". */
const INFORMS_REACH = 3;

/** Those tell leaders so because it is: "the letter tells leaders how poor the plans are". */
const REPORTS = new WordForm(/^(?:letters?|reports?|findings?|inspectors?|verdict|inspection|ofsted|cqc)$/);

/** "A dashboard tells managers how long each child has waited": what keeps leaders informed is no blame. */
function isToldTo(tokens: readonly Token[], at: number): boolean {
  if (!ASKS.fits(tokens[at]) || !INFORMED.fits(tokens[at - 1])) return false;
  const from = Math.max(0, at - INFORMS_REACH);
  return INFORMS.fitsAny(tokens, from, at - 1) && !REPORTS.fitsAny(tokens, 0, from + 1);
}

/** "How many", "how long children wait", "how poor plans are"; no "how poor plans harm children". */
function asksHowMuch(tokens: readonly Token[], at: number): boolean {
  if (HOW_MUCH.fits(tokens[at])) return true;
  if (!HOW_LIKE.fits(tokens[at])) return false;
  if (tokens[at]?.norm === "long" && !WAITS.fits(tokens[at + 1])) return true;
  return LAST_VERB.fits(tokens[endOfBlameless(tokens, at - 1) - 1]);
}

/** "They cannot explain why waits are long": so they are, and blame is in both. */
const UNABLE = new WordForm(/^(?:not|cannot|unable)$/);
const UNABLE_REACH = 3;

/** "Know why", "asked the council why", "know exactly how many". */
const BETWEEN = listed("blameless: between");
const BETWEEN_REACH = 2;

function verbBefore(tokens: readonly Token[], at: number): number {
  let verb = at - 1;
  while (at - verb <= BETWEEN_REACH && BETWEEN.fits(tokens[verb])) verb--;
  return KNOWS.fits(tokens[verb]) || TELLS.fits(tokens[verb]) ? verb : 0;
}

const WHEN = new WordForm(/^(?:when|whenever|if)$/);
const ACTS = listed("blameless: acts");
const ACT_REACH = 5;
/** Who answer for what they act on; what parents do about it tells that it is so. */
const ACTORS = listed("blameless: actors");
const ACTOR_REACH = 5;
const SERVED = listed("blameless: served");
/** What makes of a time a limit or a delay: "they act only when it is too late". */
const LIMITS = new WordForm(
  /^(?:only|not|never|no|nobody|none|rarely|seldom|hardly|until|unless|slow|slowly|too|already|even|fail|fails|failed|little|few|inspectors?|ofsted)$/,
);

/** "Leaders act quickly when plans are late". */
function isActedOn(tokens: readonly Token[], at: number): boolean {
  if (!WHEN.fits(tokens[at])) return false;
  let verb = at - 1;
  while (verb >= Math.max(1, at - ACT_REACH) && !ACTS.fits(tokens[verb])) verb--;
  if (!ACTS.fits(tokens[verb])) return false;
  const from = Math.max(0, verb - ACTOR_REACH);
  if (!ACTORS.fitsAny(tokens, from, verb) || SERVED.fitsAny(tokens, from, verb)) return false;
  return !LIMITS.fitsAny(tokens, 0, at) && !isTooLate(tokens, at, endOfBlameless(tokens, at));
}

function isTooLate(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (tokens[at]?.norm === "already" || (tokens[at]?.norm === "too" && tokens[at + 1]?.norm === "late"))
      return true;
  return false;
}

const ABOUT = new WordForm(/^(?:about|over)$/);
const TALK = listed("blameless: talk");
const DISCUSSES = new WordForm(/^(?:discuss|debate)$/);

/** What is held to highlight something only tells why it is; who goes on or writes to highlight it says that it is so. */
const CALLED = listed("blameless: called");

/** "A meeting about delays", "the meeting was called to discuss long waits". */
function isTalkedOf(tokens: readonly Token[], at: number): boolean {
  if (ABOUT.fits(tokens[at])) return TALK.fits(tokens[at - 1]);
  if (tokens[at - 1]?.norm !== "to") return false;
  return DISCUSSES.fits(tokens[at]) || (tokens[at]?.norm === "highlight" && CALLED.fits(tokens[at - 2]));
}

const OPENLY = listed("blameless: openly");
const GRASP = new WordForm(/^(?:understanding|knowledge|grasp|awareness|oversight)$/);
/** What can be had, and painted: only who has it knows. */
const SIGHT = new WordForm(/^(?:view|picture|sense|idea|account)$/);
const HAS = new WordForm(/^(?:has|have|had|having|with)$/);
const SIGHT_REACH = 6;
const FIRM = listed("blameless: firm");
const OPENLY_REACH = 3;
const WHAT = new WordForm(/^(?:its|,)$/);

/** "Their honesty about poor plans", "open with parents about delays", "a clear grasp of the gaps". */
function isOwnedTo(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm === "of") return FIRM.fits(tokens[at - 2]) && isGrasp(tokens, at - 1);
  if (tokens[at]?.norm !== "about" || WHAT.fits(tokens[at + 1]) || WHAT.fits(tokens[at - 1])) return false;
  return OPENLY.fitsAny(tokens, Math.max(0, at - OPENLY_REACH), at);
}

function isGrasp(tokens: readonly Token[], at: number): boolean {
  if (GRASP.fits(tokens[at])) return true;
  return SIGHT.fits(tokens[at]) && HAS.fitsAny(tokens, Math.max(0, at - SIGHT_REACH), at);
}

const RELATIVES = new WordForm(/^(?:which|where|whose|who)$/);

/** "They are open about delays, | which are too long": what is told of it then is told by who writes. */
function tellsMore(tokens: readonly Token[], end: number): boolean {
  return tokens[end]?.norm === "," && RELATIVES.fits(tokens[end + 1]);
}

const PREVENTS = listed("blameless: prevents");
/** What turns what is prevented into what is not, or is only asked for: "told to stop excluding pupils". */
const UNPREVENTED = listed("blameless: unprevented");

/** What it is good to be spared. */
const ILLS = listed("blameless: ills");
const ILLS_REACH = 6;

/** "A team which stops children going into care"; "it stops children getting help" blames. */
function isPrevented(tokens: readonly Token[], at: number): boolean {
  if (!PREVENTS.fits(tokens[at]) || UNPREVENTED.fitsAny(tokens, 0, at)) return false;
  return ILLS.fitsAny(tokens, at + 1, Math.min(tokens.length, at + 1 + ILLS_REACH));
}
