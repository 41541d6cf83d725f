import { chooseThemes } from "./choose-themes.ts";
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
import type { Verdict } from "./judge-polarity.ts";
import type { LearntWords } from "./learnt-words.ts";
import type { Sentence } from "./sentence.ts";
import { hasMarkIn, type SentenceMarks } from "./sentence-marks.ts";
import type { TokenRange } from "./token-range.ts";
import { isUnclaimed } from "./unclaimed.ts";

/** So many of the words that decided are told. */
const MOST_TOLD = 3;
/** How sure words must be of a claim, and of one sign rather than the other, to judge where no row does. */
const SIGNS = { claim: 0.5, side: 0.8 } as const;
/** Words that are less sure than this of a claim name no theme alone. */
const LEAST_CLAIM = 0.6;
/** Fewer words than this judge nothing by themselves. */
const FEWEST_WORDS = 4;

/** Where rows judge and come to nothing ("no evidence that waits are too long"), words do not judge instead. */
const JUDGES = ["cue", "request", "list", "change", "negator", "share", "remedy"] as const;

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
  const whole = hearWords(learnt, marks.tokens, { first: 0, last: marks.tokens.length });
  const sentence = 1 - shareOf(learnt.sign, whole, "none");
  return parts.map((unheard) => {
    const heard = hearWords(learnt, marks.tokens, withoutFrame(unheard, marks));
    const own = signOf(learnt, heard);
    const part = canJudge ? judgedByWords(marks, unheard, own, heard) : unheard;
    const isSigned = part !== unheard;
    const chosen = chooseThemes(marks, part, heard, learnt, gates.theme, own.claim >= LEAST_CLAIM);
    const guessed = chosen.find(({ isByRows }) => !isByRows)?.theme;
    const hearing: Hearing = {
      ...own,
      sentence,
      theme: Math.max(0, ...chosen.map(({ sure }) => sure)),
      words: oddsWithin(Math.max(...chosen.map(({ theme }) => oddsOf(learnt.theme, heard, theme)))),
      most: mostOdds(learnt.theme, heard),
      count: heard.count,
      signedBy: isSigned
        ? decidingWords(learnt, learnt.sign, heard, part.verdict.polarity ?? "", MOST_TOLD)
        : [],
    };
    return changePart(part, {
      themes: chosen.map(({ theme }) => theme),
      learnt: guessed
        ? { theme: guessed, words: decidingWords(learnt, learnt.theme, heard, guessed, MOST_TOLD) }
        : null,
      heard: hearing,
    });
  });
}

/** What the frame of the sentence says ("The report, which followed a visit in May, said that") is no claim's. */
function withoutFrame({ first, last }: TokenRange, { frameEnd }: SentenceMarks): TokenRange {
  return { first: Math.max(first, frameEnd), last };
}

function signOf(learnt: LearntWords, heard: HeardWords): Pick<Hearing, "claim" | "blame"> {
  const [praise, blame] = [shareOf(learnt.sign, heard, "strength"), shareOf(learnt.sign, heard, "weakness")];
  return { claim: praise + blame, blame: blame / (praise + blame) };
}

/** The part with the sign of its words, where rows give it none and the words are sure; no heading, plan, wish or condition. */
function judgedByWords(
  marks: SentenceMarks,
  part: ClaimPart,
  { claim, blame }: Pick<Hearing, "claim" | "blame">,
  { count }: HeardWords,
): ClaimPart {
  const { polarity, isPlan, isRequest } = part.verdict;
  if (polarity !== null || isPlan || isRequest || count < FEWEST_WORDS) return part;
  const isSure = claim >= SIGNS.claim && Math.max(blame, 1 - blame) >= SIGNS.side;
  if (!isSure || isUnclaimed(marks, part) || JUDGES.some((kind) => hasMarkIn(marks, kind, part))) return part;
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

/** Could the words of a sentence that no row judges make a claim of it? */
export function canBeSigned(sentence: Sentence, { tokens }: SentenceMarks, learnt: LearntWords): boolean {
  if (!isSentence(sentence)) return false;
  const heard = hearWords(learnt, tokens, { first: 0, last: tokens.length });
  return 1 - shareOf(learnt.sign, heard, "none") >= SIGNS.claim;
}

/** A sentence ends in a mark; "Annual reviews" above a paragraph, the items of a list and headlines do not. */
export function isSentence({ role, tokens }: Sentence): boolean {
  const last = tokens.at(-1);
  return role !== "headline" && last?.kind === "mark" && last.norm !== ":";
}
