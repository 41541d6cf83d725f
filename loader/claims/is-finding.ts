import type { Polarity } from "../../cypher/schema.ts";
import type { ArticleKind } from "../model/article.ts";
import { opensReason } from "../signs/clauses.ts";
import {
  type CueMatch,
  countOpenRows,
  hasOpenMarkIn,
  openMarksIn,
  type SentenceMarks,
  tellsNeed,
  wordsBetween,
} from "../signs/sentence-marks.ts";
import { isUnclaimed } from "../signs/unclaimed.ts";
import { isWithin, overlaps, type TokenRange } from "../text/token-range.ts";
import type { Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import type { Voice } from "../voices/voice.ts";
import { isBareVerdict } from "./bare-verdict.ts";
import type { ClaimPart, Hearing } from "./claim-part.ts";
import { claimReasons } from "./claim-reasons.ts";
import type { Gate } from "./gates.ts";
import { plansNothing } from "./plain-conditions.ts";
import { isPlainPredicate, isSaidByRow } from "./plain-predicate.ts";

/** Score of rows from which on a claim is a finding: nearly every sentence of an official report is one. */
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
type NamedSpeaker = "inspectors" | "others" | null;

function speakerOf({ saidBy, isNamed }: Voice): NamedSpeaker {
  if (saidBy !== "inspectors") return "others";
  return isNamed ? "inspectors" : null;
}

/** How sure words are of the contrary of a verdict; what is mixed has none. */
function shareAgainst({ blame }: Hearing, polarity: Polarity | null): number {
  return polarity === "strength" ? blame : polarity === "weakness" ? 1 - blame : 0;
}

/** From this share on words are so sure of praise or blame that a verdict which says the contrary is not to be trusted. */
const SURE = 0.98;

/** What turns words into their contrary, which single words and pairs do not tell. */
const TURNS = ["negator", "change"] as const;

/**
 * Do the words of a claim say the contrary of its verdict, as far as they were learnt? Which it is nobody could say in print, unless
 * it is said outright ("Among the weaknesses were safeguarding and joined-up working") or is all that the sentence says.
 */
export function isContradicted(marks: SentenceMarks, part: ClaimPart): boolean {
  const { heard, verdict } = part;
  if (heard === null || shareAgainst(heard, verdict.polarity) <= SURE) return false;
  if (openMarksIn(marks, "list", part).some(({ row }) => row.value === verdict.polarity)) return false;
  return !isTurned(marks, part) && !isPlainPredicate(marks, part) && !isSaidByRow(marks, part);
}

function isTurned(marks: SentenceMarks, part: ClaimPart): boolean {
  return TURNS.some((kind) => hasOpenMarkIn(marks, kind, part)) || tellsNeed(marks, part);
}

/**
 * How sure its reasons must be that a stretch of a news article makes a claim: where rows say so too and name what of, where they say so
 * and its words tell what of, where rows doubt it, and where they do not even judge it.
 */
const LEAST_SURE = { byRows: 0.3, judgedByRows: 0.4, byWords: 0.55, signedByWords: 0.75 } as const;
/** What rows weigh less than this is a mere hint ("some"), and the sign that of the words. */
const FIRM = 2;

/** Is the claim a finding, rather than method, plan, thanks or background? In news rows and words are weighed together. */
export function isFinding(
  marks: SentenceMarks,
  part: ClaimPart,
  voice: Voice,
  kind: ArticleKind,
  gate: Gate<"claim">,
): boolean {
  if (part.verdict.polarity === null) return false;
  const named = speakerOf(voice);
  const reject = rejectWeight(marks, part, named);
  const score = scoreFinding(marks, part, named, reject);
  const isByRows = score >= THRESHOLD[kind];
  if (kind !== "news") return isByRows;
  if (part.heard === null || (!isByRows && isHeldBack(marks, part, part.heard, reject))) return false;
  const byRows = {
    score,
    strongThemes: countThemes(marks, part),
    isOutright: isTurned(marks, part) || isPlainPredicate(marks, part),
    isUnclaimed: isUnclaimed(marks, part),
  };
  const reasons = claimReasons(part, part.heard, voice, byRows);
  return gate.sureOf(reasons, { marks, part, theme: null }) >= leastSure(part, isByRows);
}

function leastSure({ verdict, learnt, themes }: ClaimPart, isByRows: boolean): number {
  if (!isByRows && Math.max(verdict.praise, verdict.blame) < FIRM) return LEAST_SURE.signedByWords;
  if (!isByRows) return LEAST_SURE.byWords;
  return learnt === null || themes.length > 1 ? LEAST_SURE.byRows : LEAST_SURE.judgedByRows;
}

/** Where this much speaks against a finding, words alone do not outweigh it. */
const LEAST_REJECT = 1;

/** Words that are surer than this of the contrary speak for no claim. */
const AGREES = 0.7;

/** Does the part tell of a plan or a condition, or do its words or a row speak against it? */
function isHeldBack(marks: SentenceMarks, part: ClaimPart, heard: Hearing, reject: number): boolean {
  const { isPlan, polarity } = part.verdict;
  if (isPlan || reject >= LEAST_REJECT) return true;
  const conditions = openMarksIn(marks, "condition", part);
  if (conditions.some((each) => !plansNothing(marks.tokens, each, polarity))) return true;
  return shareAgainst(heard, polarity) > AGREES;
}

/** What a judgement of services as a whole weighs at least. */
const PLAIN_VERDICT = 3;

/**
 * Is a claim that names no theme a judgement of the area's services as a whole ("children are lost in the system")? Only what
 * news reports of inspectors in so many words, of services or those they serve, with nothing that speaks against; the
 * outcome of the inspection ("systemic failings") is told elsewhere.
 */
export function isVerdict(marks: SentenceMarks, part: ClaimPart, voice: Voice, kind: ArticleKind): boolean {
  const { polarity, praise, blame, isPlan, isRequest } = part.verdict;
  // "They praise a number of things that are done well:" announces what the list tells.
  if (marks.tokens[part.last - 1]?.norm === ":") return false;
  const namedSpeaker = speakerOf(voice);
  if (kind !== "news" || polarity === null || isPlan || isRequest) return false;
  const tellsElse = rejectWeight(marks, part, namedSpeaker) > 0 || marks.byKind.has("outcome");
  if (tellsElse) return false;
  // Praise of everything is a finding only where inspectors are named: a council says as much of itself.
  if (isBareVerdict(marks, part)) return polarity === "weakness" || namedSpeaker === "inspectors";
  if (namedSpeaker !== "inspectors" || Math.max(praise, blame) < PLAIN_VERDICT) return false;
  return hasOpenMarkIn(marks, "generic-topic", part);
}

/** How much speaks for a finding by the rows of the tables; `reject` is what speaks against. */
function scoreFinding(
  marks: SentenceMarks,
  part: ClaimPart,
  namedSpeaker: NamedSpeaker,
  reject: number,
): number {
  const { verdict } = part;
  const voice = namedSpeaker === "inspectors" ? BY_INSPECTORS : namedSpeaker === "others" ? BY_OTHERS : 0;
  return (
    Math.min(MAX_VERDICT, Math.max(verdict.praise, verdict.blame)) +
    topicScore(marks, part) +
    voice +
    PER_REJECT * reject +
    (verdict.isPlan ? BARE_PLAN : 0) +
    (wordsBetween(marks, 0, marks.tokens.length) < SHORT_WORDS && !namesStrongly(marks, part) ? SHORT : 0)
  );
}

function namesStrongly(marks: SentenceMarks, part: TokenRange): boolean {
  return marks.themes.some((match) => match.row.isStrong && isWithin(match, part));
}

function topicScore(marks: SentenceMarks, part: ClaimPart): number {
  const most = Math.max(countOpenRows(marks, "topic", part), countThemes(marks, part));
  if (most > 0) return PER_TOPIC * Math.min(MAX_TOPICS, most);
  if (part.learnt !== null) return 0;
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

function rejectWeight(marks: SentenceMarks, part: ClaimPart, namedSpeaker: NamedSpeaker): number {
  const rejects = openMarksIn(marks, "reject", { first: 0, last: marks.tokens.length });
  if (rejects.length === 0) return 0;
  const counted = rejects.filter(
    (reject) =>
      isOfPart(reject, part) &&
      !isComparedWith(marks, reject) &&
      !isCutOff(marks, reject, part) &&
      !isPraise(marks, reject) &&
      !isNobodys(marks, reject),
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

/**
 * "They were slow with national reforms and left parents in the dark": what speaks against one claim does not against its neighbour,
 * unless it is so firm that the whole sentence is of something else, or the neighbour only asks ("but there is more to do").
 */
function isOfPart(reject: CueMatch, part: ClaimPart): boolean {
  return part.verdict.isRequest || reject.row.weight >= FIRM_REJECT || overlaps(reject, part);
}

const CANNOT = new WordForm(/^(?:cannot|not|never)$/);
/** Words of a row that says it all. */
const PRAISE_WORDS = 3;

/** "I cannot thank the staff enough" thanks nobody for coming, it praises. */
function isPraise({ tokens, byKind }: SentenceMarks, reject: CueMatch): boolean {
  const cues = byKind.get("cue") ?? [];
  return cues.some(
    (cue) =>
      cue.row.value === "strength" &&
      cue.words >= PRAISE_WORDS &&
      isWithin(reject, cue) &&
      CANNOT.fits(tokens[cue.first]),
  );
}

const NOBODY = new WordForm(/^(?:nobody|no-one|noone|no|none)$/);

/** "Nobody is responsible for planning what comes next" tells whose task it ought to be, and that it is nobody's. */
function isNobodys({ tokens, byKind }: SentenceMarks, reject: CueMatch): boolean {
  const cues = byKind.get("cue") ?? [];
  return cues.some(
    (cue) =>
      cue.row.value === "weakness" &&
      cue.words > 1 &&
      overlaps(reject, cue) &&
      NOBODY.fits(tokens[cue.first]),
  );
}

/** Tokens before "nationally" within which a word of comparing stands. */
const COMPARISON_TOKENS = 6;
const COMPARES = new WordForm(/^(?:than|compared|compares|average|peers|others|above|below|like|unlike)$/);

/** "They do better than their peers across the country" is about the area, not about the country. */
function isComparedWith({ tokens }: SentenceMarks, { first }: TokenRange): boolean {
  return tokens.slice(Math.max(0, first - COMPARISON_TOKENS), first).some((token) => COMPARES.fits(token));
}

const STOP = new WordForm(/^(?:[;:–—]|but)$/);

/** "All had been put right | when inspectors returned", "by the time they came": that they came only tells when. */
const TIME = new WordForm(/^(?:when|time|before|once)$/);
const ARTICLE = new WordForm(/^(?:the|these|those|ofsted|cqc)$/);
const VISITORS = new WordForm(/^(?:inspectors?|ofsted|cqc|watchdogs?|team|they|inspectorates)$/);

function tellsWhen(tokens: readonly Token[], { first }: TokenRange, { verdict }: ClaimPart): boolean {
  if (verdict.cue === null || first < verdict.cue.last || !VISITORS.fits(tokens[first])) return false;
  return TIME.fits(tokens[ARTICLE.fits(tokens[first - 1]) ? first - 2 : first - 1]);
}

/**
 * Does a semicolon, colon or dash stand between what speaks against and the claim ("a statement was asked for – on late plans"), is
 * the claim the reason for it ("was asked for after finding that plans are late"), or does it only tell when that was so?
 */
function isCutOff({ tokens }: SentenceMarks, reject: TokenRange, part: ClaimPart): boolean {
  if (reject.last <= part.first && opensReason(tokens, part.first - 1)) return true;
  if (tellsWhen(tokens, reject, part)) return true;
  return tokens.slice(reject.last, Math.max(reject.last, part.first)).some((token) => STOP.fits(token));
}
