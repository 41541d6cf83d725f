import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { endOfBlameless } from "./blameless-end.ts";
import { isLot } from "./lot-of-served.ts";

/** What may open a stretch that blames nothing: most sentences hold none, and are asked no more. */
const OPENS = new WordForm(
  /^(?:who|whose|that|which|where|waiting|facing|affected|struggling|excluded|awaiting|why|how|when|whenever|if|about|over|of|discuss|debate|highlight|stop|stops|stopped|stopping|prevents?|prevented|preventing|avoids?|avoided|avoiding|averts?|averted|averting)$/,
);

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
const KNOWN = [isKnown, isActedOn, isTalkedOf] as const;

const ASKS = new WordForm(/^(?:which|why|where|how|when|whose)$/);
const HOW_MUCH = new WordForm(/^(?:many|often|much|few|far|badly)$/);
/** What asks how much only where the verb comes last: "how long waits are", not "how long waits harm children". */
const HOW_LIKE = new WordForm(/^(?:long|late|bad|poor)$/);
const WAITS = new WordForm(/^(?:waits?|delays?|queues?|waiting|plans?|reviews?|reports?)$/);
const LAST_VERB = new WordForm(/^(?:is|are|was|were|be|been|become|got|get|gets)$/);
const KNOWS = new WordForm(
  /^(?:know|knows|knew|known|understand|understands|understood|track|tracks|tracked|monitor|monitors|monitored|analyse|analyses|analysed|record|records|recorded|grasp|grasps|spot|spots|explored?|explores|establish|established|asks?|asked)$/,
);
/** What tells why or how much something is wrong says that it is, but where nobody tells it: "refused to say why". */
const TELLS = new WordForm(/^(?:say|tell|explain)$/);
const UNTOLD = new WordForm(
  /^(?:nobody|no-one|none|no|refused|refuses|refusing|declined|declines|declining|asked|unable|cannot|not)$/,
);

/** Who know what goes on for those they answer to. */
const LEADERS = new WordForm(
  /^(?:leaders|leader|they|it|council|managers|officers|bosses|chiefs|schools|partners|partnership|staff|teams?|heads|governors|we|authority|nobody|no-one|none|no|one|refused|refuses|declined|declines|asked|director|professionals|services|could|cannot|unable|report)$/,
);
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
const BETWEEN = new WordForm(
  /^(?:exactly|precisely|well|clearly|early|quickly|the|council|leaders|bosses|officers|trust|them|him|her|it|councillors)$/,
);
const BETWEEN_REACH = 2;

function verbBefore(tokens: readonly Token[], at: number): number {
  let verb = at - 1;
  while (at - verb <= BETWEEN_REACH && BETWEEN.fits(tokens[verb])) verb--;
  return KNOWS.fits(tokens[verb]) || TELLS.fits(tokens[verb]) ? verb : 0;
}

const WHEN = new WordForm(/^(?:when|whenever|if)$/);
const ACTS = new WordForm(
  /^(?:act|acts|acted|respond|responds|responded|intervene|intervenes|intervened|step|steps|stepped|challenge|challenges|challenged|chase|chases|chased|investigate|investigates|investigated|escalate|escalates|alert|alerts|alerted)$/,
);
const ACT_REACH = 5;
/** Who answer for what they act on; what parents do about it tells that it is so. */
const ACTORS = new WordForm(
  /^(?:leaders?|council|managers?|officers?|staff|teams?|schools?|teachers?|professionals|practitioners|services?|partners|partnership|heads|headteachers|governors|authority|trust|sencos?|workers?|they|we|it)$/,
);
const ACTOR_REACH = 5;
const SERVED = new WordForm(
  /^(?:parents?|families|family|mothers?|mums?|fathers?|dads?|carers?|charity|charities|campaigners?|councillors?|she|he|i|was|were|been|being|be|is|are)$/,
);
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
const TALK = new WordForm(
  /^(?:meetings?|speech|speeches|discussions?|conversations?|debates?|hearing|summit|briefing|presentation|workshop|interview|article|documentary|programme|poem|song|blog|book|film)$/,
);
const DISCUSSES = new WordForm(/^(?:discuss|debate)$/);

/** What is held to highlight something only tells why it is; who goes on or writes to highlight it says that it is so. */
const CALLED = new WordForm(/^(?:held|staged|organised|launched|called|planned|arranged|formed|founded)$/);

/** "A meeting about delays", "the meeting was called to discuss long waits". */
function isTalkedOf(tokens: readonly Token[], at: number): boolean {
  if (ABOUT.fits(tokens[at])) return TALK.fits(tokens[at - 1]);
  if (tokens[at - 1]?.norm !== "to") return false;
  return DISCUSSES.fits(tokens[at]) || (tokens[at]?.norm === "highlight" && CALLED.fits(tokens[at - 2]));
}

const OPENLY = new WordForm(
  /^(?:honest|honesty|open|openness|frank|frankness|candid|candour|realistic|realism|transparent|transparency|upfront)$/,
);
const GRASP = new WordForm(/^(?:understanding|knowledge|grasp|awareness|oversight)$/);
const FIRM = new WordForm(
  /^(?:good|strong|clear|secure|accurate|firm|sound|thorough|excellent|detailed|keen|deep)$/,
);
const OPENLY_REACH = 3;
const WHAT = new WordForm(/^(?:what|how|where|its|,)$/);

/** "Their honesty about poor plans", "open with parents about delays", "a clear grasp of the gaps". */
function isOwnedTo(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.norm === "of") return GRASP.fits(tokens[at - 1]) && FIRM.fits(tokens[at - 2]);
  if (tokens[at]?.norm !== "about" || WHAT.fits(tokens[at + 1]) || WHAT.fits(tokens[at - 1])) return false;
  return OPENLY.fitsAny(tokens, Math.max(0, at - OPENLY_REACH), at);
}

const RELATIVES = new WordForm(/^(?:which|where|whose|who)$/);

/** "They are open about delays, | which are too long": what is told of it then is told by who writes. */
function tellsMore(tokens: readonly Token[], end: number): boolean {
  return tokens[end]?.norm === "," && RELATIVES.fits(tokens[end + 1]);
}

const PREVENTS = new WordForm(/^(?:stop|prevent|avoid|avert)(?:s|ed|ped|ing|ping)?$/);
/** What turns what is prevented into what is not, or is only asked for: "told to stop excluding pupils". */
const UNPREVENTED = new WordForm(
  /^(?:not|never|no|nobody|nothing|none|fail|fails|failed|failing|failure|cannot|unable|little|few|too|must|should|ought|needs?|needed|told|asked|urged|ordered|wants?|wanted|without|neither|nor|hardly|delays?|waits?|lack|could|would|will|hard|harder|difficult|struggle|struggles|struggled|powerless|want)$/,
);

/** What it is good to be spared. */
const ILLS = new WordForm(
  /^(?:care|custody|crisis|crises|hospital|prison|homeless|homelessness|exclu(?:ded|sions?)|suspen(?:ded|sions?)|breakdowns?|escalat(?:e|ing|ion)|bullied|bullying|isolated|isolation|admissions?|admitted|behind|worse|worsening)$/,
);
const ILLS_REACH = 6;

/** "A team which stops children going into care"; "it stops children getting help" blames. */
function isPrevented(tokens: readonly Token[], at: number): boolean {
  if (!PREVENTS.fits(tokens[at]) || UNPREVENTED.fitsAny(tokens, 0, at)) return false;
  return ILLS.fitsAny(tokens, at + 1, Math.min(tokens.length, at + 1 + ILLS_REACH));
}
