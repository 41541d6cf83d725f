import type { Polarity } from "../../cypher/schema.ts";
import { listed } from "../text/listed-words.ts";
import { thoseThat } from "../text/those-that.ts";
import { isWithin, overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { withoutCircumstances } from "./circumstances.ts";
import { withoutDenied } from "./denied-blame.ts";
import { type Direction, findDirections } from "./direction.ts";
import { withoutFaint, withoutStill } from "./faint-words.ts";
import { figuresThenAndNow } from "./figures-then-and-now.ts";
import { signWithGap } from "./gap-words.ts";
import { judgeShares } from "./judge-share.ts";
import { withoutNamedFaults } from "./named-faults.ts";
import { applyNegation } from "./negation.ts";
import { withoutPastAsides } from "./past-asides.ts";
import { namesWeakness, withoutPastWeaknesses } from "./past-weaknesses.ts";
import { turnPlanInTime } from "./plan-in-time.ts";
import { withoutEnded, withPutRight } from "./put-right.ts";
import { turnRare } from "./rare-predicate.ts";
import { type CueMatch, hasMarkIn, openMarksIn, type SentenceMarks, wordsBetween } from "./sentence-marks.ts";
import { turnByAmount } from "./turn-by-amount.ts";
import { isUnclaimed } from "./unclaimed.ts";
import { type Weighed, type WeighedClause, withWeight } from "./weighed.ts";
import { findWinners, isShield, wordsOfPattern } from "./winning-cues.ts";
import { isBlameless, withoutBlameless } from "./without-blameless.ts";

/** What a stretch says of what it speaks of. */
export interface Verdict {
  /** Null where it neither praises nor blames. */
  readonly polarity: Polarity | null;
  readonly praise: number;
  readonly blame: number;
  /** Does it ask for something to be bettered? */
  readonly isRequest: boolean;
  /** Is all its praise for what is only planned? */
  readonly isPlan: boolean;
  /** The stretch that weighs most for the verdict. */
  readonly cue: TokenRange | null;
}

/** What praise of something planned still counts. */
const PLANNED = 0.3;
/** Blame outweighs praise on a near tie. */
const BLAME_EDGE = 1.15;
/** Where praise and blame weigh so nearly alike, which it is nobody could say in print: more than half would be wrong. */
const ALIKE = 0.9;
/** Blame of a group ("pupils who struggle") counts this share, so many words on. */
const GROUP_SHARE = 0.5;
const GROUP_REACH = 7;
const GROUP_WORDS = new WordForm(/^(?:who|when|if|should)$/);
/** "where children struggle" names a group, "where waits are long" does not. */
const GROUP_NOUNS = listed("judge-polarity: group nouns");
/** Blame that outweighs "too early to tell". */
const RIPE_BLAME = 5;
/** What being asked for weighs where the asking itself stands in another item of the list. */
const ASKED = 3;

/** Blame of this weight is no hint. */
const FIRM_BLAME = 2;
const OPENS_PURPOSE = new WordForm(/^(?:to|so|in)$/);
const PURPOSE = /^(?:to (?:ensure|enable|make|help|allow|support)|so that|in order)$/;

const NOTHING: WeighedClause = { weighed: [], asksFrom: null, plansFrom: null };
/** Weighs the words of one clause; a clause that is asked for again is not weighed again. */
export function weighClause(marks: SentenceMarks, clause: TokenRange): WeighedClause {
  const { first, last } = clause;
  for (const known of marks.weighed) if (known.first === first && known.last === last) return known.told;
  const told = weighWords(marks, clause);
  marks.weighed.push({ first, last, told });
  return told;
}

/** What any word of praise or blame is of, or what turns another into one. */
const SIGNS = ["cue", "request", "hint", "list", "change", "negator", "share", "remedy"] as const;

/** Can any stretch of the sentence be judged by its own words? Most sentences of background hold none that could. */
export function canJudge({ byKind }: SentenceMarks): boolean {
  return SIGNS.some((kind) => byKind.has(kind));
}

/** What can weigh in a clause without any cue, request or hint. */
const CARRIERS = ["change", "negator", "condition", "share", "remedy"] as const;

function weighWords(marks: SentenceMarks, clause: TokenRange): WeighedClause {
  const named = findWinners(marks, clause);
  const winners = withoutEnded(marks, clause, named);
  const figures = figuresThenAndNow(marks, clause);
  const isBare = winners.length === 0 && !CARRIERS.some((kind) => hasMarkIn(marks, kind, clause));
  if (isBare && !figures) return NOTHING;
  const directions = findDirections(marks, clause, named);
  const raw: Weighed[] = [...directions];
  if (figures) raw.push(figures);
  for (const winner of winners) {
    const stretch = weigh(marks, winner, directions);
    if (stretch) raw.push(stretch);
  }
  const settled = withoutBlameless(marks, withPutRight(marks, clause, winners, raw));
  const undenied = withoutStill(
    marks.tokens,
    withoutDenied(marks, clause, applyNegation(marks, clause, winners, settled)),
  );
  const timed = turnPlanInTime(marks, clause, judgeShares(marks, clause, undenied));
  const judged = turnRare(marks, clause, turnByAmount(marks, clause, timed));
  const claimed = withoutFaint(
    thoseThat(withoutBlameless(marks, judged), (stretch) => !isUnclaimed(marks, stretch)),
    judged.length,
  );
  const told = withoutNamedFaults(marks, clause, withoutCircumstances(marks, clause, claimed));
  const negated = withoutFaint(withoutPastAsides(marks, withoutPastWeaknesses(marks, told)), told.length);
  const isPast = negated.length < told.length;
  const asks = winners.find(
    (winner) =>
      isRequest(winner) &&
      !isUnclaimed(marks, winner) &&
      !isBlameless(marks, winner) &&
      !(isPast && namesWeakness(marks, winner)),
  );
  const asksFrom = asks?.first ?? null;
  const conditions = thoseThat(
    openMarksIn(marks, "condition", clause),
    (condition) => !isOfPraise(marks.tokens, condition, winners),
  );
  const plansFrom = startOfPlan(marks.tokens, clause, conditions);
  const purposeFrom = startOfPurpose(marks, clause, negated);
  const weighed = negated.map((stretch) => {
    const asked = lessenPraise(halveGroupBlame(marks, clause, stretch), asksFrom, 0);
    return lessenPraise(lessenPraise(asked, plansFrom, PLANNED), purposeFrom, 0);
  });
  return { weighed, asksFrom, plansFrom };
}

/** "Leaders do not check plans so that they are good": what blame leaves undone is no praise; null where no purpose follows blame. */
function startOfPurpose(
  { tokens }: SentenceMarks,
  { last }: TokenRange,
  weighed: readonly Weighed[],
): number | null {
  const blame = weighed.find(({ sign, weight }) => sign === "weakness" && weight >= FIRM_BLAME);
  if (!blame) return null;
  for (let at = blame.last; at + 1 < last; at++) {
    const isPurpose =
      OPENS_PURPOSE.fits(tokens[at]) && PURPOSE.test(`${tokens[at]?.norm} ${tokens[at + 1]?.norm}`);
    if (isPurpose) return at;
  }
  return null;
}

const WOULD = new WordForm(/^(?:would|could|should)$/);
/** Words of a row that says it all: "would have sunk without her". */
const WHOLE_WORDS = 4;

/** "They would recommend it", "I would not live anywhere else": praise that the row names with its "would", or that says it all, plans nothing. */
function isOfPraise(tokens: readonly Token[], condition: TokenRange, winners: readonly CueMatch[]): boolean {
  const word = tokens[condition.first];
  return winners.some(
    ({ row, words, first, last }) =>
      row.value === "strength" &&
      isWithin(condition, { first, last }) &&
      (words >= WHOLE_WORDS || (WOULD.fits(word) && wordsOfPattern(row.pattern).has(word?.norm ?? ""))),
  );
}

/** Some conditions make a plan of the whole clause: "reducing waits is a priority", "more nurses will be hired". */
function startOfPlan(
  tokens: readonly Token[],
  clause: TokenRange,
  conditions: readonly CueMatch[],
): number | null {
  const plans = conditions.filter(({ first }) => !isRareForPlans(tokens, first));
  const isWhole = plans.some(({ row, last }) => row.isWhole || isToBeDone(tokens, last));
  return isWhole ? clause.first : (plans[0]?.first ?? null);
}

const RARE = new WordForm(/^(?:rare|unusual|uncommon|common|unheard|normal|usual)$/);

/** "It is rare for | plans to be late": plans are children's. */
function isRareForPlans(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.norm === "for" && (RARE.fits(tokens[at - 2]) || tokens[at - 2]?.norm === "of");
}

const DONE = listed("judge-polarity: done", /^[a-z]{2,}ed$/);

/** "Will | be hired". */
function isToBeDone(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.norm === "be" && DONE.fits(tokens[at + 1]);
}

function isRequest({ row }: CueMatch): boolean {
  return row.kind === "request" && row.value === "weakness";
}

function weigh(marks: SentenceMarks, winner: CueMatch, directions: readonly Direction[]): Weighed | null {
  const { row, first, last } = winner;
  if (isShield(winner) || directions.some((direction) => isSpentOn(direction, winner))) return null;
  if (row.value !== "strength" && row.value !== "weakness" && row.value !== "mixed") return null;
  const from = row.kind === "request" || row.kind === "hint" ? row.kind : "cue";
  const sign = signWithGap(marks.tokens, winner, row.value);
  if (sign === null) return null;
  return { first, last, sign, weight: row.weight, from, turnedFrom: null };
}

/** Has the change with its noun already said what the cue would say? In "the backlog of overdue reviews has fallen" it has. */
function isSpentOn({ change, noun, sign }: Direction, cue: CueMatch): boolean {
  if (cue.row.kind !== "cue") return false;
  const isBetween = cue.first >= noun.last && cue.last <= change.first;
  return (
    overlaps(change, cue) ||
    overlaps(noun, cue) ||
    (isBetween && sign === "strength" && cue.row.value === "weakness" && noun.row.kind === "good-down")
  );
}

function halveGroupBlame(marks: SentenceMarks, clause: TokenRange, stretch: Weighed): Weighed {
  if (stretch.sign !== "weakness" || stretch.from === "negation") return stretch;
  for (let i = stretch.first - 1; i >= clause.first; i--) {
    if (wordsBetween(marks, i + 1, stretch.first) > GROUP_REACH) return stretch;
    if (namesGroup(marks, i) && !leavesGroup(marks, i, stretch.first))
      return withWeight(stretch, stretch.weight * GROUP_SHARE);
  }
  return stretch;
}

function namesGroup({ tokens }: SentenceMarks, i: number): boolean {
  const token = tokens[i];
  // "You feel as if you have been forgotten" names nobody.
  if (token?.norm === "if" && tokens[i - 1]?.norm === "as") return false;
  return GROUP_WORDS.fits(token) || (token?.norm === "where" && GROUP_NOUNS.fits(tokens[i + 1]));
}

/** A verb that takes the group for its subject, once the words that name it are over. */
const VERB_OF_GROUP = listed("judge-polarity: verb of group");

/** "Children who need equipment are left without": the blame is of the group as a whole; "grants for those who struggle | were cut": of neither. */
function leavesGroup({ tokens, blameless }: SentenceMarks, group: number, blame: number): boolean {
  if (blameless.some(({ first, last }) => first === group && last <= blame)) return true;
  return VERB_OF_GROUP.fitsAny(tokens, group + 2, blame + 1);
}

function lessenPraise(stretch: Weighed, from: number | null, share: number): Weighed {
  const isAfter = from !== null && stretch.sign === "strength" && stretch.first >= from;
  return isAfter ? withWeight(stretch, stretch.weight * share) : stretch;
}

const NO_VERDICT: Verdict = {
  polarity: null,
  praise: 0,
  blame: 0,
  isRequest: false,
  isPlan: false,
  cue: null,
};

function totalOf(weighed: readonly Weighed[], sign: Weighed["sign"]): number {
  let total = 0;
  for (const stretch of weighed) if (stretch.sign === sign) total += stretch.weight;
  return total;
}

/** Sums what stands within `range` of a clause that was weighed as a whole. */
export function judgePolarity({ weighed, asksFrom, plansFrom }: WeighedClause, range: TokenRange): Verdict {
  const inside = thoseThat(weighed, (stretch) => overlaps(stretch, range));
  const isAsked = asksFrom !== null && asksFrom < range.last;
  if (inside.length === 0 && !isAsked) return NO_VERDICT;
  const praise = totalOf(inside, "strength");
  const blame = Math.max(totalOf(inside, "weakness"), isAsked ? ASKED : 0) * BLAME_EDGE;
  const unripe = totalOf(inside, "mixed");
  const polarity = polarityOf(praise, blame, unripe);
  return {
    polarity,
    praise: Math.max(praise, unripe),
    blame: Math.max(blame, unripe),
    isRequest: isAsked,
    isPlan: polarity === "strength" && isAllPlanned(inside, plansFrom),
    cue: heaviest(inside, polarity),
  };
}

/** Is all the praise for what only is to come? */
function isAllPlanned(inside: readonly Weighed[], plansFrom: number | null): boolean {
  return plansFrom !== null && inside.every(({ sign, first }) => sign !== "strength" || first >= plansFrom);
}

function polarityOf(praise: number, blame: number, unripe: number): Polarity | null {
  if (unripe > 0 && blame < RIPE_BLAME) return "mixed";
  if (praise === 0 && blame === 0) return null;
  if (Math.min(praise, blame) > ALIKE * Math.max(praise, blame)) return null;
  return blame >= praise ? "weakness" : "strength";
}

function heaviest(weighed: readonly Weighed[], polarity: Polarity | null): TokenRange | null {
  let best: Weighed | undefined;
  for (const stretch of weighed) {
    if (stretch.sign !== polarity || stretch.weight <= 0) continue;
    const isHeavier = best === undefined || stretch.weight > best.weight;
    if (isHeavier || (stretch.weight === best?.weight && stretch.first < best.first)) best = stretch;
  }
  return best ? { first: best.turnedFrom ?? best.first, last: best.last } : null;
}
