import type { PatternMatch } from "../patterns/pattern-set.ts";
import { hasOpenMarkIn, type SentenceMarks } from "../signs/sentence-marks.ts";
import { companyKey, type LearntWords } from "../tables/learnt-words.ts";
import type { ThemeRow } from "../tables/theme-cues.ts";
import { listed } from "../text/listed-words.ts";
import { thoseThat } from "../text/those-that.ts";
import { isWithin, overlaps, type TokenRange } from "../text/token-range.ts";
import { isBareVerdict } from "./bare-verdict.ts";
import type { ClaimPart } from "./claim-part.ts";
import { isOutdone, MAX_THEMES } from "./find-themes.ts";
import type { Gate, Reasons } from "./gates.ts";
import { type HeardWords, likeliestLabels, mostOdds, oddsOf, oddsWithin } from "./guess-label.ts";

/**
 * How sure a claim's reasons must be of a theme: of one that a row names outright, or a weak one;
 * of one that no row names, beside others, beside one of its family, alone, and where services as a whole are spoken of, whose verdict is well without.
 */
const LEAST_SURE = {
  strong: 0.3,
  weak: 0.45,
  beside: 0.65,
  besideKin: 0.8,
  alone: 0.25,
  ofServices: 0.45,
} as const;
/** What stands by its own name is not doubted: few texts that words were learnt from had "EOTAS". */
const NAMED = 0.5;
/** A theme that the claim before lends ("and they are far too short") is no matter of its words. */
const LENT = 0.6;
/** The gate is asked of so many themes that no row names, and of none that words speak less for. */
const MOST_GUESSED = 4;
const LEAST_ODDS = -4;
/** How fast things move is told by words that anything may be told by: "come", "yet", "no time". */
const PACE = "pace-of-improvement";

const NONE: readonly ChosenTheme[] = [];

/** A theme that a claim may be of, and how sure its reasons are. */
export interface ChosenTheme {
  readonly theme: string;
  readonly sure: number;
  /** Do rows name it, or does the claim before lend it? */
  readonly isByRows: boolean;
  /** Does a row name it outright? */
  readonly isStrong: boolean;
  /** Does a row name it by its own name? */
  readonly isName: boolean;
}

/**
 * The themes of a claim: of those that rows name and those that its words were learnt to tell, what the gate is sure of, at most three.
 * "The ferry fares cripple families" is of transport, though no row has a ferry.
 *
 * Shape   what rows name first, in their order; of what rows do not name, one at most, and that alone only where the words are those of
 *         a claim (`isClaim`).
 */
export function chooseThemes(
  marks: SentenceMarks,
  part: ClaimPart,
  heard: HeardWords,
  learnt: LearntWords,
  gate: Gate<"theme">,
  isClaim: boolean,
): readonly ChosenTheme[] {
  if (part.themes.length === 0 && isBareVerdict(marks, part)) return NONE;
  const candidates = candidatesOf(marks, part, heard, learnt, gate).sort(bySureness);
  const chosen = candidates.filter((candidate) => candidate.isByRows && isSureByRows(candidate));
  const least = isOfServices(marks, part) ? LEAST_SURE.ofServices : LEAST_SURE.alone;
  const named = candidates.filter(({ isStrong }) => isStrong);
  const canStand = (candidate: ChosenTheme): boolean =>
    chosen.length > 0
      ? canStandBeside(candidate, chosen, learnt)
      : canStandAlone(candidate, isClaim ? least : 1);
  const another = candidates.find((candidate) => !isLeftToKin(candidate, named) && canStand(candidate));
  if (another) chosen.push(another);
  return chosen.sort((one, other) => placeOf(part, one) - placeOf(part, other));
}

function isSureByRows({ sure, isStrong }: ChosenTheme): boolean {
  return sure >= (isStrong ? LEAST_SURE.strong : LEAST_SURE.weak);
}

/** What a row names outright is better than nothing: whether it is a claim at all is asked next. */
function canStandAlone({ sure, isByRows, isStrong }: ChosenTheme, least: number): boolean {
  return isStrong || sure >= (isByRows ? LEAST_SURE.alone : least);
}

/** "The lateness of plans is poor": where a row names a theme outright, words must be very sure of another of its family. */
function isLeftToKin({ theme, sure }: ChosenTheme, named: readonly ChosenTheme[]): boolean {
  if (sure >= LEAST_SURE.besideKin) return false;
  return named.some((other) => other.theme !== theme && familyOf(other.theme) === familyOf(theme));
}

/** Do rows name another theme of its family? The gate knows: of plans, words tell late ones from bad ones only where they are sure. */
function isOfFamily({ themes }: ClaimPart, theme: string): boolean {
  return themes.some((other) => other !== theme && familyOf(other) === familyOf(theme));
}

/** May the words give a claim a theme beside those that rows name? Only one that people ever found in one claim with them. */
function canStandBeside(
  { theme, sure, isByRows }: ChosenTheme,
  chosen: readonly ChosenTheme[],
  { company }: LearntWords,
): boolean {
  if (isByRows || chosen.length === MAX_THEMES || sure < LEAST_SURE.beside) return false;
  return chosen.every(
    (other) => !isOutdone(theme, [other.theme]) && company.has(companyKey(other.theme, theme)),
  );
}

/** Are services as a whole spoken of ("children with SEND receive strong support")? */
function isOfServices(marks: SentenceMarks, part: ClaimPart): boolean {
  return part.themes.length === 0 && hasOpenMarkIn(marks, "generic-topic", part);
}

/** Whose voice is heard words tell less than who speaks: "parents felt listened to" is not of the young. */
const OF_THE_YOUNG = "child-voice";
const YOUNG = listed("choose-themes: young");

function hasYoung({ tokens }: SentenceMarks, { first, last }: TokenRange): boolean {
  return tokens.slice(first, last).some((token) => YOUNG.fits(token));
}

/** The themes that rows name in the part or lend it, and those that its words speak for. */
function candidatesOf(
  marks: SentenceMarks,
  part: ClaimPart,
  heard: HeardWords,
  learnt: LearntWords,
  gate: Gate<"theme">,
): ChosenTheme[] {
  const rows = thoseThat(marks.themes, (match) => isWithin(match, part));
  const themes = new Set(part.themes);
  if (canBeOfAny(marks, part) && !tellsKnown(marks, part))
    for (const label of likeliestLabels(learnt.theme, heard, MOST_GUESSED, LEAST_ODDS))
      if (!isOutdone(label, part.themes) && (label !== OF_THE_YOUNG || hasYoung(marks, part)))
        themes.add(label);
  const most = mostOdds(learnt.theme, heard);
  const candidates: ChosenTheme[] = [];
  for (const theme of themes) {
    const named = howNamed(theme, rows);
    const words = oddsWithin(oddsOf(learnt.theme, heard, theme));
    const reasons = reasonsFor(theme, part, named, words, most, Math.max(1, heard.count));
    const sure = gate.sureOf(reasons, { marks, part, theme });
    candidates.push(candidate(theme, sure, part.themes.includes(theme), named));
  }
  return candidates;
}

function candidate(theme: string, sure: number, isByRows: boolean, named: Named): ChosenTheme {
  if (!isByRows) return { theme, sure, isByRows, isStrong: false, isName: false };
  if (!named.isAny) return { theme, sure: LENT, isByRows, isStrong: false, isName: false };
  const { isName, isStrong } = named;
  return { theme, sure: isName ? Math.max(NAMED, sure) : sure, isByRows, isStrong, isName };
}

/** How rows name a theme: at all, outright, by its own name. */
interface Named {
  readonly isAny: boolean;
  readonly isStrong: boolean;
  readonly isName: boolean;
}

function howNamed(theme: string, rows: readonly PatternMatch<ThemeRow>[]): Named {
  let [isAny, isStrong, isName] = [false, false, false];
  for (const { row } of rows) {
    if (row.theme !== theme) continue;
    isAny = true;
    isStrong ||= row.isStrong;
    isName ||= row.isName;
  }
  return { isAny, isStrong, isName };
}

function reasonsFor(
  theme: string,
  part: ClaimPart,
  { isAny, isStrong, isName }: Named,
  words: number,
  most: number,
  count: number,
): Reasons<"theme"> {
  const { themes } = part;
  const place = themes.indexOf(theme);
  return {
    row: Number(isAny),
    "strong-row": Number(isStrong),
    "row-of-name": Number(isName),
    "first-by-rows": Number(place === 0),
    "by-rows": Number(place >= 0),
    words,
    "words-most": Number(words >= most),
    "words-and-rows": place >= 0 ? words : 0,
    "no-rows": Number(themes.length === 0),
    "words-behind": most - words,
    "of-family": Number(isOfFamily(part, theme)),
    "of-pace": Number(theme === PACE),
    "beside-rows": Number(place < 0 && themes.length > 0),
    "beside-few-words": place < 0 && themes.length > 0 ? 1 / count : 0,
  };
}

/** Where a part tells what somebody knows or talks of, words do not tell of what it is: they are of both. */
function tellsKnown({ blameless }: SentenceMarks, part: ClaimPart): boolean {
  return blameless.some((each) => each.tells === "known" && overlaps(each, part));
}

/** Where rows name no theme, a plan, a request, the outcome of the inspection and the head of a list are of none. */
function canBeOfAny({ byKind, tokens }: SentenceMarks, { verdict, themes, last }: ClaimPart): boolean {
  if (themes.length > 0) return true;
  return !(verdict.isPlan || verdict.isRequest || byKind.has("outcome") || tokens[last - 1]?.norm === ":");
}

function bySureness(a: ChosenTheme, b: ChosenTheme): number {
  return b.sure - a.sure || (a.theme < b.theme ? -1 : 1);
}

/** What rows name stands in their order, before what words tell. */
function placeOf({ themes }: ClaimPart, { theme }: ChosenTheme): number {
  const place = themes.indexOf(theme);
  return place < 0 ? themes.length : place;
}

/** "ehcp" of "ehcp-timeliness". */
function familyOf(theme: string): string {
  const end = theme.indexOf("-");
  return end < 0 ? theme : theme.slice(0, end);
}
