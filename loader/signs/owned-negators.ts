import { AUXILIARY } from "../text/finite-verb.ts";
import { listed } from "../text/listed-words.ts";
import { overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { CueMatch, SentenceMarks } from "./sentence-marks.ts";
import type { Weighed } from "./weighed.ts";

/** Negators whose own words blame where they have nothing to turn: "they never replied", "anything but". */
const OWN = new WordForm(/^(?:never|anything|few|it)$/);
const RARE = new WordForm(/^(?:rare|unusual|uncommon|unheard)$/);
/** "Very few": words of blame that is a negator's own. */
const OWN_TOKENS = 2;
/** What may stand between such a negator and the blame that it denies: "never had to fight", "anything but a weak". */
const BETWEEN = new WordForm(
  /^(?:be|been|being|have|had|has|to|a|an|any|very|really|in|at|feel|felt|left|made|too|serious|significant)$/,
);
/** "It is rare for a child with autism | to wait too long": the words of who does it. */
const RARE_REACH = 14;
/** "It has never been harder", "never felt so let down", "never seen such delays": that they are as bad as can be. */
const MORE = new WordForm(/^(?:worse|more|less|so|such|as|quite|[a-z]{3,}er)$/);
const OUTDOES = new WordForm(/^(?:so|such|as|more|less)$/);
const SO = new WordForm(/^(?:so|such)$/);
/** "Never had delays | reported to them": what was never had done is no blame denied. */
const DONE = listed("owned-negators: done", /^[a-z]{3,}ed$/);
const HAD = new WordForm(/^(?:had|has|have)$/);
const DONE_REACH = 4;
const BUT = new WordForm(/^(?:but|while|whereas|though|although)$/);
const OTHERS_REACH = 4;

/** The blame that is nothing but a word of the negator; -1 where there is none. */
export function ownBlame({ tokens }: SentenceMarks, negator: CueMatch, weighed: readonly Weighed[]): number {
  if (!OWN.fits(tokens[negator.first])) return -1;
  return weighed.findIndex(
    (stretch) =>
      stretch.sign === "weakness" && overlaps(stretch, negator) && stretch.last - stretch.first <= OWN_TOKENS,
  );
}

/** "It is rare for a child to start without its needs being known": what is denied within is denied first. */
export function rareLast(marks: SentenceMarks, negators: readonly CueMatch[]): readonly CueMatch[] {
  if (!negators.some((negator) => isOfRare(marks, negator))) return negators;
  const isRare = (negator: CueMatch): boolean => isOfRare(marks, negator);
  return [...negators.filter((negator) => !isRare(negator)), ...negators.filter(isRare)];
}

/** "It is rare for a child to start school | without their needs being known": blame that no other word tells. */
export function rareWithout(
  marks: SentenceMarks,
  negator: TokenRange,
  weighed: readonly Weighed[],
): Weighed | undefined {
  if (!isOfRare(marks, negator) || weighed.some(({ first }) => first >= negator.last)) return undefined;
  const bad = marks.byKind.get("good-down")?.find(({ first }) => isInReach(marks, negator, first));
  if (bad)
    return { first: bad.first, last: bad.last, sign: "weakness", weight: 1, from: "cue", turnedFrom: null };
  const first = marks.tokens.findIndex(({ norm }, at) => at >= negator.last && norm === "without");
  if (first < 0 || first - negator.last > RARE_REACH) return undefined;
  return { first, last: first + 1, sign: "weakness", weight: 1, from: "cue", turnedFrom: null };
}

/** "It is rare for", "it is unusual that". */
export function isOfRare({ tokens }: Pick<SentenceMarks, "tokens">, { first, last }: TokenRange): boolean {
  return RARE.fitsAny(tokens, first, last);
}

/** Is it what such a negator denies? */
export function isOwned(
  { tokens }: Pick<SentenceMarks, "tokens">,
  negator: TokenRange,
  stretch: Weighed,
): boolean {
  const { sign, from, first } = stretch;
  const isRare = isOfRare({ tokens }, negator);
  if (from !== "cue" && !(isRare && from === "negation")) return false;
  if (sign !== "weakness" || first < negator.last || MORE.fits(tokens[first])) return false;
  if (isRare && first - negator.last > RARE_REACH) return false;
  for (let at = negator.last; at < first; at++)
    if (isRare ? tokens[at]?.kind === "mark" : !BETWEEN.fits(tokens[at])) return false;
  return !isOutdone(tokens, first, stretch.last) && !isOfMore(tokens, negator, stretch);
}

/** "Never too welcoming", "never had delays reported", "never had to wait, but parents do": no blame is denied. */
function isOfMore(tokens: readonly Token[], negator: TokenRange, { first, last }: TokenRange): boolean {
  return tokens[first]?.norm === "too" || othersDo(tokens, last) || isHadDone(tokens, negator.last, last);
}

function isHadDone(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    HAD.fits(tokens[from]) && tokens[from + 1]?.norm !== "to" && DONE.fitsAny(tokens, to, to + DONE_REACH)
  );
}

/** "It is rare to see such strong leadership", "unusual to give so much praise": so good that it is rare. */
export function isRarePraise({ tokens }: SentenceMarks, negator: TokenRange, stretch: TokenRange): boolean {
  return isOfRare({ tokens }, negator) && SO.fitsAny(tokens, negator.last, stretch.first + 1);
}

function isInReach({ tokens }: SentenceMarks, { last }: TokenRange, first: number): boolean {
  if (first < last || first - last > RARE_REACH) return false;
  return !tokens.slice(last, first).some(({ kind }) => kind === "mark");
}

/** "Never felt | so ignored", "never have waits | been so long". */
export function isSo(tokens: readonly Token[], first: number, last: number): boolean {
  return SO.fitsAny(tokens, first, last + (tokens[last]?.norm === "been" ? 2 : 1));
}

/** Verbs of a state that is outdone, and not of a change that never came: "has never been | better", not "never got better". */
const OF_STATE = new WordForm(/^(?:been|felt|had|seen|known)$/);
const OUTDONE = new WordForm(/^(?:so|such|better|more|[a-z]{3,}ier|stronger|closer|clearer|quicker)$/);
/** Tokens from "never" to what is as good as can be: "never have parents been so". */
const NEVER_REACH = 4;

/** "Never felt so well supported", "never been happier": they are as good as can be. */
export function isNeverSo(
  tokens: readonly Token[],
  negator: TokenRange,
  { first, last }: TokenRange,
): boolean {
  if (tokens[negator.last - 1]?.norm !== "never") return false;
  const state = tokens.findIndex(
    (token, at) => at >= negator.last && at <= negator.last + NEVER_REACH && OF_STATE.fits(token),
  );
  return state >= 0 && OUTDONE.fits(tokens[state + 1]) && state + 1 >= first - 1 && state + 1 < last;
}

/** "Officers never had to wait, but parents do". */
function othersDo(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findLastIndex(({ kind }) => kind === "word");
  if (!AUXILIARY.fits(tokens[end])) return false;
  return tokens.slice(Math.max(from, end - OTHERS_REACH), end).some((token) => BUT.fits(token));
}

/** "Never as late as now". */
function isOutdone(tokens: readonly Token[], first: number, last: number): boolean {
  return OUTDOES.fits(tokens[first - 1]) || isSo(tokens, first, last) || tokens[last]?.norm === "as";
}
