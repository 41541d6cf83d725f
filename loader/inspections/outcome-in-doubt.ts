import { listed } from "../text/listed-words.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { clauseBefore, isPause } from "./clause-before.ts";
import { WRITE } from "./demand-then.ts";
import { GIVEN, ITS_OWN } from "./denied-behind.ts";

/** Who hopes, fears or expects does not tell what came. */
const HOPES = listed("outcome-in-doubt: hopes");
/** "The risk of", "the threat that": without these "the risk to children" is none of a result. */
const CHANCES = listed("outcome-in-doubt: chances");
const OF_CHANCE = new WordForm(/^(?:of|that)$/);
/** What is told in somebody's own view, where it is not an inspector's. */
const CLAIMS = listed("outcome-in-doubt: claims");
const THEY = new WordForm(/^(?:they|them)$/);
const SAYS = new WordForm(/^(?:say|says|said|saying|told|complain|complained|complains)$/);
const LAY = listed("outcome-in-doubt: lay");
const OWN = listed("outcome-in-doubt: own");
const INSPECTS = listed("outcome-in-doubt: inspects");
/** What inspectors want and expect of an area is asked for. */
const WANTS = new WordForm(/^(?:want|wants|wanted|expect|expects|expected|would)$/);
const WHO_WANTS = listed("outcome-in-doubt: who wants");
const ASKS = new WordForm(/^(?:if|whether|unless|lest)$/);
const POSSIBLY = new WordForm(/^(?:could|may|might|can)$/);
const HAVE = new WordForm(/^have$/);
const WOULD = new WordForm(/^(?:would|should|ought)$/);
const NOT = new WordForm(/^(?:not|n't)$/);
const AS = new WordForm(/^(?:as|than)$/);
const DOUBTS = new WordForm(/^doubt(?:s|ed)?$/);
/** "In case it is asked", "preparing for", "told inspectors that it had": by the words before and behind. */
const IN_CASE: ReadonlyMap<string, RegExp> = new Map([
  ["case", /^in /],
  ["prepare", / for$/],
  ["prepared", / for$/],
  ["preparing", / for$/],
  ["show", /^must that$/],
  ["told", / (?:inspectors|ofsted)$/],
]);
const POSSIBLE = new WordForm(/^(?:possible|potential|likely)$/);
const POSSIBLE_REACH = 3;
const SHOULD = new WordForm(/^should$/);
/** "No one denies", "did not dispute": it is so. */
const NOBODY = new WordForm(/^(?:not|n't|never|nobody|none|no|nor|neither|few)$/);
/** "Inspectors have the power to ask for one", "where they see weaknesses". */
const POWER = new WordForm(/^(?:powers?|right|ability|option|authority)$/);
const SEES = new WordForm(/^(?:finds?|sees?|identify|identifies|spot|uncover)$/);
/** "The council said it had; inspectors disagreed". */
const DIFFERS = new WordForm(/^(?:disagreed?|disagrees|otherwise)$/);
const TO = new WordForm(/^to$/);
const MADE_TO = listed("outcome-in-doubt: made to");
const IS = new WordForm(/^(?:is|are|was|were|be|been)$/);
/** Tokens from a verb back to its subject, and from "could" to what could be. */
const SUBJECT_REACH = 5;
const MODAL_REACH = 9;

/**
 * Is a result told as one that is hoped for, feared, expected, asked about, possible or somebody's view, and not as one that was given?
 * `said` is what names it.
 */
export function isInDoubt(tokens: readonly Token[], said: TokenRange): boolean {
  const clause = clauseBefore(tokens, said.first);
  return (
    isContradicted(tokens, said.last) ||
    isHopedBehind(tokens, said.last) ||
    isLooming(tokens, said.last) ||
    POSSIBLE.fitsAny(tokens, said.first - POSSIBLE_REACH, said.first) ||
    clause.some((at, i) => isDoubtedBy(tokens, at, clause.slice(0, i), said.first)) ||
    isConditional(tokens, clause, said.first)
  );
}

function isDoubtedBy(
  tokens: readonly Token[],
  at: number,
  between: readonly number[],
  said: number,
): boolean {
  const token = tokens[at];
  if (ASKS.fits(token)) return tokens[at - 1]?.norm !== "even";
  if (IN_CASE.get(token?.norm ?? "")?.test(`${tokens[at - 1]?.norm} ${tokens[at + 1]?.norm}`)) return true;
  if (HOPES.fits(token)) return isHoped(tokens, at, between, said);
  if (isChance(tokens, at)) return true;
  if (OWN.fits(token)) return !between.some((place) => INSPECTS.fits(tokens[place]));
  if (isKnown(tokens, said) && isNamed(tokens, said)) return false;
  if (isToldTo(tokens, at)) return true;
  if (CLAIMS.fits(token)) return isOfOthers(tokens, at, between);
  if (SAYS.fits(token))
    return isOfOthers(tokens, at, between) && (isOfLay(tokens, at) || isOfOneself(tokens, at, between));
  return isPossible(tokens, at, between.length);
}

/** "The risk of", "the power to", "where they see": what may come, or comes somewhere. */
function isChance(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (CHANCES.fits(token)) return OF_CHANCE.fits(tokens[at + 1]);
  if (POWER.fits(token)) return TO.fits(tokens[at + 1]);
  if (token?.norm !== "where") return false;
  return SEES.fitsAny(tokens, at + 2, at + 4) && WHO_WANTS.fits(tokens[at + 1]);
}

/** "As feared" and what inspectors expect are true; so is a statement that leaders "hope to publish" or "are expected to write". */
function isHoped(tokens: readonly Token[], at: number, between: readonly number[], said: number): boolean {
  if (DOUBTS.fits(tokens[at]) && NOBODY.fits(tokens[at - 1])) return false;
  if (AS.fits(tokens[at - 1]) || (isKnown(tokens, said) && isNamed(tokens, said))) return false;
  if (WANTS.fits(tokens[at]) && WHO_WANTS.fits(tokens[at - 1])) return false;
  return !between.some(
    (place) => WRITE.fits(tokens[place]) && TO.fits(tokens[place - 1]) && !MADE_TO.fits(tokens[place - 2]),
  );
}

/** No inspector stands between, nor is it they who think so ("bad enough for them to insist"). Not "were denied support". */
function isOfOthers(tokens: readonly Token[], at: number, between: readonly number[]): boolean {
  return (
    !IS.fits(tokens[at - 1]) &&
    !NOBODY.fitsAny(tokens, at - SUBJECT_REACH, at) &&
    !THEY.fitsAny(tokens, at - 2, at) &&
    !between.some((place) => INSPECTS.fits(tokens[place])) &&
    !INSPECTS.fitsAny(tokens, Math.max(0, at - SUBJECT_REACH), at) &&
    !isOfWhoCame(tokens, at)
  );
}

const WHO = new WordForm(/^(?:who|which|that|from)$/);
const WHO_REACH = 16;

/** "Inspectors who went back to the borough in March | say it has made progress": they say so, however much is told of them. */
function isOfWhoCame(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - WHO_REACH); i--) {
    const next = tokens[i + 1]?.norm === "," ? i + 2 : i + 1;
    if (INSPECTS.fits(tokens[i]) && WHO.fits(tokens[next])) return true;
  }
  return false;
}

/** "Called on inspectors to give", "wanted Ofsted to find": what they are to do is not done. */
function isToldTo(tokens: readonly Token[], at: number): boolean {
  return (
    AGENT.fits(tokens[at]) &&
    TO.fits(tokens[at + 1]) &&
    !TOOK.fits(tokens[at - 1]) &&
    tokens[at + 2]?.norm !== "spare"
  );
}

const AGENT = new WordForm(/^(?:inspectors|ofsted|watchdogs|inspectorates|regulators)$/);
const TOOK = new WordForm(/^(?:took|takes|allowed|led|caused)$/);

/** "The council says it is taking effective action". Not "says it was told", nor "was told it had". */
function isOfOneself(tokens: readonly Token[], at: number, between: readonly number[]): boolean {
  const next = tokens[at + 1]?.norm === "that" ? at + 2 : at + 1;
  return (
    tokens[at]?.norm !== "told" &&
    ONESELF.fits(tokens[next]) &&
    !between.some((place) => BEFELL.fits(tokens[place]))
  );
}

const ONESELF = new WordForm(/^(?:it|they|we)$/);
const BEFELL = listed("outcome-in-doubt: befell");

function isOfLay(tokens: readonly Token[], at: number): boolean {
  return LAY.fitsAny(tokens, Math.max(0, at - SUBJECT_REACH), at);
}

/** "The systemic failings": that they were found is taken for granted. */
function isKnown(tokens: readonly Token[], said: number): boolean {
  return KNOWN.fits(tokens[said - 1]) || KNOWN.fits(tokens[said - 2]);
}

/** The failings themselves, and not "the lowest rating" or "the systemic failings verdict". */
function isNamed(tokens: readonly Token[], said: number): boolean {
  return NAMED.fits(tokens[said]) && !VERDICT.fitsAny(tokens, said + 1, said + VERDICT_REACH);
}

const NAMED = new WordForm(/^(?:systemic|systematic|widespread|serious|significant)$/);
const VERDICT = new WordForm(/^(?:verdict|rating|grade|label|finding|judgement|outcome|tag)$/);
const VERDICT_REACH = 6;
const KNOWN = new WordForm(/^(?:the|these|those)$/);

/** "Could be told", "would have been asked", and not "may" the month or "could not". */
function isPossible(tokens: readonly Token[], at: number, between: number): boolean {
  const token = tokens[at];
  if (between > MODAL_REACH) return false;
  if (token?.norm === "able") return SHOULD.fits(tokens[at - 2]);
  if (POSSIBLY.fits(token)) return !token?.isCapital && !NOT.fits(tokens[at + 1]);
  if (!WOULD.fits(token)) return false;
  if (tokens[at + 1]?.norm === "take") return true;
  return HAVE.fitsAny(tokens, at + 1, at + 3) && IS.fitsAny(tokens, at + 2, at + 5);
}

const OPENS_CASE = new WordForm(/^(?:if|where|wherever|unless|should|had|were)$/);
const OF_CASE = new WordForm(/^(?:will|would|must|can|could|may|might|is|are|has|have)$/);
const OF_PAST = new WordForm(/^(?:was|were|did|had)$/);
const ENOUGH = new WordForm(/^enough$/);

/** "If failings are found, a plan must be written", "had they found any, it would have had to …". */
function isConditional(tokens: readonly Token[], clause: readonly number[], said: number): boolean {
  const opens = clause.at(-1) ?? said;
  if (OPENS_CASE.fits(tokens[opens]) && opens === 0) return isOpenCase(tokens, opens);
  const pause = opens - 1;
  if (!isPause(tokens, pause)) return false;
  const before = clauseBefore(tokens, pause).at(-1) ?? -1;
  if (before < 0 || !OPENS_CASE.fits(tokens[before]) || !isOpenCase(tokens, before)) return false;
  if (ENOUGH.fitsAny(tokens, before, pause)) return false;
  const told = tokens.slice(opens, said + MODAL_REACH);
  return told.some((token) => OF_CASE.fits(token)) && !told.some((token) => OF_PAST.fits(token));
}

/** "Had inspectors found", "should they find", and not "had it not been enough?" alone: "would" comes behind. */
function isOpenCase(tokens: readonly Token[], at: number): boolean {
  const norm = tokens[at]?.norm;
  if (norm === "if" || norm === "unless" || norm === "where" || norm === "wherever") return true;
  return tokens.slice(at).some((token) => IN_THAT_CASE.fits(token));
}

const IN_THAT_CASE = new WordForm(/^(?:would|could|might|will|may|must|can)$/);

/** "…; inspectors disagreed", and not "although parents disagree". */
function isContradicted(tokens: readonly Token[], from: number): boolean {
  return tokens.some((token, at) => at > from && DIFFERS.fits(token) && INSPECTS.fitsAny(tokens, at - 3, at));
}

/** "Was thought to be on the cards", "seemed inevitable". */
function isLooming(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + LOOMS_REACH); at++) {
    if (isPause(tokens, at)) return false;
    if (LOOMS.fits(tokens[at])) return true;
  }
  return false;
}

const LOOMS = new WordForm(/^(?:cards|likely|inevitable|imminent|looming|looms|loomed|unavoidable)$/);
const LOOMS_REACH = 9;

const MEANS = new WordForm(/^(?:mean|bring|trigger|lead|prompt)$/);
const HAD_BEEN = new WordForm(/^(?:had|been|was|were|widely|long|also)$/);
const WAS_HOPED = listed("outcome-in-doubt: was hoped");

/** "Might follow", "could be asked for". */
function mayCome(tokens: readonly Token[], at: number): boolean {
  return COMES.fits(tokens[at]) || (tokens[at]?.norm === "be" && GIVEN.fits(tokens[at + 1]));
}

const COMES = new WordForm(/^(?:follow|come|result|loom|await|ensue)$/);

/** "A glowing report had been hoped for". Not "is expected by June". */
function isHopedBehind(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (ITS_OWN.fits(tokens[at])) at++;
  if (tokens[at]?.norm === "would" && MEANS.fits(tokens[at + 1])) return true;
  if (POSSIBLY.fits(tokens[at]) && !tokens[at]?.isCapital) return mayCome(tokens, at + 1);
  const own = at;
  while (HAD_BEEN.fits(tokens[at])) at++;
  return at > own && WAS_HOPED.fits(tokens[at]) && !TO.fits(tokens[at + 1]);
}
