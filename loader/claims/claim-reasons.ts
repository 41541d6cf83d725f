import type { Voice } from "../voices/voice.ts";
import type { ClaimPart, Hearing } from "./claim-part.ts";
import type { Reasons } from "./gates.ts";

/** The score of rows counts no further than this. */
const SCORES = { least: -4, most: 8 } as const;
const MOST_THEMES = 3;
/** Words that speak against the verdict count no more than this: rows know what turns it ("only 12 per cent are late"). */
const MOST_AGAINST = 2.5;
/** Words that speak for none of its themes, as they were never heard, count no less than this. */
const LEAST_WORDS = -4;
/** Shares so near to nothing and to all are alike. */
const EDGE = 0.001;

/** What the rows tell of a part. */
export interface ToldByRows {
  /** How much speaks for a finding. */
  readonly score: number;
  readonly strongThemes: number;
  /** Does it say outright what it judges, or does a word turn others into their contrary ("fell", "no")? Single words do not contradict it then. */
  readonly isOutright: boolean;
  /** Does it speak of what is not claimed? */
  readonly isUnclaimed: boolean;
}

/** What speaks for it that a stretch of a news article makes a claim. */
export function claimReasons(
  { verdict, opening }: ClaimPart,
  heard: Hearing,
  { saidBy }: Voice,
  { score, strongThemes, isOutright, isUnclaimed }: ToldByRows,
): Reasons<"claim"> {
  const praises = oddsOf(1 - heard.blame);
  const { polarity } = verdict;
  const agreement = polarity === "strength" ? praises : polarity === "weakness" ? -praises : 0;
  return {
    score: Math.max(SCORES.least, Math.min(SCORES.most, score)),
    agrees: Math.max(isOutright ? 0 : -MOST_AGAINST, agreement),
    "one-sided": Math.abs(praises),
    sentence: oddsOf(heard.sentence),
    length: Math.log(1 + heard.count),
    "strong-themes": Math.min(MOST_THEMES, strongThemes),
    theme: oddsOf(heard.theme),
    "theme-words": Math.max(LEAST_WORDS, heard.words),
    "words-most": heard.most,
    "second-verb": Number(opening === "second"),
    joined: Number(opening === "coord"),
    "by-others": Number(saidBy === "other"),
    unclaimed: Number(isUnclaimed),
    "sign-by-words": Number(heard.isSign),
  };
}

function oddsOf(share: number): number {
  return Math.log((share + EDGE) / (1 - share + EDGE));
}
