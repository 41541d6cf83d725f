import { findQuantities } from "../numbers/find-quantities.ts";
import { numberAt } from "../numbers/number-words.ts";
import { AUXILIARY } from "../text/finite-verb.ts";
import { listed } from "../text/listed-words.ts";
import { secondClauseAt } from "../text/second-clause.ts";
import type { TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { percentOf } from "./judge-share.ts";
import { hasMarkIn, type SentenceMarks } from "./sentence-marks.ts";
import { startOfMain } from "./start-of-main.ts";
import { turned, type Weighed, withWeight } from "./weighed.ts";

/** Of so many in a hundred or fewer it may be said that they are few. */
const FEW_PERCENT = 25;
/** Words before "few" that go with it; "too few" is blame, and "a few" are some. */
const DEGREE = new WordForm(/^(?:very|relatively|comparatively|so|the)$/);
const HARDLY = new WordForm(/^(?:hardly|scarcely|barely)$/);
/** "Hardly a child is sent away"; "hardly a week passes" counts no one. */
const ONE = new WordForm(/^(?:child|pupil|family|parent|plan|review|teenager|student)$/);
const ALMOST = new WordForm(/^(?:almost|virtually|practically)$/);
const ONLY = new WordForm(/^(?:only|just|merely|barely|under)$/);
const LESS = new WordForm(/^(?:fewer|less)$/);

/**
 * "Few pupils are excluded", "hardly any plans are late", "just 8% of parents feel let down" are praise, as "few parents are happy" is
 * blame: what is said of few turns. Where a figure says how few, only blame does; what is done in time a figure judges by itself.
 */
export function turnFew(
  marks: SentenceMarks,
  clause: TokenRange,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  const { tokens, frameEnd } = marks;
  const opening = Math.max(clause.first, frameEnd);
  const at = startOfMain(tokens, opening, clause.last);
  const few = endOfFew(tokens, at);
  if (few === null) {
    const inner = fewWithin(tokens, at, clause.last);
    if (inner) return turnInner(marks, inner, clause.last, weighed);
  }
  const isTimed = hasMarkIn(marks, "share", clause);
  const end = few ?? (isTimed ? null : endOfLowShare(tokens, at, clause.last));
  if (end === null || (few !== null && weighed.some((each) => tellsFew(each, end)))) return weighed;
  // What "few" and its negation weigh by themselves is told with what is said; blame may take in the figure ("12 per cent are late").
  const said = weighed.filter(
    ({ first, last }) =>
      first >= end ||
      (first >= opening && last <= at && at > opening) ||
      (few === null && last > end && ENDS_BAD.fits(tokens[last - 1])),
  );
  const until = endOfSaid(tokens, end, clause.last);
  const canTurn = ({ first, from, sign, turnedFrom }: Weighed): boolean =>
    first >= at &&
    first < until &&
    (from === "cue" || from === "negation") &&
    (turnedFrom === null || turnedFrom >= end) &&
    sign !== "mixed" &&
    (few !== null || sign === "weakness") &&
    !(sign === "weakness" && few !== null && ESCAPES.fitsAny(tokens, few, first));
  if (said.length === 0 || (few === null && !said.some(canTurn))) return weighed;
  return said.map((each) => {
    if (canTurn(each)) return turned(each);
    return each.sign === "strength" && each.from === "negation" ? withWeight(each, OF_FEW) : each;
  });
}

/** What blame of a share ends with where the share is of what is bad: "12 per cent of plans are late". */
const ENDS_BAD = listed("few-subject: ends bad");

/** A row that takes "few" in itself says it all: "few have heard of it". */
function tellsFew({ first, last, weight }: Weighed, end: number): boolean {
  return first < end && last > end && weight >= FIRM;
}

/** What blame that "few" turns weighs as praise. */
const OF_FEW = 2.5;
/** A row of this weight says more than "few" alone. */
const FIRM = 3;

const TINY = new WordForm(/^(?:tiny|mere)$/);
const MINORITY = new WordForm(/^(?:minority|handful|fraction)$/);
/** "Few areas can match it" is of others. */
const OTHERS = new WordForm(/^(?:areas|councils|authorities|places|counties|boroughs|others)$/);

/** What hands on to how many there are: "they saw how few pupils", "this means that far fewer children", "nor do many parents". */
const HANDS_ON = new WordForm(
  /^(?:how|that|means?|meant|meaning|seen|saw|sees|there|are|were|is|now|far|many|even|much|significantly|considerably|noticeably)$/,
);
const COUNTED = listed("few-subject: counted");
/** "Few families escape long waits": the waits are blamed still. */
const ESCAPES = listed("few-subject: escapes");
/** Few of these leave people without: blame beside them is no praise. */
const SERVICES = new WordForm(/^(?:schools|plans|ehcps|reviews|assessments)$/);
const NOR = new WordForm(/^(?:nor|neither)$/);
const MANY = new WordForm(/^(?:many|most)$/);
const FEW_WORD = new WordForm(/^(?:few|fewer)$/);

/** The token after "few" or "fewer" of those who are counted, wherever it stands in a clause but at its head; null where none is. */
function fewWithin(tokens: readonly Token[], from: number, last: number): number | null {
  if (NOR.fits(tokens[from]) && AUXILIARY.fits(tokens[from + 1]) && MANY.fits(tokens[from + 2]))
    return from + 3;
  for (let at = from + 1; at + 1 < last; at++) {
    const isFew = FEW_WORD.fits(tokens[at]) && HANDS_ON.fits(tokens[at - 1]) && COUNTED.fits(tokens[at + 1]);
    if (isFew) return at + 1;
  }
  return null;
}

/** Turns what is said of the few whom a clause comes to: "the unit has meant far fewer children being driven out of the city". */
function turnInner(
  { tokens }: SentenceMarks,
  few: number,
  last: number,
  weighed: readonly Weighed[],
): readonly Weighed[] {
  if (weighed.some((each) => tellsFew(each, few))) return weighed;
  const until = endOfSaid(tokens, few, last);
  const isOfServices = SERVICES.fits(tokens[few]);
  const isSaid = (each: Weighed): boolean =>
    (each.from === "cue" || each.from === "negation") &&
    (each.turnedFrom === null || each.turnedFrom >= few) &&
    each.first >= few &&
    each.first < until &&
    each.sign !== "mixed" &&
    !(each.sign === "weakness" && (isOfServices || ESCAPES.fitsAny(tokens, few, each.first)));
  if (!weighed.some(isSaid)) return weighed;
  return weighed
    .filter((each) => each.from !== "hint" && (each.first >= few || !NOR.fits(tokens[each.first])))
    .map((each) => (isSaid(each) ? turned(each) : each));
}

/** What goes on to something else than the few. */
const GOES_ON = new WordForm(
  /^(?:than|because|while|whereas|although|though|but|when|as|which|so|leaving|leaves|meaning|few|fewer|[,;:—–])$/,
);

/** Where what is said of the few ends: "few staff are trained and pupils are excluded" is not of few pupils. */
function endOfSaid(tokens: readonly Token[], from: number, last: number): number {
  const second = secondClauseAt(tokens, from, last);
  const end = second < 0 ? last : second;
  for (let at = from; at < end; at++) if (GOES_ON.fits(tokens[at])) return at;
  return end;
}

/** The token after "few", "very few", "hardly any", "almost no", "not many", "a tiny minority". */
function endOfFew(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.norm === "a" && TINY.fits(tokens[at + 1]) && MINORITY.fits(tokens[at + 2])) return at + 3;
  const from = DEGREE.fits(tokens[at]) ? at + 1 : at;
  const [first, second] = [tokens[from], tokens[from + 1]];
  if (first?.norm === "few") return OTHERS.fits(second) ? null : from + 1;
  const handful = endOfHandful(tokens, from);
  if (handful !== null) return handful;
  const isFew =
    (HARDLY.fits(first) &&
      (second?.norm === "any" || (second?.norm === "a" && ONE.fits(tokens[from + 2])))) ||
    (ALMOST.fits(first) && second?.norm === "no") ||
    (first?.norm === "not" && second?.norm === "many");
  return isFew ? from + 2 : null;
}

/** "Only a handful of families", "just a couple of plans", "fewer than five children". */
function endOfHandful(tokens: readonly Token[], at: number): number | null {
  if (ONLY.fits(tokens[at])) return endOfOnly(tokens, tokens[at + 1]?.norm === "a" ? at + 2 : at + 1);
  if (!LESS.fits(tokens[at]) || tokens[at + 1]?.norm !== "than") return null;
  const number = numberAt(tokens, at + 2);
  const isFew = number !== null && Number(number.value) <= MOST_OF_FEW && COUNTED.fits(tokens[number.last]);
  return isFew ? number.last : null;
}

function endOfOnly(tokens: readonly Token[], from: number): number | null {
  const isFew =
    HANDFUL.fits(tokens[from]) || (tokens[from]?.norm === "tiny" && HANDFUL.fits(tokens[from + 1]));
  const of = tokens[from + 1]?.norm === "of" ? from + 2 : from + 1;
  const isMinority = tokens[from]?.norm === "minority" && of === from + 2;
  return isFew && (isMinority || COUNTED.fits(tokens[of])) ? of : null;
}

const HANDFUL = new WordForm(/^(?:handful|couple|few|minority)$/);
/** So many in a whole area are few. */
const MOST_OF_FEW = 10;

/** The token after "only one in ten", "fewer than 10 per cent", where that is a low share. */
function endOfLowShare(tokens: readonly Token[], at: number, last: number): number | null {
  const isLess = LESS.fits(tokens[at]) && tokens[at + 1]?.norm === "than";
  if (!isLess && !ONLY.fits(tokens[at])) return null;
  const from = isLess ? at + 2 : at + 1;
  const [share] = findQuantities(tokens.slice(from, last));
  const percent = share?.first === 0 ? percentOf(share) : null;
  return share && percent !== null && percent <= FEW_PERCENT ? from + share.last : null;
}
