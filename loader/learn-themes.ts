import { type ClaimPart, withThemes } from "./claim-part.ts";
import { isOutdone, MAX_THEMES } from "./find-themes.ts";
import { decidingWords, guessLabel, hearWords, learntWordsOf, shareOf } from "./guess-label.ts";
import type { LearntWords } from "./learnt-words.ts";
import { hasOpenMarkIn, type SentenceMarks } from "./sentence-marks.ts";

/**
 * How sure the words must be of a theme: beside those that rows name, where no row names one, and there where services as a whole are
 * spoken of, whose verdict is well without a theme.
 */
const LEAST_SHARE = { beside: 0.45, alone: 0.25, ofServices: 0.45 } as const;
/** Words that look this much like no claim at all name no theme alone. */
const MOST_NONE = 0.15;
/** Fewer words than this are judged by one of them. */
const FEWEST_WORDS = 5;
/** So many of the words that decided are told. */
const MOST_TOLD = 3;

/**
 * Gives claims the theme that their words were learnt to tell: where no row names one, or as one more where they are surer of it.
 * "The ferry fares cripple families" is of transport, though no row has a ferry.
 */
export function learnThemes(
  marks: SentenceMarks,
  parts: readonly ClaimPart[],
  learnt: LearntWords,
): ClaimPart[] {
  const taught: ClaimPart[] = [];
  for (const part of parts) taught.push(canTake(marks, part) ? learnTheme(marks, part, learnt) : part);
  return taught;
}

/** Is there room for a theme, and where rows name none, more than a plan, a request, the outcome of the inspection or the head of a list? */
function canTake({ byKind, tokens }: SentenceMarks, { verdict, themes, last }: ClaimPart): boolean {
  if (verdict.polarity === null || themes.length >= MAX_THEMES) return false;
  if (themes.length > 0) return true;
  return !(verdict.isPlan || verdict.isRequest || byKind.has("outcome") || tokens[last - 1]?.norm === ":");
}

function learnTheme(marks: SentenceMarks, part: ClaimPart, learnt: LearntWords): ClaimPart {
  const range = { first: Math.max(part.first, marks.frameEnd), last: part.last };
  const heard = hearWords(learnt, marks.tokens, range);
  if (heard.count < FEWEST_WORDS) return part;
  const guess = guessLabel(learnt.theme, heard, (label) => isTold(part.themes, label));
  if (guess === null || guess.share < leastShare(marks, part)) return part;
  const theme = guess.label;
  if (part.themes.length === 0 && shareOf(learnt.sign, heard, "none") > MOST_NONE) return part;
  const words = learntWordsOf(marks.tokens, range);
  const told = { theme, words: decidingWords(learnt.theme, words, theme, MOST_TOLD) };
  return withThemes(part, [...part.themes, theme], told);
}

/** Do rows name the theme, or one of its family, which is told once? Of plans, words alone do not tell late ones from bad ones. */
function isTold(themes: readonly string[], theme: string): boolean {
  return themes.some(
    (other) => familyOf(other) === familyOf(theme) || isOutdone(other, [theme]) || isOutdone(theme, [other]),
  );
}

/** "ehcp" of "ehcp-timeliness". */
function familyOf(theme: string): string {
  return theme.slice(0, theme.indexOf("-") + 1) || theme;
}

function leastShare(marks: SentenceMarks, part: ClaimPart): number {
  if (part.themes.length > 0) return LEAST_SHARE.beside;
  return hasOpenMarkIn(marks, "generic-topic", part) ? LEAST_SHARE.ofServices : LEAST_SHARE.alone;
}
