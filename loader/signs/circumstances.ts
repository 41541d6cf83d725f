import { listed } from "../text/listed-words.ts";
import { thoseThat } from "../text/those-that.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { SentenceMarks } from "./sentence-marks.ts";
import type { Weighed } from "./weighed.ts";

/** What opens a clause of when, for whom or to what end something is done. */
const WHEN = new WordForm(/^(?:when|whenever|if|should)$/);
const FOR_WHOM = listed("circumstances: for whom");
const GROUP = listed("circumstances: group");
/** "Where" tells of a place too, and "before" of a time: of people or their troubles, they open a circumstance. */
const WHERE = new WordForm(/^(?:where|before)$/);
const TROUBLED = listed("circumstances: troubled");
/** What tells of a group by its lot: "those in distress", "pupils who struggle". */
const LOT = new WordForm(/^(?:who|whose|in|at|with|facing|living|experiencing|suffering)$/);
/** What people are helped to bear or get over: "to manage their worries". */
const COPES = listed("circumstances: copes");
/** "Only when families are in crisis": help that comes for them alone is blamed. */
const ALONE = new WordForm(
  /^(?:only|until|unless|except|merely|hardly|rarely|seldom|not|never|nor|no|but|late|later|than|without|although|though|because|despite|since)$/,
);
/** Blame that tells how late or scarce things are is of what is done, wherever it stands: "when it is too late". */
const TOO = listed("circumstances: too");
const AUXILIARY = new WordForm(
  /^(?:is|are|was|were|be|been|has|have|had|do|does|did|will|would|should|could|can|cannot|must|may|might|to)$/,
);
/** "A programme that thrived before the cuts has been reduced": such a verb is of the main clause. */
const PERFECT = new WordForm(/^(?:has|have|had|'ve)$/);
const FINITE = new WordForm(
  /^(?:is|are|was|were|has|have|had|do|does|did|remains?|remained|can|cannot|will|would)$/,
);
/** A verb that blames what stands before it, whoever that is for. */
const BLAMING_VERB = listed("circumstances: blaming verb");
/** Words from what opens a circumstance to the blame within it. */
const REACH = 9;
/** Tokens from a group to what tells its lot: "young people with SEND who". */
const LOT_REACH = 6;
/** What those do whose work is spoken of, where it is told without praise: "staff respond with kindness when pupils struggle". */
const SERVES = listed("circumstances: serves");
/** Praise that weighs less than this is no claim that a circumstance could go with. */
const FIRM_PRAISE = 2;

/**
 * "The team responds quickly when a child is in distress", "staff help pupils to manage their worries": what only tells when, for whom
 * or against what something is done that is praised is no blame of it.
 */
export function withoutCircumstances(
  marks: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  if (!weighed.some(({ sign }) => sign === "weakness")) return weighed;
  const met = thoseThat(weighed, (stretch) => !isForestalled(marks.tokens, clause, stretch));
  if (met.length < weighed.length) return withoutCircumstances(marks, clause, met);
  const served = serviceIn(marks, clause);
  const good: TokenRange[] = weighed.filter(
    ({ sign, weight }) => sign === "strength" && weight >= FIRM_PRAISE,
  );
  if (served) good.push(served);
  if (good.length === 0) return weighed;
  return thoseThat(
    weighed,
    (stretch) =>
      stretch.sign !== "weakness" ||
      stretch.from === "negation" ||
      !good.some((each) => each.first < stretch.first && isCircumstance(marks, clause, each, stretch)),
  );
}

/** What may get worse, and how: "before things reach breaking point", "before a family gets into crisis". */
const WORSENS = listed("circumstances: worsens");
/** What gets, becomes or falls so has got worse only "into" it, or "worse". */
const GETS = new WordForm(/^(?:get|gets|become|becomes|turn|turns|fall|falls)$/);
const WORSE = new WordForm(/^(?:worse|into|desperate|critical|unbearable)$/);
/** Tokens from "before" to the verb of what has not happened yet, and on to the blame in it. */
const FORESTALLED_REACH = 4;

/** What is told to be met before it happens has not happened: "heads take each other's pupils before things reach breaking point". */
function isForestalled(
  tokens: readonly Token[],
  clause: TokenRange,
  { sign, from, first }: Weighed,
): boolean {
  if (sign !== "weakness" || from === "negation") return false;
  for (let at = first - 1; at > clause.first && at >= first - 2 * FORESTALLED_REACH; at--) {
    if (tokens[at]?.kind === "mark") return false;
    if (tokens[at]?.norm !== "before") continue;
    const end = Math.min(first + 1, at + 1 + FORESTALLED_REACH);
    const gets = tokens.findIndex((token, i) => i >= at + 2 && i < end && GETS.fits(token));
    const isYetToCome = WORSENS.fitsAny(tokens, at + 2, end) || (gets > 0 && WORSE.fits(tokens[gets + 1]));
    return isYetToCome && !ALONE.fitsAny(tokens, clause.first, at) && !TOO.fitsAny(tokens, clause.first, at);
  }
  return false;
}

/** The first verb of serving in a clause, where no auxiliary or mark goes before it. */
function serviceIn({ tokens }: SentenceMarks, { first, last }: TokenRange): TokenRange | null {
  for (let at = first + 1; at < last; at++) {
    if (AUXILIARY.fits(tokens[at])) return null;
    if (SERVES.fits(tokens[at])) return { first: at, last: at + 1 };
  }
  return null;
}

/** Does a circumstance open after the praise, and does nothing end it before the blame? */
function isCircumstance(
  { tokens, words }: SentenceMarks,
  clause: TokenRange,
  praise: TokenRange,
  blame: TokenRange,
): boolean {
  if (TOO.fitsAny(tokens, blame.first, blame.last)) return false;
  for (let at = blame.first - 1; at >= praise.first; at--) {
    const isFar = (words[blame.first] ?? 0) - (words[at + 1] ?? 0) > REACH;
    if (isFar || endsCircumstance(tokens[at])) return false;
    if (opens(tokens, at, praise, blame)) return !ALONE.fitsAny(tokens, clause.first, at);
  }
  return false;
}

function endsCircumstance(token: Token | undefined): boolean {
  return (token?.kind === "mark" && token.norm !== "-") || ALONE.fits(token) || TOO.fits(token);
}

function opens(tokens: readonly Token[], at: number, praise: TokenRange, blame: TokenRange): boolean {
  if (COPES.fits(tokens[at])) return isOfPeople(tokens, at, praise.first);
  if (at < praise.last) return false;
  const verbs = finitesIn(tokens, at + 1, blame.last);
  if (WHEN.fits(tokens[at])) return verbs <= 1 && !PERFECT.fitsAny(tokens, at + 1, blame.last);
  if (WHERE.fits(tokens[at]))
    return verbs <= 1 && (TROUBLED.fits(tokens[at + 1]) || GROUP.fits(tokens[at + 2]));
  return FOR_WHOM.fits(tokens[at]) && GROUP.fits(tokens[at + 1]) && tellsLot(tokens, at + 2, blame);
}

/** "Help pupils (how) to manage": people bear it, not those who help. */
function isOfPeople(tokens: readonly Token[], copes: number, from: number): boolean {
  return GROUP.fitsAny(tokens, Math.max(from, copes - LOT_REACH) + 1, copes);
}

/** "Who are isolated", "in distress"; in "support for pupils with autism is poor" the blame is of the support. */
function tellsLot(tokens: readonly Token[], from: number, blame: TokenRange): boolean {
  for (let at = from; at < Math.min(blame.first, from + LOT_REACH); at++) {
    if (!LOT.fits(tokens[at])) continue;
    if (blame.first - at > LOT_REACH) return false;
    if (tokens[at]?.norm === "who" || tokens[at]?.norm === "whose")
      return finitesIn(tokens, at + (FINITE.fits(tokens[at + 1]) ? 2 : 1), blame.last) === 0;
    return finitesIn(tokens, at, blame.last) === 0 && !BLAMING_VERB.fits(tokens[blame.first]);
  }
  return false;
}

function finitesIn(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (FINITE.fits(tokens[at]) && !FINITE.fits(tokens[at - 1])) count++;
  return count;
}
