import { type ClaimPart, changePart, type LearntSign } from "./claim-part.ts";
import { isOutdone, MAX_THEMES } from "./find-themes.ts";
import { decidingWords, guessLabel, type HeardWords, hearWords, shareOf } from "./guess-label.ts";
import { companyKey, type LearntWords } from "./learnt-words.ts";
import { hasOpenMarkIn, type SentenceMarks } from "./sentence-marks.ts";
import { thoseThat } from "./those-that.ts";
import { isWithin, type TokenRange } from "./token-range.ts";
import { WordForm } from "./word-form.ts";

/**
 * How sure the words must be of a theme: beside those that rows name, where no row names one, there where services as a whole are
 * spoken of, whose verdict is well without a theme, and of one that rows name.
 */
const LEAST_SHARE = { beside: 0.5, alone: 0.25, ofServices: 0.45, ofRow: 0.03, ofItem: 0.2 } as const;
/** Words that are less sure than this of any claim at all name no theme alone. */
const LEAST_CLAIM = 0.7;
/** Fewer words than this are judged by one or two of them; where no row names a theme, that is better than nothing. */
const FEWEST_WORDS = { any: 7, alone: 5 } as const;
/** So many of the words that decided are told. */
const MOST_TOLD = 3;

/**
 * Gives claims the theme that their words were learnt to tell, where no row names one or beside those that rows name, and takes
 * from them those that the words do not bear out. "The ferry fares cripple families" is of transport, though no row has a ferry.
 */
export function learnThemes(
  marks: SentenceMarks,
  parts: readonly ClaimPart[],
  learnt: LearntWords,
): ClaimPart[] {
  return parts.map((part) => learnTheme(marks, part, learnt));
}

function learnTheme(marks: SentenceMarks, part: ClaimPart, learnt: LearntWords): ClaimPart {
  const range = { first: Math.max(part.first, marks.frameEnd), last: part.last };
  const heard = hearWords(learnt, marks.tokens, range);
  if (heard.count < FEWEST_WORDS.alone || (heard.count < FEWEST_WORDS.any && part.themes.length > 0))
    return part;
  const sign = signOf(learnt, heard);
  const doubted = doubtedThemes(marks, part, learnt, heard);
  const themes = withoutDoubted(marks, part, learnt, doubted);
  const kept = changePart(part, { themes, sign });
  if (!canTake(marks, kept) || (kept.themes.length === 0 && sign.claim < LEAST_CLAIM)) return kept;
  return takeTheme(marks, kept, learnt, doubted.length > 0 ? hearWords(learnt, marks.tokens, range) : heard);
}

function signOf(learnt: LearntWords, heard: HeardWords): LearntSign {
  const [praise, blame] = [shareOf(learnt.sign, heard, "strength"), shareOf(learnt.sign, heard, "weakness")];
  return { claim: praise + blame, blame: blame / (praise + blame) };
}

/** The themes that the part's own words name and, as they were learnt, hardly speak for. */
function doubtedThemes(
  marks: SentenceMarks,
  part: ClaimPart,
  learnt: LearntWords,
  heard: HeardWords,
): readonly string[] {
  return thoseThat(
    part.themes,
    (theme) => shareOf(learnt.theme, heard, theme) < LEAST_SHARE.ofRow && canTakeAway(marks, part, theme),
  );
}

/** The themes but for those doubted; of several in a list, each is judged by its own item, as those of the others speak for others. */
function withoutDoubted(
  marks: SentenceMarks,
  part: ClaimPart,
  learnt: LearntWords,
  doubted: readonly string[],
): readonly string[] {
  if (doubted.length === 0) return part.themes;
  const isList = part.themes.length > 1 && !part.themes.includes(TOGETHER);
  return thoseThat(
    part.themes,
    (theme) => !doubted.includes(theme) || (isList && isOfItsItem(marks, part, learnt, theme)),
  );
}

/** Those who work together are named in a list, and are no subjects of their own: "doctors, teachers and social workers team up". */
const TOGETHER = "multi-agency-working";

/** Do the words of the item of a list that names the theme speak for it? */
function isOfItsItem(marks: SentenceMarks, part: ClaimPart, learnt: LearntWords, theme: string): boolean {
  return marks.themes.some((match) => {
    if (match.row.theme !== theme || !match.row.isStrong || !isWithin(match, part)) return false;
    const item = itemAround(marks, part, match);
    if (item.first === part.first && item.last === part.last) return false;
    return shareOf(learnt.theme, hearWords(learnt, marks.tokens, item), theme) >= LEAST_SHARE.ofItem;
  });
}

const PARTS_ITEMS = new WordForm(/^(?:[,;:]|and|or)$/);

/** The stretch between the marks and joining words around a match. */
function itemAround({ tokens }: SentenceMarks, part: TokenRange, match: TokenRange): TokenRange {
  let { first, last } = match;
  while (first > part.first && !PARTS_ITEMS.fits(tokens[first - 1])) first--;
  while (last < part.last && !PARTS_ITEMS.fits(tokens[last])) last++;
  return { first, last };
}

/** What stands by its own name ("CAMHS") other words do not take away, nor what was told before the part. */
function canTakeAway({ themes }: SentenceMarks, part: TokenRange, theme: string): boolean {
  const named = themes.filter((match) => match.row.theme === theme && isWithin(match, part));
  return named.length > 0 && !named.some(({ row }) => row.isName);
}

/** Is there room for a theme, and where rows name none, more than a plan, a request, the outcome of the inspection or the head of a list? */
function canTake({ byKind, tokens }: SentenceMarks, { verdict, themes, last }: ClaimPart): boolean {
  if (themes.length >= MAX_THEMES) return false;
  if (themes.length > 0) return true;
  return !(verdict.isPlan || verdict.isRequest || byKind.has("outcome") || tokens[last - 1]?.norm === ":");
}

function takeTheme(marks: SentenceMarks, part: ClaimPart, learnt: LearntWords, heard: HeardWords): ClaimPart {
  const guess = guessLabel(learnt.theme, heard, (label) => isTold(part.themes, label));
  if (guess === null || guess.share < leastShare(marks, part, guess.label)) return part;
  const theme = guess.label;
  if (!isCompany(part.themes, theme, learnt)) return part;
  const words = decidingWords(learnt, learnt.theme, heard, theme, MOST_TOLD);
  return changePart(part, { themes: [...part.themes, theme], learnt: { theme, words } });
}

/** Have people ever found the theme in one claim with each of those? "Education, employment or training" is not of staff as well. */
function isCompany(themes: readonly string[], theme: string, { company }: LearntWords): boolean {
  return themes.every((other) => company.has(companyKey(other, theme)));
}

/** Do rows name the theme, or one of its family, which is told once? Of plans, words alone do not tell late ones from bad ones. */
function isTold(themes: readonly string[], theme: string): boolean {
  for (const other of themes) if (isToldBy(other, theme)) return true;
  return false;
}

/** For each theme those that it was asked about, and whether it tells them: themes are few, and their names are long to compare. */
const toldByTheme = new Map<string, Map<string, boolean>>();

function isToldBy(other: string, theme: string): boolean {
  const known = toldByTheme.get(other) ?? new Map<string, boolean>();
  const told = known.get(theme) ?? tells(other, theme);
  known.set(theme, told);
  toldByTheme.set(other, known);
  return told;
}

function tells(other: string, theme: string): boolean {
  return familyOf(other) === familyOf(theme) || isOutdone(other, [theme]) || isOutdone(theme, [other]);
}

/** "ehcp" of "ehcp-timeliness". */
function familyOf(theme: string): string {
  return theme.slice(0, theme.indexOf("-") + 1) || theme;
}

/** How fast things move is told by words that anything may be told by: "come", "yet", "no time". */
const ANYBODYS = "pace-of-improvement";

function leastShare(marks: SentenceMarks, part: ClaimPart, theme: string): number {
  if (theme === ANYBODYS) return LEAST_SHARE.ofServices;
  if (part.themes.length > 0) return LEAST_SHARE.beside;
  return hasOpenMarkIn(marks, "generic-topic", part) ? LEAST_SHARE.ofServices : LEAST_SHARE.alone;
}
