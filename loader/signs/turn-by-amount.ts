import { hasFinite } from "../text/finite-verb.ts";
import { listed } from "../text/listed-words.ts";
import { overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { turnFew } from "./few-subject.ts";
import { type CueMatch, hasMarkIn, marksIn, type SentenceMarks } from "./sentence-marks.ts";
import { startOfMain } from "./start-of-main.ts";
import { contraryOf, turned, type Weighed } from "./weighed.ts";

const QUANTITY = new WordForm(/^(?:proportion|share|number|numbers|percentage|rate|rates)$/);
const LINKING = new WordForm(/^(?:is|are|was|were|has|have|had|remains?|remained|stands?|stood)$/);
/** Verbs of change that need no other before them. */
const FINITE = listed("turn-by-amount: finite");
/** Words between "is" and the change: "is now well below". */
const PREDICATE_REACH = 4;
/** "Well below", "still too low": the word tells how far, or how long. */
const DEGREE = new WordForm(/^(?:well|far|way|still|yet|now)$/);
/** What a change says of what it counts weighs so much beside its own weight. */
const OF_SUBJECT = 1;

/**
 * "The proportion of young people in paid work has fallen" is no praise: what a count is of, judged by its words, turns where the
 * count falls. "Fewer pupils miss school" turns what follows, and what is "among the lowest" is praised where it should be low.
 */
export function turnByAmount(
  marks: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  if (weighed.length === 0) return weighed;
  const counted = turnCompared(marks, clause, turnCounted(marks, clause, weighed));
  return turnFew(marks, clause, turnFewer(marks, clause, counted));
}

/** What compares without telling whether more is better: "below the average", "among the lowest", "narrower". */
const COMPARES = listed("turn-by-amount: compares");
const DOWN = new WordForm(/^(?:lowest|below|under|narrower|lower)$/);

/** "Exclusions are among the lowest in the country", "waits are below the average": what there should be less of is praised when it is low. */
function turnCompared(
  marks: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  if (!hasMarkIn(marks, "good-down", clause)) return weighed;
  if (!weighed.some((each) => comparingWord(marks, each) !== undefined)) return weighed;
  const bad = marksIn(marks, "good-down", clause);
  return weighed.map((each) => {
    const word = comparingWord(marks, each);
    const isOfBad = bad.some(({ last }) => last <= each.first) && !isOfGood(marks, clause, each);
    if (word === undefined || !isOfBad) return each;
    const sign = DOWN.fits(word) ? "strength" : "weakness";
    return sign === each.sign ? each : turned(each);
  });
}

/** A longer cue names its thing itself. */
const COMPARING_TOKENS = 5;

/** The word of a cue that compares. */
function comparingWord({ tokens }: SentenceMarks, { first, last, from, sign }: Weighed): Token | undefined {
  if (from !== "cue" || sign === "mixed" || last - first > COMPARING_TOKENS) return undefined;
  for (let at = first; at < last; at++) if (COMPARES.fits(tokens[at])) return tokens[at];
  return undefined;
}

/** Does a thing that there should be more of stand nearer? */
function isOfGood(marks: SentenceMarks, clause: TokenRange, { first }: TokenRange): boolean {
  const before = (kind: "good-up" | "good-down"): number =>
    Math.max(-1, ...marksIn(marks, kind, clause).flatMap(({ last }) => (last <= first ? [last] : [])));
  return before("good-up") > before("good-down");
}

function turnCounted(
  marks: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  const { tokens } = marks;
  const of = quantityOf(tokens, clause) ?? blameOpening(marks, clause, weighed);
  if (of === undefined) return weighed;
  const change = marksIn(marks, "change", clause).find(
    (each) => each.first > of + 1 && isPredicate(tokens, each) && DIRECTIONS.has(each.row.value),
  );
  if (!change || weighed.some((each) => tellsAll(each, change))) return weighed;
  const inside = weighed.filter(
    (each) =>
      each.first > of && each.last <= change.first && canTurn(each) && !DEGREE.fits(tokens[each.last - 1]),
  );
  const subject = [...inside].sort((a, b) => b.weight - a.weight)[0] ?? nounOf(marks, of, change.first);
  if (!subject) return weighed;
  const isDown = change.row.value === "down";
  const told: Weighed = {
    first: subject.first,
    last: change.last,
    sign: isDown ? contraryOf(subject.sign) : subject.sign,
    weight: change.row.weight + OF_SUBJECT,
    from: "direction",
    turnedFrom: null,
  };
  return [...weighed.filter((each) => !inside.includes(each) && !isOfChange(each, change)), told];
}

/** Words before a change that go with it: "among the lowest". */
const BEFORE_CHANGE = 2;

/** Does a rule tell of the change and of what changed already ("appeals are among the lowest")? */
function tellsAll(each: Weighed, change: CueMatch): boolean {
  return overlaps(each, change) && (each.from === "direction" || each.first < change.first - BEFORE_CHANGE);
}

/** "Among the lowest in England", "well below": words of the change say nothing besides it. */
function isOfChange(each: Weighed, change: CueMatch): boolean {
  return each.last === change.first || overlaps(each, change);
}

/** "The rate of permanent exclusion is well below": a thing that is good when there is more, or less, of it. */
function nounOf(marks: SentenceMarks, of: number, to: number): Pick<Weighed, "first" | "sign"> | undefined {
  const range = { first: of, last: to };
  const [bad] = marksIn(marks, "good-down", range);
  if (bad) return { first: bad.first, sign: "weakness" };
  return undefined;
}

const DIRECTIONS: ReadonlySet<string> = new Set(["up", "down"]);

/** The "of" after the first word for a count. */
function quantityOf(tokens: readonly Token[], { first, last }: TokenRange): number | undefined {
  for (let at = first; at + 1 < last; at++)
    if (QUANTITY.fits(tokens[at]) && tokens[at + 1]?.norm === "of") return at + 1;
  return undefined;
}

const ARTICLE = new WordForm(/^(?:the|a|an|this|that|its|their|our|these|those)$/);
/** Blame of this weight is no bare "waits", of which a change tells by itself. */
const FIRM = 2;
const PHRASE = new WordForm(/^(?:of|for|in|among|over|about|between)$/);

/** What stands before blame that the clause opens with, and is of something ("the shortage of nurses has eased"). */
function blameOpening(
  { tokens, frameEnd }: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): number | undefined {
  const start = Math.max(clause.first, frameEnd);
  const at = ARTICLE.fits(tokens[start]) ? start + 1 : start;
  const opens = weighed.some(
    ({ first, last, sign, weight }) =>
      first === at && sign === "weakness" && weight >= FIRM && PHRASE.fits(tokens[last]),
  );
  return opens ? at - 1 : undefined;
}

function isPredicate(tokens: readonly Token[], { first }: CueMatch): boolean {
  if (FINITE.fits(tokens[first])) return true;
  return tokens.slice(Math.max(0, first - PREDICATE_REACH), first + 1).some((token) => LINKING.fits(token));
}

const FAR = new WordForm(/^(?:far|many|even|slightly)$/);
const MEANS = new WordForm(/^(?:means?|meant|meaning)$/);

/** Fewer of these are no gain. */
const SERVES = listed("turn-by-amount: serves");

/** The "fewer" that a clause opens with, or that it tells for what something means ("which meant far fewer pupils were sent away"). */
function fewerAt(tokens: readonly Token[], first: number, last: number): number {
  const past = (at: number): number => (FAR.fits(tokens[at]) ? at + 1 : at);
  const means = tokens.findIndex((token, at) => at >= first && at < last && MEANS.fits(token));
  const told = past(means + 1);
  const isTold = means >= 0 && tokens[told]?.norm === "fewer" && !SERVES.fits(tokens[told + 1]);
  return isTold ? told : past(first);
}

/** "Half as many children are sent away" are fewer. */
const HALF = new WordForm(/^(?:half|third|quarter)$/);

function turnFewer(
  { tokens, frameEnd }: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  const opening = startOfMain(tokens, Math.max(clause.first, frameEnd), clause.last);
  const at = fewerAt(tokens, opening, clause.last);
  const isHalf = HALF.fits(tokens[at]) && tokens[at + 1]?.norm === "as" && tokens[at + 2]?.norm === "many";
  if (!isHalf && (tokens[at]?.norm !== "fewer" || tokens[at + 1]?.norm === "than")) return weighed;
  const direction = weighed.find(({ from, first }) => from === "direction" && first === at);
  const until = endOfVerb(tokens, at, clause.last);
  const isSaid = (each: Weighed): boolean => each.first > at && each.first < until && canTurn(each);
  if (direction?.sign === "strength") return weighed;
  // "Fewer staff are well trained": with fewer of them, nothing that is said of them is praise.
  if (direction)
    return weighed.map((each) => (each.sign === "strength" && isSaid(each) ? turned(each) : each));
  const than = tokens.findIndex(({ norm }, i) => i > at && norm === "than");
  const isOfTime = OF_TIME.fits(tokens[than + 1]);
  const end = than < 0 || isOfTime ? clause.last : than;
  return weighed
    .filter((each) => each.first < end && !(each.from === "hint" && each.first < at && each.last > at))
    .map((each) => (isSaid(each) ? turned(each) : each));
}

/** "Fewer pupils are excluded, | internships are a success and …": a comma after a verb ends what is said of the fewer. */
function endOfVerb(tokens: readonly Token[], from: number, last: number): number {
  for (let at = from; at < last; at++) if (tokens[at]?.norm === "," && hasFinite(tokens, from, at)) return at;
  return last;
}

/** "Fewer parents than before | feel heard": what is said of them follows. */
const OF_TIME = new WordForm(/^(?:before|ever|usual|previously|elsewhere|expected)$/);

function canTurn({ from, sign }: Weighed): boolean {
  return (from === "cue" || from === "negation") && sign !== "mixed";
}
