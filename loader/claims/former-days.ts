import type { Verdict } from "../signs/judge-polarity.ts";
import { hasMarkIn, type SentenceMarks } from "../signs/sentence-marks.ts";
import { listed } from "../text/listed-words.ts";
import { normsOf, type Token } from "../text/tokens.ts";
import { WordForm } from "../text/word-form.ts";
import { type ClaimPart, changePart } from "./claim-part.ts";

/** How a part opens that is of former days: "until recently", "two years ago", "once", "in 2018". */
const FORMERLY =
  /^(?:and |but )?(?:until (?:recently|last|this|the|\d+)|(?:a|an|one|two|three|four|five|six|seven|ten|\d+|some|several) (?:few |short )?(?:years?|months?|decade) (?:ago|earlier)|not (?:so |that |very |too )?long ago|at (?:its|the|their) (?:height|worst|peak)\b|once\b|previously\b|formerly\b|(?:back )?in 20\d\d\b|before (?:20\d\d|the pandemic|covid|lockdown)\b|at one (?:time|point|stage)\b|in the past\b)/;
/** The same, told at the end: "nine in ten plans were on time three years ago". */
const AGO = /\b(?:years?|months|decade) (?:ago|earlier)\b/;
/** "But have since climbed": whatever was before. */
const SINCE = /^but (?:has|have|had|is|are|it has|they have) (?:since|now)\b/;
/** "Fell for years | but have begun to climb": of former days where nothing tells that it is so still. */
const BEGUN = /^but (?:has|have|it has|they have) (?:begun|started)\b/;
/** The same, told by the verb: "links used to be weak, but are now strong". */
const USED = /\b(?:used to|had (?:not )?been|(?:was|were) (?:once|previously|formerly))\b/;
const PRESENT = new WordForm(/^(?:is|are|has|have|remains?|still|need|needs|do|does|can|cannot)$/);
/** How the part after it opens that is of now. */
const NOW = new WordForm(/^(?:now|today|nowadays|currently)$/);
/** "But now", "today": within so many tokens of where the second part opens. */
const NOW_REACH = 5;
/** What the contrary of former days weighs. */
const WEIGHT = 3;

/**
 * "Two years ago one plan in five was on time; today it is nine in ten": what was once so is no claim, and where what is so now
 * does not judge by itself, it is the contrary of what was.
 */
export function withoutFormerDays(marks: SentenceMarks, parts: readonly ClaimPart[]): readonly ClaimPart[] {
  const { tokens } = marks;
  if (isHistory(tokens)) return parts.map(unjudged);
  if (parts.length < 2) return parts;
  const kept: ClaimPart[] = [];
  for (const part of parts) {
    const before = kept.at(-1);
    if (before && (isSince(tokens, before, part) || isFormer(tokens, before, part)))
      kept[kept.length - 1] = lowNow(marks, before, part) ?? nowOf(before, part);
    else kept.push(part);
  }
  return kept;
}

/** How a sentence opens that is of former days throughout: "Three years ago, just 38% of plans were in time." */
const LONG_AGO =
  /^(?:and |but |just |only )?(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|several) (?:few |short )?(?:years?|decade) (?:ago|earlier)|before (?:20\d\d|the pandemic|covid|lockdown|(?:the|a|our|his|her|their) (?:\p{L}+ ){1,4}(?:was|were|came|arrived|joined|began|opened|started|took)\b)|until (?:last|recently|20\d\d)|at one (?:time|point|stage)|(?:back )?in the (?:past|old days))(?!\p{L})/u;
const LONG_AGO_REACH = 8;
/** What tells that it is so still, or was found then. */
const STILL = listed("former-days: still");

function isHistory(tokens: readonly Token[]): boolean {
  return (
    LONG_AGO.test(normsOf(tokens.slice(0, LONG_AGO_REACH))) && !tokens.some((token) => STILL.fits(token))
  );
}

function unjudged(part: ClaimPart): ClaimPart {
  return changePart(part, { verdict: { ...part.verdict, polarity: null, isPlan: true } });
}

function isSince(tokens: readonly Token[], before: ClaimPart, { first }: ClaimPart): boolean {
  if (tokens[first]?.norm !== "but") return false;
  const opening = normsOf(tokens.slice(first, first + NOW_REACH));
  return SINCE.test(opening) || (BEGUN.test(opening) && !PRESENT.fitsAny(tokens, before.first, before.last));
}

function isFormer(tokens: readonly Token[], before: ClaimPart, { first }: ClaimPart): boolean {
  if (!tokens.slice(first, first + NOW_REACH).some((token) => NOW.fits(token))) return false;
  const words = normsOf(tokens.slice(before.first, before.last));
  return FORMERLY.test(words) || AGO.test(words) || USED.test(words);
}

const HIGH = listed("former-days: high");
const LOW = listed("former-days: low");

/** "Exclusions had been high but are now among the lowest": what it is good to have little of. */
function lowNow(marks: SentenceMarks, before: ClaimPart, part: ClaimPart): ClaimPart | null {
  if (part.themes.length > 0 || !HIGH.fitsAny(marks.tokens, before.first, before.last)) return null;
  if (!LOW.fitsAny(marks.tokens, part.first, part.last) || !hasMarkIn(marks, "good-down", before))
    return null;
  const verdict: Verdict = { ...part.verdict, polarity: "strength", praise: WEIGHT, blame: 0 };
  return { ...changePart(before, { verdict }), last: part.last };
}

function nowOf(before: ClaimPart, part: ClaimPart): ClaimPart {
  const themes = part.themes.length > 0 ? part.themes : before.themes;
  // "Plans used to be clear, but are now vague": who is now so is named before.
  if (part.verdict.polarity !== null && part.themes.length === 0)
    return { ...changePart(before, { themes, verdict: part.verdict }), last: part.last };
  if (part.verdict.polarity !== null) return part;
  const { polarity } = before.verdict;
  if (polarity !== "strength" && polarity !== "weakness") return part;
  const isPraise = polarity === "weakness";
  const verdict: Verdict = {
    ...part.verdict,
    polarity: isPraise ? "strength" : "weakness",
    praise: isPraise ? WEIGHT : 0,
    blame: isPraise ? 0 : WEIGHT,
  };
  return { ...changePart(before, { themes, verdict }), last: part.last };
}
