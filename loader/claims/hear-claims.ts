import type { Polarity } from "../../cypher/schema.ts";
import type { Verdict } from "../signs/judge-polarity.ts";
import { tellsShare } from "../signs/judge-share.ts";
import { hasMarkIn, type SentenceMarks } from "../signs/sentence-marks.ts";
import { isUnclaimed } from "../signs/unclaimed.ts";
import { holdsBlameless } from "../signs/without-blameless.ts";
import type { LearntGroup, LearntWords } from "../tables/learnt-words.ts";
import type { Sentence } from "../text/sentence.ts";
import { overlaps, type TokenRange } from "../text/token-range.ts";
import { type ChosenTheme, chooseThemes } from "./choose-themes.ts";
import type { ClaimCues } from "./claim-cues.ts";
import { type ClaimPart, changePart, type Hearing } from "./claim-part.ts";
import {
  decidingWords,
  type HeardWords,
  hearWords,
  mostOdds,
  oddsOf,
  oddsWithin,
  shareOf,
} from "./guess-label.ts";
import { isLent } from "./lend-sign.ts";
import { isPlainPredicate } from "./plain-predicate.ts";

/** So many of the words that decided are told. */
const MOST_TOLD = 3;
/** How sure words must be of a claim, and of one sign rather than the other, to judge where no row does. */
const SIGNS = { claim: 0.5, side: 0.8 } as const;
/** As sure as this words turn a sign that its neighbour lent. */
const SURE_OF_CONTRARY = 0.9;
/** Words that are less sure than this of a claim name no theme alone. */
const LEAST_CLAIM = 0.6;
/** Words speak no less than this for what stands by its own name. */
const LEAST_OF_NAME = -1;
/** Fewer words than this judge nothing by themselves. */
const FEWEST_WORDS = 4;

/** Where rows judge and come to nothing ("no evidence that waits are too long"), words do not judge instead. */
const JUDGES = ["cue", "request", "list", "change", "negator", "remedy"] as const;

/**
 * Hears the parts of a sentence: gives each its themes, what its words were learnt to tell, and, where no row judges it and
 * `canJudge`, the sign that its words speak for ("The phones are now answered").
 */
export function hearClaims(
  marks: SentenceMarks,
  parts: readonly ClaimPart[],
  { learnt, gates }: Pick<ClaimCues, "learnt" | "gates">,
  canJudge: boolean,
): ClaimPart[] {
  return parts.map((unheard) => {
    const range = withoutFrame(unheard, marks);
    const isAll = range.first === 0 && range.last === marks.tokens.length;
    // Asked first, as what is heard holds until the next stretch is; a part that is all of the sentence tells it as well.
    const before = isAll ? null : claimShare(marks, learnt);
    const heard = hearWords(learnt, marks.tokens, range);
    const sentence = before ?? shareOfClaim(learnt, heard);
    const praise = shareOf(learnt.sign, heard, "strength");
    const claim = praise + shareOf(learnt.sign, heard, "weakness");
    const blame = 1 - praise / claim;
    const part = canJudge ? judgedByWords(marks, unheard, claim, blame, heard.count) : unheard;
    // What nothing judges is no claim, whatever it is of.
    if (part.verdict.polarity === null) return part;
    const chosen = chooseThemes(marks, part, heard, learnt, gates.theme, claim >= LEAST_CLAIM);
    const isJudgedByName = chosen.some(({ isName }) => isName) && judgesByName(marks, part);
    const heardOf: Hearing = {
      claim,
      blame,
      sentence,
      theme: Math.max(0, ...chosen.map(({ sure }) => sure)),
      words: oddsWithin(Math.max(...chosen.map((each) => wordsOf(each, heard, learnt, isJudgedByName)))),
      most: mostOdds(learnt.theme, heard),
      count: heard.count,
      isSign: part !== unheard,
    };
    const guessed = chosen.find(({ isByRows }) => !isByRows);
    const themes = chosen.map(({ theme }) => theme);
    return changePart(part, { themes, learnt: guessed?.theme ?? null, heard: heardOf });
  });
}

/** How much words speak for a theme: where what is judged stands by its own name, that few texts to learn from had it is no doubt. */
function wordsOf(
  { theme, isName }: ChosenTheme,
  heard: HeardWords,
  learnt: LearntWords,
  isJudgedByName: boolean,
): number {
  const odds = oddsOf(learnt.theme, heard, theme);
  return isName && isJudgedByName ? Math.max(LEAST_OF_NAME, odds) : odds;
}

/** Is what a part judges said in one breath with its name ("SATs results are poor", "do badly at primary school")? */
function judgesByName(marks: SentenceMarks, part: ClaimPart): boolean {
  const { cue } = part.verdict;
  if (cue === null) return false;
  return (
    isPlainPredicate(marks, part) ||
    marks.themes.some(({ row, first, last }) => row.isName && overlaps({ first, last }, cue))
  );
}

/** How sure the words of a sentence are that it makes a claim; heard once, however often it is asked. */
function claimShare(marks: SentenceMarks, learnt: LearntWords): number {
  const { tokens, claimShares } = marks;
  const known = claimShares[0];
  if (known !== undefined) return known;
  const share = shareOfClaim(learnt, hearWords(learnt, tokens, { first: 0, last: tokens.length }));
  claimShares.push(share);
  return share;
}

function shareOfClaim(learnt: LearntWords, heard: HeardWords): number {
  return 1 - shareOf(learnt.sign, heard, "none");
}

/** The words that spoke most for what no row tells of a claim: its sign, and one of its themes. */
export function wordsFor(
  marks: SentenceMarks,
  part: ClaimPart,
  learnt: LearntWords,
): { readonly sign: readonly string[]; readonly theme: readonly string[] } {
  const isSign = part.heard?.isSign ?? false;
  if (part.learnt === null && !isSign) return NO_WORDS;
  const heard = hearWords(learnt, marks.tokens, withoutFrame(part, marks));
  const told = (group: LearntGroup, label: string): readonly string[] =>
    decidingWords(learnt, group, heard, label, MOST_TOLD);
  return {
    sign: isSign ? told(learnt.sign, part.verdict.polarity ?? "") : [],
    theme: part.learnt === null ? [] : told(learnt.theme, part.learnt),
  };
}

const NO_WORDS = { sign: [], theme: [] } as const;

/** What the frame of the sentence says ("The report, which followed a visit in May, said that") is no claim's, but where it names its "it". */
function withoutFrame({ first, last }: TokenRange, { frameEnd, ofSpeakers }: SentenceMarks): TokenRange {
  return { first: ofSpeakers === null ? Math.max(first, frameEnd) : first, last };
}

/** The part with the sign of its words, where rows give it none and the words are sure; no heading, plan, wish or condition. */
function judgedByWords(
  marks: SentenceMarks,
  part: ClaimPart,
  claim: number,
  blame: number,
  count: number,
): ClaimPart {
  const { polarity, isPlan, isRequest } = part.verdict;
  if (polarity !== null && !(isLent(part.verdict) && contradicts(polarity, blame))) return part;
  if (isPlan || isRequest || count < FEWEST_WORDS) return part;
  const isSure = claim >= SIGNS.claim && Math.max(blame, 1 - blame) >= SIGNS.side;
  if (!isSure || isUnclaimed(marks, part) || JUDGES.some((kind) => hasMarkIn(marks, kind, part))) return part;
  if (hasMarkIn(marks, "share", part) && tellsShare(marks, part)) return part;
  if (holdsBlameless(marks, part, blame <= 1 / 2)) return part;
  const verdict: Verdict = {
    polarity: blame > 1 / 2 ? "weakness" : "strength",
    praise: 0,
    blame: 0,
    isRequest: false,
    isPlan: false,
    cue: null,
  };
  return changePart(part, { verdict });
}

/** "Waits are long. Others are seen within a week": words that are sure turn a sign that was only lent. */
function contradicts(polarity: Polarity, blame: number): boolean {
  return (polarity === "strength" ? blame : 1 - blame) >= SURE_OF_CONTRARY;
}

/** Could the words of a sentence that no row judges make a claim of it? */
export function canBeSigned(sentence: Sentence, marks: SentenceMarks, learnt: LearntWords): boolean {
  return isSentence(sentence) && claimShare(marks, learnt) >= SIGNS.claim;
}

/** A sentence ends in a mark; "Annual reviews" above a paragraph, the items of a list and headlines do not. */
export function isSentence({ role, tokens }: Sentence): boolean {
  const last = tokens.at(-1);
  return role !== "headline" && last?.kind === "mark" && last.norm !== ":";
}
