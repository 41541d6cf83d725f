import type { Polarity } from "../cypher/schema.ts";
import type { ArticleKind } from "./article.ts";
import type { ClaimPart, LearntSign } from "./claim-part.ts";
import { opensReason } from "./clauses.ts";
import { isPlainPredicate } from "./plain-predicate.ts";
import {
  countOpenRows,
  hasOpenMarkIn,
  openMarksIn,
  type SentenceMarks,
  wordsBetween,
} from "./sentence-marks.ts";
import { isWithin, type TokenRange } from "./token-range.ts";
import { WordForm } from "./word-form.ts";

/** Score from which on a claim is a finding: nearly every sentence of an official report is one. */
const THRESHOLD = { news: 2.25, letter: 1, report: 1 } as const satisfies Record<ArticleKind, number>;

const MAX_VERDICT = 6;
const PER_TOPIC = 0.5;
const MAX_TOPICS = 3;
const GENERIC = -1;
const OFF_TOPIC = -1.5;
const BY_INSPECTORS = 1;
const BY_OTHERS = -0.5;
const PER_REJECT = -1.2;
/** A firm verb of the inspectors bounds what speaks against. */
const MAX_REJECT_BY_INSPECTORS = 2;
/** What a row of this weight tells (the outcome itself, the duty to act on it) is no finding whoever says it. */
const FIRM_REJECT = 4;
const BARE_PLAN = -1.5;
const SHORT_WORDS = 5;
const SHORT = -1;

/** Who says it in so many words, as far as the sentence tells: null where nobody is named. */
export type NamedSpeaker = "inspectors" | "others" | null;

/** What a claim's words were learnt to tell weighs so much, from where they are as sure as this, and no more than this. */
const LEARNT = { factor: 0.5, even: 0.5, least: -1, most: 3 } as const;
/** Words that are surer than this of the contrary speak for no claim. */
const AGREES = 0.7;
/** Where this much speaks against a finding, words alone do not outweigh it. */
const LEAST_REJECT = 1;

/**
 * How much what its words were learnt to tell speaks for a claim of a news article: nothing where they tell the contrary, nor for
 * a plan, a condition or what is no finding. `reject` is what speaks against.
 */
function learntScore(marks: SentenceMarks, part: ClaimPart, reject: number): number {
  const { sign, verdict } = part;
  if (sign === null) return 0;
  const score = LEARNT.factor * (oddsOf(sign.claim) - oddsOf(LEARNT.even));
  const isHeldBack =
    verdict.isPlan ||
    shareAgainst(sign, verdict.polarity) > AGREES ||
    reject >= LEAST_REJECT ||
    hasOpenMarkIn(marks, "condition", part);
  return Math.max(LEARNT.least, Math.min(isHeldBack ? 0 : LEARNT.most, score));
}

/** How sure words are of the contrary of a verdict; what is mixed has none. */
function shareAgainst({ blame }: LearntSign, polarity: Polarity | null): number {
  return polarity === "strength" ? blame : polarity === "weakness" ? 1 - blame : 0;
}

function oddsOf(share: number): number {
  return Math.log(share / (1 - share));
}

/** From this share on words are so sure of praise or blame that a verdict which says the contrary is not to be trusted. */
const SURE = 0.97;

/** What turns words into their contrary, which single words and pairs do not tell. */
const TURNS = ["negator", "change"] as const;

/**
 * Do the words of a claim say the contrary of its verdict, as far as they were learnt? Which it is nobody could say in print, unless
 * it is said outright ("Among the weaknesses were safeguarding and joined-up working") or is all that the sentence says.
 */
export function isContradicted(marks: SentenceMarks, part: ClaimPart): boolean {
  const { sign, verdict } = part;
  if (sign === null || shareAgainst(sign, verdict.polarity) <= SURE) return false;
  if (openMarksIn(marks, "list", part).some(({ row }) => row.value === verdict.polarity)) return false;
  return !TURNS.some((kind) => hasOpenMarkIn(marks, kind, part)) && !isPlainPredicate(marks, part);
}

/** Is the claim a finding, rather than method, plan, thanks or background? */
export function isFinding(
  marks: SentenceMarks,
  part: ClaimPart,
  namedSpeaker: NamedSpeaker,
  kind: ArticleKind,
): boolean {
  if (part.verdict.polarity === null) return false;
  const reject = rejectWeight(marks, part, namedSpeaker);
  const learnt = kind === "news" ? learntScore(marks, part, reject) : 0;
  return scoreFinding(marks, part, namedSpeaker, part.learnt !== null, reject) + learnt >= THRESHOLD[kind];
}

/** Can the claim be a finding or a verdict, whatever theme its words were learnt to tell? Quicker than to ask what they tell. */
export function canBeFinding(
  marks: SentenceMarks,
  part: ClaimPart,
  namedSpeaker: NamedSpeaker,
  kind: ArticleKind,
): boolean {
  if (part.verdict.polarity === null) return false;
  const learnt = kind === "news" ? LEARNT.most : 0;
  const reject = rejectWeight(marks, part, namedSpeaker);
  if (scoreFinding(marks, part, namedSpeaker, true, reject) + learnt >= THRESHOLD[kind]) return true;
  return part.themes.length === 0 && isVerdict(marks, part, namedSpeaker, kind);
}

/** What a judgement of services as a whole weighs at least. */
const PLAIN_VERDICT = 3;

/**
 * Is a claim that names no theme a judgement of the area's services as a whole ("children are lost in the system")? Only what
 * news reports of inspectors in so many words, of services or those they serve, with nothing that speaks against; the
 * outcome of the inspection ("systemic failings") is told elsewhere.
 */
export function isVerdict(
  marks: SentenceMarks,
  part: ClaimPart,
  namedSpeaker: NamedSpeaker,
  kind: ArticleKind,
): boolean {
  const { polarity, praise, blame, isPlan, isRequest } = part.verdict;
  if (kind !== "news" || namedSpeaker !== "inspectors" || polarity === null || isPlan || isRequest)
    return false;
  const tellsElse = rejectWeight(marks, part, namedSpeaker) > 0 || marks.byKind.has("outcome");
  if (Math.max(praise, blame) < PLAIN_VERDICT || tellsElse) return false;
  return hasOpenMarkIn(marks, "generic-topic", part);
}

/** How much speaks for a finding; `isLearnt` where the words were learnt to tell its theme, `reject` is what speaks against. */
function scoreFinding(
  marks: SentenceMarks,
  part: ClaimPart,
  namedSpeaker: NamedSpeaker,
  isLearnt: boolean,
  reject: number,
): number {
  const { verdict } = part;
  const voice = namedSpeaker === "inspectors" ? BY_INSPECTORS : namedSpeaker === "others" ? BY_OTHERS : 0;
  return (
    Math.min(MAX_VERDICT, Math.max(verdict.praise, verdict.blame)) +
    topicScore(marks, part, isLearnt) +
    voice +
    PER_REJECT * reject +
    (verdict.isPlan ? BARE_PLAN : 0) +
    (wordsBetween(marks, 0, marks.tokens.length) < SHORT_WORDS && !namesStrongly(marks, part) ? SHORT : 0)
  );
}

function namesStrongly(marks: SentenceMarks, part: TokenRange): boolean {
  return marks.themes.some((match) => match.row.isStrong && isWithin(match, part));
}

function topicScore(marks: SentenceMarks, part: ClaimPart, isLearnt: boolean): number {
  const most = Math.max(countOpenRows(marks, "topic", part), countThemes(marks, part));
  if (most > 0) return PER_TOPIC * Math.min(MAX_TOPICS, most);
  if (isLearnt) return 0;
  return hasOpenMarkIn(marks, "generic-topic", part) ? GENERIC : OFF_TOPIC;
}

/** Themes that a strong row names in the part. */
function countThemes(marks: SentenceMarks, part: TokenRange): number {
  const themes: string[] = [];
  for (const match of marks.themes) {
    const { isStrong, theme } = match.row;
    if (isStrong && isWithin(match, part) && !themes.includes(theme)) themes.push(theme);
  }
  return themes.length;
}

function rejectWeight(marks: SentenceMarks, part: TokenRange, namedSpeaker: NamedSpeaker): number {
  const rejects = openMarksIn(marks, "reject", { first: 0, last: marks.tokens.length });
  if (rejects.length === 0) return 0;
  const counted = rejects.filter(
    (reject) => !isComparedWith(marks, reject) && !isCutOff(marks, reject, part),
  );
  if (counted.length === 0) return 0;
  const weightByRow = new Map(counted.map(({ rank, row }) => [rank, row.weight]));
  const weights = [...weightByRow.values()];
  const weight = weights.reduce((all, each) => all + each, 0);
  const isFirm = weights.some((each) => each >= FIRM_REJECT);
  return namedSpeaker === "inspectors" && !isFirm && namesStrongly(marks, part)
    ? Math.min(weight, MAX_REJECT_BY_INSPECTORS)
    : weight;
}

/** Tokens before "nationally" within which a word of comparing stands. */
const COMPARISON_TOKENS = 6;
const COMPARES = new WordForm(/^(?:than|compared|compares|average|peers|others|above|below|like|unlike)$/);

/** "They do better than their peers across the country" is about the area, not about the country. */
function isComparedWith({ tokens }: SentenceMarks, { first }: TokenRange): boolean {
  return tokens.slice(Math.max(0, first - COMPARISON_TOKENS), first).some((token) => COMPARES.fits(token));
}

const STOP = new WordForm(/^(?:[;:–—]|but)$/);

/**
 * Does a semicolon, colon or dash stand between what speaks against and the claim ("a statement was asked for – on late plans"), or is
 * the claim the reason for it ("was asked for after finding that plans are late")?
 */
function isCutOff({ tokens }: SentenceMarks, reject: TokenRange, part: TokenRange): boolean {
  if (reject.last <= part.first && opensReason(tokens, part.first - 1)) return true;
  return tokens.slice(reject.last, Math.max(reject.last, part.first)).some((token) => STOP.fits(token));
}
